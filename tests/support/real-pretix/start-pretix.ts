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
export type StartedPretix = { readonly place: string; readonly stop: () => Promise<void> }

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
  const line = once(createInterface(server.stdout), 'line').then(([text]) => String(text))
  const place = await Promise.race([line, ended.then(() => null)])
  if (place !== null) return done({ place, stop })
  await stop()
  return failed(`Pretix did not start.\n${complaints.join('').trim().slice(-2_000)}`)
}
