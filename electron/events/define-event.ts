import type { BadgeLayout } from '../../shared/model/badge-layout.ts'
import type { CheckInList } from '../../shared/model/check-in-list.ts'
import type { EventDescription } from '../../shared/model/event.ts'
import type { TicketType } from '../../shared/model/ticket-type.ts'
import type { DeskDeps } from '../db/journal/desk-deps.ts'
import { appendEntry } from '../db/journal/journal.ts'
import { inTransaction } from '../db/file/sqlite.ts'

/** What an event is before any guest comes in. */
export type EventDefinition = {
  readonly description: EventDescription
  readonly secret: string
  readonly ticketTypes: readonly TicketType[]
  readonly lists: readonly CheckInList[]
  readonly layouts?: readonly BadgeLayout[]
}

/** Writes an event's description, ticket types and lists into its journal. */
export function defineEvent({ db, pen }: DeskDeps, definition: EventDefinition): void {
  const { description, secret, ticketTypes, lists, layouts = [] } = definition
  inTransaction(db, () => {
    appendEntry(db, pen, {
      id: pen.newId(),
      type: 'event-described',
      body: { description, secret },
    })
    for (const ticketType of ticketTypes) {
      appendEntry(db, pen, { id: pen.newId(), type: 'ticket-type-defined', body: { ticketType } })
    }
    for (const list of lists) {
      appendEntry(db, pen, { id: pen.newId(), type: 'list-defined', body: { list } })
    }
    for (const layout of layouts) {
      const body = { layoutId: layout.id, layout }
      appendEntry(db, pen, { id: pen.newId(), type: 'layout-defined', body })
    }
  })
}
