import { MAIN_LIST, type GuestList } from '../../../shared/domain/importing/revision/guest-list.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'

/** A list of guests from files, and how many its largest visible revision has. */
export type KnownGuestList = GuestList & { readonly guests: number }

const isOfFile = `(source_id = '${MAIN_LIST}' OR source_id GLOB '${MAIN_LIST} *')`

/** The lists of guests that came from files and were not taken back, in the order of their first files. */
export function guestLists(db: ReadableDb): KnownGuestList[] {
  const rows = prepared<[], { source_id: string; label: string; row_count: number }>(
    db,
    `SELECT source_id, label, row_count FROM p_revision
     WHERE ${isOfFile} AND chunks IS NOT NULL AND visible = 1 ORDER BY clock, id`,
  ).all()
  const lists = new Map<string, { id: string; fileNames: string[]; guests: number }>()
  for (const { source_id: id, label, row_count: guests } of rows) {
    const list = lists.get(id) ?? { id, fileNames: [], guests: 0 }
    list.fileNames.push(label)
    list.guests = Math.max(list.guests, guests)
    lists.set(id, list)
  }
  return [...lists.values()]
}

/** The sources of all lists that ever came from files. */
export function fileSources(db: ReadableDb): string[] {
  return prepared<[], { source_id: string }>(
    db,
    `SELECT DISTINCT source_id FROM p_revision WHERE ${isOfFile} ORDER BY source_id`,
  )
    .all()
    .map((row) => row.source_id)
}
