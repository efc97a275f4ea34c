import { createHmac } from 'node:crypto'
import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import { SEEN_AT_ONCE } from '../../../shared/model/journal-entry.ts'
import { stableJson } from '../../../shared/stable-json.ts'
import { appendEntry, type Pen } from '../journal/journal.ts'
import type { RowOrigin } from './revision-row.ts'
import type { RevisionRow } from './revisions.ts'
import { inTransaction, prepared, type ReadableDb, type WritableDb } from '../file/sqlite.ts'
import { uuidV5 } from '../journal/uuid-v5.ts'

/** A guest as a source was read to have him, and when by the source's own clock, ms since 1970. */
export type SeenRow = { readonly row: RevisionRow; readonly seenAt: number }

/** At most so many guests are written in one transaction. */
const GUESTS_AT_ONCE = 100

/**
 * Writes what a source said of guests, a step for some of them so that the caller can let scans through: what is said
 * for the first time as an entry of its own, and of all of it when it was seen.
 */
export function* writeReadGuests(
  db: WritableDb,
  pen: Pen,
  origin: RowOrigin,
  seen: readonly SeenRow[],
): Generator<void, void> {
  for (let at = 0; at < seen.length; at += GUESTS_AT_ONCE) {
    inTransaction(db, () => {
      writeSome(db, pen, origin, seen.slice(at, at + GUESTS_AT_ONCE))
    })
    yield
  }
}

function writeSome(db: WritableDb, pen: Pen, origin: RowOrigin, seen: readonly SeenRow[]): void {
  const { sourceId } = origin
  const moments = new Map<number, string[]>()
  for (const { row, seenAt } of seen) {
    const { id, isNew } = entryOf(db, origin, row)
    moments.set(seenAt, [...(moments.get(seenAt) ?? []), id])
    if (!isNew) continue
    const personal = { [row.row.attendeeId]: row.person }
    const body = { ...row.row, sourceId }
    appendEntry(db, pen, { id, type: 'guest-read', at: seenAt, body, personal })
  }
  for (const [moment, guests] of moments) {
    const body = { sourceId, at: isoInstant(moment), guests }
    appendEntry(db, pen, { id: pen.newId(), type: 'guests-seen', body })
  }
}

/** Lets go of all that a source said, in the caller's transaction. */
export function letGoOf(db: WritableDb, pen: Pen, sourceId: string): void {
  const ids = prepared<[string], string>(
    db,
    `SELECT v.id FROM p_revision v JOIN p_source_row r ON r.revision_id = v.id
     WHERE v.source_id = ? AND v.entry_id = v.id AND v.undone = 0 ORDER BY v.id`,
  )
    .pluck()
    .all(sourceId)
  for (let at = 0; at < ids.length; at += SEEN_AT_ONCE) {
    const body = { sourceId, guests: ids.slice(at, at + SEEN_AT_ONCE) }
    appendEntry(db, pen, { id: pen.newId(), type: 'guests-let-go', body })
  }
}

/**
 * The entry that says this of a guest: the same at every desk. What somebody let go of comes back under the next id of
 * the row that all desks know. The hash is keyed by the event's secret, for it outlives the guest's erasure.
 */
function entryOf(
  db: ReadableDb,
  { eventId, secret, sourceId }: RowOrigin,
  row: RevisionRow,
): { readonly id: string; readonly isNew: boolean } {
  const hmac = createHmac('sha256', secret)
  const content = hmac.update(stableJson([sourceId, row.row, row.person])).digest('hex')
  for (let turn = 0; ; turn += 1) {
    const id = uuidV5(eventId, `${sourceId}\n${content}\n${String(turn)}`)
    const known = prepared<[string], { undone: number; isWritten: number }>(
      db,
      'SELECT undone, chunks IS NOT NULL AS isWritten FROM p_revision WHERE id = ?',
    ).get(id)
    if (known?.undone !== 1) return { id, isNew: known?.isWritten !== 1 }
  }
}
