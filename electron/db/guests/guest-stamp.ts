import type { EntryType } from '../../../shared/model/journal-entry.ts'
import { lastPosition } from '../journal/journal.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'

/** How far the journal was looked through, and what until there says who is a guest and where. */
type Looked = {
  readonly position: number
  /** The last entry that can change it. */
  readonly last: string
  readonly imports: string
}

const looked = new WeakMap<ReadableDb, Looked>()

/** Changes whenever an entry arrived that can change who is a guest, and who is expected where. */
export function guestStamp(db: ReadableDb): string {
  const before = looked.get(db) ?? null
  const position = lastPosition(db)
  if (before !== null && position === before.position) return stampOf(before)
  const since = before?.position ?? 0
  const now = {
    position,
    last: lastMover(db, since) ?? before?.last ?? '',
    imports: before !== null && !hasRows(db, since) ? before.imports : visibleImports(db),
  }
  // What a transaction wrote may yet be taken back, and its positions given to others.
  if (!db.inTransaction) looked.set(db, now)
  return stampOf(now)
}

/**
 * The imports whose guests are there. Rows of one that is being written move nobody: they count from the moment at which
 * it is whole, which may be that of its last rows where another desk wrote it.
 */
export function visibleImports(db: ReadableDb): string {
  return prepared<[], string>(
    db,
    'SELECT id FROM p_revision WHERE visible = 1 AND chunks > 0 ORDER BY id',
  )
    .pluck()
    .all()
    .join(' ')
}

function stampOf({ last, imports }: Looked): string {
  return `${last} ${imports}`
}

function lastMover(db: ReadableDb, since: number): string | undefined {
  return prepared<[number], string>(
    db,
    `SELECT position || ' ' || id FROM journal WHERE position > ? AND type NOT IN (${movesNobody})
     ORDER BY position DESC LIMIT 1`,
  )
    .pluck()
    .get(since)
}

function hasRows(db: ReadableDb, since: number): boolean {
  return (
    prepared<[number], number>(
      db,
      `SELECT 1 FROM journal WHERE position > ? AND type = 'rows' LIMIT 1`,
    ).get(since) !== undefined
  )
}

/** What happens all day at the desks and moves nobody to or from a list. */
const allDay: readonly EntryType[] = [
  'scanned',
  'check-in-undone',
  'badge-requested',
  'badge-asked-again',
  'badge-settled',
  'badge-handed-out',
  'ahead-handed-out',
  'desk-named',
  'desk-noted',
]
const movesNobody = [...allDay, 'rows'].map((type) => `'${type}'`).join(', ')
