import { appendEntry, type Pen } from '../../../electron/db/journal/journal.ts'
import { prepared, type WritableDb } from '../../../electron/db/file/sqlite.ts'

type Wish = {
  readonly id: string
  readonly keep: string
  readonly other: string
  readonly pick: number
}

/** What a person says of two guests, as some happenings of a property test. */
export function happenToPairs(db: WritableDb, pen: Pen, what: string, wish: Wish): void {
  const { id, keep, other, pick } = wish
  if (what === 'join') appendEntry(db, pen, { id, type: 'guests-joined', body: { keep, other } })
  if (what === 'tell-apart')
    appendEntry(db, pen, { id, type: 'guests-told-apart', body: { keep, other } })
  if (what !== 'part') return
  const joined = prepared<[], { joinedId: string; keep: string; other: string }>(
    db,
    'SELECT id AS joinedId, keep, other FROM p_joined ORDER BY id',
  ).all()
  const body = joined[pick % Math.max(1, joined.length)]
  if (body !== undefined) appendEntry(db, pen, { id, type: 'guests-parted', body })
}
