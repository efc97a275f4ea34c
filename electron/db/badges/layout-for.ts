import { chooseLayout } from '../../../shared/domain/badge/choose-layout.ts'
import { ticketOnBadge } from '../../../shared/domain/badge/ticket-on-badge.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import { allLayouts } from '../event/definitions.ts'
import type { ReadableDb } from '../file/sqlite.ts'

/** The layout of every badge of an event that defines no other: the one that Balie brings, or its successor. */
export const DEFAULT_LAYOUT = 'default'

/** The id of the layout of a guest's badge, asked for at a list or (null) elsewhere. */
export function layoutFor(
  db: ReadableDb,
  attendee: Pick<Attendee, 'tickets' | 'enrolments'>,
  listId: string | null,
): string {
  return layoutChooser(db, listId)(attendee)
}

/** Chooses layouts for many guests, asked for at one list or (null) elsewhere; the layouts are read once. */
export function layoutChooser(
  db: ReadableDb,
  listId: string | null,
): (attendee: Pick<Attendee, 'tickets' | 'enrolments'>) => string {
  const layouts = allLayouts(db)
  return (attendee) => {
    const ticketType = ticketOnBadge(attendee)?.type ?? null
    const { enrolments } = attendee
    return chooseLayout(layouts, { ticketType, listId, enrolments })?.id ?? DEFAULT_LAYOUT
  }
}
