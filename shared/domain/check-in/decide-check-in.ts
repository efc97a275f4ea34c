import type { Ticket } from '../../model/attendee.ts'
import type { Explanation, Override, Verdict } from '../../model/verdict.ts'
import type { CheckInFacts, EarlierScan, HeldTicket, Refusal } from './check-in-facts.ts'
import { productOf, remoteListId } from '../pretix/products.ts'
import { checkInRules } from './check-in-rules.ts'

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
  if (standsForItself(facts, scanned, refusal)) return refused(refusal, scanned.ticket)
  const tried = others.map((held) => ({ held, refusal: firstRefusal(facts, held) }))
  const other = tried.find((one) => one.refusal === null)
  if (other !== undefined) return admitted(facts, other.held.ticket)
  const meant = tried.find((one) => isMeantBefore(one.refusal, refusal))
  return refused(meant?.refusal ?? refusal, meant?.held.ticket ?? scanned.ticket)
}

/**
 * Whether no other ticket helps out: the scanned one was taken back or used, or is let in by itself alone. Whoever was
 * chosen by name or badge showed no ticket in particular.
 */
function standsForItself(facts: CheckInFacts, scanned: HeldTicket, { verdict }: Refusal): boolean {
  if (!facts.ticketScanned) return false
  if (takenBack.has(verdict) || verdict === 'used') return true
  return facts.list.matchesOthers === false || isAddition(facts, scanned)
}

/**
 * Whether what pretix sold with a ticket was scanned on a list of pretix: there a ticket stands for its additions, and an
 * addition for itself alone. A guest's tickets begin with the one to which the others were added.
 */
function isAddition({ attendee, list }: CheckInFacts, { ticket }: HeldTicket): boolean {
  if (remoteListId(list.id) === null || productOf(ticket.type) === null) return false
  return attendee.tickets[0]?.id !== ticket.id
}

/**
 * Whether a refusal of another ticket tells more than that of the scanned one: whoever shows his main ticket at a list of
 * additions hears that his addition is used, or canceled, and not that his ticket is for something else.
 */
function isMeantBefore(other: Refusal | null, scanned: Refusal): boolean {
  if (other === null || other.verdict === 'product') return false
  if (scanned.verdict === 'product') return true
  return scanned.verdict === 'invalid-time' && !isOutOfPlace(other)
}

function isOutOfPlace({ verdict }: Refusal): boolean {
  return verdict === 'invalid-time' || takenBack.has(verdict)
}

/** What only a supervisor may set aside, whatever the list says. */
export const supervisorOverrides: ReadonlySet<Override> = new Set([
  'blocked',
  'canceled',
  'invalid-time',
])

/** What a supervisor may set aside of a refusal: no list that is not open, and no code that is nobody's any more. */
export function bySupervisor({
  verdict,
  explanation,
}: Pick<CheckInDecision, 'verdict' | 'explanation'>): Override | null {
  if (verdict === 'invalid-time') return timesOfTicket.has(explanation) ? verdict : null
  if (verdict === 'blocked') return explanation === 'code-blocked' ? null : verdict
  return verdict === 'canceled' ? verdict : null
}

/** Why the moment is wrong for the ticket, and not for the list. */
const timesOfTicket: ReadonlySet<Explanation | null> = new Set([
  'too-early',
  'too-late',
  'wrong-day',
])

const takenBack: ReadonlySet<Verdict> = new Set(['canceled', 'blocked', 'unapproved'])

function firstRefusal(facts: CheckInFacts, held: HeldTicket): Refusal | null {
  const factsOfTicket = { ...facts, earlier: earlierOf(facts, held) }
  for (const rule of checkInRules) {
    const refusal = rule(factsOfTicket, held)
    if (refusal !== null && !setAside(facts, refusal)) return refusal
  }
  return null
}

/**
 * What counts as earlier for a ticket: on a list of pretix each ticket comes in by itself, as there, unless the guest was
 * chosen and showed none in particular.
 */
function earlierOf(
  { earlier, list, tickets, ticketScanned }: CheckInFacts,
  { ticket }: HeldTicket,
): readonly EarlierScan[] {
  if (!ticketScanned || remoteListId(list.id) === null) return earlier
  const others = new Set(tickets.map((held) => held.ticket.id))
  others.delete(ticket.id)
  return earlier.filter(({ ticketId }) => !others.has(ticketId ?? ''))
}

function setAside(facts: CheckInFacts, refusal: Refusal): boolean {
  const named = [refusal.overridable, refusal.bySupervisor]
  return facts.overrides.some((override) => named.includes(override))
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
  if (facts.overrides.some((override) => supervisorOverrides.has(override)))
    return 'supervisor-admitted'
  if (ticket.status === 'unpaid' && facts.overrides.includes('unpaid')) return 'unpaid-admitted'
  if (facts.overrides.includes('early')) return 'early-admitted'
  if (facts.overrides.includes('full')) return 'full-admitted'
  return facts.signedOnly ? 'signed-code' : null
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
