import { nobody } from '../../../shared/domain/name/nobody.ts'
import { parseScan } from '../../../shared/domain/codes/parse-scan.ts'
import { ticketOfSignedCode } from '../../../shared/domain/pretix/signed-ticket.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import { sourceKeys } from '../../db/event/definitions.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { appendEntry } from '../../db/journal/journal.ts'
import { signedGuestId } from '../../db/guests/signed-guests.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'
import { uuidV5 } from '../../db/journal/uuid-v5.ts'
import { verifySignature } from './verify-signature.ts'

/** Somebody whom no source has brought yet, by a ticket that one of the event's keys signed; null for any other code. */
export function signedGuest(db: ReadableDb, readings: readonly string[]): Attendee | null {
  for (const reading of readings) {
    const scan = parseScan(reading, { ignoreCase: false })
    const [code] = scan.type === 'code' ? scan.candidates : []
    if (scan.type === 'malformed' || scan.signed === null || code === undefined) continue
    const ticket = ticketOfSignedCode(scan.signed, sourceKeys(db), verifySignature)
    if (ticket === null) continue
    const id = signedGuestId(db, code)
    const tickets = [{ ...ticket, id: uuidV5(id, code), code }]
    return {
      ...nobody,
      id,
      tickets,
      enrolments: [],
      unnamed: true,
      flagged: false,
      withdrawn: false,
    }
  }
  return null
}

/** Writes such a guest down, nameless, so that he is found, counted and named like everybody else. */
export function registerSigned({ db, pen }: DeskDeps, guest: Attendee): void {
  const { id, tickets, enrolments, unnamed, flagged, withdrawn: _withdrawn, ...person } = guest
  appendEntry(db, pen, {
    id: pen.newId(),
    type: 'attendee-registered',
    body: {
      attendeeId: id,
      tickets: tickets.map(({ code: _code, ...ticket }) => ticket),
      enrolments,
      unnamed,
      flagged,
    },
    personal: { [id]: { ...person, codes: tickets.map(({ code }) => code) } },
  })
}
