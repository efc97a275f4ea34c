import type { CheckInList } from '../../model/check-in-list.ts'
import type { PretixList } from '../../model/pretix.ts'
import { listId, ticketTypeId, type Catalogue, type Product } from './products.ts'
import { questionsOf } from './questions.ts'
import { hasRules, rulesOf } from './rules.ts'

/** A check-in list of pretix as ours; `products` are all that are known, of which it admits some. */
export function checkInListOf(
  list: PretixList,
  catalogue: Catalogue,
  products: readonly Product[],
  position: number,
  timeZone: string,
): CheckInList {
  const admitted = products.filter((product) => admits(list, product))
  const everything = list.all_products && (list.subevent ?? null) === null
  const subevent = catalogue.subevents.find(({ id }) => id === list.subevent)
  return {
    id: listId(list.id),
    name: list.name.slice(0, 120) || `#${String(list.id)}`,
    kind: subevent === undefined ? 'reception' : 'session',
    place: null,
    day: null,
    opensAt: null,
    closesAt: null,
    ticketTypes: everything ? null : admitted.map(ticketTypeId),
    entries: list.allow_multiple_entries === true ? 'unlimited' : 'once',
    reentryAfterExit: list.allow_entry_after_exit === true,
    admitUnpaid: list.include_pending === true,
    admitEarly: false,
    capacity: null,
    byEnrolment: false,
    prints: subevent === undefined ? 'first-time' : 'never',
    automaticExitAt: localTime(list.exit_all_at ?? null, timeZone),
    handOut: null,
    questions: questionsOf(list, catalogue.questions, products),
    ...(list.addon_match === false ? { matchesOthers: false } : {}),
    ...(hasRules(list) ? { rules: rulesOf(list, catalogue, timeZone) } : {}),
    position,
  }
}

function admits(list: PretixList, product: Product): boolean {
  const rightDate = (list.subevent ?? null) === null || list.subevent === product.subevent
  return rightDate && (list.all_products || list.limit_products.includes(product.item))
}

/** `18:00` at the venue, of a moment in ISO 8601. */
function localTime(moment: string | null, timeZone: string): string | null {
  if (moment === null) return null
  return new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(moment))
}
