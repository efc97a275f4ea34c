import type { SourcePerson, SourceRow } from '../../../shared/model/source-row.ts'
import { inOrder } from '../yielding/in-order.ts'
import { appendEntry, type Pen } from '../journal/journal.ts'
import { PRACTICE_SOURCE } from '../event/practice.ts'
import { chunkEntries, dropChunk } from '../projections/abandoned-revision.ts'
import { codesSettled, holdCodes, putOffCodes } from '../projections/code-holders.ts'
import { hashOfChunks } from '../projections/revision-facts.ts'
import { inTransaction, prepared, type ReadableDb, type WritableDb } from '../file/sqlite.ts'
import { latestFirst } from '../projections/standing.ts'

/** One attendee as a source brings it: what may travel openly, and what points at the person. */
export type RevisionRow = { readonly row: SourceRow; readonly person: SourcePerson }

/** A new state of one source, to be written in chunks and then committed at once. */
export type NewRevision = {
  readonly revisionId: string
  readonly sourceId: string
  readonly scope: 'full' | 'partial'
  /** The file's name or the source's address, for the person who looks back. */
  readonly label: string
  readonly rows: readonly RevisionRow[]
  /** Writes what must be known of its guests, in the step in which they are seen. */
  readonly beforeSeen?: () => void
}

/** An import that was committed; `basedOn` is left out where an earlier version wrote it. */
export type CommittedRevision = {
  readonly revisionId: string
  readonly label: string
  readonly at: string
  readonly rows: number
  readonly undone: boolean
  /** When the source was last seen to hold the same still. */
  readonly confirmedAt: string | null
  readonly basedOn?: string | null | undefined
}

/** At most so many rows, and bytes of JSON, go into one entry. */
const CHUNK_ROWS = 200
const CHUNK_BYTES = 256 * 1024

/** Of so many guests the codes are held in one short transaction. */
const HOLDERS = 1_500

/**
 * Writes a revision, one short transaction a chunk, in the order in which the tables lie: rows side by side share a page,
 * and a page is written and flushed whole; their codes follow in an order of their own, for the same reason. Yields the rows
 * done after each, so that the caller can let scans through, report, or stop: what was written then stays invisible. The
 * last step makes all visible at once.
 */
export function* writeRevision(
  db: WritableDb,
  pen: Pen,
  revision: NewRevision,
): Generator<number, void> {
  const { revisionId, sourceId, scope, label, rows } = revision
  const chunkIds: string[] = []
  let done = 0
  inTransaction(db, () => {
    markWriting(db, revisionId)
    putOffCodes(db, revisionId)
  })
  const byId = yield* meanwhile(
    done,
    inOrder(rows, ({ row }) => row.attendeeId),
  )
  for (const chunk of chunksOf(byId)) {
    const entry = appendEntry(db, pen, {
      id: pen.newId(),
      type: 'rows',
      body: {
        sourceId,
        revisionId,
        chunk: chunkIds.length,
        rows: chunk.map(({ row }) => row),
      },
      personal: Object.fromEntries(chunk.map(({ row, person }) => [row.attendeeId, person])),
    })
    chunkIds.push(entry.id)
    done += chunk.length
    yield done
  }
  yield* meanwhile(done, holdAll(db, revisionId, rows))
  inTransaction(db, () => {
    codesSettled(db, revisionId)
    revision.beforeSeen?.()
    appendEntry(db, pen, {
      id: pen.newId(),
      type: 'revision-committed',
      body: {
        sourceId,
        revisionId,
        chunks: chunkIds.length,
        hash: hashOfChunks(chunkIds),
        scope,
        label,
        rows: rows.length,
        basedOn: latestRevision(db, sourceId),
      },
    })
    markWriting(db, null)
  })
}

/**
 * Takes back what was written of a revision that is not committed: nothing personal of it stays in the file. A step
 * a chunk, so that the caller can let scans through.
 */
export function* takeBackRevision(
  db: WritableDb,
  pen: Pen,
  revisionId: string,
): Generator<void, void> {
  for (const entryId of chunkEntries(db, revisionId)) {
    inTransaction(db, () => {
      dropChunk(db, revisionId, entryId)
    })
    yield
  }
  inTransaction(db, () => {
    appendEntry(db, pen, { id: pen.newId(), type: 'revision-abandoned', body: { revisionId } })
    markWriting(db, null)
  })
  db.pragma('wal_checkpoint(TRUNCATE)')
}

/** The revision that this laptop was writing when the program ended by force, null for none. */
export function unfinishedRevision(db: ReadableDb): string | null {
  const row = prepared<[], { value: string }>(
    db,
    `SELECT value FROM file_fact WHERE name = 'writing_revision'`,
  ).get()
  return row?.value ?? null
}

function markWriting(db: WritableDb, revisionId: string | null): void {
  if (revisionId === null) {
    prepared(db, `DELETE FROM file_fact WHERE name = 'writing_revision'`).run()
  } else {
    prepared(db, `INSERT OR REPLACE INTO file_fact VALUES ('writing_revision', ?)`).run(revisionId)
  }
}

/** The revision of a source that stands last, null for none. */
export function latestRevision(db: ReadableDb, sourceId: string): string | null {
  const row = prepared<[string], { id: string }>(
    db,
    `SELECT v.id FROM p_revision v WHERE v.source_id = ? AND v.visible = 1
     ORDER BY ${latestFirst} LIMIT 1`,
  ).get(sourceId)
  return row?.id ?? null
}

/** The imports of a source that were committed, newest first. */
export function committedRevisions(db: ReadableDb, sourceId: string): CommittedRevision[] {
  return prepared<
    [string],
    {
      id: string
      label: string
      at: string
      row_count: number
      undone: number
      confirmed_at: string | null
      body: string
    }
  >(
    db,
    `SELECT v.id, v.label, v.at, v.row_count, v.undone, v.confirmed_at, j.body
     FROM p_revision v JOIN journal j ON j.id = v.entry_id
     WHERE v.source_id = ? AND v.chunks IS NOT NULL AND (v.visible = 1 OR v.undone = 1)
     ORDER BY ${latestFirst}`,
  )
    .all(sourceId)
    .map((row) => ({
      revisionId: row.id,
      label: row.label,
      at: row.at,
      rows: row.row_count,
      undone: row.undone === 1,
      confirmedAt: row.confirmed_at,
      basedOn: (JSON.parse(row.body) as { basedOn?: string | null }).basedOn,
    }))
}

/** Writes a whole revision in one transaction, for a file that nobody scans on yet. */
export function writeRevisionAtOnce(db: WritableDb, pen: Pen, revision: NewRevision): void {
  inTransaction(db, () => {
    Array.from(writeRevision(db, pen, revision))
  })
}

/** When guests last came in from a source or were seen to be still the same there, ISO 8601 in UTC, or null. */
export function latestRevisionAt(db: ReadableDb): string | null {
  const row = prepared<[], { at: string | null }>(
    db,
    `SELECT max(max(at, coalesce(confirmed_at, ''))) AS at FROM p_revision WHERE visible = 1
       AND source_id NOT IN ('desk', '${PRACTICE_SOURCE}')`,
  ).get()
  return row?.at ?? null
}

function* chunksOf(rows: Iterable<RevisionRow>): Generator<RevisionRow[]> {
  let chunk: RevisionRow[] = []
  let bytes = 0
  for (const row of rows) {
    const size = JSON.stringify(row).length * 2
    if (chunk.length === CHUNK_ROWS || (chunk.length > 0 && bytes + size > CHUNK_BYTES)) {
      yield chunk
      chunk = []
      bytes = 0
    }
    chunk.push(row)
    bytes += size
  }
  if (chunk.length > 0) yield chunk
}

/** Has the codes of all rows lead to their guests, some at a time in the order of the codes. */
function* holdAll(
  db: WritableDb,
  revisionId: string,
  rows: readonly RevisionRow[],
): Generator<void, void> {
  const byCode = yield* inOrder(rows, ({ person }) => person.codes[0] ?? '')
  for (let start = 0; start < byCode.length; start += HOLDERS) {
    const some = byCode.slice(start, start + HOLDERS).map(({ row }) => row.attendeeId)
    inTransaction(db, () => {
      holdCodes(db, some, revisionId)
    })
    yield
  }
}

/** Yields the rows done so far at each step of other work; answers what that comes to. */
function* meanwhile<Value>(done: number, steps: Generator<void, Value>): Generator<number, Value> {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
    yield done
  }
}
