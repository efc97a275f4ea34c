import { join } from 'node:path'
import { note } from './note.ts'
import type { Outcome } from './outcome.ts'
import { packageFolder } from './project-folder.ts'
import { runAttached } from './run-attached.ts'
import { ensureElectron } from './runtime/electron-runtime.ts'

const code = await develop(process.argv.slice(2))
if (!code.ok) note(code.message)
process.exitCode = code.ok ? code.value : 1

/** Opens Balie from its sources: the page follows every change, main after a new start. */
async function develop(flags: readonly string[]): Promise<Outcome<number>> {
  const electron = await ensureElectron()
  if (!electron.ok) return electron
  const asRoot = process.getuid?.() === 0 ? ['--noSandbox'] : []
  return runAttached(
    process.execPath,
    [
      join(packageFolder('electron-vite'), 'bin', 'electron-vite.js'),
      'dev',
      ...asRoot,
      '--',
      ...flags,
    ],
    { ...process.env, ELECTRON_EXEC_PATH: electron.value },
  )
}
