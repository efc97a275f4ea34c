import { letOthersGoFirst } from '../../db/yielding/let-others-go-first.ts'
import { isSameRow } from '../../../shared/domain/importing/revision/same-row.ts'
import {
  guestsOfOrder,
  productOf,
  type OrderedGuest,
} from '../../../shared/domain/pretix/guests-of-order.ts'
import { pretixOrderSchema, type PretixOrder } from '../../../shared/model/pretix.ts'
import { sourceRowsOf } from '../../db/sources/current-rows.ts'
import { revisionRowOf, type RowOrigin } from '../../db/sources/revision-row.ts'
import { writeReadGuests } from '../../db/sources/read-guests.ts'
import type { RevisionRow } from '../../db/sources/revisions.ts'
import { keepCursor, keepRecord } from '../../db/sources/sources.ts'
import { inTransaction, type WritableDb } from '../../db/file/sqlite.ts'
import type { PretixConnection, PretixFailure } from './connection.ts'
import type { Cursor } from './cursor.ts'
import { defineCatalogue, eventPath } from './pull-catalogue.ts'
import { readPages, type PretixPage } from './read-pages.ts'
import { recordAttendance, type PulledGuest } from './record-attendance.ts'
import type { SyncDeps } from '../sync-deps.ts'

/** Pages of 50 orders that are written together, so that a long first pull shows its guests on the way. */
const PAGES_AT_ONCE = 10
/** So many orders that cannot be read are named. */
const UNREAD_KEPT = 50

/** How far it came, and what ended it early. */
export type Pulled = {
  readonly cursor: Cursor
  readonly read: number
  readonly changed: number
  readonly problem: PretixFailure | null
}

/**
 * Reads the orders that are new or changed since the last time. A first pull that was cut off goes on with the last
 * order that was read; a later one begins anew from the same marker (pretix: `X-Page-Generated` of the first page).
 */
export async function pullOrders(
  deps: SyncDeps,
  connection: PretixConnection,
  origin: RowOrigin,
  start: Cursor,
): Promise<Pulled> {
  let cursor = start
  let read = 0
  let changed = 0
  let orders: ReadOrder[] = []
  let marker = start.first?.marker ?? null
  let pages = 0
  const keep = async (): Promise<void> => {
    const written = await writeOrders(deps, origin, cursor, orders)
    read += written.read
    changed += written.changed
    cursor = written.cursor
    if (start.marker === null && marker !== null) {
      const createdSince = orders.at(-1)?.order.datetime ?? cursor.first?.createdSince ?? null
      cursor = { ...cursor, first: { marker, createdSince } }
    }
    keepCursor(deps.db, origin.sourceId, JSON.stringify(cursor))
    orders = []
  }
  for await (const page of readPages(
    deps.network,
    connection,
    pathOf(connection, start),
    pretixOrderSchema,
  )) {
    // The event may have been closed while the server answered.
    if (deps.isStopped()) return { cursor, read, changed, problem: null }
    if (!page.ok) {
      if (start.marker === null) await keep()
      return { cursor, read, changed, problem: page.code }
    }
    marker ??= page.value.pageGenerated
    const seenTo = seenAt(cursor, page.value)
    orders.push(...page.value.items.map((order) => ({ order, seenAt: seenTo })))
    cursor = { ...cursor, seenTo, unread: stillUnread(cursor.unread, page.value) }
    pages += 1
    if (start.marker === null && pages % PAGES_AT_ONCE === 0) await keep()
  }
  await keep()
  cursor = { ...cursor, marker: marker ?? start.marker, first: null }
  return { cursor, read, changed, problem: null }
}

/** An order, and when pretix had it so by its own clock (ms since 1970). */
type ReadOrder = { readonly order: PretixOrder; readonly seenAt: number }

/**
 * When a page was made, by pretix's clock, which all desks share. What one desk reads later is later, also where pretix
 * set its clock back or made two pages at once.
 */
function seenAt({ seenTo }: Cursor, { pageGenerated, date }: PretixPage<unknown>): number {
  const said = Date.parse(pageGenerated ?? date ?? '')
  return Number.isNaN(said) ? seenTo + 1 : Math.max(said, seenTo + 1)
}

/** Named to a person: he can see in pretix who is missing here. */
function stillUnread(before: readonly string[], page: PretixPage<PretixOrder>): string[] {
  const read = new Set(page.items.map(({ code }) => code))
  const unread = new Set([
    ...before.filter((code) => !read.has(code)),
    ...page.unread.map(({ name }) => name),
  ])
  return [...unread].slice(0, UNREAD_KEPT)
}

function pathOf(connection: PretixConnection, { marker, first }: Cursor): string {
  const query = new URLSearchParams({
    testmode: 'false',
    pdf_data: 'true',
    include_canceled_positions: 'true',
    ordering: marker === null ? 'datetime' : '-last_modified',
  })
  if (marker !== null) query.set('modified_since', marker)
  else if (typeof first?.createdSince === 'string') query.set('created_since', first.createdSince)
  return `${eventPath(connection)}orders/?${query.toString()}`
}

/** Writes the guests of some orders and when they were seen; ticket types for them come first. */
async function writeOrders(
  deps: SyncDeps,
  origin: RowOrigin,
  cursor: Cursor,
  orders: readonly ReadOrder[],
): Promise<Pulled> {
  const { db, pen, onChanged } = deps
  const guests = orders.flatMap(({ order, seenAt }) =>
    guestsOfOrder(order, cursor.questions, cursor.items).map((guest) => ({ guest, seenAt })),
  )
  const sold = orders.flatMap(({ order }) => order.positions.map(productOf))
  const defined = defineCatalogue(deps, origin, cursor, sold)
  const pulled = inTransaction(db, () =>
    guests.map(({ guest, seenAt }) => ({ ...recordedGuest(db, origin, guest), seenAt })),
  )
  const changed = changedRows(
    db,
    origin,
    pulled.map(({ row }) => row),
  )
  // Before the guests themselves, or a scan between the two would admit whom another device has admitted.
  await recordTold(deps, origin, pulled)
  const steps = writeReadGuests(db, pen, origin, pulled)
  // Scans go between two steps.
  while (pulled.length > 0) {
    await letOthersGoFirst()
    if (deps.isStopped() || steps.next().done === true) break
  }
  const types = [...defined.types, ...(changed.length > 0 ? ['guest-read', 'guests-seen'] : [])]
  if (types.length > 0) onChanged(types)
  return { cursor: defined.cursor, read: pulled.length, changed: changed.length, problem: null }
}

async function recordTold(
  deps: SyncDeps,
  origin: RowOrigin,
  guests: readonly PulledGuest[],
): Promise<void> {
  const steps = recordAttendance(deps, origin, guests)
  while (!deps.isStopped() && steps.next().done !== true) await letOthersGoFirst()
}

function recordedGuest(
  db: WritableDb,
  origin: RowOrigin,
  { planned, positions }: OrderedGuest,
): PulledGuest {
  const row = revisionRowOf(origin, planned)
  row.row.tickets.forEach((ticket, index) => {
    const position = positions[index]
    if (position !== undefined) keepRecord(db, origin.sourceId, ticket.id, position.id)
  })
  return { row, positions }
}

/** An order changes for many reasons; the rows of which somebody at a desk sees something. */
function changedRows(
  db: WritableDb,
  { sourceId }: RowOrigin,
  rows: readonly RevisionRow[],
): RevisionRow[] {
  const latest = new Map(rows.map((row) => [row.row.attendeeId, row]))
  const previous = sourceRowsOf(db, sourceId, [...latest.keys()])
  return [...latest.values()].filter((row) => {
    const before = previous.get(row.row.attendeeId)
    return before === undefined || !isSameRow(before, row)
  })
}
