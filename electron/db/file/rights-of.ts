import { stat } from 'node:fs/promises'

/**
 * Who may read the file that is to be replaced (POSIX mode), so that the one in its place is open to nobody else; undefined
 * where there is none yet, or on Windows, where the folder's rights are the file's.
 */
export async function rightsOf(path: string): Promise<number | undefined> {
  if (process.platform === 'win32') return undefined
  const found = await stat(path).catch(() => null)
  return found === null ? undefined : (found.mode & 0o777) | 0o600
}
