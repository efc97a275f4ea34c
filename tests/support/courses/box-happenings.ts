import { randomUUID } from 'node:crypto'
import { appendEntry, type Pen } from '../../../electron/db/journal/journal.ts'
import type { WritableDb } from '../../../electron/db/file/sqlite.ts'

type Wish = {
  readonly id: string
  readonly attendeeId: string
  /** A badge that was printed ahead before, where there is one. */
  readonly badgeId: string | undefined
  readonly checkInId: string | undefined
  readonly batchId: string | undefined
  readonly word: string
  readonly pick: number
}

/** What becomes of badges that are printed ahead, as some happenings of a property test. */
export function happenInBoxes(db: WritableDb, pen: Pen, what: string, wish: Wish): void {
  const { id, attendeeId, badgeId, checkInId, batchId = '', word, pick } = wish
  if (what === 'print-ahead')
    appendEntry(db, pen, {
      id: randomUUID(),
      type: 'badges-ahead',
      body: { batchId, badges: [{ id, attendeeId, box: 'A-C', number: 1 + pick }] },
      personal: { [attendeeId]: { name: `A ${word}` } },
    })
  if (badgeId === undefined) return
  if (what === 'hand-out-ahead' && checkInId !== undefined)
    appendEntry(db, pen, { id, type: 'ahead-handed-out', body: { attendeeId, badgeId, checkInId } })
  if (what === 'take-out')
    appendEntry(db, pen, { id, type: 'badges-taken-out', body: { badgeIds: [badgeId] } })
  if (what === 'put-back')
    appendEntry(db, pen, { id, type: 'badges-put-back', body: { badgeIds: [badgeId] } })
}
