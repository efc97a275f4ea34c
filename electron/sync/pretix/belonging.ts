import { saidBy } from '../../db/journal/said.ts'
import { isGuestOf, sourcesOfGuest } from '../../db/sources/source-guests.ts'
import { findRecord } from '../../db/sources/sources.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'

/** How the id of each pretix event begins, as a source. */
const PRETIX = 'pretix '

/** Whether a source knows a guest, another one of pretix does, or neither. */
export function whoseGuest(
  db: ReadableDb,
  sourceId: string,
  attendeeId: string,
  ticketId: string | null,
): 'ours' | 'another' | 'nobody' {
  // Whoever was let go of, or came while another desk read, is still the source's.
  if (ticketId !== null && findRecord(db, sourceId, ticketId) !== null) return 'ours'
  if (isGuestOf(db, sourceId, attendeeId)) return 'ours'
  const sources = sourcesOfGuest(db, attendeeId)
  return sources.some((id) => id.startsWith(PRETIX)) ? 'another' : 'nobody'
}

/** Whether a source has a list of pretix, and whether another one has one of that number too. */
export function whoseList(
  db: ReadableDb,
  sourceId: string,
  listId: string,
): 'ours' | 'another' | 'both' {
  const speakers = saidBy(db, 'list', listId)
  if (speakers.length === 0) return 'ours'
  if (!speakers.includes(sourceId)) return 'another'
  return speakers.length === 1 ? 'ours' : 'both'
}
