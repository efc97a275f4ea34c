import type { ParsedInput } from '../../../shared/contract.ts'
import { remoteListId } from '../../../shared/domain/pretix/products.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { isScannedOn } from '../../db/attendance/scans.ts'
import { allLists, findList } from '../../db/event/definitions.ts'
import { findTie } from '../../db/event/tied-lists.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { appendEntry } from '../../db/journal/journal.ts'
import { once } from '../once.ts'

type Refusal = 'id-taken' | 'unknown-list' | 'last-list' | 'list-of-source' | 'list-scanned'

/** Takes a list away on which nobody was scanned; defined again it is back, with the places that guests have on it. */
export function removeList(
  { db, pen }: DeskDeps,
  input: ParsedInput<'lists.remove'>,
): Result<Record<string, never>, Refusal> {
  const { id, listId } = input
  return once(db, input, () => {
    if (findList(db, listId) === null) return failure('unknown-list')
    if (allLists(db).length === 1) return failure('last-list')
    const isTied = (findTie(db, listId)?.remote ?? null) !== null
    if (isTied || remoteListId(listId) !== null) return failure('list-of-source')
    if (isScannedOn(db, listId)) return failure('list-scanned')
    const body = { kind: 'list', id: listId } as const
    appendEntry(db, pen, { id, type: 'definition-removed', body })
    return success({ subject: null, answer: {} })
  })
}
