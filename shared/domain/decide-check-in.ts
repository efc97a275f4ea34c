import type { Attendee, Ticket } from '../model/attendee.ts'
import type { CheckInList } from '../model/check-in-list.ts'
import type { TicketType } from '../model/ticket-type.ts'
import type { Direction, Explanation, Override, Verdict } from '../model/verdict.ts'
import { checkInRules } from './check-in-rules.ts'

/** An entry or exit on this list that stands (not undone), at `at` ms since 1970. */
export type EarlierScan = {
  readonly id: string
  readonly at: number
  /** Orders scans of one millisecond. */
  readonly clock: string
  readonly direction: Direction
  readonly desk: string
}

/** A ticket together with what its type says; null when the type is not (yet) known. */
export type HeldTicket = { readonly ticket: Ticket; readonly type: TicketType | null }

/** Everything that a check-in depends on, gathered before anything is decided. */
export type CheckInFacts = {
  /** The moment of the scan, ms since 1970. */
  readonly now: number
  readonly timeZone: string
  readonly direction: Direction
  readonly list: CheckInList
  readonly attendee: Attendee
  /** The ticket that was scanned first, then the guest's others. */
  readonly tickets: readonly HeldTicket[]
  /** Whether the first ticket's own code was scanned; otherwise the guest was known by a badge or chosen by hand. */
  readonly ticketScanned: boolean
  /** Whether the scanned code was declared lost. */
  readonly codeRevoked: boolean
  /** What stands on this list for this guest, in any order. */
  readonly earlier: readonly EarlierScan[]
  /** How many are inside on this list now. */
  readonly present: number
  /** What staff set aside in this scan. */
  readonly overrides: readonly Override[]
  readonly answers: Readonly<Record<string, string>>
}

/** The outcome of a scan of a known guest. */
export type CheckInDecision = {
  readonly verdict: Verdict
  readonly explanation: Explanation | null
  /** A moment (ISO), a list's id or a question's id, as the explanation needs it. */
  readonly detail: string
  readonly ticket: Ticket | null
  readonly previous: EarlierScan | null
  readonly overridable: readonly Override[]
}

/** Why a rule refuses; `overridable` names what staff may set aside to pass it. */
export type Refusal = {
  readonly verdict: Exclude<Verdict, 'valid'>
  readonly explanation?: Explanation
  readonly detail?: string
  readonly previous?: EarlierScan
  readonly overridable?: Override
}

/**
 * Decides one scan of a known guest: the scanned ticket's rules in the field's order, and where they refuse it,
 * another ticket of the same guest that does admit (two day tickets, an add-on). A code that was itself taken back
 * admits nobody: whoever has it need not be the guest.
 */
export function decideCheckIn(facts: CheckInFacts): CheckInDecision {
  if (facts.codeRevoked) return refused({ verdict: 'revoked', explanation: 'badge-lost' }, null)
  const [scanned, ...others] = facts.tickets
  if (scanned === undefined) return refused({ verdict: 'product', explanation: 'wrong-type' }, null)
  const refusal = firstRefusal(facts, scanned)
  if (refusal === null) return admitted(facts, scanned.ticket)
  if (facts.ticketScanned && takenBack.has(refusal.verdict)) {
    return refused(refusal, scanned.ticket)
  }
  const other = others.find((held) => firstRefusal(facts, held) === null)
  return other === undefined ? refused(refusal, scanned.ticket) : admitted(facts, other.ticket)
}

const takenBack: ReadonlySet<Verdict> = new Set(['canceled', 'blocked', 'unapproved'])

function firstRefusal(facts: CheckInFacts, held: HeldTicket): Refusal | null {
  for (const rule of checkInRules) {
    const refusal = rule(facts, held)
    if (refusal !== null && !setAside(facts, refusal)) return refusal
  }
  return null
}

function setAside(facts: CheckInFacts, refusal: Refusal): boolean {
  return refusal.overridable !== undefined && facts.overrides.includes(refusal.overridable)
}

function admitted(facts: CheckInFacts, ticket: Ticket): CheckInDecision {
  return {
    verdict: 'valid',
    explanation: admittedBecause(facts, ticket),
    detail: '',
    ticket,
    previous: null,
    overridable: [],
  }
}

function admittedBecause(facts: CheckInFacts, ticket: Ticket): Explanation | null {
  if (ticket.status === 'unpaid' && facts.overrides.includes('unpaid')) return 'unpaid-admitted'
  if (facts.overrides.includes('early')) return 'early-admitted'
  return facts.overrides.includes('full') ? 'full-admitted' : null
}

function refused(refusal: Refusal, ticket: Ticket | null): CheckInDecision {
  return {
    verdict: refusal.verdict,
    explanation: refusal.explanation ?? null,
    detail: refusal.detail ?? '',
    ticket,
    previous: refusal.previous ?? null,
    overridable: refusal.overridable === undefined ? [] : [refusal.overridable],
  }
}
