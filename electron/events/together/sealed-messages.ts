import { once } from 'node:events'
import type { Socket } from 'node:net'
import { deskMessageSchema, type DeskMessage } from '../../../shared/model/desk-message.ts'
import type { ReadBytes } from '../conversation/read-bytes.ts'
import { seal, TAG_BYTES, unseal } from '../conversation/sealing.ts'

/** Beyond the largest entry, which is a layout with its pictures (`LARGEST_LAYOUT_FILE`). */
const MOST_BYTES = 64 * 1024 * 1024
/** Who has not shown yet that he has the event is not listened to for longer. */
const FIRST_BYTES = 64 * 1024
const HEAD_BYTES = 4

/** What came instead of a message: the connection ended, the bytes were of a stranger, or nobody can read what they say. */
export type NoMessage = 'over' | 'stranger' | 'garbled'

type Keys = { readonly own: Buffer; readonly other: Buffer }

/** Messages over one connection, each sealed under its number, so that none can be changed, moved or left out. */
export class SealedMessages {
  readonly #socket: Socket
  readonly #read: ReadBytes
  readonly #keys: Keys
  #sent = 0
  #received = 0

  constructor(socket: Socket, read: ReadBytes, keys: Keys) {
    this.#socket = socket
    this.#read = read
    this.#keys = keys
  }

  /** Sends a message; resolves once there is room for more, false where nobody is there any more. */
  async send(message: DeskMessage): Promise<boolean> {
    const socket = this.#socket
    if (socket.destroyed || !socket.writable) return false
    const text = Buffer.from(JSON.stringify(message))
    const head = Buffer.alloc(HEAD_BYTES)
    head.writeUInt32BE(text.length)
    const sealed = seal(this.#keys.own, this.#sent, head, text)
    this.#sent += 1
    if (!socket.write(Buffer.concat([head, sealed]))) {
      const waiting = new AbortController()
      const { signal } = waiting
      const either = [once(socket, 'drain', { signal }), once(socket, 'close', { signal })]
      await Promise.race(either).catch(() => undefined)
      // What did not happen is listened for no more.
      waiting.abort()
    }
    return !socket.destroyed
  }

  /** The next message; what a newer version says besides is passed over. */
  async next(): Promise<DeskMessage | NoMessage> {
    for (;;) {
      const text = await this.#nextText()
      if (typeof text === 'string') return text
      const said = jsonOf(text)
      const message = deskMessageSchema.safeParse(said)
      if (message.success) return message.data
      if (!isOfUnknownType(said)) return 'garbled'
    }
  }

  async #nextText(): Promise<Buffer | NoMessage> {
    const head = await this.#read(HEAD_BYTES)
    if (head === null) return 'over'
    const length = head.readUInt32BE()
    if (length > (this.#received === 0 ? FIRST_BYTES : MOST_BYTES)) return 'stranger'
    const sealed = await this.#read(length + TAG_BYTES)
    if (sealed === null) return 'over'
    const text = unseal(this.#keys.other, this.#received, head, sealed)
    this.#received += 1
    return text ?? 'stranger'
  }
}

const knownTypes: ReadonlySet<unknown> = new Set(
  deskMessageSchema.options.map(({ shape }) => shape.type.value),
)

function isOfUnknownType(said: unknown): boolean {
  return (
    typeof said === 'object' &&
    said !== null &&
    'type' in said &&
    typeof said.type === 'string' &&
    !knownTypes.has(said.type)
  )
}

function jsonOf(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString('utf8'))
  } catch {
    return null
  }
}
