import { createHash } from 'node:crypto'
import { clockOf } from '../../../shared/domain/time/hybrid-clock.ts'
import { foldCode } from '../../../shared/domain/codes/parse-scan.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'

/** What a registration system says of a code that no guest holds any more. */
export type CodeState = 'revoked' | 'blocked'

/** What is kept of such a code: SHA-256 of it in upper case, hexadecimal; the code itself could still open a door. */
export function hashOfCode(code: string): string {
  return createHash('sha256')
    .update(foldCode(code, { ignoreCase: true }))
    .digest('hex')
}

/** Whether a registration system took a code back, or blocked it. */
export function codeState(db: ReadableDb, code: string): CodeState | null {
  return stateOfHash(db, hashOfCode(code))
}

/** Whether a word of a registration system on a code is later than what is known of it; a revocation has no later word. */
export function isNewsOfCode(
  db: ReadableDb,
  {
    hash,
    state,
    at,
  }: {
    readonly hash: string
    readonly state: CodeState | 'unblocked'
    readonly at: string
  },
): boolean {
  if (stateOfHash(db, hash) === 'revoked') return false
  if (state === 'revoked') return true
  const known = prepared<[string], string>(db, 'SELECT clock FROM p_blocked_hash WHERE hash = ?')
    .pluck()
    .get(hash)
  return known === undefined || clockOf(Date.parse(at)) > known
}

function stateOfHash(db: ReadableDb, hash: string): CodeState | null {
  const revoked = prepared(db, 'SELECT 1 FROM p_revoked_hash WHERE hash = ?').get(hash)
  if (revoked !== undefined) return 'revoked'
  const blocked = prepared<[string], number>(
    db,
    'SELECT blocked FROM p_blocked_hash WHERE hash = ?',
  )
    .pluck()
    .get(hash)
  return blocked === 1 ? 'blocked' : null
}
