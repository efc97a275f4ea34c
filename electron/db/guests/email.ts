import { foldName } from '../../../shared/domain/name/fold-name.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import { findAttendee, findPlace } from './attendees.ts'
import { standsFor } from '../projections/known-as.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'

/** Everybody who has this e-mail address now, whole and whatever its case; never by a part of it. */
export function findByEmail(db: ReadableDb, email: string): Attendee[] {
  const wanted = email.trim().toLowerCase()
  // The index narrows it down: in it an address is words.
  const words = foldName(wanted).split(' ')
  if (words[0] === '' || !wanted.includes('@')) return []
  const ids = prepared<[string], string>(
    db,
    `SELECT DISTINCT t.attendee_id FROM p_search s JOIN p_search_text t ON t.rowid = s.rowid
     WHERE p_search MATCH ?`,
  )
    .pluck()
    .all(words.map((word) => `"${word}"`).join(' AND '))
  const held = ids.filter((id) => findPlace(db, id)?.email.trim().toLowerCase() === wanted)
  return [...new Set(held.map((id) => standsFor(db, id)))]
    .map((id) => findAttendee(db, id))
    .filter((attendee) => attendee !== null)
}
