/** Why Balie cannot begin: it has no room, no right to write, or something else is wrong. */
export type StartFailure = 'disk-full' | 'not-writable' | 'other'

const full: readonly string[] = ['ENOSPC', 'EDQUOT', 'SQLITE_FULL', 'SQLITE_IOERR_SHMSIZE']
const forbidden: readonly string[] = ['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST']

/** What the code of an error (null where it has none) says of a start that failed. */
export function startFailureOf(code: string | null): StartFailure {
  if (code !== null && full.includes(code)) return 'disk-full'
  return code !== null && forbidden.includes(code) ? 'not-writable' : 'other'
}
