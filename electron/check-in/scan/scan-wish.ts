import type { ParsedInput } from '../../../shared/contract.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import type { EventDescription } from '../../../shared/model/event.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { findEvent, findList } from '../../db/event/definitions.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'

/** What a desk sends for one scan. */
export type ScanInput = ParsedInput<'checkIn.scan'>

/** A list of the open event. */
export type ListOfEvent = { readonly list: CheckInList; readonly event: EventDescription }

/** One scan that is to be decided, with the list of the event on which it is made. */
export type ScanWish = ListOfEvent & { readonly input: ScanInput }

/** A list of the open event by its id; refused where the event is not described yet, or has no such list. */
export function findListOfEvent(
  db: ReadableDb,
  listId: string,
): Result<ListOfEvent, 'no-event' | 'unknown-list'> {
  const event = findEvent(db)
  if (event === null) return failure('no-event')
  const list = findList(db, listId)
  return list === null ? failure('unknown-list') : success({ list, event: event.description })
}
