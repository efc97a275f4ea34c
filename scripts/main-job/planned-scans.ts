import type { Attendee } from '../../shared/model/attendee.ts'
import type { Verdict } from '../../shared/model/verdict.ts'

/** One scan of the main job: what the scanner types and what the desk must answer. */
export type PlannedScan = {
  /** What this scan shows, for the table. */
  readonly what: string
  readonly raw: string
  readonly expected: Verdict
  /** The guest whom the stage must name, null where nobody is to be found. */
  readonly guest: Attendee | null
}

/** The guests of gasten.csv by the code that the file gives them. */
export const fileCodes = {
  first: 'DVS26H7K2M',
  second: 'DVS26C5T8R',
  throughUrl: 'DVS26J3W9P',
  unpaid: 'DVS26Q6N4B',
  canceled: 'DVS26F8D2X',
  unapproved: 'DVS26K9V3H',
  blocked: 'DVS26P2M7Z',
  last: 'DVS26T4G6S',
} as const

/** Puts the scans in an order in which no verdict but `valid` follows itself; `used` comes well after its first. */
export function planScans(
  attendees: readonly Attendee[],
  demoGuest: Attendee,
): readonly PlannedScan[] {
  const guest = (code: string): Attendee | null => holderOf(code, attendees) ?? null
  const scan = (what: string, code: string, expected: Verdict, raw = code): PlannedScan => ({
    what,
    raw,
    expected,
    guest: guest(code),
  })
  const demoCode = demoGuest.tickets[0]?.code ?? ''
  return [
    scan('guest of the file', fileCodes.first, 'valid'),
    scan('another guest', fileCodes.second, 'valid'),
    { what: 'unknown code', raw: 'DVS26NN0NN', expected: 'invalid', guest: null },
    scan('not paid yet', fileCodes.unpaid, 'unpaid'),
    scan('canceled', fileCodes.canceled, 'canceled'),
    scan('code in a URL', fileCodes.throughUrl, 'valid', urlWith(fileCodes.throughUrl)),
    scan('not approved yet', fileCodes.unapproved, 'unapproved'),
    scan('blocked', fileCodes.blocked, 'blocked'),
    { what: 'guest of the demo', raw: demoCode, expected: 'valid', guest: demoGuest },
    scan('the first code again', fileCodes.first, 'used'),
    scan('to be undone', fileCodes.last, 'valid'),
  ]
}

/** Finds who holds a ticket code. */
export function holderOf(code: string, attendees: readonly Attendee[]): Attendee | undefined {
  return attendees.find(({ tickets }) => tickets.some((ticket) => ticket.code === code))
}

/** A guest whom any reception lets in today: one confirmed ticket of the type, without dates of its own. */
export function pickAdmissible(
  attendees: readonly Attendee[],
  ticketTypes: ReadonlySet<string>,
): Attendee | undefined {
  return attendees.find(({ tickets, unnamed, flagged, withdrawn }) => {
    const [ticket, ...others] = tickets
    if (ticket === undefined || others.length > 0 || unnamed || flagged || withdrawn) return false
    const undated = ticket.validFrom === null && ticket.validUntil === null
    const sound = ticket.status === 'confirmed' && !ticket.blocked
    return sound && undated && ticketTypes.has(ticket.type)
  })
}

function urlWith(code: string): string {
  return `https://tickets.voorbeeld.example/check?code=${code}`
}
