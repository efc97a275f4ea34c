import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The folder of Balie itself, in which package.json stands. */
export const projectFolder = dirname(import.meta.dirname)

/** The folder of an installed package. */
export function packageFolder(name: string): string {
  return join(projectFolder, 'node_modules', name)
}

/** The version of an installed package. */
export function packageVersion(name: string): string {
  const text = readFileSync(join(packageFolder(name), 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}
