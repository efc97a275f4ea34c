import { createServer, type Socket } from 'node:net'
import { bitmapOf, type Bitmap } from '../../../electron/printing/drawing/bitmap.ts'

/** A raster job as the Raster Command Reference reads it. */
export type RasterJob = {
  readonly invalidated: number
  /** Commands before the picture, each in hexadecimal. */
  readonly commands: readonly string[]
  /** What the pins print, seen from the front: the last pin is the leftmost dot. */
  readonly picture: Bitmap
  /** Last byte: print and feed. */
  readonly end: number
}

/** Bytes of parameters after a command that is not `g`. */
const parameters: Readonly<Record<string, number>> = {
  '1b40': 0,
  '1b6961': 1,
  '1b6921': 1,
  '1b697a': 10,
  '1b694d': 1,
  '1b6941': 1,
  '1b694b': 1,
  '1b6964': 2,
  '4d': 1,
}

/** Reads a job of compressed raster lines for a head of so many bytes; throws on what is no command. */
export function readRasterJob(job: Buffer, bytesPerLine: number): RasterJob {
  const invalidated = job.findIndex((byte) => byte !== 0)
  const commands: string[] = []
  const lines: Buffer[] = []
  let at = invalidated
  while (job[at] !== 0x1a) {
    if (job[at] === 0x67) {
      const length = job.readUInt8(at + 2)
      lines.push(unpackBits(job.subarray(at + 3, at + 3 + length)))
      at += 3 + length
      continue
    }
    const name = Object.keys(parameters).find((hex) =>
      job.subarray(at, at + hex.length / 2).equals(Buffer.from(hex, 'hex')),
    )
    if (name === undefined)
      throw new Error(`No command at ${at}: ${job.toString('hex', at, at + 4)}`)
    const end = at + name.length / 2 + (parameters[name] ?? 0)
    commands.push(job.toString('hex', at, end))
    at = end
  }
  if (at !== job.length - 1) throw new Error('Something follows the end')
  if (lines.some((line) => line.length !== bytesPerLine)) throw new Error('A line is not the head')
  const width = bytesPerLine * 8
  const picture = bitmapOf(width, lines.length, (x, y) => {
    const pin = width - 1 - x
    return ((lines[y]?.[pin >> 3] ?? 0) & (0x80 >> (pin & 7))) !== 0
  })
  return { invalidated, commands, picture, end: job.readUInt8(at) }
}

function unpackBits(packed: Buffer): Buffer {
  const parts: Buffer[] = []
  let at = 0
  while (at < packed.length) {
    const count = packed.readInt8(at)
    if (count >= 0) {
      parts.push(packed.subarray(at + 1, at + 2 + count))
      at += 2 + count
    } else {
      parts.push(Buffer.alloc(1 - count, packed[at + 1]))
      at += 2
    }
  }
  return Buffer.concat(parts)
}

/** The 32 bytes of a status, with some of them changed. */
export function brotherStatus(change: Readonly<Record<number, number>> = {}): Buffer {
  const status = Buffer.alloc(32)
  status.set([0x80, 0x20, 0x42, 0x34, 0x41, 0x30])
  status.set([62, 0x0b], 10)
  status[17] = 100
  for (const [offset, value] of Object.entries(change)) status[Number(offset)] = value
  return status
}

/** A Brother printer on a TCP port. */
export type BrotherPrinter = {
  readonly address: string
  readonly state: {
    /** What it answers when it is asked; null for one that only listens. */
    status: Buffer | null
    /** Hangs up after so many bytes of a job. */
    dropsAfter: number
  }
  /** What came in on each connection that was ended properly. */
  readonly jobs: readonly Buffer[]
  /** How often it was asked how it is. */
  readonly timesAsked: () => number
  readonly turnOff: () => Promise<void>
}

/** Puts a printer on a free port of 127.0.0.1. */
export async function openBrotherPrinter(): Promise<BrotherPrinter> {
  const state: BrotherPrinter['state'] = { status: null, dropsAfter: Infinity }
  const jobs: Buffer[] = []
  let timesAsked = 0
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    let received = Buffer.alloc(0)
    sockets.add(socket)
    socket.on('error', () => sockets.delete(socket))
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk])
      if (received.length > state.dropsAfter) {
        socket.resetAndDestroy()
        return
      }
      if (received.toString('latin1') !== '\u001biS') return
      received = Buffer.alloc(0)
      timesAsked += 1
      if (state.status !== null) socket.write(state.status)
    })
    socket.on('end', () => {
      if (received.length > 0) jobs.push(received)
    })
  })
  const port = await new Promise<number>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
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
  return { address: `127.0.0.1:${port}`, state, jobs, timesAsked: () => timesAsked, turnOff }
}
