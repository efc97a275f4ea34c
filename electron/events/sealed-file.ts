import {
  createCipheriv,
  createDecipheriv,
  randomBytes,
  scrypt,
  type ScryptOptions,
} from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { z } from 'zod'
import { failure, success, type Result } from '../../shared/result.ts'

/** With these letters a file begins that needs a passphrase. */
const MAGIC = Buffer.from('BALIESEAL1\n')

/** Plain bytes in one piece; each piece is sealed and numbered by itself. */
const PIECE = 64 * 1024
const TAG = 16

/** What a file needs told before a passphrase can open it; bounded, so that a made-up file cannot use up the machine. */
const headerSchema = z.object({
  kdf: z.literal('scrypt'),
  N: z.number().int().min(1_024).max(262_144),
  r: z.number().int().min(1).max(16),
  p: z.number().int().min(1).max(4),
  salt: z.string().max(64),
  nonce: z.string().max(32),
  cipher: z.literal('aes-256-gcm'),
})

type Header = z.infer<typeof headerSchema>

export type SealRefusal = 'wrong-passphrase' | 'damaged'

/** Whether a file begins as a sealed one does. */
export async function isSealed(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { buffer } = await file.read(Buffer.alloc(MAGIC.length), 0, MAGIC.length, 0)
    return buffer.equals(MAGIC)
  } finally {
    await file.close()
  }
}

/**
 * Seals a file with a passphrase: scrypt makes the key, AES-256-GCM seals piece by piece, each with its number and
 * whether it is the last, so that no piece can be changed, moved or left out.
 */
export async function sealFile(
  from: string,
  to: string,
  passphrase: string,
  mode = 0o666,
): Promise<void> {
  const header: Header = {
    kdf: 'scrypt',
    N: 131_072,
    r: 8,
    p: 1,
    salt: randomBytes(16).toString('base64'),
    nonce: randomBytes(7).toString('base64'),
    cipher: 'aes-256-gcm',
  }
  const text = Buffer.from(JSON.stringify(header))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  const head = Buffer.concat([MAGIC, length, text])
  const key = await keyOf(passphrase, header)
  await pipeline(Readable.from(sealed(from, head, header, key)), createWriteStream(to, { mode }))
}

/** Opens a sealed file into another; that one is gone again where the passphrase or the file is not right. */
export async function unsealFile(
  from: string,
  to: string,
  passphrase: string,
): Promise<Result<null, SealRefusal>> {
  const head = await readHead(from)
  if (head === null) return failure('damaged')
  const key = await keyOf(passphrase, head.header)
  const progress = { pieces: 0 }
  try {
    await pipeline(Readable.from(unsealed(from, head, key, progress)), createWriteStream(to))
    return success(null)
  } catch (error) {
    await rm(to, { force: true })
    if (!(error instanceof Error) || !/authenticate|sealed/i.test(error.message)) throw error
    return failure(progress.pieces === 0 ? 'wrong-passphrase' : 'damaged')
  }
}

async function* sealed(
  from: string,
  head: Buffer,
  header: Header,
  key: Buffer,
): AsyncGenerator<Buffer> {
  yield head
  for await (const { number, last, piece } of pieces(from, 0, PIECE)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(header, number, last))
    cipher.setAAD(head)
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()])
  }
}

type Head = { readonly header: Header; readonly bytes: Buffer }

async function* unsealed(
  from: string,
  { header, bytes }: Head,
  key: Buffer,
  progress: { pieces: number },
): AsyncGenerator<Buffer> {
  for await (const { number, last, piece } of pieces(from, bytes.length, PIECE + TAG)) {
    if (piece.length < TAG) throw new Error('A sealed piece is cut off')
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(header, number, last))
    decipher.setAAD(bytes)
    decipher.setAuthTag(piece.subarray(-TAG))
    const plain = decipher.update(piece.subarray(0, -TAG))
    yield Buffer.concat([plain, decipher.final()])
    progress.pieces += 1
  }
}

/** Cuts a file into pieces of one size; the last may be shorter, and an empty file has one empty piece. */
async function* pieces(
  from: string,
  start: number,
  size: number,
): AsyncGenerator<{ readonly number: number; readonly last: boolean; readonly piece: Buffer }> {
  let waiting = Buffer.alloc(0)
  let number = 0
  for await (const part of createReadStream(from, { start })) {
    waiting = Buffer.concat([waiting, part as Buffer])
    while (waiting.length > size) {
      yield { number, last: false, piece: waiting.subarray(0, size) }
      waiting = waiting.subarray(size)
      number += 1
    }
  }
  yield { number, last: true, piece: waiting }
}

/** Seven random bytes, the piece's number and whether it is the last: never the same twice under one key. */
function nonceOf({ nonce }: Header, number: number, last: boolean): Buffer {
  const bytes = Buffer.alloc(12)
  Buffer.from(nonce, 'base64').copy(bytes, 0, 0, 7)
  bytes.writeUInt32BE(number, 7)
  bytes.writeUInt8(last ? 1 : 0, 11)
  return bytes
}

async function readHead(path: string): Promise<Head | null> {
  const file = await open(path, 'r')
  try {
    const start = MAGIC.length + 4
    const { buffer, bytesRead } = await file.read(Buffer.alloc(start + 1_024), 0, start + 1_024, 0)
    if (bytesRead < start || !buffer.subarray(0, MAGIC.length).equals(MAGIC)) return null
    const length = buffer.readUInt32BE(MAGIC.length)
    if (length > 1_024 || bytesRead < start + length) return null
    const bytes = buffer.subarray(0, start + length)
    const header = headerSchema.safeParse(JSON.parse(bytes.toString('utf8', start)))
    return header.success ? { header: header.data, bytes } : null
  } catch {
    return null
  } finally {
    await file.close()
  }
}

function keyOf(passphrase: string, { N, r, p, salt }: Header): Promise<Buffer> {
  const options: ScryptOptions = { N, r, p, maxmem: 256 * N * r }
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFC'), Buffer.from(salt, 'base64'), 32, options, (error, key) => {
      if (error === null) resolve(key)
      else reject(error)
    })
  })
}
