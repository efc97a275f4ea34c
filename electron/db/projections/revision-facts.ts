import { createHash } from 'node:crypto'
import { foldCode } from '../../../shared/domain/codes/parse-scan.ts'
import type { SourcePerson, SourceRow } from '../../../shared/model/source-row.ts'
import { prepared, type WritableDb } from '../file/sqlite.ts'
import type { CheckedEntry } from './checked-entry.ts'
import { chunkEntries, forgetEntry, isAbandoned } from './abandoned-revision.ts'
import { arePutOff, holdCodes, holdPutOff } from './code-holders.ts'
import { erasedAmong } from './erasure.ts'
import { hideRecognised } from './recognised-facts.ts'
import { addSearchTexts, refreshSearchTexts, type PlainGuest } from './search-facts.ts'

/** The source of guests whom a desk registered by hand. */
export const DESK_SOURCE = 'desk'

/** Stores a chunk of a source's rows; nobody sees them before their revision is whole and committed. */
export function addRows(db: WritableDb, entry: CheckedEntry<'rows'>): void {
  const { revisionId, chunk, rows } = entry.body
  if (isAbandoned(db, revisionId)) {
    forgetEntry(db, entry.id)
    return
  }
  const added = prepared(db, 'INSERT OR IGNORE INTO p_revision_chunk VALUES (?, ?, ?)').run(
    revisionId,
    chunk,
    entry.id,
  )
  if (added.changes === 0) return
  addGuests(db, revisionId, rows, entry.personal)
  refreshVisibility(db, revisionId)
}

export function commitRevision(db: WritableDb, entry: CheckedEntry<'revision-committed'>): void {
  const { revisionId, sourceId, scope, chunks, hash, label, rows } = entry.body
  prepared(
    db,
    `INSERT INTO p_revision (id, source_id, scope, chunks, hash, label, row_count, clock, at, entry_id)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET source_id = excluded.source_id, scope = excluded.scope,
       chunks = excluded.chunks, hash = excluded.hash, label = excluded.label,
       row_count = excluded.row_count, clock = excluded.clock, at = excluded.at,
       entry_id = excluded.entry_id
     WHERE p_revision.clock IS NULL OR (excluded.clock, excluded.entry_id) < (p_revision.clock, p_revision.entry_id)`,
  ).run(revisionId, sourceId, scope, chunks, hash, label, rows, entry.clock, entry.at, entry.id)
  refreshVisibility(db, revisionId)
}

/** Remembers when a revision was last seen to be what its source holds. */
export function confirmRevision(db: WritableDb, entry: CheckedEntry<'revision-confirmed'>): void {
  prepared(
    db,
    `INSERT INTO p_revision (id, confirmed_at) VALUES (?, ?) ON CONFLICT (id) DO UPDATE
     SET confirmed_at = max(excluded.confirmed_at, coalesce(confirmed_at, ''))`,
  ).run(entry.body.revisionId, entry.at)
}

/** Takes a whole revision out of sight; the rows stay in the journal. */
export function undoRevision(db: WritableDb, entry: CheckedEntry<'revision-undone'>): void {
  prepared(
    db,
    'INSERT INTO p_revision (id, undone) VALUES (?, 1) ON CONFLICT (id) DO UPDATE SET undone = 1',
  ).run(entry.body.revisionId)
  refreshVisibility(db, entry.body.revisionId)
}

/** A walk-in is a revision of one row from the desk, visible at once. */
export function registerAttendee(db: WritableDb, entry: CheckedEntry<'attendee-registered'>): void {
  prepared(
    db,
    `INSERT OR IGNORE INTO p_revision
       (id, source_id, scope, chunks, hash, label, row_count, clock, at, entry_id, visible)
     VALUES (?, '${DESK_SOURCE}', 'partial', 0, ?, '', 1, ?, ?, ?, 1)`,
  ).run(entry.id, hashOfChunks([]), entry.clock, entry.at, entry.id)
  const known = entry.personal.get(entry.body.attendeeId)
  // How the guest paid is kept with the entry alone.
  const person = known === undefined ? undefined : { ...known, paymentReference: undefined }
  const { attendeeId } = entry.body
  addGuests(db, entry.id, [entry.body], new Map(person === undefined ? [] : [[attendeeId, person]]))
  hideRecognised(db, attendeeId)
}

/** The hash that a commit names: SHA-256 over the ids of the chunks' entries, in order. */
export function hashOfChunks(entryIds: readonly string[]): string {
  return createHash('sha256').update(entryIds.join('\n')).digest('hex')
}

function refreshVisibility(db: WritableDb, revisionId: string): void {
  const revision = prepared<[string], { chunks: number | null; hash: string; undone: number }>(
    db,
    'SELECT chunks, hash, undone FROM p_revision WHERE id = ?',
  ).get(revisionId)
  if (revision === undefined || revision.chunks === null) return
  const visible =
    revision.undone === 0 &&
    !isAbandoned(db, revisionId) &&
    isWhole(db, revisionId, revision.chunks, revision.hash)
  if (visible) holdPutOff(db, revisionId)
  prepared(db, 'UPDATE p_revision SET visible = ? WHERE id = ?').run(visible ? 1 : 0, revisionId)
}

/** Two laptops that made the demo each wrote the same revision: it is whole with the chunks of either. */
function isWhole(db: WritableDb, revisionId: string, chunks: number, hash: string): boolean {
  const isAll = (ids: readonly string[]) => ids.length === chunks && hashOfChunks(ids) === hash
  const received = chunkEntries(db, revisionId)
  if (received.length <= chunks) return isAll(received)
  const ids = prepared<[string, string], string>(
    db,
    `SELECT c.entry_id FROM p_revision_chunk c JOIN journal j ON j.id = c.entry_id
     WHERE c.revision_id = ? AND j.writer = ? ORDER BY c.chunk, c.entry_id`,
  ).pluck()
  const writers = prepared<[string], string>(
    db,
    `SELECT DISTINCT j.writer FROM p_revision_chunk c JOIN journal j ON j.id = c.entry_id
     WHERE c.revision_id = ?`,
  ).pluck()
  return writers.all(revisionId).some((writer) => isAll(ids.all(revisionId, writer)))
}

/** Stores rows of a revision, and has their guests found. */
function addGuests(
  db: WritableDb,
  revisionId: string,
  rows: readonly SourceRow[],
  personal: ReadonlyMap<string, SourcePerson>,
): void {
  addSearchTexts(db, storeGuests(db, revisionId, rows, personal))
}

/** Stores rows of a revision; whom of them to have found yet, for whoever does that for many at once. */
export function storeGuests(
  db: WritableDb,
  revisionId: string,
  rows: readonly SourceRow[],
  personal: ReadonlyMap<string, SourcePerson>,
): PlainGuest[] {
  const ids = rows.map(({ attendeeId }) => attendeeId)
  const erased = erasedAmong(db, ids)
  const edited = editedAmong(db, ids)
  const found: PlainGuest[] = []
  for (const row of rows) {
    const { attendeeId } = row
    const person = erased.has(attendeeId) ? undefined : personal.get(attendeeId)
    addRow(db, revisionId, row, person)
    if (person === undefined || edited.has(attendeeId)) continue
    found.push({ attendeeId, person, codes: person.codes })
  }
  if (!arePutOff(db, revisionId)) holdCodes(db, ids, revisionId)
  for (const attendeeId of edited) refreshSearchTexts(db, attendeeId)
  return found
}

function addRow(
  db: WritableDb,
  revisionId: string,
  row: SourceRow,
  known: SourcePerson | undefined,
): void {
  prepared(db, 'INSERT OR IGNORE INTO p_source_row VALUES (?, ?, ?, ?, ?, ?)').run(
    row.attendeeId,
    revisionId,
    row.unnamed ? 1 : 0,
    row.flagged ? 1 : 0,
    JSON.stringify(row.enrolments),
    known === undefined ? null : JSON.stringify({ ...known, codes: undefined }),
  )
  const insert = prepared(
    db,
    'INSERT OR IGNORE INTO p_source_ticket VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  )
  row.tickets.forEach((ticket, ordinal) => {
    const code = known?.codes[ordinal] ?? ''
    insert.run(
      row.attendeeId,
      revisionId,
      ordinal,
      ticket.id,
      code,
      foldCode(code, { ignoreCase: true }),
      ticket.type,
      ticket.status,
      ticket.blocked ? 1 : 0,
      ticket.validFrom,
      ticket.validUntil,
    )
  })
}

/** Of whom the desk corrected something, also of one who was recognised as them. */
export function editedAmong(db: WritableDb, attendeeIds: readonly string[]): ReadonlySet<string> {
  const asked = JSON.stringify(attendeeIds)
  const ids = prepared<[string, string], string>(
    db,
    `SELECT attendee_id FROM p_edit WHERE attendee_id IN (SELECT value FROM json_each(?))
     UNION SELECT r.known_as FROM p_recognised r JOIN p_edit e ON e.attendee_id = r.attendee_id
       WHERE r.known_as IN (SELECT value FROM json_each(?))`,
  )
    .pluck()
    .all(asked, asked)
  return new Set(ids)
}
