import { createHash, hkdfSync } from 'node:crypto'
import type { Socket } from 'node:net'
import { agree, helloBytes, makeHello } from '../conversation/key-exchange.ts'
import { bytesOf } from '../conversation/read-bytes.ts'
import { SealedMessages } from './sealed-messages.ts'

/** With these letters both sides begin; another version says so in its last byte. */
const GREETING = Buffer.from('BALIE-DESKS\u0001', 'latin1')
const KEY_BYTES = 32

/** Why two programs do not speak with each other. */
export type MeetingRefusal = 'not-reached' | 'other-version'

/**
 * Makes a connection one of sealed messages: keys of this conversation (X25519) mixed with the event's secret, so that
 * only who has the event understands a word, and none of it in a recording later.
 */
export async function meet(
  socket: Socket,
  secret: string,
  isCaller: boolean,
): Promise<SealedMessages | MeetingRefusal> {
  const read = bytesOf(socket)
  const own = makeHello(GREETING)
  socket.write(own.bytes)
  const greeting = await read(GREETING.length)
  if (greeting === null) return 'not-reached'
  if (!greeting.equals(GREETING)) return 'other-version'
  const rest = await read(helloBytes(GREETING) - GREETING.length)
  if (rest === null) return 'not-reached'
  const other = Buffer.concat([greeting, rest])
  const shared = agree(GREETING, own, other)
  if (shared === null) return 'other-version'
  const [caller, called] = isCaller ? [own.bytes, other] : [other, own.bytes]
  const transcript = createHash('sha256').update(caller).update(called).digest()
  const input = Buffer.concat([shared, createHash('sha256').update(secret).digest()])
  const bytes = Buffer.from(hkdfSync('sha256', input, transcript, 'Balie desks 1', 2 * KEY_BYTES))
  const ofCaller = bytes.subarray(0, KEY_BYTES)
  const ofCalled = bytes.subarray(KEY_BYTES)
  return new SealedMessages(
    socket,
    read,
    isCaller ? { own: ofCaller, other: ofCalled } : { own: ofCalled, other: ofCaller },
  )
}
