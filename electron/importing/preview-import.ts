import {
  importChoicesSchema,
  type ImportChoices,
  type ImportPreview,
} from '../../shared/model/import.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { allLists, allTicketTypes, findEvent } from '../db/event/definitions.ts'
import { guestLists } from '../db/guests/guest-lists.ts'
import { mendedCells } from '../db/sources/mended-cells.ts'
import { latestRevision } from '../db/sources/revisions.ts'
import { describeList, fromFile, listBeforeReading, listByGuests } from './choose-list.ts'
import { compareDraft } from './compare-draft.ts'
import { countArrived, countClashes } from './draft-guests.ts'
import { guestsElsewhere } from './guests-elsewhere.ts'
import { keepDraft, type ImportDraft } from './import-drafts.ts'
import type { ImportDeps } from './import-deps.ts'
import type { ImportOrigin } from './import-origin.ts'
import type { FileRefusal, ReadFile } from './reading/read-attendee-file.ts'
import { settleDraft } from './settle-draft.ts'

type Preview = Result<ImportPreview, FileRefusal | 'no-event' | 'unknown-preview'>

/** Reads a file, or a list from elsewhere, and tells what it would change; nothing is written. */
export async function previewImport(
  deps: ImportDeps,
  { fileName, bytes }: Pick<Reading, 'fileName' | 'bytes'>,
  elsewhere: ImportOrigin | null = null,
): Promise<Preview> {
  const file = { fileName, bytes, choices: null }
  if (elsewhere !== null) return readDraft(deps, { ...file, origin: elsewhere })
  const first = { ...file, origin: fromFile(listBeforeReading(deps.db, fileName, null)) }
  const read = await readRows(deps, first)
  if (!read.ok) return read
  const known = guestLists(deps.db).some(({ id }) => id === first.origin.sourceId)
  const meant = known ? null : listByGuests(deps.db, deps.eventId, fileName, read.value)
  return meant === null
    ? showDraft(deps, first, read.value)
    : readDraft(deps, { ...file, origin: fromFile(meant) })
}

/** Reads a file anew, as a person says that it is meant; the preview gets a new id. */
export async function adjustImport(
  deps: ImportDeps,
  { previewId, choices }: { readonly previewId: string; readonly choices: ImportChoices },
): Promise<Preview> {
  const draft = deps.drafts.get(previewId)
  if (draft?.db !== deps.db || draft.commit !== null) return failure('unknown-preview')
  const { bytes, preview } = draft
  const { fileName } = preview
  const origin =
    choices.guestList === null || preview.guestList === null
      ? draft.origin
      : fromFile(listBeforeReading(deps.db, fileName, choices.guestList))
  return readDraft(deps, { fileName, bytes, choices, origin, instead: draft })
}

type Reading = {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly choices: ImportChoices | null
  readonly origin: ImportOrigin
  /** The preview that this one takes the place of. */
  readonly instead?: ImportDraft
}

async function readDraft(deps: ImportDeps, reading: Reading): Promise<Preview> {
  const read = await readRows(deps, reading)
  return read.ok ? showDraft(deps, reading, read.value) : read
}

async function readRows(
  { db, eventId, mappings, readFile }: ImportDeps,
  { bytes, choices, origin }: Reading,
): Promise<Result<ReadFile, FileRefusal | 'no-event'>> {
  const event = findEvent(db)
  if (event === null) return failure('no-event')
  const read = await readFile(bytes, {
    origin: { eventId, secret: event.secret, sourceId: origin.sourceId },
    description: event.description,
    ticketTypes: allTicketTypes(db),
    lists: allLists(db),
    ...(choices === null ? {} : { choices }),
    remembered: mappings.all(),
    keptMends: mendedCells(db, origin.sourceId),
  })
  return db.open ? read : failure('no-event')
}

async function showDraft(
  { db, eventId, pen, drafts }: ImportDeps,
  { fileName, bytes, choices, origin, instead }: Reading,
  read: ReadFile,
): Promise<Preview> {
  const {
    rowCount,
    skipped,
    newTypes,
    newLists,
    shape,
    problemCells,
    mends: { placed, met },
    someKeys: _,
    ...summary
  } = read.summary
  const basedOn = latestRevision(db, origin.sourceId)
  const settled = choices ?? importChoicesSchema.parse({})
  const known = await settleDraft({ db, eventId }, { ...origin, ...settled }, read.rows)
  if (known === null) return failure('no-event')
  const { previous, rows } = known
  const changes = await compareDraft(previous, rows, settled.scope)
  const elsewhere = await guestsElsewhere(db, origin.sourceId, rows)
  if (elsewhere === null) return failure('no-event')
  const preview: ImportPreview = {
    previewId: pen.newId(),
    fileName,
    ...summary,
    choices: settled,
    ...describeList(db, fileName, origin),
    before: previous.size,
    clashes: await countClashes(db, changes.changed),
    withdrawnArrived: await countArrived(db, changes.withdrawn),
    elsewhere,
    counts: {
      rows: rowCount,
      skipped,
      added: changes.added.length,
      changed: changes.changed.length,
      withdrawn: changes.withdrawn.length,
      unchanged: changes.unchanged.length,
    },
  }
  if (instead !== undefined && drafts.get(instead.preview.previewId) !== instead) {
    return failure('unknown-preview')
  }
  const kept = placed.flatMap(({ guest, ...mend }) => {
    const attendeeId = rows[guest]?.row.attendeeId
    return attendeeId === undefined ? [] : [{ ...mend, attendeeId }]
  })
  const found = { shape, newTypes, newLists, problemCells, mends: { kept, met }, changes, rows }
  const state = { commit: null, canceled: false }
  keepDraft(drafts, { preview, origin, basedOn, db, bytes, ...found, ...state })
  return success(preview)
}
