import { clockOf } from '../../../shared/domain/time/hybrid-clock.ts'
import { prepared, type WritableDb } from '../file/sqlite.ts'
import type { CheckedEntry } from './checked-entry.ts'

/**
 * What a registration system says of codes that nobody holds: a revocation is final, of a block its last word stands, by
 * its own clock where it told the moment.
 */
export function stateCodes(db: WritableDb, entry: CheckedEntry<'codes-stated'>): void {
  for (const { hash, state, at } of entry.body.codes) {
    if (state === 'revoked') {
      prepared(db, 'INSERT OR IGNORE INTO p_revoked_hash VALUES (?)').run(hash)
      continue
    }
    prepared(
      db,
      `INSERT INTO p_blocked_hash (hash, blocked, clock, entry_id) VALUES (?, ?, ?, ?)
       ON CONFLICT (hash) DO UPDATE
       SET blocked = excluded.blocked, clock = excluded.clock, entry_id = excluded.entry_id
       WHERE (excluded.clock, excluded.entry_id) > (clock, entry_id)`,
    ).run(
      hash,
      state === 'blocked' ? 1 : 0,
      at === undefined ? entry.clock : clockOf(Date.parse(at)),
      entry.id,
    )
  }
}
