import { readSignedCode } from '../../../shared/domain/codes/signed-code.ts'
import { findPlace } from './attendees.ts'
import { findEvent } from '../event/definitions.ts'
import { DESK_SOURCE } from '../projections/revision-facts.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'
import { BALIE_NAMESPACE, uuidV5 } from '../journal/uuid-v5.ts'

/** The id of the guest of a signed code that no source has brought yet: the same at every desk of the event. */
export function signedGuestId(db: ReadableDb, code: string): string {
  return uuidV5(BALIE_NAMESPACE, `${findEvent(db)?.secret ?? ''}\nsigned\n${code}`)
}

/** Whether somebody is known by the signature on this code alone. */
export function isSignedGuest(db: ReadableDb, attendeeId: string, code: string): boolean {
  return readSignedCode(code) !== null && signedGuestId(db, code) === attendeeId
}

/** Those known by their signature whom a source has brought meanwhile, and as whom. */
export function recognisable(db: ReadableDb): { attendeeId: string; knownAs: string }[] {
  const held = prepared<[string], { attendee_id: string; code: string; folded_code: string }>(
    db,
    `SELECT t.attendee_id, t.code, t.folded_code FROM p_source_ticket t
     JOIN p_revision v ON v.id = t.revision_id
     WHERE v.source_id = ? AND v.visible = 1 AND t.code <> ''`,
  ).all(DESK_SOURCE)
  const signed = held.filter(({ attendee_id, code }) => isSignedGuest(db, attendee_id, code))
  return signed.flatMap(({ attendee_id: attendeeId, code, folded_code }) => {
    const others = prepared<[string, string], string>(
      db,
      `SELECT attendee_id FROM p_code_holder
       WHERE folded_code = ? AND attendee_id <> ? ORDER BY attendee_id`,
    )
      .pluck()
      .all(folded_code, attendeeId)
    const knownAs = others.find((other) =>
      findPlace(db, other)?.tickets.some((ticket) => ticket.code === code),
    )
    return knownAs === undefined ? [] : [{ attendeeId, knownAs }]
  })
}

/** Those who were recognised as this guest. */
export function recognisedAs(db: ReadableDb, attendeeId: string): string[] {
  return prepared<[string], string>(db, 'SELECT attendee_id FROM p_recognised WHERE known_as = ?')
    .pluck()
    .all(attendeeId)
}
