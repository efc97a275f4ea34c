import { createServer, type Socket } from 'node:net'

/** A printer at the far end of a wire: takes bytes on a TCP port and keeps each job as it came. */
export type PaperTray = {
  readonly port: number
  readonly jobs: readonly Buffer[]
  /** Resolves with the jobs as soon as there are so many. */
  readonly received: (count: number) => Promise<readonly Buffer[]>
  /** Turns the printer off: connections are refused from now on. */
  readonly turnOff: () => Promise<void>
  readonly turnOn: () => Promise<void>
}

/** Puts a printer on a free port of 127.0.0.1. */
export async function openPaperTray(): Promise<PaperTray> {
  const jobs: Buffer[] = []
  const waiting = new Set<() => void>()
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    const chunks: Buffer[] = []
    sockets.add(socket)
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.on('error', () => sockets.delete(socket))
    socket.on('end', () => {
      jobs.push(Buffer.concat(chunks))
      for (const check of waiting) check()
    })
    socket.on('close', () => sockets.delete(socket))
  })
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => {
        const address = server.address()
        resolve(address !== null && typeof address === 'object' ? address.port : 0)
      })
    })
  const port = await listen(0)

  return {
    port,
    jobs,
    received: (count) =>
      new Promise((resolve) => {
        const check = () => {
          if (jobs.length < count) return
          waiting.delete(check)
          resolve([...jobs])
        }
        waiting.add(check)
        check()
      }),
    turnOff: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        for (const socket of sockets) socket.destroy()
      }),
    turnOn: async () => {
      await listen(port)
    },
  }
}
