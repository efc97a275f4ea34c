import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdir, rm } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { join } from 'node:path'
import { failure, success, type Result } from '../../../shared/result.ts'
import { isDiskFull } from '../../db/file/disk-fault.ts'
import { receiveEventFile, type ArrivedFile, type TransferRefusal } from '../event-file-transfer.ts'
import { deriveSecrets, GREETING, HELLO_BYTES, isProof, PROOF_BYTES } from './handshake.ts'
import { makeHello } from '../conversation/key-exchange.ts'
import { readAddress } from '../conversation/read-address.ts'
import { bytesOf } from '../conversation/read-bytes.ts'
import { receiveFile } from './sealed-stream.ts'

export type FetchRefusal =
  TransferRefusal | 'bad-address' | 'nobody-there' | 'other-version' | 'wrong-code' | 'cut-off'

const CONNECT_MS = 10_000
/** The giver makes a copy of the event before the first piece. */
const SILENCE_MS = 30_000

/** Fetches the event that another laptop offers at an address (`192.168.1.20:47417`); cut off, nothing of it stays. */
export async function fetchEvent(
  address: string,
  code: string,
  folder: string,
): Promise<Result<ArrivedFile, FetchRefusal>> {
  const place = readAddress(address)
  if (place === null) return failure('bad-address')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `${randomUUID()}.fetching`)
  const socket = connect(place)
  socket.on('error', () => undefined)
  socket.setTimeout(CONNECT_MS, () => socket.destroy())
  try {
    const fetched = await converse(socket, code, path)
    return fetched.ok ? await receiveEventFile(path, folder, null) : fetched
  } catch (error) {
    return failure(isDiskFull(error) ? 'disk-full' : 'cut-off')
  } finally {
    socket.destroy()
    await rm(path, { force: true })
  }
}

async function converse(
  socket: Socket,
  code: string,
  path: string,
): Promise<Result<null, FetchRefusal>> {
  if (!(await isConnected(socket))) return failure('nobody-there')
  const read = bytesOf(socket)
  const own = makeHello(GREETING)
  socket.write(own.bytes)
  const greeting = await read(GREETING.length)
  if (greeting === null) return failure('nobody-there')
  if (!greeting.equals(GREETING)) return failure('other-version')
  const rest = await read(HELLO_BYTES - GREETING.length)
  if (rest === null) return failure('cut-off')
  const secrets = await deriveSecrets(own, Buffer.concat([greeting, rest]), own.bytes, code)
  if (secrets === null) return failure('other-version')
  socket.write(secrets.receiverProof)
  const proof = await read(PROOF_BYTES)
  if (proof === null) return failure('cut-off')
  // Who does not know the code is not the laptop that shows it.
  if (!isProof(proof, secrets.giverProof)) return failure('wrong-code')
  socket.setTimeout(SILENCE_MS)
  if (!(await receiveFile(read, secrets.fileKey, path))) return failure('cut-off')
  await new Promise<void>((resolve) => socket.write(secrets.doneProof, () => resolve()))
  socket.end()
  return success(null)
}

async function isConnected(socket: Socket): Promise<boolean> {
  const closed = once(socket, 'close').then(() => false)
  return Promise.race([once(socket, 'connect').then(() => true), closed]).catch(() => false)
}
