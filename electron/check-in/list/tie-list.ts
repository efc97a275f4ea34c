import type { CallOutput, ParsedInput } from '../../../shared/contract.ts'
import { remoteListId } from '../../../shared/domain/pretix/products.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { scansBetween } from '../../db/attendance/attendance.ts'
import { allLists, findList } from '../../db/event/definitions.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { appendEntry } from '../../db/journal/journal.ts'
import { saidIds } from '../../db/journal/said.ts'
import { findSource } from '../../db/sources/sources.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'
import { findTie } from '../../db/event/tied-lists.ts'
import { once } from '../once.ts'

type TieOfList = CallOutput<'lists.tieOf'>

/** To which list of the registration system a list of Balie's own goes, and to which it may. */
export function tieOfList(db: ReadableDb, listId: string): TieOfList {
  const tie = findTie(db, listId)
  const isOwn = findList(db, listId) !== null && remoteListId(listId) === null
  const entries = scansBetween(db, 0, Number.MAX_SAFE_INTEGER, listId)
  return {
    tiedTo: tie === null ? null : { remote: tie.remote, name: nameOf(db, tie.remote) },
    choices: isOwn ? choicesOf(db) : [],
    checkIns: isOwn ? entries.filter(({ direction }) => direction === 'entry').length : 0,
  }
}

/** Ties a list of Balie's own to one of the registration system, so that its scans go there too; or unties it. */
export function tieList(
  { db, pen }: DeskDeps,
  input: ParsedInput<'lists.tie'>,
): Result<TieOfList, 'id-taken' | 'unknown-list' | 'no-source'> {
  const { id, listId, remote } = input
  return once(db, input, () => {
    const tie = findTie(db, listId)
    const source = findSource(db)
    const { choices } = tieOfList(db, listId)
    if (remote !== null && source === null) return failure('no-source')
    if (findList(db, listId) === null || remoteListId(listId) !== null)
      return failure('unknown-list')
    if (remote !== null && !choices.some((one) => one.remote === remote))
      return failure('unknown-list')
    const sourceId = remote === null ? tie?.sourceId : source?.id
    const isNews = tie?.remote !== (remote ?? undefined) || tie?.sourceId !== sourceId
    if (isNews && sourceId !== undefined)
      appendEntry(db, pen, { id, type: 'list-tied', body: { listId, sourceId, remote } })
    return success({ subject: null, answer: tieOfList(db, listId) })
  })
}

/** The lists that the connected system has said that it has. */
function choicesOf(db: ReadableDb): TieOfList['choices'] {
  const source = findSource(db)
  const said = new Set(source === null ? [] : saidIds(db, source.id, 'list'))
  return allLists(db).flatMap(({ id, name }) => {
    const remote = remoteListId(id)
    return remote !== null && said.has(id) ? [{ remote, name }] : []
  })
}

function nameOf(db: ReadableDb, remote: number): string {
  return allLists(db).find(({ id }) => remoteListId(id) === remote)?.name ?? `#${String(remote)}`
}
