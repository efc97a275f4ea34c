import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { note, noteWhile } from '../note.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import { runCommand } from '../run-command.ts'

/** The official Electron's executable when its installer in `folder` has finished before, else undefined. */
export function findOfficialElectron(folder: string): string | undefined {
  const version = readOptional(join(folder, 'dist', 'version'))
    ?.trim()
    .replace(/^v/, '')
  const executable = readOptional(join(folder, 'path.txt'))
  if (executable === undefined || version !== versionIn(folder)) return undefined
  const path = join(folder, 'dist', executable)
  return existsSync(path) ? path : undefined
}

/** Tells whether the official installer failed since the last `npm ci`. */
export function officialElectronWasRefused(folder: string): boolean {
  const refused = readOptional(refusalFile(folder))
  return refused !== undefined && refused === versionIn(folder)
}

/** Lets Electron's own installer fetch it; `timeLimit` (ms) bounds networks that swallow packets. */
export async function installOfficialElectron(
  folder: string,
  timeLimit: number,
): Promise<Outcome<string>> {
  const installer = join(folder, 'install.js')
  const version = versionIn(folder)
  if (version === undefined || !existsSync(installer)) {
    return failed('the npm package electron is not installed (npm ci)')
  }
  const installed = await noteWhile(
    `Fetching the official Electron ${version}`,
    runCommand(process.execPath, [installer], { timeLimit }),
  )
  const executable = findOfficialElectron(folder)
  if (installed.ok && executable !== undefined) return done(executable)
  await rememberRefusal(refusalFile(folder), version)
  return failed(installed.ok ? 'its installer left no executable' : reasonIn(installed.message))
}

/** Remembering only saves time, and the folder may be another user's. */
async function rememberRefusal(file: string, version: string): Promise<void> {
  try {
    await mkdir(dirname(file), { recursive: true })
    await writeFile(file, version)
  } catch (error) {
    note(`It will be asked for again each time (${String(error)}).`)
  }
}

/** Lies beside the package in node_modules, so that every `npm ci` makes us ask once more. */
function refusalFile(folder: string): string {
  return join(dirname(folder), '.cache', 'balie', 'no-official-electron')
}

function versionIn(folder: string): string | undefined {
  const description = readOptional(join(folder, 'package.json'))
  if (description === undefined) return undefined
  return (JSON.parse(description) as { version: string }).version
}

function reasonIn(message: string): string {
  const lines = message.split('\n').map((line) => line.trim())
  const line = lines.find((text) => /error|stopped|fail/i.test(text)) ?? message
  return line.replace(/^\S+ (ended with code \d+: )?/, '')
}

function readOptional(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
