import type { Socket } from 'node:net'
import type { DeskProblem } from '../../../shared/model/desks.ts'
import type { DeskMessage } from '../../../shared/model/desk-message.ts'
import type { Call } from '../../../shared/domain/desks/kept-link.ts'
import { writeAddress } from '../conversation/read-address.ts'
import { meet } from './meet.ts'
import type { SealedMessages } from './sealed-messages.ts'

/** Who speaks: this opening of the program, how it is called, and where it listens (0 for nowhere). */
export type Self = {
  readonly instance: string
  /** The laptop, whatever program runs on it. */
  readonly laptop: string
  readonly secret: string
  readonly desk: () => string
  readonly port: () => number
  readonly now: () => number
}

/** A connection with another desk of the event, once both have said who they are. */
export type DeskLink = {
  readonly instance: string
  /** Its laptop, empty where an earlier version does not say. */
  readonly laptop: string
  /** How it calls itself, as it last said. */
  desk: string
  /** Where the other one listens, as seen from here; null where it does not. */
  readonly address: string | null
  readonly call: Call
  /** ms by which the other's clock runs ahead. */
  readonly ahead: number
  readonly send: (message: DeskMessage) => Promise<boolean>
  readonly next: SealedMessages['next']
  /** ms in which nothing came; own signs of life do not count. */
  readonly silentFor: () => number
  readonly close: () => void
}

/** Says and hears who is there; what keeps the two apart where they do not come together. */
export async function linkOver(
  socket: Socket,
  self: Self,
  /** The how manieth call of this program; null where it was called. */
  number: number | null,
): Promise<DeskLink | DeskProblem> {
  const messages = await meet(socket, self.secret, number !== null)
  if (typeof messages === 'string') return messages
  void messages.send({
    type: 'hello',
    instance: self.instance,
    laptop: self.laptop,
    desk: self.desk(),
    port: self.port(),
    now: self.now(),
    call: number ?? 0,
  })
  const hello = await messages.next()
  // Who has another event ends the conversation, or says what nobody here can open.
  if (hello === 'over' || hello === 'stranger') return 'other-event'
  if (hello === 'garbled' || hello.type !== 'hello') return 'garbled'
  const host = (socket.remoteAddress ?? '').replace(/^::ffff:/, '')
  return {
    instance: hello.instance,
    laptop: hello.laptop ?? '',
    desk: hello.desk,
    address: hello.port === 0 || host === '' ? null : writeAddress({ host, port: hello.port }),
    call:
      number === null
        ? { caller: hello.instance, number: hello.call }
        : { caller: self.instance, number },
    ahead: hello.now - self.now(),
    send: (message) => messages.send(message),
    next: () => messages.next(),
    silentFor: silenceOf(socket),
    close: () => socket.destroy(),
  }
}

/** Looks at what came in; a large message takes its time. */
function silenceOf(socket: Socket): () => number {
  let bytes = socket.bytesRead
  let heard = performance.now()
  return () => {
    if (socket.bytesRead !== bytes) heard = performance.now()
    bytes = socket.bytesRead
    return performance.now() - heard
  }
}
