/** The whole body of an answer, or null as soon as it is more than so many bytes; throws where it breaks off. */
export async function readBody(response: Response, most: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = []
  let size = 0
  const body: AsyncIterable<Uint8Array> | null = response.body
  if (body === null) return Buffer.alloc(0)
  for await (const part of body) {
    size += part.byteLength
    if (size > most) return null
    parts.push(part)
  }
  return Buffer.concat(parts)
}
