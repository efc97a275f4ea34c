import { note } from './note.ts'
import { runNpm } from './run-npm.ts'
import { runOnScreen } from './run-on-screen.ts'

/** Builds the app and takes the pictures of its screens, in both languages and themes. */
const built = await runNpm(['run', '--silent', 'build'], {})
const code = built.ok ? await runOnScreen(['scripts/screenshots/take.ts']) : built
if (!code.ok) note(code.message)
process.exitCode = code.ok ? code.value : 1
