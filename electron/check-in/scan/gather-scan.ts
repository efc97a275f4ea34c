import type { HeldTicket, CheckInFacts } from '../../../shared/domain/check-in/check-in-facts.ts'
import { countingSince } from '../../../shared/domain/check-in/counting-since.ts'
import { asksGate, gateOf } from '../../../shared/domain/check-in/gates.ts'
import { readSignedCode } from '../../../shared/domain/codes/signed-code.ts'
import { parseScan } from '../../../shared/domain/codes/parse-scan.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import type { EventDescription } from '../../../shared/model/event.ts'
import type { Explanation } from '../../../shared/model/verdict.ts'
import {
  findAttendee,
  findCodeHolders,
  hasAttendees,
  type CodeHolder,
} from '../../db/guests/attendees.ts'
import { codeState } from '../../db/attendance/code-states.ts'
import { findTicketType } from '../../db/event/definitions.ts'
import { countPresent, standingScans } from '../../db/attendance/scans.ts'
import { findDevice } from '../../db/sources/sources.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { isSignedGuest, signedGuestId } from '../../db/guests/signed-guests.ts'
import type { ScanInput, ScanWish } from './scan-wish.ts'
import { signedGuest } from './signed-guest.ts'

/** Who was scanned: one guest with what is known of him, several, or nobody and why. */
export type Scanned =
  | {
      readonly type: 'guest'
      readonly facts: CheckInFacts
      /** Whether the guest is not written down yet: a signed ticket without data. */
      readonly isNew: boolean
    }
  | { readonly type: 'several'; readonly candidates: readonly Attendee[] }
  | {
      readonly type: 'nobody'
      readonly verdict: 'invalid' | 'revoked' | 'blocked'
      readonly explanation: Explanation
      readonly detail: string
    }

/**
 * Gathers everything that the decision on one scan at a moment (ms since 1970) depends on; decides nothing and writes
 * nothing.
 */
export function gatherScan(deps: DeskDeps, wish: ScanWish, now: number): Scanned {
  const { input, event } = wish
  const guest = (holder: CodeHolder, isNew = false): Scanned => ({
    type: 'guest',
    facts: factsOf(deps, wish, holder, now),
    isNew,
  })
  if (input.attendeeId !== undefined) {
    const attendee = findAttendee(deps.db, input.attendeeId)
    if (attendee === null) return nobody('unknown')
    return guest({ attendee, ticketId: null, revoked: false })
  }
  const codes = codesIn(input, event)
  if (codes.length === 0) return nobody('malformed')
  for (const code of codes) {
    const found = findCodeHolders(deps.db, code, event.codesIgnoreCase)
    const holders = preferStanding(preferSourced(deps, found))
    const [holder, ...others] = holders
    if (holder === undefined) continue
    if (others.length > 0) {
      return { type: 'several', candidates: holders.map(({ attendee }) => attendee) }
    }
    return guest(holder)
  }
  const state = codes.map((code) => codeState(deps.db, code)).find((one) => one !== null)
  if (state !== undefined) return { ...nobody(`code-${state}`), verdict: state }
  const attendee = signedGuest(deps.db, readingsOf(input))
  if (attendee !== null) {
    const holder = { attendee, ticketId: attendee.tickets[0]?.id ?? null, revoked: false }
    return guest(holder, true)
  }
  if (!hasAttendees(deps.db)) return nobody('no-data')
  const elsewhere = deps.findOtherEvent(codes)
  return elsewhere === null ? nobody('unknown') : nobody('other-event', elsewhere)
}

/** What the scan may mean, the characters before the key positions. */
function codesIn(input: ScanInput, event: EventDescription): readonly string[] {
  return readingsOf(input).flatMap((reading) => {
    const scan = parseScan(reading, { ignoreCase: event.codesIgnoreCase })
    return scan.type === 'code' ? scan.candidates : []
  })
}

function readingsOf({ raw, otherReading }: ScanInput): readonly string[] {
  return otherReading === undefined ? [raw] : [raw, otherReading]
}

/** Who was known by his signature alone yields to the guest whom a source brought with the same ticket. */
function preferSourced({ db }: DeskDeps, holders: readonly CodeHolder[]): readonly CodeHolder[] {
  return holders.length < 2 ? holders : holders.filter((holder) => !isSignedOnly(db, holder))
}

function isSignedOnly(db: DeskDeps['db'], { attendee }: CodeHolder): boolean {
  const [ticket] = attendee.tickets
  return ticket !== undefined && isSignedGuest(db, attendee.id, ticket.code)
}

/** Where one code has several holders, those whose ticket was taken back do not count. */
function preferStanding(holders: readonly CodeHolder[]): readonly CodeHolder[] {
  if (holders.length < 2) return holders
  const standing = holders.filter(({ attendee, ticketId }) => {
    const status = attendee.tickets.find((ticket) => ticket.id === ticketId)?.status
    return !attendee.withdrawn && status !== 'canceled' && status !== 'withdrawn'
  })
  return standing.length === 0 ? holders : standing
}

function factsOf(
  deps: DeskDeps,
  { input, list, event }: ScanWish,
  holder: CodeHolder,
  now: number,
): CheckInFacts {
  return {
    now,
    timeZone: event.timeZone,
    direction: input.direction,
    list,
    attendee: holder.attendee,
    tickets: ticketsScannedFirst(deps, holder),
    ticketScanned: holder.ticketId !== null,
    codeRevoked: holder.revoked,
    signedOnly: holder.attendee.unnamed && isSignedOnly(deps.db, holder),
    earlier: earlierScans(deps, list, holder),
    gate: gateHere(deps, list),
    present:
      list.capacity === null
        ? 0
        : countPresent(deps.db, list.id, countingSince(list, now, event.timeZone)),
    overrides: [
      ...(input.overrideUnpaid === true ? (['unpaid'] as const) : []),
      ...(input.overrides ?? []),
    ],
    answers: input.answers ?? {},
    asksOptional: input.asksOptional === true,
  }
}

/** Looked up only where the list asks at which gate somebody comes in. */
function gateHere({ db, pen }: DeskDeps, { rules }: CheckInList): number | null {
  if (rules === undefined || !asksGate(rules.logic)) return null
  return gateOf(rules.logic, findDevice(db), pen.desk)
}

/** Those of the same ticket from before its data came count too. */
function earlierScans({ db }: DeskDeps, list: CheckInList, { attendee }: CodeHolder) {
  const signed = attendee.tickets.filter(({ code }) => readSignedCode(code) !== null)
  const ids = [attendee.id, ...signed.map(({ code }) => signedGuestId(db, code))]
  return [...new Set(ids)].flatMap((id) => standingScans(db, list.id, id))
}

function ticketsScannedFirst(deps: DeskDeps, holder: CodeHolder): HeldTicket[] {
  const held = holder.attendee.tickets.map((ticket) => ({
    ticket,
    type: findTicketType(deps.db, ticket.type),
  }))
  const scanned = held.filter(({ ticket }) => ticket.id === holder.ticketId)
  return [...scanned, ...held.filter(({ ticket }) => ticket.id !== holder.ticketId)]
}

function nobody(explanation: Explanation, detail = ''): Scanned & { readonly type: 'nobody' } {
  return { type: 'nobody', verdict: 'invalid' as const, explanation, detail }
}
