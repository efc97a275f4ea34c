import type { CheckInFacts, EarlierScan, HeldTicket, Refusal } from './check-in-facts.ts'
import { admitsByRules } from './admits-by-rules.ts'
import { earliest, isoInstant, latest, localDate } from '../time/local-time.ts'
import { listWindow } from './list-window.ts'
import { isGoodAnswer, questionsFor } from './list-questions.ts'
import { productOf } from '../pretix/products.ts'

/** One reason to refuse; null lets the next rule speak. */
type Rule = (facts: CheckInFacts, held: HeldTicket) => Refusal | null

/**
 * The rules of a check-in in the order in which the field lets them speak: canceled, blocked, unapproved, time,
 * product, unpaid, rules, answers (a missing name among them), used, and last what may be left empty. The first that
 * refuses gives the verdict.
 */
export const checkInRules: readonly Rule[] = [
  canceled,
  blocked,
  unapproved,
  entryOnly(ticketTime),
  entryOnly(ticketDay),
  entryOnly(inWindow),
  product,
  enrolment,
  unpaid,
  entryOnly(capacity),
  entryOnly(listRules),
  entryOnly(name),
  entryOnly(answers),
  entryOnly(used),
  entryOnly(optionalAnswers),
]

function entryOnly(rule: Rule): Rule {
  return (facts, held) => (facts.direction === 'exit' ? null : rule(facts, held))
}

function canceled({ attendee }: CheckInFacts, { ticket }: HeldTicket): Refusal | null {
  if (ticket.status === 'canceled') return { verdict: 'canceled', bySupervisor: 'canceled' }
  const withdrawn = attendee.withdrawn || ticket.status === 'withdrawn'
  return withdrawn
    ? { verdict: 'canceled', explanation: 'withdrawn', bySupervisor: 'canceled' }
    : null
}

function blocked(_facts: CheckInFacts, { ticket }: HeldTicket): Refusal | null {
  return ticket.blocked ? { verdict: 'blocked', bySupervisor: 'blocked' } : null
}

function unapproved(_facts: CheckInFacts, { ticket }: HeldTicket): Refusal | null {
  return ticket.status === 'unapproved' ? { verdict: 'unapproved' } : null
}

const outOfTime = { verdict: 'invalid-time', bySupervisor: 'invalid-time' } as const

function ticketTime({ now, timeZone }: CheckInFacts, { ticket }: HeldTicket): Refusal | null {
  const from = ticket.validFrom === null ? -Infinity : earliest(ticket.validFrom, timeZone)
  const until = ticket.validUntil === null ? Infinity : latest(ticket.validUntil, timeZone)
  if (now < from) {
    return { ...outOfTime, explanation: 'too-early', detail: isoInstant(from) }
  }
  return now > until ? { ...outOfTime, explanation: 'too-late', detail: isoInstant(until) } : null
}

function ticketDay({ now, timeZone }: CheckInFacts, { type }: HeldTicket): Refusal | null {
  const days = type?.validDays ?? null
  if (days === null || days.includes(localDate(now, timeZone))) return null
  return { ...outOfTime, explanation: 'wrong-day', detail: days.join(' ') }
}

function inWindow({ now, list, timeZone }: CheckInFacts): Refusal | null {
  const { opensAt, closesAt } = listWindow(list, timeZone)
  if (opensAt !== null && now < Date.parse(opensAt)) {
    return {
      verdict: 'invalid-time',
      explanation: 'list-not-open',
      detail: opensAt,
      ...(list.admitEarly ? { overridable: 'early' as const } : {}),
    }
  }
  return closesAt !== null && now > Date.parse(closesAt)
    ? { verdict: 'invalid-time', explanation: 'list-closed', detail: closesAt }
    : null
}

function product({ list }: CheckInFacts, { ticket }: HeldTicket): Refusal | null {
  const admits = list.ticketTypes === null || list.ticketTypes.includes(ticket.type)
  return admits ? null : { verdict: 'product', explanation: 'wrong-type' }
}

function enrolment({ list, attendee }: CheckInFacts): Refusal | null {
  if (!list.byEnrolment || attendee.enrolments.includes(list.id)) return null
  return { verdict: 'product', explanation: 'not-enrolled', detail: attendee.enrolments.join(' ') }
}

function unpaid({ list }: CheckInFacts, { ticket }: HeldTicket): Refusal | null {
  if (ticket.status !== 'unpaid') return null
  return list.admitUnpaid ? { verdict: 'unpaid', overridable: 'unpaid' } : { verdict: 'unpaid' }
}

/** Who is inside has a seat already. */
function capacity(facts: CheckInFacts): Refusal | null {
  const { list, present, earlier } = facts
  if (list.capacity === null || present < list.capacity || used(facts) !== null) return null
  const isInside = earlier.toSorted(byTime).at(-1)?.direction === 'entry'
  if (isInside) return null
  return { verdict: 'rules', explanation: 'full', overridable: 'full' }
}

/** What the registration system demands beyond all that; staff cannot set it aside. */
function listRules(
  { list, now, timeZone, earlier, gate }: CheckInFacts,
  held: HeldTicket,
): Refusal | null {
  if (list.rules === undefined) return null
  const bought = productOf(held.ticket.type) ?? { item: null, variation: null, subevent: null }
  const { item: product, variation, subevent } = bought
  const facts = { now, timeZone, earlier, gate, product, variation, subevent }
  return admitsByRules(list.rules, facts) ? null : { verdict: 'rules', explanation: 'list-rules' }
}

/** A place without a person yet ("n.t.b.") gets its person's name at the first scan. */
function name({ attendee, signedOnly, answers: given }: CheckInFacts): Refusal | null {
  // His name comes with the data; the queue need not wait for it.
  if (signedOnly) return null
  const isGiven = [given['firstName'], given['lastName']].some((part) => (part ?? '').trim() !== '')
  return attendee.unnamed && !isGiven ? { verdict: 'answers-required', detail: 'name' } : null
}

function answers(
  { list, attendee, answers: given }: CheckInFacts,
  held: HeldTicket,
): Refusal | null {
  const open = questionsFor(list.questions, held.ticket.type, attendee.extra).find(
    (question) => question.required && !isGoodAnswer(question, given[question.id] ?? ''),
  )
  return open === undefined ? null : { verdict: 'answers-required', detail: open.id }
}

/** Asked of those alone who would come in; whoever put it aside with an empty answer is not asked again. */
function optionalAnswers(
  { list, attendee, answers: given, asksOptional }: CheckInFacts,
  held: HeldTicket,
): Refusal | null {
  const open = questionsFor(list.questions, held.ticket.type, attendee.extra).find(
    ({ id, required }) => !required && given[id] === undefined,
  )
  return open === undefined || !asksOptional
    ? null
    : { verdict: 'answers-required', detail: open.id }
}

function used({ list, earlier, now, timeZone }: CheckInFacts): Refusal | null {
  if (list.entries === 'unlimited') return null
  const today = localDate(now, timeZone)
  const counting =
    list.entries === 'once'
      ? earlier
      : earlier.filter((scan) => localDate(scan.at, timeZone) === today)
  const ordered = counting.toSorted(byTime)
  const last = ordered.at(-1)
  if (last === undefined) return null
  if (last.direction === 'exit' && list.reentryAfterExit) return null
  const entry = ordered.findLast((scan) => scan.direction === 'entry')
  return entry === undefined ? null : { verdict: 'used', previous: entry }
}

function byTime(one: EarlierScan, other: EarlierScan): number {
  return one.at - other.at || (one.clock < other.clock ? -1 : 1)
}
