import {
  describeChange,
  isClash,
  type DefinitionNames,
  type DeskEdits,
} from '../../shared/domain/importing/revision/describe-change.ts'
import { displayName } from '../../shared/domain/name/display-name.ts'
import { searchWords } from '../../shared/domain/search/search-text.ts'
import { foldName } from '../../shared/domain/name/fold-name.ts'
import type { ImportGuest, ImportGuestKind } from '../../shared/model/import-guest.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { countArrivedAmong } from '../db/attendance/arrivals.ts'
import { allLists, allTicketTypes } from '../db/event/definitions.ts'
import { editedAttendees, editsOf, movesOf } from '../db/projections/edits.ts'
import type { RevisionRow } from '../db/sources/revisions.ts'
import type { ReadableDb } from '../db/file/sqlite.ts'
import type { ImportDeps } from './import-deps.ts'
import type { ChangedRow, ImportDraft } from './import-drafts.ts'
import { inParts } from '../db/yielding/let-others-go-first.ts'

type Question = {
  readonly previewId: string
  readonly kind: ImportGuestKind
  readonly text: string
  readonly offset: number
  readonly limit: number
}

type Page = { readonly total: number; readonly guests: ImportGuest[] }

/** The guests of a preview of one kind, a page at a time, with what changes of each. */
export function draftGuests(
  deps: Pick<ImportDeps, 'db' | 'drafts'>,
  { previewId, kind, text, offset, limit }: Question,
): Result<Page, 'unknown-preview'> {
  const draft = deps.drafts.get(previewId)
  if (draft?.db !== deps.db) return failure('unknown-preview')
  const words = searchWords(text)
  const found = guestsOf(deps.db, draft, kind).filter(({ after }) => fits(after, words))
  const names = namesOf(deps.db, draft)
  const guests = found
    .slice(offset, offset + limit)
    .map(({ before, after }) => toGuest(deps.db, before, after, names))
  return success({ total: found.length, guests })
}

/** The cells of a row with a problem as they were read, or null where it has none. */
export function draftCells(
  { db, drafts }: Pick<ImportDeps, 'db' | 'drafts'>,
  { previewId, row }: { readonly previewId: string; readonly row: number },
): Result<{ cells: string[] }, 'unknown-preview' | 'not-found'> {
  const draft = drafts.get(previewId)
  if (draft?.db !== db) return failure('unknown-preview')
  const found = draft.problemCells.find((one) => one.row === row)
  return found === undefined ? failure('not-found') : success({ cells: [...found.cells] })
}

/** How many guests the desk corrected otherwise than the file now says. */
export async function countClashes(
  db: ReadableDb,
  changed: readonly ChangedRow[],
): Promise<number> {
  const edited = editedAttendees(db)
  if (edited.size === 0) return 0
  let count = 0
  for await (const some of inParts(changed)) {
    for (const row of some) {
      if (edited.has(row.after.row.attendeeId) && clashes(db, row)) count += 1
    }
  }
  return count
}

/** How many of those who are withdrawn were let in already. */
export async function countArrived(
  db: ReadableDb,
  withdrawn: readonly RevisionRow[],
): Promise<number> {
  let count = 0
  for await (const some of inParts(withdrawn)) {
    count += countArrivedAmong(
      db,
      some.map(({ row }) => row.attendeeId),
    )
  }
  return count
}

function clashes(db: ReadableDb, { before, after }: ChangedRow): boolean {
  const edits = deskEdits(db, after.row.attendeeId)
  const plain = { ticketType: (id: string) => id, list: (id: string) => id }
  return describeChange(before, after, edits, plain).some(isClash)
}

function deskEdits(db: ReadableDb, attendeeId: string): DeskEdits {
  return { fields: editsOf(db, attendeeId), moves: movesOf(db, attendeeId) }
}

type Found = { readonly before: RevisionRow | null; readonly after: RevisionRow }

function guestsOf(db: ReadableDb, { changes }: ImportDraft, kind: ImportGuestKind): Found[] {
  if (kind === 'changed') return [...changes.changed]
  if (kind === 'clashes') {
    const edited = editedAttendees(db)
    return changes.changed.filter((row) => edited.has(row.after.row.attendeeId) && clashes(db, row))
  }
  return changes[kind].map((after) => ({ before: null, after }))
}

function fits({ person }: RevisionRow, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const held = foldName(
    [displayName(person) || person.host, person.organisation, person.email, ...person.codes].join(
      ' ',
    ),
  )
  return words.every((word) => held.includes(word))
}

function toGuest(
  db: ReadableDb,
  before: RevisionRow | null,
  after: RevisionRow,
  names: DefinitionNames,
): ImportGuest {
  const id = after.row.attendeeId
  return {
    attendeeId: id,
    name: displayName(after.person),
    host: after.person.host,
    organisation: after.person.organisation,
    changes: before === null ? [] : describeChange(before, after, deskEdits(db, id), names),
  }
}

function namesOf(db: ReadableDb, { newTypes, newLists }: ImportDraft): DefinitionNames {
  const types = new Map([...allTicketTypes(db), ...newTypes].map(({ id, name }) => [id, name]))
  const lists = new Map([...allLists(db), ...newLists].map(({ id, name }) => [id, name]))
  return {
    ticketType: (id) => types.get(id) ?? id,
    list: (id) => lists.get(id) ?? id,
  }
}
