import { randomUUID } from 'node:crypto'
import type { PlannedBadge } from '../../../shared/domain/ahead/plan-boxes.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import { findAttendee } from '../../db/guests/attendees.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { appendEntry, hasEntry } from '../../db/journal/journal.ts'
import { isErased } from '../../db/projections/erasure.ts'
import { inTransaction } from '../../db/file/sqlite.ts'
import { uuidV5 } from '../../db/journal/uuid-v5.ts'

/** Badges in one entry. */
const AT_A_TIME = 200

/** Tells all desks where the badges of a batch lie, once, however often it is drawn. */
export function recordAhead(
  { db, pen }: DeskDeps,
  batchId: string,
  plan: readonly PlannedBadge[],
): void {
  inTransaction(db, () => {
    for (let start = 0; start < plan.length; start += AT_A_TIME) {
      const id = uuidV5(batchId, `badges ${String(start)}`)
      if (hasEntry(db, id)) continue
      const named = plan.slice(start, start + AT_A_TIME).flatMap((place) => {
        const guest = findAttendee(db, place.attendeeId)
        if (guest === null || isErased(db, place.attendeeId)) return []
        return [{ ...place, id: randomUUID(), name: displayName(guest) }]
      })
      appendEntry(db, pen, {
        id,
        type: 'badges-ahead',
        body: { batchId, badges: named.map(({ name: _name, ...badge }) => badge) },
        personal: Object.fromEntries(named.map(({ attendeeId, name }) => [attendeeId, { name }])),
      })
    }
  })
}
