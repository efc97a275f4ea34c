import { mkdir, writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { build, Platform } from 'electron-builder'
import { note, noteWhile } from '../note.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import { packageFolder, projectFolder } from '../project-folder.ts'
import { runNpm } from '../run-npm.ts'
import { ensureElectron } from '../runtime/electron-runtime.ts'
import { findOfficialElectron } from '../runtime/official-electron.ts'
import { configuration } from './configuration.ts'

/** Where packages come to lie. */
const OUTPUT = join(projectFolder, 'dist')

/** Side of the icon in pixels: what macOS asks for, and the others make theirs from. */
const ICON_SIDE = 1024

/**
 * Builds Balie and packs it with its Electron into a folder that runs without Node and npm; with an installer too,
 * for which electron-builder fetches tools of its own. Gives the path of the packed executable.
 */
export async function makePackage(wish: {
  readonly withInstaller: boolean
}): Promise<Outcome<string>> {
  const electron = await ensureElectron()
  if (!electron.ok) return electron
  const building = runNpm(['run', '--silent', 'build'], { cwd: projectFolder })
  const built = await noteWhile('Building Balie', building)
  if (!built.ok) return failed(`Balie could not be built.\n${built.message}`)
  if (findOfficialElectron(packageFolder('electron')) !== electron.value) {
    note('This is the development runtime: good to try the package, not to hand it out.')
  }
  let executable = ''
  const config = configuration({
    electronFolder: dirname(electron.value),
    output: OUTPUT,
    icon: await drawIcon(),
    onPacked: (path) => (executable = path),
  })
  // Without a name it is what `configuration` lists for this platform.
  const targets = Platform.current().createTarget(wish.withInstaller ? null : 'dir')
  try {
    await build({ projectDir: projectFolder, publish: 'never', targets, config })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return failed(`Balie could not be packed: ${reason}`)
  }
  return done(executable)
}

async function drawIcon(): Promise<string> {
  const drawing = readFileSync(join(projectFolder, 'resources', 'icon', 'icon.svg'), 'utf8')
  const path = join(OUTPUT, 'icon.png')
  await mkdir(OUTPUT, { recursive: true })
  const fitTo = { mode: 'width', value: ICON_SIDE } as const
  await writeFile(path, new Resvg(drawing, { fitTo }).render().asPng())
  return path
}
