import type { Socket } from 'node:net'

/** Reads so many bytes of a connection; null where it ended or broke before. */
export type ReadBytes = (length: number) => Promise<Buffer | null>

export function bytesOf(socket: Socket): ReadBytes {
  const parts = socket[Symbol.asyncIterator]() as AsyncIterator<Buffer>
  let held: Buffer = Buffer.alloc(0)
  return async (length) => {
    try {
      const waiting = [held]
      let size = held.length
      while (size < length) {
        const part = await parts.next()
        if (part.done === true) return null
        waiting.push(part.value)
        size += part.value.length
      }
      const all = Buffer.concat(waiting)
      held = all.subarray(length)
      return all.subarray(0, length)
    } catch {
      return null
    }
  }
}
