import { join } from 'node:path'
import { note } from './note.ts'
import { packageFolder } from './project-folder.ts'
import { runOnScreen } from './run-on-screen.ts'

/** Runs Playwright's tests in the real Electron. */
const playwright = join(packageFolder('@playwright/test'), 'cli.js')
const code = await runOnScreen([playwright, 'test', ...process.argv.slice(2)])
if (!code.ok) note(code.message)
process.exitCode = code.ok ? code.value : 1
