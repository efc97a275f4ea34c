import { checkInListOf } from '../../../shared/domain/pretix/check-in-list-of.ts'
import { answersMoved } from '../../../shared/domain/pretix/questions.ts'
import {
  attentionMoved,
  productOf,
  ticketTypeId,
  ticketTypeOf,
  type Product,
} from '../../../shared/domain/pretix/products.ts'
import {
  pretixEventSchema,
  pretixItemSchema,
  pretixListSchema,
  pretixQuestionSchema,
  pretixSubeventSchema,
} from '../../../shared/model/pretix.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { findEvent } from '../../db/event/definitions.ts'
import { saidIds, sayDefinition, type Definition, type Speaker } from '../../db/journal/said.ts'
import { inTransaction } from '../../db/file/sqlite.ts'
import type { Pen } from '../../db/journal/journal.ts'
import { getPretix, type Network, type PretixConnection, type PretixFailure } from './connection.ts'
import type { SyncDeps } from '../sync-deps.ts'
import type { Cursor } from './cursor.ts'
import { readList } from './read-pages.ts'

/** The small lists, each read only where it has changed. */
const endpoints = {
  items: pretixItemSchema,
  subevents: pretixSubeventSchema,
  questions: pretixQuestionSchema,
  lists: pretixListSchema,
} as const

/** So much of each list that cannot be read is named. */
const MOST_UNREAD = 50

/**
 * Reads items, dates, questions and check-in lists; the cursor with what was read. Where answers got other names, or
 * what is sold another word for the desk, the orders are to be read from the first.
 */
export async function pullCatalogue(
  { network, pen }: Pick<SyncDeps, 'network' | 'pen'>,
  connection: PretixConnection,
  cursor: Cursor,
): Promise<Result<Cursor, PretixFailure>> {
  let next = cursor
  for (const name of Object.keys(endpoints) as (keyof typeof endpoints)[]) {
    const path = `${eventPath(connection)}${name === 'lists' ? 'checkinlists' : name}/`
    const since = cursor.modified[name] ?? null
    const read = await readList<unknown>(network, connection, path, endpoints[name], since)
    if (!read.ok) return read
    if (read.value === null) continue
    const { items, unread } = read.value
    // A newer version may read what did not change in pretix.
    const lastModified = unread.length === 0 ? read.value.lastModified : null
    const { [name]: _before, ...others } = next.modified
    const modified = lastModified === null ? others : { ...others, [name]: lastModified }
    const leftOut = { ...next.leftOut, [name]: unread.slice(0, MOST_UNREAD) }
    next = { ...next, [name]: items, leftOut, modified }
  }
  const isAnew =
    answersMoved(cursor.questions, next.questions) || attentionMoved(cursor.items, next.items)
  return pullEvent(network, pen, connection, isAnew ? { ...next, marker: null, first: null } : next)
}

/** Reads the event's own moments, which rules may name, the keys of its signed codes, and the server's clock. */
async function pullEvent(
  network: Network,
  { now, simulated }: Pen,
  connection: PretixConnection,
  cursor: Cursor,
): Promise<Result<Cursor, PretixFailure>> {
  const answer = await getPretix(network, connection, eventPath(connection))
  if (!answer.ok) return answer
  const event = pretixEventSchema.safeParse(answer.value.body)
  const ahead = now() - Date.parse(answer.value.date ?? '')
  const clockAhead = simulated || Number.isNaN(ahead) ? null : ahead
  const readAt = Math.max(Number.isNaN(ahead) ? now() : now() - ahead, cursor.readAt + 1)
  return event.success
    ? success({ ...cursor, event: event.data, clockAhead, readAt })
    : failure('bad-answer', eventPath(connection))
}

/**
 * Writes the ticket types and lists that pretix changed since any desk read them; what a desk changed on its own stands
 * until then. The cursor with the moment that the last of it got, and the types of entries.
 */
export function defineCatalogue(
  { db, pen }: Pick<SyncDeps, 'db' | 'pen'>,
  speaker: Speaker,
  cursor: Cursor,
  products: readonly Product[],
): { readonly cursor: Cursor; readonly types: readonly string[] } {
  const timeZone = findEvent(db)?.description.timeZone ?? 'Europe/Amsterdam'
  const soldBefore = saidIds(db, speaker.sourceId, 'ticket-type')
  const known = new Map(
    allProducts(cursor, soldBefore, products).map((one) => [ticketTypeId(one), one]),
  )
  const definitions: Definition[] = [
    ...[...known.values()].map((product) => ({
      kind: 'ticket-type' as const,
      value: ticketTypeOf(product, cursor),
    })),
    ...cursor.lists.map((remote, index) => ({
      kind: 'list' as const,
      value: checkInListOf(remote, cursor, [...known.values()], 100 + index, timeZone),
    })),
  ]
  let { readAt } = cursor
  const types = inTransaction(db, () =>
    definitions.flatMap((definition) => {
      const type = sayDefinition(db, pen, speaker, definition, readAt + 1)
      if (type === null) return []
      // Each has a moment of its own, for menus show them in that order.
      readAt += 1
      return [type]
    }),
  )
  return { cursor: { ...cursor, readAt }, types: [...new Set(types)] }
}

/** `organizers/o/events/e/`, the root of all that belongs to the event. */
export function eventPath({ organizer, event }: PretixConnection): string {
  return `organizers/${encodeURIComponent(organizer)}/events/${encodeURIComponent(event)}/`
}

/** What can be sold without a date, and what was sold for one. */
function allProducts(
  { items }: Cursor,
  ticketTypes: readonly string[],
  sold: readonly Product[],
): readonly Product[] {
  const plain = items.flatMap((item): Product[] => {
    const variations = item.variations ?? []
    if (variations.length === 0) return [{ item: item.id, variation: null, subevent: null }]
    return variations.map(({ id }) => ({ item: item.id, variation: id, subevent: null }))
  })
  const soldBefore = ticketTypes.flatMap((id): Product[] => {
    const product = productOf(id)
    return typeof product?.subevent === 'number' ? [product] : []
  })
  return [...plain, ...soldBefore, ...sold]
}
