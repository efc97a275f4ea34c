import { createServer, type Socket } from 'node:net'

/** What a label printer of the tests tells and does. */
export type ZebraState = {
  /** Says nothing, as with the head open or the labels out. */
  mute: boolean
  paperOut: boolean
  paused: boolean
  headOpen: boolean
  ribbonOut: boolean
  bufferFull: boolean
  formatsInBuffer: number
  labelsRemaining: number
  /** Falls silent when a label comes in. */
  mutesAtLabel: boolean
  /** Hangs up after so many bytes of a label. */
  dropsAfter: number
  /** Labels lie in its memory until `printNext`, instead of coming out at once. */
  isSlow: boolean
  /** Takes one connection at a time, as many a print server does. */
  takesOne: boolean
}

/** A label printer that speaks ZPL on a TCP port. */
export type Zebra = {
  readonly port: number
  readonly address: string
  /** Change it and the next answer is so. */
  readonly state: ZebraState
  /** Labels that came in whole, as they came. */
  readonly labels: readonly Buffer[]
  /** Commands beside labels, such as `~HS`. */
  readonly commands: readonly string[]
  /** Labels that lie in its memory. */
  readonly inside: () => number
  /** Lets the first label in its memory come out. */
  readonly printNext: () => void
  /** How many connections are open. */
  readonly connections: () => number
  readonly turnOff: () => Promise<void>
}

/** A printer that waits for labels. */
export const ready: ZebraState = {
  mute: false,
  mutesAtLabel: false,
  paperOut: false,
  paused: false,
  headOpen: false,
  ribbonOut: false,
  bufferFull: false,
  formatsInBuffer: 0,
  labelsRemaining: 0,
  dropsAfter: Infinity,
  isSlow: false,
  takesOne: false,
}

/** Puts a label printer on a port of 127.0.0.1, a free one where none is given. */
export async function openZebra(wantedPort = 0): Promise<Zebra> {
  const state = { ...ready }
  const labels: Buffer[] = []
  const commands: string[] = []
  const sockets = new Set<Socket>()
  let inside = 0
  const server = createServer((socket) => {
    let pending = Buffer.alloc(0)
    if (state.takesOne && sockets.size > 0) {
      socket.resetAndDestroy()
      return
    }
    sockets.add(socket)
    socket.on('error', () => sockets.delete(socket))
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', (chunk: Buffer) => {
      pending = Buffer.concat([pending, chunk])
      if (pending.includes('^XA') && pending.length > state.dropsAfter) {
        socket.destroy()
        return
      }
      for (let next = nextPart(pending); next !== null; next = nextPart(pending)) {
        pending = pending.subarray(next.length)
        const isLabel = next.subarray(0, 3).toString() === '^XA'
        if (isLabel && state.isSlow) inside += 1
        if (isLabel) labels.push(next)
        else commands.push(next.toString('latin1'))
        state.mute ||= isLabel && state.mutesAtLabel
        if (next.toString('latin1') === '~HS' && !state.mute)
          socket.write(hostStatus(withInside(state, inside)))
      }
    })
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(wantedPort, '127.0.0.1', () => {
      const address = server.address()
      resolve(address !== null && typeof address === 'object' ? address.port : 0)
    })
  })
  const turnOff = () =>
    new Promise<void>((resolve) => {
      server.close(() => {
        resolve()
      })
      for (const socket of sockets) socket.destroy()
    })
  return {
    ...{ port, address: `127.0.0.1:${port}`, state, labels, commands, turnOff },
    inside: () => inside,
    printNext: () => {
      inside = Math.max(0, inside - 1)
    },
    connections: () => sockets.size,
  }
}

/** The first label in its memory is being printed, the others wait behind it. */
function withInside(state: ZebraState, inside: number): ZebraState {
  const { formatsInBuffer, labelsRemaining } = state
  return {
    ...state,
    formatsInBuffer: formatsInBuffer + Math.max(0, inside - 1),
    labelsRemaining: labelsRemaining + Math.min(1, inside),
  }
}

/** A whole label or a command of three characters, whichever stands first. */
function nextPart(bytes: Buffer): Buffer | null {
  if (bytes.length < 3) return null
  if (bytes.subarray(0, 3).toString() !== '^XA') return bytes.subarray(0, 3)
  const end = bytes.indexOf('^XZ')
  return end < 0 ? null : bytes.subarray(0, end + 3)
}

/** The three strings by the ZPL II Programming Guide, Host Status Return. */
export function hostStatus(state: ZebraState): string {
  const flag = (isSet: boolean) => (isSet ? '1' : '0')
  const number = (value: number, digits: number) => String(value).padStart(digits, '0')
  const { paperOut, paused, bufferFull, headOpen, ribbonOut } = state
  return [
    `030,${flag(paperOut)},${flag(paused)},1245,${number(state.formatsInBuffer, 3)},${flag(bufferFull)},0,0,000,0,0,0`,
    `001,0,${flag(headOpen)},${flag(ribbonOut)},1,2,6,0,${number(state.labelsRemaining, 8)},1,000`,
    '1234,0',
  ]
    .map((string) => `\u0002${string}\u0003\r\n`)
    .join('')
}
