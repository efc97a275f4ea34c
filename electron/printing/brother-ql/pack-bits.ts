/** Most bytes that one counter byte can stand for. */
const longest = 128

/** Compresses by the TIFF (PackBits) scheme: a count and its bytes, or a negative count and the byte repeated. */
export function packBits(bytes: Uint8Array): Buffer {
  const parts: number[] = []
  let at = 0
  while (at < bytes.length) {
    const run = runAt(bytes, at)
    if (run > 1) {
      parts.push(257 - run, bytes[at] ?? 0)
      at += run
      continue
    }
    const start = at
    while (at < bytes.length && at - start < longest && runAt(bytes, at) < 3) at += 1
    parts.push(at - start - 1, ...bytes.subarray(start, at))
  }
  return Buffer.from(parts)
}

function runAt(bytes: Uint8Array, start: number): number {
  let end = start + 1
  while (end < bytes.length && end - start < longest && bytes[end] === bytes[start]) end += 1
  return end - start
}
