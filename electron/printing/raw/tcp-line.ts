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
  /** Says that nothing more follows, and waits that long for the printer to say so too. */
  readonly finish: (limitMs: number) => Promise<Heard<null>>
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

/** What has come from the other end so far, and how to hear of more. */
type Ear = {
  received: Buffer
  lost: string | null
  isEnded: boolean
  notice: () => void
}

function lineOn(socket: Socket): TcpLine {
  const ear = earOn(socket)
  const happens = async (hasHappened: () => boolean, limitMs: number): Promise<Heard<null>> => {
    const heard = await until(ear, () => hasHappened() || null, limitMs)
    return heard.outcome === 'heard' ? { outcome: 'heard', value: null } : heard
  }
  return {
    send(bytes, limitMs) {
      ear.received = Buffer.alloc(0)
      let isSent = false
      socket.write(bytes, (error) => {
        isSent = !error
        ear.notice()
      })
      return happens(() => isSent, limitMs)
    },
    listen: (read, limitMs) => until(ear, () => read(ear.received), limitMs),
    finish(limitMs) {
      socket.end()
      return happens(() => ear.isEnded, limitMs)
    },
    close: () => {
      socket.destroySoon()
    },
  }
}

function earOn(socket: Socket): Ear {
  const ear: Ear = { received: Buffer.alloc(0), lost: null, isEnded: false, notice: () => {} }
  const lose = (detail: string) => {
    ear.lost ??= detail
    ear.notice()
  }
  // A printer that nobody waits for does not keep the app open.
  socket.unref()
  socket.on('error', (error) => {
    lose(error.message)
  })
  socket.on('close', () => {
    lose('the printer closed the connection')
  })
  socket.on('end', () => {
    ear.isEnded = true
    ear.notice()
  })
  socket.on('data', (chunk) => {
    ear.received = Buffer.concat([ear.received, chunk]).subarray(-mostKept)
    ear.notice()
  })
  return ear
}

/** Looks each time that something happened, until there is an outcome or the time is over. */
function until<Value>(ear: Ear, look: () => Value | null, limitMs: number): Promise<Heard<Value>> {
  return new Promise((resolve) => {
    const end = (heard: Heard<Value>) => {
      clearTimeout(limit)
      ear.notice = () => {}
      resolve(heard)
    }
    const limit = setTimeout(end, limitMs, { outcome: 'silent' })
    ear.notice = () => {
      const value = look()
      if (value !== null) end({ outcome: 'heard', value })
      else if (ear.lost !== null) end({ outcome: 'lost', detail: ear.lost })
    }
    ear.notice()
  })
}
