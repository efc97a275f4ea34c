import { localDaysOf } from '../../../shared/domain/event/event-days.ts'
import type { ParsedInput } from '../../../shared/contract.ts'
import type { TicketType } from '../../../shared/model/ticket-type.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { findEvent, findTicketType } from '../../db/event/definitions.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { appendEntry } from '../../db/journal/journal.ts'
import { once } from '../once.ts'

type Refusal = 'id-taken' | 'unknown-ticket-type' | 'other-day'

/** Sets on which days of the event a kind of ticket admits; all of them is every day. */
export function setTicketDays(
  { db, pen }: DeskDeps,
  input: ParsedInput<'lists.setTicketDays'>,
): Result<TicketType, Refusal> {
  return once(db, input, () => {
    const type = findTicketType(db, input.ticketTypeId)
    const event = findEvent(db)?.description
    if (type === null || event === undefined) return failure('unknown-ticket-type')
    const days = localDaysOf(event)
    const chosen = input.validDays
    if (chosen?.some((day) => !days.includes(day)) === true) return failure('other-day')
    const isEach = chosen === null || days.every((day) => chosen.includes(day))
    const validDays = isEach ? null : days.filter((day) => chosen.includes(day))
    const ticketType = { ...type, validDays }
    appendEntry(db, pen, { id: input.id, type: 'ticket-type-defined', body: { ticketType } })
    return success({ subject: null, answer: ticketType })
  })
}
