// Opens the app folder named in the first argument that is no flag, as `electron <folder>` does with
// the official Electron; the development runtime has no default app of its own.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const folder = process.argv.slice(1).find((argument) => !argument.startsWith('-'))
if (folder === undefined) {
  process.stderr.write('Usage: electron [flags] <app folder>\n')
  process.exit(1)
}
const appFolder = resolve(folder)
const description = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8'))
app.setVersion(description.version ?? '0.0.0')
app.setName(description.productName ?? description.name ?? 'Electron')
app.setAppPath(appFolder)
Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
process.env.BALIE_SQLITE_BINDING ??= join(import.meta.dirname, '..', 'better_sqlite3.node')
await import(pathToFileURL(mainFile()).href)

function mainFile() {
  try {
    return createRequire(join(appFolder, 'package.json')).resolve(appFolder)
  } catch {
    process.stderr.write(`${appFolder} has no ${description.main}; build it first: npm run build\n`)
    process.exit(1)
  }
}
