import { mkdir, open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { rightsOf } from '../../db/file/rights-of.ts'
import { unfinishedName } from '../../../shared/domain/badge/badge-file-names.ts'

/** A file that is on disk under the name of one that is not finished. */
type Unfinished = {
  /** Puts it in its place, over what was there. */
  readonly finish: () => Promise<void>
  /** Removes it where it was not put in its place. */
  readonly discard: () => Promise<void>
}

/** Writes a file that is there whole or not at all, on disk when this resolves. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const file = await writeUnfinished(path, bytes)
  try {
    await file.finish()
  } finally {
    await file.discard()
  }
}

/**
 * Writes a file beside where it is to lie; what lies there stays until this one is finished. `check` throws where nothing
 * of it may be written any more: whoever clears files away before then finds this one, and after then it is not begun.
 */
export async function writeUnfinished(
  path: string,
  bytes: Uint8Array,
  check: () => void = () => {},
): Promise<Unfinished> {
  const folder = dirname(path)
  await mkdir(folder, { recursive: true })
  const unfinished = join(folder, unfinishedName(basename(path)))
  const discard = () => rm(unfinished, { force: true })
  try {
    const file = await open(unfinished, 'w', await rightsOf(path))
    try {
      check()
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
  } catch (error) {
    await discard()
    throw error
  }
  return { finish: () => rename(unfinished, path), discard }
}
