import {
  laterClock,
  nextClock,
  type HybridClock,
} from '../../../shared/domain/time/hybrid-clock.ts'
import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import {
  ENTRY_VERSION,
  type EntryBody,
  type EntryPersonal,
  type EntryType,
  type JournalEntry,
} from '../../../shared/model/journal-entry.ts'
import { applyEntry } from '../projections/apply.ts'
import { erasedAmong } from '../projections/erasure.ts'
import { withoutErasedHosts } from '../projections/keep-hosts-out.ts'
import {
  boundText,
  inTransaction,
  prepared,
  type ReadableDb,
  type WritableDb,
} from '../file/sqlite.ts'

/**
 * The hand that writes this opening of the file: `writer` is made at the first append, so that a copied or
 * restored laptop never reuses numbers.
 */
export type Pen = {
  writer: string | null
  clock: HybridClock
  readonly desk: string
  readonly operator: string
  readonly simulated: boolean
  /** Wall clock, ms since 1970. */
  readonly now: () => number
  readonly newId: () => string
  /** Told of everything that was written or came in, before its transaction ends. */
  onWritten?: (() => void) | undefined
}

/** An entry to be written; `personal` by the id of the attendee whom each value concerns. */
export type NewEntry<Type extends EntryType> = {
  readonly id: string
  readonly type: Type
  readonly body: EntryBody<Type>
  readonly personal?: Readonly<Record<string, EntryPersonal<Type>>>
  /** The moment of the wish, ms since 1970; now where nothing else is said. */
  readonly at?: number
}

/** Writes one entry and applies it, inside the caller's transaction or one of its own. */
export function appendEntry<Type extends EntryType>(
  db: WritableDb,
  pen: Pen,
  wish: NewEntry<Type>,
): JournalEntry {
  pen.onWritten?.()
  return inTransaction(db, () => {
    const writer = (pen.writer ??= pen.newId())
    const seq = lastSeq(db, writer) + 1
    if (seq === 1 && wish.type !== 'desk-named' && pen.desk !== '') {
      write(db, pen, writer, 1, { id: pen.newId(), type: 'desk-named', body: { name: pen.desk } })
      return write(db, pen, writer, 2, wish)
    }
    return write(db, pen, writer, seq, wish)
  })
}

/**
 * Stores entries of other desks verbatim and projects what this version knows; entries that are here already, or
 * whose writer's number is taken, change nothing. Answers how many were new.
 */
export function receiveEntries(db: WritableDb, pen: Pen, entries: readonly JournalEntry[]): number {
  pen.onWritten?.()
  return inTransaction(db, () => {
    let added = 0
    for (const entry of entries) {
      pen.clock = laterClock(pen.clock, entry.clock)
      const kept = store(db, entry)
      if (kept === null) continue
      applyEntry(db, kept)
      added += 1
    }
    return added
  })
}

/** The pen's clock when a file is opened: that of the latest entry in it. */
export function latestClock(db: ReadableDb): HybridClock | null {
  const row = prepared<[], { clock: string | null }>(
    db,
    'SELECT max(clock) AS clock FROM journal',
  ).get()
  return row?.clock ?? null
}

/** Whether the journal holds an entry with that id. */
export function hasEntry(db: ReadableDb, id: string): boolean {
  return prepared(db, 'SELECT 1 FROM journal WHERE id = ?').get(id) !== undefined
}

/** Entries after a local position, in order of arrival, with what is personal in them. */
export function readJournal(
  db: ReadableDb,
  after: number,
  limit: number,
): (JournalEntry & { readonly position: number })[] {
  const rows = prepared<[number, number], EntryRow>(
    db,
    'SELECT * FROM journal WHERE position > ? ORDER BY position LIMIT ?',
  ).all(after, limit)
  return rows.map((row) => toEntry(db, row))
}

/**
 * A writer's entries after one of its numbers, in their order: not more than `bytes` of them, but one in any case. What
 * was done in practice is not among them.
 */
export function entriesOf(
  db: ReadableDb,
  {
    writer,
    after,
    bytes,
  }: { readonly writer: string; readonly after: number; readonly bytes: number },
): JournalEntry[] {
  const rows = prepared<[string, number], EntryRow>(
    db,
    'SELECT * FROM journal WHERE writer = ? AND seq > ? AND simulated = 0 ORDER BY seq LIMIT 100',
  ).iterate(writer, after)
  const entries: JournalEntry[] = []
  let size = 0
  for (const row of rows) {
    const { position: _position, ...entry } = toEntry(db, row)
    size += JSON.stringify(entry).length
    if (entries.length > 0 && size > bytes) break
    entries.push(entry)
  }
  return entries
}

/** One entry by its id. */
export function readEntry(
  db: ReadableDb,
  id: string,
): (JournalEntry & { readonly position: number }) | null {
  const row = prepared<[string], EntryRow>(db, 'SELECT * FROM journal WHERE id = ?').get(id)
  return row === undefined ? null : toEntry(db, row)
}

function write<Type extends EntryType>(
  db: WritableDb,
  pen: Pen,
  writer: string,
  seq: number,
  wish: NewEntry<Type>,
): JournalEntry {
  pen.clock = nextClock(pen.clock, pen.now())
  const entry: JournalEntry = {
    id: wish.id,
    writer,
    seq,
    clock: pen.clock,
    at: isoInstant(wish.at ?? pen.now()),
    operator: pen.operator,
    type: wish.type,
    v: ENTRY_VERSION,
    body: JSON.stringify(wish.body),
    personal: Object.fromEntries(
      Object.entries(wish.personal ?? {}).map(([subject, value]) => [
        subject,
        JSON.stringify(value),
      ]),
    ),
    simulated: pen.simulated,
  }
  const kept = store(db, entry)
  if (kept === null) throw new Error(`The entry ${wish.id} stands in the journal already`)
  if (!applyEntry(db, kept)) throw new Error(`A ${wish.type} entry does not fit its own schema`)
  return entry
}

/** The entry as it is kept, without what was erased; null where it stands here already. */
function store(db: WritableDb, entry: JournalEntry): JournalEntry | null {
  const added = prepared(
    db,
    `INSERT OR IGNORE INTO journal
       (id, writer, seq, clock, at, operator, type, v, body, simulated)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    entry.id,
    entry.writer,
    entry.seq,
    entry.clock,
    entry.at,
    entry.operator,
    entry.type,
    entry.v,
    entry.body,
    entry.simulated ? 1 : 0,
  )
  if (added.changes === 0) return null
  const subjects = Object.keys(entry.personal)
  if (subjects.length === 0) return entry
  const erased = erasedAmong(db, subjects)
  const personal = withoutErasedHosts(db, entry.personal)
  const insert = prepared(db, 'INSERT OR IGNORE INTO journal_personal VALUES (?, ?, ?)')
  for (const [subject, body] of Object.entries(personal)) {
    if (!erased.has(subject)) insert.run(added.lastInsertRowid, subject, body)
  }
  return { ...entry, personal }
}

function lastSeq(db: ReadableDb, writer: string): number {
  const row = prepared<[string], { seq: number | null }>(
    db,
    `SELECT max(seq) AS seq FROM journal WHERE writer = ${boundText}`,
  ).get(writer)
  return row?.seq ?? 0
}

type EntryRow = Omit<JournalEntry, 'personal' | 'simulated'> & {
  position: number
  simulated: number
}

function toEntry(db: ReadableDb, row: EntryRow): JournalEntry & { position: number } {
  const personal = prepared<[number], { subject: string; body: string }>(
    db,
    'SELECT subject, body FROM journal_personal WHERE position = ?',
  ).all(row.position)
  return {
    position: row.position,
    id: row.id,
    writer: row.writer,
    seq: row.seq,
    clock: row.clock,
    at: row.at,
    operator: row.operator,
    type: row.type,
    v: row.v,
    body: row.body,
    personal: Object.fromEntries(personal.map(({ subject, body }) => [subject, body])),
    simulated: row.simulated === 1,
  }
}

/** Entries of some types after a position of the journal that desks of Balie's own made. */
export function countAfter(db: ReadableDb, position: number, types: readonly string[]): number {
  const row = prepared<[number, string], { n: number }>(
    db,
    `SELECT count(*) AS n FROM journal
     WHERE position > ? AND type IN (SELECT value FROM json_each(?)) AND simulated = 0
       AND iif(json_valid(body), body ->> '$.toldBy', NULL) IS NULL`,
  ).get(position, JSON.stringify(types))
  return row?.n ?? 0
}

/** The position of the latest entry, 0 for an empty journal. */
export function lastPosition(db: ReadableDb): number {
  const row = prepared<[], { position: number | null }>(
    db,
    'SELECT max(position) AS position FROM journal',
  ).get()
  return row?.position ?? 0
}
