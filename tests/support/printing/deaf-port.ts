import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'

/** A port on which no further connection is made: neither taken nor refused, as behind a cable that is out. */
export type DeafPort = { readonly port: number; readonly close: () => void }

/** How many connections the system keeps for an owner who asked it to keep one; Linux begins to count at none. */
const kept = 2

const listener = `
const server = require('node:net').createServer()
server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => console.log(server.address().port))
`

/** Opens one: its owner is asleep, and what the system keeps waiting for it is full. */
export async function openDeafPort(): Promise<DeafPort> {
  const owner = spawn(process.execPath, ['-e', listener], { stdio: ['ignore', 'pipe', 'inherit'] })
  const [said] = (await once(owner.stdout, 'data')) as [Buffer]
  const port = Number(said.toString())
  owner.kill('SIGSTOP')
  const waiting = Array.from({ length: kept }, () =>
    connect(port, '127.0.0.1').on('error', () => {}),
  )
  await Promise.all(waiting.map((socket) => once(socket, 'connect')))
  return {
    port,
    close: () => {
      for (const socket of waiting) socket.destroy()
      owner.kill('SIGKILL')
    },
  }
}
