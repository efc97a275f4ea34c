import type { ParsedInput } from '../../shared/contract.ts'
import type { CheckInList } from '../../shared/model/check-in-list.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { findTicketType } from '../db/definitions.ts'
import type { DeskDeps } from '../db/desk-deps.ts'
import { appendEntry } from '../db/journal.ts'
import { cleanField } from './clean-field.ts'
import { once } from './once.ts'

/** Makes a list or changes one: what happened on it stays. */
export function defineList(
  { db, pen }: DeskDeps,
  input: ParsedInput<'lists.define'>,
): Result<CheckInList, 'id-taken' | 'name-missing' | 'window-reversed' | 'unknown-ticket-type'> {
  return once(db, input, () => {
    const name = cleanField(input.list.name, 120)
    if (name === '') return failure('name-missing')
    const { opensAt, closesAt, ticketTypes } = input.list
    const isReversed =
      opensAt !== null && closesAt !== null && Date.parse(opensAt) >= Date.parse(closesAt)
    if (isReversed) return failure('window-reversed')
    const isKnown = (ticketTypes ?? []).every((type) => findTicketType(db, type) !== null)
    if (!isKnown) return failure('unknown-ticket-type')
    const list = { ...input.list, name }
    appendEntry(db, pen, { id: input.id, type: 'list-defined', body: { list } })
    return success({ subject: null, answer: list })
  })
}
