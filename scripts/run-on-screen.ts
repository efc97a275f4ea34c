import { openVirtualDisplay, type Display } from './display.ts'
import { done, type Outcome } from './outcome.ts'
import { runAttached } from './run-attached.ts'
import { ensureElectron } from './runtime/electron-runtime.ts'
import { ensureSystemPackages } from './system-packages.ts'

/**
 * Runs a Node program that starts the app, on a screen of its own and with the Electron in use named in
 * `BALIE_ELECTRON`; gives its exit code.
 */
export async function runOnScreen(programArguments: readonly string[]): Promise<Outcome<number>> {
  const system = await ensureSystemPackages(['testing'])
  if (!system.ok) return system
  const electron = await ensureElectron()
  if (!electron.ok) return electron
  const display = await openTestDisplay()
  if (!display.ok) return display
  try {
    return await runAttached(process.execPath, programArguments, {
      ...display.value.environment,
      BALIE_ELECTRON: electron.value,
    })
  } finally {
    await display.value.close()
  }
}

async function openTestDisplay(): Promise<Outcome<Display>> {
  if (process.platform === 'linux') return openVirtualDisplay()
  return done({ environment: process.env, close: () => Promise.resolve() })
}
