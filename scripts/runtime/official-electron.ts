import { existsSync, readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { noteWhile } from '../note.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import { runCommand } from '../run-command.ts'
import { packageFolder, packageVersion, projectFolder } from '../project-folder.ts'

/** Lies in node_modules, so that every `npm ci` makes us ask for the official Electron once more. */
const refusalFile = join(projectFolder, 'node_modules', '.cache', 'balie', 'no-official-electron')

/** The official Electron's executable when its installer has finished before, else undefined. */
export function findOfficialElectron(): string | undefined {
  const folder = packageFolder('electron')
  const version = readOptional(join(folder, 'dist', 'version'))
    ?.trim()
    .replace(/^v/, '')
  const executable = readOptional(join(folder, 'path.txt'))
  if (executable === undefined || version !== packageVersion('electron')) return undefined
  const path = join(folder, 'dist', executable)
  return existsSync(path) ? path : undefined
}

/** Tells whether the official installer failed since the last `npm ci`. */
export function officialElectronWasRefused(): boolean {
  return readOptional(refusalFile) === packageVersion('electron')
}

/** Lets Electron's own installer fetch it; `timeLimit` (ms) bounds networks that swallow packets. */
export async function installOfficialElectron(timeLimit: number): Promise<Outcome<string>> {
  const installer = join(packageFolder('electron'), 'install.js')
  if (!existsSync(installer)) return failed('the npm package electron is not installed (npm ci)')
  const version = packageVersion('electron')
  const installed = await noteWhile(
    `Fetching the official Electron ${version}`,
    runCommand(process.execPath, [installer], { timeLimit }),
  )
  const executable = findOfficialElectron()
  if (installed.ok && executable !== undefined) return done(executable)
  await mkdir(dirname(refusalFile), { recursive: true })
  await writeFile(refusalFile, version)
  return failed(installed.ok ? 'its installer left no executable' : reasonIn(installed.message))
}

function reasonIn(message: string): string {
  const lines = message.split('\n').map((line) => line.trim())
  const line = lines.find((text) => /error|stopped|fail/i.test(text)) ?? message
  return line.replace(/^\S+ (ended with code \d+: )?/, '')
}

function readOptional(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}
