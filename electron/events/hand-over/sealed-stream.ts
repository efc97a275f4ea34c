import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Socket } from 'node:net'
import type { ReadBytes } from '../conversation/read-bytes.ts'
import { seal, TAG_BYTES, unseal } from '../conversation/sealing.ts'

const PIECE_BYTES = 64 * 1024
const HEAD_BYTES = 5

/**
 * Sends a file piece by piece, each sealed (AES-256-GCM) under its number and whether it is the last, so that none
 * can be changed, moved or left out. False where the connection broke.
 */
export async function sendFile(
  socket: Socket,
  key: Buffer,
  path: string,
  onSent: (bytes: number) => void,
): Promise<boolean> {
  let number = 0
  let sent = 0
  const write = async (piece: Buffer, isLast: boolean): Promise<boolean> => {
    if (socket.destroyed || !socket.writable) return false
    const head = headOf(piece.length, isLast)
    const sealed = seal(key, number, head, piece)
    number += 1
    if (!socket.write(Buffer.concat([head, sealed])))
      await Promise.race([once(socket, 'drain'), once(socket, 'close')]).catch(() => undefined)
    sent += piece.length
    onSent(sent)
    return !socket.destroyed
  }
  for await (const piece of createReadStream(path, { highWaterMark: PIECE_BYTES })) {
    if (!(await write(piece as Buffer, false))) return false
  }
  return write(Buffer.alloc(0), true)
}

/** Reads such a file into `path`; false where it broke off or a piece was not the giver's. */
export async function receiveFile(read: ReadBytes, key: Buffer, path: string): Promise<boolean> {
  const file = await open(path, 'wx')
  try {
    for (let number = 0; ; number += 1) {
      const head = await read(HEAD_BYTES)
      const length = head?.readUInt32BE(0) ?? 0
      if (head === null || length > PIECE_BYTES) return false
      const sealed = await read(length + TAG_BYTES)
      const piece = sealed === null ? null : unseal(key, number, head, sealed)
      if (piece === null) return false
      await file.write(piece)
      if (head.readUInt8(4) === 1) return true
    }
  } finally {
    await file.close()
  }
}

function headOf(length: number, isLast: boolean): Buffer {
  const head = Buffer.alloc(HEAD_BYTES)
  head.writeUInt32BE(length, 0)
  head.writeUInt8(isLast ? 1 : 0, 4)
  return head
}
