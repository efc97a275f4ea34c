import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises'
import { homedir } from 'node:os'
import { isAbsolute, join } from 'node:path'

const halfDonePrefix = 'half-done-'

/** The folder that keeps what is slow to fetch or build, outside node_modules so that it outlives `npm ci`. */
export function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'] ?? ''
  return join(isAbsolute(base) ? base : join(homedir(), '.cache'), 'balie')
}

/** Makes an empty folder in the cache to work in; only a finished result is renamed out of it. */
export async function makeWorkFolder(): Promise<string> {
  await mkdir(cacheFolder(), { recursive: true })
  return mkdtemp(join(cacheFolder(), halfDonePrefix))
}

/** Removes what interrupted preparations left behind; call it only while holding the lock. */
export async function removeHalfDone(): Promise<void> {
  for (const name of await readdir(cacheFolder())) {
    if (!name.startsWith(halfDonePrefix)) continue
    await rm(join(cacheFolder(), name), { recursive: true, force: true, maxRetries: 3 })
  }
}

/** A short name for a recipe: it changes as soon as one ingredient does. */
export function fingerprint(ingredients: unknown): string {
  return createHash('sha256').update(JSON.stringify(ingredients)).digest('hex').slice(0, 12)
}
