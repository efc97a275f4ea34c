import { entryKinds, type EntryBody, type JournalEntry } from '../../shared/model/journal-entry.ts'
import { appendEntry, hasEntry, receiveEntries, type Pen } from '../db/journal/journal.ts'
import { marksOf } from '../db/projections/erased-names.ts'
import type { ReadableDb, WritableDb } from '../db/file/sqlite.ts'
import { notesOnGuest } from './erase-guest.ts'

/** The event into which entries come, and what else has to hear of them. */
export type Taking = {
  readonly db: WritableDb
  readonly pen: Pen
  /** Hears of guests whom another desk erased while it can still be told what names them. */
  readonly onErasing: (attendeeIds: readonly string[]) => void
}

/** What came in: entries that were not here, guests among them whom another desk erased, what is erased along with these. */
export type Taken = {
  readonly added: number
  readonly erased: number
  readonly along: readonly EntryBody<'erased'>[]
}

/**
 * Takes entries of another desk in one transaction; what is here already changes nothing. `hasSeen` tells whether whoever
 * they come from knows an entry of this desk: notes that name a guest who is being erased, and that nobody there can have
 * seen, are to go along.
 */
export function takeEntries(
  { db, pen, onErasing }: Taking,
  entries: readonly JournalEntry[],
  hasSeen: (entryId: string) => boolean,
): Taken {
  const erasing = newlyErased(db, entries)
  if (erasing.length > 0) onErasing(erasing.map(({ attendeeId }) => attendeeId))
  const ids = erasing.map(({ attendeeId }) => attendeeId)
  const notes = notesUnseen(db, hasSeen, ids).map((attendeeId) => ({ attendeeId }))
  const along = [...notes, ...erasing.flatMap((one) => namesUntold(db, one))]
  return { added: receiveEntries(db, pen, entries), erased: erasing.length, along }
}

/** Ends an intake: what goes along is erased, and nothing of those who were stays in the WAL. */
export function settleErased(
  { db, pen }: Pick<Taking, 'db' | 'pen'>,
  erased: number,
  along: Taken['along'],
): void {
  for (const body of along) appendEntry(db, pen, { id: pen.newId(), type: 'erased', body })
  if (erased > 0) db.pragma('wal_checkpoint(TRUNCATE)')
}

function notesUnseen(
  db: ReadableDb,
  hasSeen: (entryId: string) => boolean,
  attendeeIds: readonly string[],
): string[] {
  return attendeeIds
    .map((id) => notesOnGuest(db, id))
    .flatMap((naming) => (naming.ok ? naming.value.notes : []))
    .map(({ id }) => id)
    .filter((id) => !hasSeen(id))
}

/** Names by which only this desk knows somebody who is being erased: the others learn to keep them out as well. */
function namesUntold(db: ReadableDb, { attendeeId, marks = [] }: EntryBody<'erased'>) {
  const untold = marksOf(db, [attendeeId]).filter((mark) => !marks.includes(mark))
  return untold.length === 0 ? [] : [{ attendeeId, marks: untold }]
}

function newlyErased(db: ReadableDb, entries: readonly JournalEntry[]): EntryBody<'erased'>[] {
  return entries.flatMap(({ id, type, body }) => {
    if (type !== 'erased' || hasEntry(db, id)) return []
    const erased = entryKinds.erased.body.safeParse(jsonOf(body))
    return erased.success ? [erased.data] : []
  })
}

/** What another program wrote may be no JSON; it is stored and means nothing. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
