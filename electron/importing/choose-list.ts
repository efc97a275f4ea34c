import {
  listOfGuests,
  listOfName,
  nameOfList,
  newListId,
  listNameOf,
} from '../../shared/domain/importing/revision/guest-list.ts'
import { NEW_DEFINITION, type ImportPreview } from '../../shared/model/import.ts'
import { sourceRowsOf } from '../db/sources/current-rows.ts'
import { guestLists } from '../db/guests/guest-lists.ts'
import type { ReadableDb } from '../db/file/sqlite.ts'
import { uuidV5 } from '../db/journal/uuid-v5.ts'
import { WEB_SOURCE, type ImportOrigin } from './import-origin.ts'
import type { ReadFile } from './reading/read-attendee-file.ts'

/** The source of the list that a file is taken for before it is read: as a person says, else by its name. */
export function listBeforeReading(db: ReadableDb, fileName: string, chosen: string | null): string {
  const lists = guestLists(db)
  const known = lists.find(({ id }) => id === chosen) ?? null
  if (known !== null) return known.id
  const named = chosen === NEW_DEFINITION ? null : listOfName(fileName, lists)
  return named?.id ?? newListId(fileName, lists)
}

/** The source of the list that most of a file's guests stand in already; null where it is a list of its own. */
export function listByGuests(
  db: ReadableDb,
  eventId: string,
  fileName: string,
  { summary, rows }: ReadFile,
): string | null {
  const asked = summary.someKeys.length
  const overlaps = guestLists(db).map((list) => {
    const ids = summary.someKeys.map((key) => uuidV5(eventId, `${list.id}\n${key}`))
    const found = sourceRowsOf(db, list.id, ids).size
    return { list, found, asked, inFile: rows.length, inList: list.guests }
  })
  return listOfGuests(fileName, overlaps)?.id ?? null
}

/** The list as the preview names it, with the others that it could be; a list from elsewhere is none of them. */
export function describeList(
  db: ReadableDb,
  fileName: string,
  { sourceId }: ImportOrigin,
): Pick<ImportPreview, 'guestList' | 'guestLists'> {
  if (sourceId === WEB_SOURCE) return { guestList: null, guestLists: [] }
  const lists = guestLists(db).map((list) => ({ id: list.id, name: nameOfList(list) }))
  const known = lists.find(({ id }) => id === sourceId)
  const name = known?.name ?? (listNameOf(fileName) || fileName)
  return { guestList: { id: sourceId, name, known: known !== undefined }, guestLists: lists }
}

/** A file's rows go into the list of this source. */
export function fromFile(sourceId: string): ImportOrigin {
  return { sourceId, onLoaded: () => undefined }
}
