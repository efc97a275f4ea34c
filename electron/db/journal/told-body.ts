/**
 * The body of an entry as others may read it: without the secret of which Balie makes codes. What another program wrote
 * may hold anything; that is told as it came.
 */
export function toldBody(text: string): unknown {
  const body = jsonOrText(text)
  if (typeof body !== 'object' || body === null || !('secret' in body)) return body
  const { secret: _secret, ...told } = body
  return told
}

/** JSON read, or the text where it is none. */
export function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
