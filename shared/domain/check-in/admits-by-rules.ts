import { LogicEngine } from 'json-logic-engine'
import { Temporal } from 'temporal-polyfill'
import type { AdmissionRules, EventMoments } from '../../model/admission-rules.ts'
import type { EarlierScan } from './check-in-facts.ts'
import { localDate, startOfDay } from '../time/local-time.ts'

/** What the rules of a list may ask about. */
export type RuleFacts = {
  /** The moment of the scan, ms since 1970. */
  readonly now: number
  readonly timeZone: string
  /** What was bought, by the numbers of the registration system; null for none. */
  readonly product: number | null
  readonly variation: number | null
  /** The date of a series for which it was bought; null where there is no series. */
  readonly subevent: number | null
  /** The gate that the desk is, by its number in the registration system; null for none. */
  readonly gate: number | null
  /** What stands on this list for this guest, in any order. */
  readonly earlier: readonly EarlierScan[]
}

const MINUTE = 60_000

/**
 * Whether the rules of a list let a guest in. Variables and operators are those of pretix's check-in rules (pretix
 * documentation, "Check-in lists"); identifiers compare as text. What cannot be evaluated, such as an operator or a
 * variable of a newer pretix, admits nobody.
 */
export function admitsByRules(rules: AdmissionRules, given: RuleFacts): boolean {
  const facts = { ...given, timeZone: rules.timeZone ?? given.timeZone }
  try {
    return isUnderstood(rules.logic) && Boolean(engine.run(rules.logic, contextOf(rules, facts)))
  } catch {
    return false
  }
}

type Context = ReturnType<typeof contextOf>

function contextOf(rules: AdmissionRules, facts: RuleFacts) {
  const { now, timeZone, earlier } = facts
  const entries = earlier
    .filter(({ direction, at }) => direction === 'entry' && at <= now)
    .map(({ at }) => at)
    .toSorted((one, other) => one - other)
  const last = earlier.toSorted((one, other) => one.at - other.at).at(-1)
  const midnight = startOfDay(localDate(now, timeZone), timeZone)
  return {
    facts,
    moments: rules.dates[String(facts.subevent)] ?? rules.event,
    entries,
    product: facts.product,
    variation: facts.variation,
    gate: facts.gate,
    entry_status: last?.direction === 'entry' ? 'present' : 'absent',
    now,
    now_isoweekday: Temporal.PlainDate.from(localDate(now, timeZone)).dayOfWeek,
    entries_number: entries.length,
    entries_today: entries.filter((at) => at >= midnight).length,
    entries_days: daysOf(entries, timeZone),
    minutes_since_last_entry: minutesSince(entries.at(-1), now),
    minutes_since_first_entry: minutesSince(entries[0], now),
  }
}

/** By the names of pretix's documentation. */
const variables: ReadonlySet<string> = new Set([
  'product',
  'variation',
  'gate',
  'entry_status',
  'now',
  'now_isoweekday',
  'entries_number',
  'entries_today',
  'entries_days',
  'minutes_since_last_entry',
  'minutes_since_first_entry',
])

/** Whether a rule asks only for what is known: JSON-logic itself takes a variable that is missing for nothing, and goes on. */
function isUnderstood(logic: unknown): boolean {
  return strangeVariables(logic).length === 0
}

/** The operators and variables of a rule that are not known here; `rules` for what is no rule at all. */
export function strangeWords(logic: unknown): readonly string[] {
  const known = engine.methods as Readonly<Record<string, unknown>>
  const operators = operatorsIn(logic).filter((operator) => !Object.hasOwn(known, operator))
  return [...new Set([...operators, ...strangeVariables(logic)])]
}

function strangeVariables(logic: unknown): readonly string[] {
  if (!isRule(logic)) return ['rules']
  return Object.entries(logic).flatMap(([operator, given]) => {
    const values = valuesOf(given)
    if (operator !== 'var') return values.filter((one) => !isPlain(one)).flatMap(strangeVariables)
    return variables.has(String(values[0])) ? [] : [String(values[0])]
  })
}

function operatorsIn(logic: unknown): readonly string[] {
  if (!isRule(logic)) return []
  return Object.entries(logic).flatMap(([operator, given]) => [
    operator,
    ...valuesOf(given).flatMap(operatorsIn),
  ])
}

function isRule(logic: unknown): logic is Readonly<Record<string, unknown>> {
  return typeof logic === 'object' && logic !== null && !Array.isArray(logic)
}

function valuesOf(given: unknown): readonly unknown[] {
  return Array.isArray(given) ? (given as unknown[]) : [given]
}

function isPlain(value: unknown): boolean {
  return typeof value !== 'object' || value === null
}

const engine = new LogicEngine()

define('objectList', (list) => list)
define('lookup', ([, id]) => id)
define('inList', ([wanted, list]) =>
  Array.isArray(list) ? list.map(String).includes(String(wanted)) : false,
)
define('buildTime', ([kind, text], context) => momentOf(String(kind), text, context))
define('isAfter', ([one, other, minutes]) => msOf(one) > msOf(other) - tolerance(minutes))
define('isBefore', ([one, other, minutes]) => msOf(one) < msOf(other) + tolerance(minutes))
define('entries_since', ([since], { entries }) => entries.filter((at) => at >= msOf(since)).length)
define('entries_before', ([until], { entries }) => entries.filter((at) => at < msOf(until)).length)
define('entries_days_since', ([since], { entries, facts }) =>
  daysOf(
    entries.filter((at) => at >= msOf(since)),
    facts.timeZone,
  ),
)
define('entries_days_before', ([until], { entries, facts }) =>
  daysOf(
    entries.filter((at) => at < msOf(until)),
    facts.timeZone,
  ),
)

function define(
  name: string,
  method: (given: readonly unknown[], context: Context) => unknown,
): void {
  engine.addMethod(name, (given: unknown, context: unknown) =>
    method(Array.isArray(given) ? given : [given], context as Context),
  )
}

/** A moment by its name, ms since 1970. */
function momentOf(kind: string, text: unknown, { facts, moments }: Context): number {
  switch (kind) {
    case 'custom':
      // pretix cannot compare a moment without a zone, and refuses; this laptop's zone is nobody's rule.
      if (!/(Z|[+-]\d{2}:?\d{2})$/i.test(String(text))) throw new RangeError('A zone is missing')
      return msOf(Date.parse(String(text)))
    case 'customtime':
      return Temporal.PlainDate.from(localDate(facts.now, facts.timeZone)).toZonedDateTime({
        timeZone: facts.timeZone,
        plainTime: Temporal.PlainTime.from(String(text)),
      }).epochMilliseconds
    case 'date_from':
      return named(moments, 'from')
    case 'date_to':
      return named(moments, 'to')
    case 'date_admission':
      return named(moments, 'admission')
    default:
      throw new RangeError(`No moment is called ${kind}`)
  }
}

function named(moments: EventMoments | null, name: keyof EventMoments): number {
  return msOf(moments === null ? Number.NaN : Date.parse(moments[name]))
}

function msOf(moment: unknown): number {
  if (typeof moment === 'number' && Number.isFinite(moment)) return moment
  throw new RangeError('A moment is missing')
}

/** In ms, of minutes that may be left out. */
function tolerance(minutes: unknown): number {
  const number = Number(minutes ?? 0)
  return Number.isFinite(number) ? number * MINUTE : 0
}

function daysOf(moments: readonly number[], timeZone: string): number {
  return new Set(moments.map((at) => localDate(at, timeZone))).size
}

/** Whole minutes, -1 for never, as pretix counts. */
function minutesSince(moment: number | undefined, now: number): number {
  return moment === undefined ? -1 : Math.floor((now - moment) / MINUTE)
}
