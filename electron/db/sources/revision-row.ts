import { createHmac } from 'node:crypto'
import { issueTicketCode } from '../../../shared/domain/codes/ticket-code.ts'
import type { IncomingRow } from '../../../shared/domain/importing/revision/incoming-row.ts'
import type { PlannedRow } from '../../../shared/domain/importing/revision/planned-row.ts'
import type { RevisionRow } from './revisions.ts'
import { uuidV5 } from '../journal/uuid-v5.ts'

/** Where rows come from: the ids of their attendees follow from it, alike on every laptop. */
export type RowOrigin = {
  readonly eventId: string
  /** The event's secret, from which the codes that Balie issues are made. */
  readonly secret: string
  readonly sourceId: string
}

/** A source's row with its lasting ids; a row without a code gets Balie's own, an HMAC of its record key. */
export function revisionRowOf(origin: RowOrigin, planned: PlannedRow): RevisionRow {
  const attendeeId = uuidV5(origin.eventId, `${origin.sourceId}\n${planned.recordKey}`)
  const tickets = planned.tickets.map((ticket, ordinal) => {
    const code = ticket.code === '' ? issuedCode(origin, planned.recordKey, ordinal) : ticket.code
    return { ...ticket, id: uuidV5(attendeeId, code), code }
  })
  return {
    row: {
      attendeeId,
      tickets: tickets.map(({ id, type, status, blocked, validFrom, validUntil }) => ({
        id,
        type,
        status,
        blocked,
        validFrom,
        validUntil,
      })),
      enrolments: [...planned.enrolments],
      unnamed: planned.unnamed,
      flagged: planned.flagged,
    },
    person: { ...planned.person, codes: tickets.map((ticket) => ticket.code) },
  }
}

/** A file's row under another record key: what follows from the key is made anew. */
export function incomingUnder(
  origin: RowOrigin,
  { row, person: { codes: _codes, ...person }, codesOfFile }: IncomingRow,
  recordKey: string,
): IncomingRow {
  const { enrolments, unnamed, flagged } = row
  const tickets = row.tickets.map(({ id: _id, ...ticket }, ordinal) => ({
    ...ticket,
    code: codesOfFile[ordinal] ?? '',
  }))
  const planned = { recordKey, person, tickets, enrolments, unnamed, flagged }
  return { ...revisionRowOf(origin, planned), recordKey, codesOfFile }
}

function issuedCode(origin: RowOrigin, recordKey: string, ordinal: number): string {
  const hmac = createHmac('sha256', origin.secret)
  return issueTicketCode(
    hmac.update(`${origin.sourceId}\n${recordKey}\n${String(ordinal)}`).digest(),
  )
}
