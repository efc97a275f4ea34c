import { note } from './note.ts'
import { ensureElectron } from './runtime/electron-runtime.ts'

const electron = await ensureElectron()
if (electron.ok) {
  process.stdout.write(`${electron.value}\n`)
} else {
  note(electron.message)
  process.exitCode = 1
}
