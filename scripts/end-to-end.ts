import { join } from 'node:path'
import { openVirtualDisplay, type Display } from './display.ts'
import { note } from './note.ts'
import { done, type Outcome } from './outcome.ts'
import { packageFolder } from './project-folder.ts'
import { runAttached } from './run-attached.ts'
import { ensureElectron } from './runtime/electron-runtime.ts'
import { ensureSystemPackages } from './system-packages.ts'

const code = await runEndToEnd(process.argv.slice(2))
if (!code.ok) note(code.message)
process.exitCode = code.ok ? code.value : 1

/** Runs Playwright's tests in the real Electron, on a screen of their own; gives the exit code. */
async function runEndToEnd(playwrightArguments: readonly string[]): Promise<Outcome<number>> {
  const system = await ensureSystemPackages(['testing'])
  if (!system.ok) return system
  const electron = await ensureElectron()
  if (!electron.ok) return electron
  const display = await openTestDisplay()
  if (!display.ok) return display
  try {
    return await runAttached(
      process.execPath,
      [join(packageFolder('@playwright/test'), 'cli.js'), 'test', ...playwrightArguments],
      { ...display.value.environment, BALIE_ELECTRON: electron.value },
    )
  } finally {
    await display.value.close()
  }
}

async function openTestDisplay(): Promise<Outcome<Display>> {
  if (process.platform === 'linux') return openVirtualDisplay()
  return done({ environment: process.env, close: () => Promise.resolve() })
}
