import { hasDisplay } from './display.ts'
import { inSeconds, note, noteWhile } from './note.ts'
import { playMainJob } from './main-job/play-main-job.ts'
import { failed, type Outcome } from './outcome.ts'
import { projectFolder } from './project-folder.ts'
import { runAttached } from './run-attached.ts'
import { runNpm } from './run-npm.ts'
import { ensureElectron } from './runtime/electron-runtime.ts'

const startedAt = performance.now()
const started = await start(process.argv.slice(2))
if (started.ok) {
  process.exitCode = started.value
} else {
  note(started.message)
  process.exitCode = 1
}

/** Opens Balie on the demo event; without a screen, plays the main job instead. Gives the exit code. */
async function start(flags: readonly string[]): Promise<Outcome<number>> {
  const electron = await ensureElectron()
  if (!electron.ok) return electron
  const built = await noteWhile('Building Balie', build())
  if (!built.ok) return failed(`Balie could not be built.\n${built.message}`)
  note(`Ready to start after ${inSeconds(performance.now() - startedAt)}.`)
  if (await hasDisplay()) return openOnScreen(electron.value, flags)
  note('There is no screen here: playing the main job on a virtual one.')
  return playMainJob(electron.value)
}

function build(): Promise<Outcome<string>> {
  return runNpm(['run', '--silent', 'build'], { cwd: projectFolder })
}

function openOnScreen(executable: string, flags: readonly string[]): Promise<Outcome<number>> {
  const asRoot = process.getuid?.() === 0
  const words = [...(asRoot ? ['--no-sandbox'] : []), projectFolder, '--demo', ...flags]
  return runAttached(executable, words, { ...process.env, ELECTRON_RUN_AS_NODE: undefined })
}
