import { sourceWord } from '../../../shared/domain/event/source-word.ts'
import type { FieldChange, GuestHistoryItem } from '../../../shared/model/guest-card.ts'
import { deskName } from '../event/definitions.ts'
import { fieldChanges } from './field-changes.ts'
import { idsOfGuest } from '../projections/known-as.ts'
import { notToldTwiceWhereTied } from '../projections/told-twice.ts'
import { boundText, prepared, type ReadableDb } from '../file/sqlite.ts'

/** Entries that a card shows at most. */
const LIMIT = 300

type EntryRow = {
  readonly id: string
  readonly at: string
  readonly operator: string
  readonly writer: string
  readonly type: string
  readonly body: string
  readonly collectedBy: string | null
  readonly undone: number
}

/** All that the journal tells of one guest, newest first. */
export function guestHistory(db: ReadableDb, attendeeId: string): GuestHistoryItem[] {
  const ids = [attendeeId, attendeeId] as const
  const changes = fieldChanges(db, attendeeId)
  const changing = JSON.stringify([...changes.keys()])
  return prepared<[...typeof ids, ...typeof ids, ...typeof ids, string, string, number], EntryRow>(
    db,
    `SELECT j.id, j.at, j.operator, j.writer, j.type, j.body,
       (SELECT p.body ->> '$.collectedBy' FROM journal_personal p
        WHERE p.position = j.position AND p.subject IN (${idsOfGuest}) AND j.type = 'badge-handed-out') AS collectedBy,
       EXISTS (SELECT 1 FROM p_undo u WHERE u.check_in_id = j.id) AS undone
     FROM journal j WHERE j.id IN (
       SELECT id FROM p_scan s WHERE attendee_id IN (${idsOfGuest}) AND ${notToldTwiceWhereTied}
       UNION SELECT entry_id FROM p_guest_entry g WHERE attendee_id IN (${idsOfGuest})
         AND NOT EXISTS (SELECT 1 FROM p_scan s CROSS JOIN p_undo u ON u.check_in_id = s.id
           WHERE s.attendee_id = ${boundText} AND u.entry_id = g.entry_id AND NOT ${notToldTwiceWhereTied})
       UNION SELECT value FROM json_each(?))
     ORDER BY j.at DESC, j.clock DESC LIMIT ?`,
  )
    .all(...ids, ...ids, ...ids, attendeeId, changing, LIMIT)
    .map((row) => toItem(db, row, changes.get(row.id) ?? []))
    .filter((item) => item !== null)
}

function toItem(
  db: ReadableDb,
  row: EntryRow,
  changes: readonly FieldChange[],
): GuestHistoryItem | null {
  const what = kindOf(row.type)
  if (what === null || (what === 'source-changed' && changes.length === 0)) return null
  const body = JSON.parse(row.body) as Body
  return {
    id: row.id,
    at: row.at,
    desk: body.toldBy?.desk ?? deskName(db, row.writer),
    operator: body.toldBy === undefined ? row.operator : '',
    what: what === 'enrolled' && body.enrolled === false ? 'unenrolled' : what,
    listId: body.listId ?? null,
    direction: body.direction ?? null,
    verdict: body.verdict ?? null,
    detail:
      row.collectedBy ??
      body.overrideReason ??
      body.reason ??
      body.outcome ??
      body.fields?.join(' ') ??
      body.label ??
      (body.sourceId === undefined ? '' : sourceWord(body.sourceId)),
    changes: [...changes],
    undone: row.undone === 1,
  }
}

/** What the bodies of the entries in a history have, each some of it; they were checked when they were projected. */
type Body = {
  readonly listId?: string
  readonly direction?: GuestHistoryItem['direction']
  readonly verdict?: GuestHistoryItem['verdict']
  readonly enrolled?: boolean
  readonly reason?: string
  readonly overrideReason?: string
  readonly outcome?: string
  readonly fields?: readonly string[]
  readonly label?: string
  readonly sourceId?: string
  readonly toldBy?: { readonly desk: string }
}

const kinds: Readonly<Record<string, GuestHistoryItem['what']>> = {
  scanned: 'scanned',
  'check-in-undone': 'undone',
  'attendee-registered': 'registered',
  'attendee-edited': 'edited',
  'person-swapped': 'swapped',
  'revision-committed': 'source-changed',
  'guest-read': 'source-changed',
  enrolled: 'enrolled',
  'code-added': 'code-added',
  'code-revoked': 'code-revoked',
  'badge-requested': 'badge-requested',
  'badge-asked-again': 'badge-asked-again',
  'badge-settled': 'badge-settled',
  'badge-handed-out': 'badge-handed-out',
  'ahead-handed-out': 'badge-handed-out',
  'guests-joined': 'joined',
  'guests-parted': 'parted',
  'guests-told-apart': 'told-apart',
  erased: 'erased',
}

function kindOf(type: string): GuestHistoryItem['what'] | null {
  return Object.hasOwn(kinds, type) ? (kinds[type] ?? null) : null
}
