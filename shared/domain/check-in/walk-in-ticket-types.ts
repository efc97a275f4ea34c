import type { CheckInList } from '../../model/check-in-list.ts'
import type { TicketType } from '../../model/ticket-type.ts'

/**
 * The ticket types that somebody without a ticket can be given at a list: those that it admits on its day, else on
 * `today` (such as `2026-06-17`), in the list's order where it names them. All, where it admits none.
 */
export function walkInTicketTypes(
  list: CheckInList,
  types: readonly TicketType[],
  today: string,
): readonly TicketType[] {
  const named = list.ticketTypes?.map((id) => types.find((type) => type.id === id)) ?? types
  const day = list.day ?? today
  const admitted = named
    .filter((type) => type !== undefined)
    .filter(({ validDays }) => validDays === null || validDays.includes(day))
  return admitted.length === 0 ? types : admitted
}
