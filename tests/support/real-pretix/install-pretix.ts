import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { note, noteWhile } from '../../../scripts/note.ts'
import { done, failed, type Outcome } from '../../../scripts/outcome.ts'
import { runCommand } from '../../../scripts/run-command.ts'
import { cacheFolder } from '../../../scripts/runtime/cache-folder.ts'
import { withLock } from '../../../scripts/runtime/with-lock.ts'
import { pretixEnvironment, writeConfiguration } from './configuration.ts'

/** The pretix that is tried; its name stands in the messages of `pip`, which knows where packages are. */
export const PRETIX_VERSION = '2026.8.0'

/** A pretix that can be started: its Python, and an empty database that is copied for each run. */
export type InstalledPretix = { readonly python: string; readonly database: string }

const PYTHONS = ['python3', 'python3.13', 'python3.12', 'python3.11']
const MINUTE = 60_000

/**
 * Installs pretix in a virtual environment of the cache folder and makes its database once. Each of the two leaves a
 * stamp when it is whole; what has none was cut off and is made anew.
 */
export async function installPretix(): Promise<Outcome<InstalledPretix>> {
  const folder = join(cacheFolder(), `pretix-${PRETIX_VERSION}`)
  await mkdir(folder, { recursive: true })
  return withLock(join(cacheFolder(), 'pretix-lock'), async () => {
    const environment = join(folder, 'environment')
    const python = join(environment, 'bin', 'python')
    const installed = await onceIn(environment, () => installIn(environment, python))
    if (!installed.ok) return installed
    const data = join(folder, 'data')
    const made = await onceIn(data, () => makeDatabase(data, python))
    return made.ok ? done({ python, database: join(data, 'db.sqlite3') }) : made
  })
}

async function onceIn(folder: string, make: () => Promise<Outcome<string>>) {
  const stamp = join(folder, 'whole')
  const before = await readFile(stamp, 'utf8').catch(() => null)
  if (before !== null) return done(before)
  await rm(folder, { recursive: true, force: true, maxRetries: 3 })
  const made = await make()
  if (made.ok) await writeFile(stamp, PRETIX_VERSION)
  return made
}

async function installIn(environment: string, python: string): Promise<Outcome<string>> {
  const found = await findPython()
  if (!found.ok) return found
  note(`Pretix ${PRETIX_VERSION} is not in the cache yet.`)
  const made = await runCommand(found.value, ['-m', 'venv', environment])
  if (!made.ok) return failed(`No virtual environment could be made. ${made.message}`)
  const wanted = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check']
  const installed = await noteWhile(
    `Installing pretix ${PRETIX_VERSION} with pip (some 170 packages)`,
    runCommand(python, [...wanted, `pretix==${PRETIX_VERSION}`], { timeLimit: 30 * MINUTE }),
  )
  if (installed.ok) return installed
  return failed(
    `pip could not install pretix ${PRETIX_VERSION}; these tests need a Python package index that pip can reach. ` +
      `Nothing half-done is used.\n${installed.message}`,
  )
}

/** pretix needs Python 3.11, with what makes a virtual environment. */
async function findPython(): Promise<Outcome<string>> {
  const question = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))'
  for (const program of PYTHONS) {
    if ((await runCommand(program, ['-c', question])).ok) return done(program)
  }
  return failed(
    `No Python of 3.11 or newer with venv and pip was found (tried: ${PYTHONS.join(', ')}).`,
  )
}

async function makeDatabase(data: string, python: string): Promise<Outcome<string>> {
  await mkdir(data, { recursive: true })
  const configuration = await writeConfiguration(data)
  return noteWhile(
    'Making an empty pretix database (a few minutes, once)',
    runCommand(python, ['-m', 'pretix', 'migrate', '--verbosity', '0'], {
      environment: pretixEnvironment(configuration),
      cwd: data,
      timeLimit: 30 * MINUTE,
    }),
  )
}
