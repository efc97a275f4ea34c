import { foldCode } from '../../../shared/domain/codes/parse-scan.ts'
import { recognisedFor } from './known-as.ts'
import { prepared, type WritableDb } from '../file/sqlite.ts'
import type { CheckedEntry } from './checked-entry.ts'
import { isErased } from './erasure.ts'
import { refreshSearchTexts } from './search-facts.ts'

/** Sets the registers of the corrected fields; the last by clock stands in each. */
export function editAttendee(db: WritableDb, entry: CheckedEntry<'attendee-edited'>): void {
  setFields(db, entry)
}

/** Another person comes on this place: a name like any edit, and a new person for the badge. */
export function swapPerson(db: WritableDb, entry: CheckedEntry<'person-swapped'>): void {
  setFields(db, entry)
  prepared(
    db,
    `INSERT INTO p_swap (attendee_id, clock, entry_id) VALUES (?, ?, ?)
     ON CONFLICT (attendee_id) DO UPDATE SET clock = excluded.clock, entry_id = excluded.entry_id
     WHERE (excluded.clock, excluded.entry_id) > (clock, entry_id)`,
  ).run(entry.body.attendeeId, entry.clock, entry.id)
}

export function enrol(db: WritableDb, entry: CheckedEntry<'enrolled'>): void {
  const { attendeeId, listId, enrolled } = entry.body
  prepared(
    db,
    `INSERT INTO p_enrolment (attendee_id, list_id, enrolled, clock, entry_id) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (attendee_id, list_id) DO UPDATE
     SET enrolled = excluded.enrolled, clock = excluded.clock, entry_id = excluded.entry_id
     WHERE (excluded.clock, excluded.entry_id) > (clock, entry_id)`,
  ).run(attendeeId, listId, enrolled ? 1 : 0, entry.clock, entry.id)
}

export function addCode(db: WritableDb, entry: CheckedEntry<'code-added'>): void {
  const { attendeeId, codeId } = entry.body
  const personal = entry.personal.get(attendeeId)
  if (personal === undefined || isErased(db, attendeeId)) return
  prepared(db, 'INSERT OR IGNORE INTO p_code VALUES (?, ?, ?, ?)').run(
    codeId,
    attendeeId,
    personal.code,
    foldCode(personal.code, { ignoreCase: true }),
  )
}

/** A revocation is final, whatever comes later. */
export function revokeCode(db: WritableDb, entry: CheckedEntry<'code-revoked'>): void {
  prepared(db, 'INSERT OR IGNORE INTO p_revoked_code VALUES (?)').run(entry.body.codeId)
}

function setFields(
  db: WritableDb,
  entry: CheckedEntry<'attendee-edited'> | CheckedEntry<'person-swapped'>,
): void {
  const { attendeeId } = entry.body
  const fields = entry.personal.get(attendeeId)
  if (fields === undefined || isErased(db, attendeeId)) return
  const set = prepared(
    db,
    `INSERT INTO p_edit (attendee_id, field, value, clock, entry_id) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (attendee_id, field) DO UPDATE
     SET value = excluded.value, clock = excluded.clock, entry_id = excluded.entry_id
     WHERE (excluded.clock, excluded.entry_id) > (clock, entry_id)`,
  )
  for (const [field, value] of Object.entries(fields)) {
    set.run(attendeeId, field, JSON.stringify(value), entry.clock, entry.id)
  }
  refreshSearchTexts(db, attendeeId)
  const knownAs = recognisedFor(db, attendeeId)
  if (knownAs !== attendeeId) refreshSearchTexts(db, knownAs)
}
