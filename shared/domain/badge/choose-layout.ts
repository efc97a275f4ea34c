import type { BadgeLayout } from '../../model/badge-layout.ts'

/** What decides on the layout of a guest's badge. */
export type LayoutFacts = {
  /** Id of the ticket type on the badge, null where there is no ticket. */
  readonly ticketType: string | null
  /** The list at which the badge is asked for, null where it is asked for elsewhere. */
  readonly listId: string | null
  /** The lists on which the guest has a place. */
  readonly enrolments: readonly string[]
}

/**
 * The layout of a guest's badge: one for the list at which it is asked for goes before one for the ticket type, that
 * before one for a list on which the guest has a place, and that before the standard. Of several the first by name is
 * taken; null where none is meant for the guest.
 */
export function chooseLayout<Layout extends Omit<BadgeLayout, 'elements'>>(
  layouts: readonly Layout[],
  { ticketType, listId, enrolments }: LayoutFacts,
): Layout | null {
  const sorted = layouts.toSorted(byName)
  const forType = (layout: Layout) => ticketType !== null && layout.ticketTypes.includes(ticketType)
  const forList = (layout: Layout) => listId !== null && layout.lists.includes(listId)
  const forPlace = (layout: Layout) => layout.lists.some((list) => enrolments.includes(list))
  return (
    sorted.find((layout) => forList(layout) && forType(layout)) ??
    sorted.find((layout) => forList(layout) && layout.ticketTypes.length === 0) ??
    sorted.find((layout) => forType(layout) && layout.lists.length === 0) ??
    sorted.find((layout) => forPlace(layout) && layout.ticketTypes.length === 0) ??
    sorted.find(({ standard }) => standard) ??
    null
  )
}

function byName(one: { name: string; id: string }, other: { name: string; id: string }): number {
  if (one.name !== other.name) return one.name < other.name ? -1 : 1
  return one.id < other.id ? -1 : 1
}
