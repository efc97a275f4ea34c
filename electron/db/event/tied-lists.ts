import { listId as listOfPretix, remoteListId } from '../../../shared/domain/pretix/products.ts'
import { boundText, prepared, type ReadableDb } from '../file/sqlite.ts'

/** What is scanned on a list of Balie's own goes to one of a registration system. */
export type Tie = {
  readonly listId: string
  readonly sourceId: string
  /** The system's number of its list. */
  readonly remote: number
  /** The entry that said so, and its local place in the journal. */
  readonly entryId: string
  readonly position: number
}

const tiesSql = /* sql */ `
  SELECT d.id AS listId, d.value ->> '$.sourceId' AS sourceId, d.value ->> '$.remote' AS remote,
    d.entry_id AS entryId, j.position
  FROM p_definition d CROSS JOIN journal j ON j.id = d.entry_id
  WHERE d.kind = 'list-tie' AND d.value ->> '$.remote' IS NOT NULL
    AND d.id NOT LIKE 'pretix-list-%'`

/** All ties that stand; a list of pretix itself goes to no other, whoever says so. */
export function allTies(db: ReadableDb): Tie[] {
  return prepared<[], Tie>(db, `${tiesSql} ORDER BY d.id`).all()
}

/** The tie of one list, null for none. */
export function findTie(db: ReadableDb, listId: string): Tie | null {
  return prepared<[string], Tie>(db, `${tiesSql} AND d.id = ${boundText}`).get(listId) ?? null
}

/** A list with all that are one with it for who is inside: one of pretix, and those that are tied to it. */
export function listsAsOne(db: ReadableDb, listId: string): readonly string[] {
  const ties = allTies(db)
  const remote = remoteListId(listId) ?? ties.find((one) => one.listId === listId)?.remote ?? null
  const tied = ties.filter((one) => one.remote === remote).map((one) => one.listId)
  return remote === null || tied.length === 0 ? [listId] : [listOfPretix(remote), ...tied]
}

/** By which name of one list each list that is tied to it goes. */
export function namesAsOne(db: ReadableDb): (listId: string) => string {
  const names = new Map(allTies(db).map(({ listId, remote }) => [listId, listOfPretix(remote)]))
  return (listId) => names.get(listId) ?? listId
}

/**
 * Ids of what was scanned on a list between two places of the journal, in its order; what was undone before the latter
 * is not among it.
 */
export function scansOnBefore(
  db: ReadableDb,
  listId: string,
  after: number,
  before: number,
): string[] {
  return prepared<[{ list: string; after: number; before: number }], string>(
    db,
    `SELECT s.id FROM p_scan s JOIN journal j ON j.id = s.id
     WHERE s.list_id = :list AND j.position > :after AND j.position < :before
       AND NOT EXISTS (SELECT 1 FROM p_undo u JOIN journal o ON o.id = u.entry_id
         WHERE u.check_in_id = s.id AND o.position < :before)
     ORDER BY j.position`,
  )
    .pluck()
    .all({ list: listId, after, before })
}
