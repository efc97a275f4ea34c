import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect } from 'node:net'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { done, failed, type Outcome } from './outcome.ts'
import { ensureSystemPackages, isCommand } from './system-packages.ts'

/** A screen for windows; `environment` is what a program needs to be shown on it. */
export type Display = {
  readonly environment: NodeJS.ProcessEnv
  readonly close: () => Promise<void>
}

/** Tells whether a person's screen is there. */
export async function hasDisplay(): Promise<boolean> {
  if (process.platform !== 'linux') return true
  if ((process.env['WAYLAND_DISPLAY'] ?? '') !== '') return true
  const display = process.env['DISPLAY'] ?? ''
  const local = /^:(\d+)/.exec(display)
  if (local === null) return display !== ''
  const socket = `/tmp/.X11-unix/X${local[1]}`
  return (await answers(socket)) || (await answers(`\0${socket}`))
}

/** Gives the person's own screen, or a virtual one where there is none. */
export async function openDisplay(): Promise<Outcome<Display>> {
  if (!(await hasDisplay())) return openVirtualDisplay()
  return done({ environment: process.env, close: () => Promise.resolve() })
}

/** Starts an Xvfb of 1920x1080 on a free display number; it ends with `close` or with this process. */
export async function openVirtualDisplay(): Promise<Outcome<Display>> {
  const ready = await ensureSystemPackages(['display'])
  if (!ready.ok) return ready
  const server = startServer()
  const number = await displayNumber(server)
  if (number === undefined) {
    return failed('Xvfb (the virtual display) did not start; run `Xvfb :99` to see why.')
  }
  const stopNow = (): void => void server.kill('SIGKILL')
  process.once('exit', stopNow)
  return done({
    environment: { ...process.env, DISPLAY: `:${number}`, WAYLAND_DISPLAY: undefined },
    close: async () => {
      process.off('exit', stopNow)
      if (server.exitCode !== null || server.signalCode !== null) return
      const closed = once(server, 'close')
      server.kill('SIGTERM')
      await closed
    },
  })
}

/** Xvfb picks a free number and writes it to file descriptor 3 as soon as it takes connections. */
function startServer(): ChildProcess {
  const serverArguments = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp']
  // setpriv makes the kernel end the server with us, also when we are killed without a word.
  const leash = isCommand('setpriv') ? ['setpriv', '--pdeathsig', 'KILL'] : []
  return spawn('env', [...leash, 'Xvfb', ...serverArguments], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
}

async function displayNumber(server: ChildProcess): Promise<string | undefined> {
  const lines = createInterface({ input: server.stdio[3] as Readable })
  const line = once(lines, 'line').then(([text]) => String(text).trim())
  const ended = once(server, 'close').then(
    () => undefined,
    () => undefined,
  )
  return Promise.race([line, ended])
}

function answers(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = connect(socket)
    connection.once('connect', () => {
      connection.destroy()
      resolve(true)
    })
    connection.once('error', () => resolve(false))
  })
}
