import { note } from './note.ts'
import { runNpm } from './run-npm.ts'
import { runOnScreen } from './run-on-screen.ts'

/** Builds the app and measures it; arguments name the benches to run, none runs all. */
const built = await runNpm(['run', '--silent', 'build'], {})
const code = built.ok ? await runOnScreen(['tests/bench/run.ts', ...process.argv.slice(2)]) : built
if (!code.ok) note(code.message)
process.exitCode = code.ok ? code.value : 1
