import { connect, type Socket } from 'node:net'
import type { TcpAddress } from './tcp-address.ts'

/** What became of listening. */
export type Heard<Value> =
  | { readonly outcome: 'heard'; readonly value: Value }
  /** Nothing that could be read came in time, on a connection that is still open. */
  | { readonly outcome: 'silent' }
  | { readonly outcome: 'lost'; readonly detail: string }

/** An open connection with a printer; nothing here throws for what the other end does. */
export type TcpLine = {
  /** Hands all bytes over within so many milliseconds. */
  readonly send: (bytes: Uint8Array, limitMs: number) => Promise<Heard<null>>
  /** Listens until what came since the last sending can be read, at most so many milliseconds. */
  readonly listen: <Value>(
    read: (bytes: Buffer) => Value | null,
    limitMs: number,
  ) => Promise<Heard<Value>>
  readonly close: () => void
}

/** Far more than a printer says about itself. */
const mostKept = 64 * 1024

/** Connects within so many milliseconds; otherwise says why not. */
export function openLine(address: TcpAddress, limitMs: number): Promise<TcpLine | string> {
  return new Promise((resolve) => {
    const socket = connect({ ...address, noDelay: true })
    const fail = (detail: string) => {
      clearTimeout(limit)
      socket.destroy()
      resolve(detail)
    }
    const limit = setTimeout(() => {
      fail(`no connection within ${limitMs} ms`)
    }, limitMs)
    const refuse = (error: Error) => {
      fail(error.message)
    }
    socket.once('error', refuse)
    socket.once('connect', () => {
      clearTimeout(limit)
      socket.off('error', refuse)
      resolve(lineOn(socket))
    })
  })
}

function lineOn(socket: Socket): TcpLine {
  let received = Buffer.alloc(0)
  let lost: string | null = null
  let notice: () => void = () => {}
  const lose = (detail: string) => {
    lost ??= detail
    notice()
  }
  // A printer that nobody waits for does not keep the app open.
  socket.unref()
  socket.on('error', (error) => {
    lose(error.message)
  })
  socket.on('close', () => {
    lose('the printer closed the connection')
  })
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]).subarray(-mostKept)
    notice()
  })

  /** Looks each time that something happened, until there is an outcome or the time is over. */
  function until<Value>(look: () => Value | null, limitMs: number): Promise<Heard<Value>> {
    return new Promise((resolve) => {
      const end = (heard: Heard<Value>) => {
        clearTimeout(limit)
        notice = () => {}
        resolve(heard)
      }
      const limit = setTimeout(end, limitMs, { outcome: 'silent' })
      notice = () => {
        const value = look()
        if (value !== null) end({ outcome: 'heard', value })
        else if (lost !== null) end({ outcome: 'lost', detail: lost })
      }
      notice()
    })
  }

  return {
    async send(bytes, limitMs) {
      received = Buffer.alloc(0)
      let isSent = false
      socket.write(bytes, (error) => {
        isSent = !error
        notice()
      })
      const sent = await until(() => (isSent ? true : null), limitMs)
      return sent.outcome === 'heard' ? { outcome: 'heard', value: null } : sent
    },
    listen: (read, limitMs) => until(() => read(received), limitMs),
    close: () => {
      socket.destroySoon()
    },
  }
}
