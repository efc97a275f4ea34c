import type {
  PretixEvent,
  PretixItem,
  PretixList,
  PretixQuestion,
  PretixSubevent,
} from '../../model/pretix.ts'
import type { TicketType } from '../../model/ticket-type.ts'
import { oneLanguage } from './names.ts'

/** What is sold: an item, in one variation, for one date of a series. */
export type Product = {
  readonly item: number
  readonly variation: number | null
  readonly subevent: number | null
}

/** All that an event of pretix defines, as it was last read. */
export type Catalogue = {
  readonly items: readonly PretixItem[]
  readonly subevents: readonly PretixSubevent[]
  readonly questions: readonly PretixQuestion[]
  readonly lists: readonly PretixList[]
  /** The event itself; read only where the rules of a list may need its moments. */
  readonly event: PretixEvent | null
}

const colours = [
  '#1d4ed8',
  '#0f766e',
  '#9333ea',
  '#b45309',
  '#be123c',
  '#4d7c0f',
  '#a21caf',
  '#475569',
]

/** The ticket type's id for a product; the same on every laptop. */
export function ticketTypeId({ item, variation, subevent }: Product): string {
  const parts = [`pretix-${String(item)}`]
  if (variation !== null) parts.push(`v${String(variation)}`)
  if (subevent !== null) parts.push(`s${String(subevent)}`)
  return parts.join('-')
}

/** The product behind a ticket type, null for a type that pretix does not know. */
export function productOf(ticketType: string): Product | null {
  const found = /^pretix-(\d+)(?:-v(\d+))?(?:-s(\d+))?$/.exec(ticketType)
  if (found === null) return null
  const [, item, variation, subevent] = found
  const number = (text: string | undefined): number | null =>
    text === undefined ? null : Number(text)
  return { item: Number(item), variation: number(variation), subevent: number(subevent) }
}

/** The check-in list's id for a list of pretix. */
export function listId(list: number): string {
  return `pretix-list-${String(list)}`
}

/** The number of the list of pretix behind one of ours, null for a list that pretix does not know. */
export function remoteListId(id: string): number | null {
  const found = /^pretix-list-(\d+)$/.exec(id)
  return found?.[1] === undefined ? null : Number(found[1])
}

/** Whether ticket types or lists of pretix are among these: what desks change about them, pretix does not hear. */
export function isOfPretix(
  ticketTypes: readonly string[],
  lists: readonly { readonly id: string }[] = [],
): boolean {
  return (
    ticketTypes.some((type) => productOf(type) !== null) ||
    lists.some(({ id }) => remoteListId(id) !== null)
  )
}

/** A product as a ticket type of ours; a list for one date admits by it, so each date has its own. */
export function ticketTypeOf(product: Product, { items, subevents }: Catalogue): TicketType {
  const item = items.find(({ id }) => id === product.item)
  const variation = item?.variations?.find(({ id }) => id === product.variation)
  const subevent = subevents.find(({ id }) => id === product.subevent)
  const words = [
    (item === undefined ? '' : oneLanguage(item.name)) || `#${String(product.item)}`,
    variation === undefined ? '' : oneLanguage(variation.value),
    subevent === undefined ? '' : oneLanguage(subevent.name),
  ]
  return {
    id: ticketTypeId(product),
    name: words
      .filter((word) => word !== '')
      .join(' – ')
      .slice(0, 80),
    colour: colours[product.item % colours.length] ?? '#475569',
    validDays: null,
    handOut: null,
  }
}

/** Whether what is sold comes with another word for the desk; pretix does not count that as a change of the orders. */
export function attentionMoved(before: readonly PretixItem[], now: readonly PretixItem[]): boolean {
  const said = (items: readonly PretixItem[]) =>
    JSON.stringify(
      items
        .flatMap((item) => [item, ...(item.variations ?? [])])
        .filter(({ checkin_attention, checkin_text }) => checkin_attention === true || checkin_text)
        .map(({ id, checkin_attention, checkin_text }) => [id, checkin_attention, checkin_text]),
    )
  return said(before) !== said(now)
}
