import { Temporal } from 'temporal-polyfill'
import {
  followEvent,
  outsideEvent,
  type ChangedFacts,
} from '../../shared/domain/event/follow-event.ts'
import type { EventDescription } from '../../shared/model/event.ts'
import { allLists, allTicketTypes, findEvent, plannedDeletion } from '../db/event/definitions.ts'
import type { DeskDeps } from '../db/journal/desk-deps.ts'
import { appendEntry, hasEntry } from '../db/journal/journal.ts'
import { saidBy } from '../db/journal/said.ts'
import { inTransaction, type ReadableDb } from '../db/file/sqlite.ts'

/** What of an event may be changed after it was made. */
export type EventFacts = Omit<EventDescription, 'codesIgnoreCase'>

/** How an event is to be from now on. */
export type NewFacts = Pick<ChangedFacts, 'movesAlong' | 'dayNames'> & {
  readonly id: string
  readonly facts: EventFacts
}

/**
 * Changes an event's name, days, place or zone, with the lists and ticket types that follow from them; what a
 * registration system defines is its own. The names of lists and ticket types that are on no day of the event now.
 */
export function describeEvent(deps: DeskDeps, { id, facts, ...how }: NewFacts): string[] {
  const { db, pen } = deps
  return inTransaction(db, () => {
    const event = findEvent(db)
    if (event === null) return []
    const to = { ...event.description, ...facts }
    if (!hasEntry(db, id)) {
      const body = { description: to, secret: event.secret }
      const deleteOn = laterDeletion(db, event.description, to)
      appendEntry(db, pen, { id, type: 'event-described', body })
      follow(deps, { from: event.description, to, ...how })
      if (deleteOn !== null) planDeletion(deps, pen.newId(), deleteOn)
    }
    return outsideEvent(to, { lists: allLists(db), ticketTypes: allTicketTypes(db) })
  })
}

function follow({ db, pen }: DeskDeps, change: ChangedFacts): void {
  const { ticketTypes, lists } = followEvent(change, {
    ticketTypes: allTicketTypes(db).filter(({ id }) => saidBy(db, 'ticket-type', id).length === 0),
    lists: allLists(db).filter(({ id }) => saidBy(db, 'list', id).length === 0),
  })
  for (const ticketType of ticketTypes)
    appendEntry(db, pen, { id: pen.newId(), type: 'ticket-type-defined', body: { ticketType } })
  for (const list of lists)
    appendEntry(db, pen, { id: pen.newId(), type: 'list-defined', body: { list } })
}

/** A day planned for after the event stays as long after it, where it would come before its end now; null if it may stay. */
function laterDeletion(
  db: ReadableDb,
  { lastDay: from }: EventDescription,
  { lastDay: to }: EventDescription,
): string | null {
  const planned = plannedDeletion(db)
  if (planned === null || planned <= from || planned > to) return null
  const after = Temporal.PlainDate.from(from).until(planned, { largestUnit: 'day' })
  return Temporal.PlainDate.from(to).add(after).toString()
}

/** Sets from which day on every laptop asks to delete the event. */
export function planDeletion({ db, pen }: DeskDeps, id: string, date: string): void {
  if (hasEntry(db, id)) return
  appendEntry(db, pen, { id, type: 'deletion-planned', body: { date } })
}
