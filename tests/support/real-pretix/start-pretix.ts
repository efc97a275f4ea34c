import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { done, failed, type Outcome } from '../../../scripts/outcome.ts'
import { pretixEnvironment, writeConfiguration } from './configuration.ts'
import type { InstalledPretix } from './install-pretix.ts'

/** A pretix that serves until it is stopped; `place` is what it says of itself, as JSON. */
export type StartedPretix = {
  readonly place: string
  /** Sells so many tickets of an event at once. */
  readonly fill: (sale: ManyTickets) => Promise<void>
  readonly stop: () => Promise<void>
}

type ManyTickets = { readonly organizer: string; readonly event: string; readonly count: number }

/** Starts pretix on a free port of 127.0.0.1 with a database of its own, which is gone when it stops. */
export async function startRealPretix({
  python,
  database,
}: InstalledPretix): Promise<Outcome<StartedPretix>> {
  const data = await mkdtemp(join(tmpdir(), 'balie-pretix-'))
  await copyFile(database, join(data, 'db.sqlite3'))
  const server = spawn(python, [join(import.meta.dirname, 'serve.py')], {
    cwd: data,
    env: pretixEnvironment(await writeConfiguration(data)),
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  const complaints: string[] = []
  server.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text))
  const ended = once(server, 'close').catch(() => undefined)
  const stop = async (): Promise<void> => {
    // It ends with its stdin, however this process ends.
    server.stdin.destroy()
    await ended
    await rm(data, { recursive: true, force: true, maxRetries: 3 })
  }
  const lines = createInterface(server.stdout)
  const nextLine = () =>
    Promise.race([once(lines, 'line').then(([text]) => String(text)), ended.then(() => null)])
  const fill = async (sale: ManyTickets): Promise<void> => {
    const filled = nextLine()
    server.stdin.write(`${JSON.stringify(sale)}\n`)
    if ((await filled) === null) throw new Error(complaints.join('').slice(-2_000))
  }
  const place = await nextLine()
  if (place !== null) return done({ place, fill, stop })
  await stop()
  return failed(`Pretix did not start.\n${complaints.join('').trim().slice(-2_000)}`)
}
