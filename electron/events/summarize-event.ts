import type { CallOutput } from '../../shared/contract.ts'
import { allTicketTypes, findEvent } from '../db/event/definitions.ts'
import { practiceOf } from '../db/event/practice.ts'
import { countAttendees } from '../db/guests/count-attendees.ts'
import { latestRevisionAt } from '../db/sources/revisions.ts'
import { deleteOnOf, type EventFile } from './event-folder.ts'
import type { OpenEvent } from './open-event.ts'

export type EventSummary = NonNullable<CallOutput<'events.current'>>

/** The same of one that came from another laptop, with what it added. */
export type ArrivedEvent = NonNullable<CallOutput<'events.openFile'>>

/** The open event in short. */
export function summarize({ id, deps: { db } }: OpenEvent): EventSummary {
  const event = findEvent(db)
  if (event === null) throw new Error(`The event ${id} is not described`)
  return {
    id,
    description: event.description,
    ticketTypes: allTicketTypes(db),
    attendees: countAttendees(db),
    dataFrom: latestRevisionAt(db),
    practice: practiceOf(db),
  }
}

/** The file of the open event, as the folder has the others. */
export function openFile({ id, deps }: OpenEvent, { description }: EventSummary): EventFile {
  return { id, description, state: 'ready', deleteOn: deleteOnOf(deps.db) }
}
