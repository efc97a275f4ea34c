import { note } from '../../../scripts/note.ts'
import { ensureElectron, type ElectronSources } from '../../../scripts/runtime/electron-runtime.ts'

/** As `npm run electron-path`, from the sources that the first argument describes. */
const electron = await ensureElectron(JSON.parse(process.argv[2] ?? '') as ElectronSources)
if (electron.ok) {
  process.stdout.write(electron.value)
} else {
  note(electron.message)
  process.exitCode = 1
}
