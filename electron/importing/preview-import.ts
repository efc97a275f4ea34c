import { settleIdentities } from '../../shared/domain/importing/settle-identities.ts'
import {
  importChoicesSchema,
  type ImportChoices,
  type ImportPreview,
} from '../../shared/model/import.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { allLists, allTicketTypes, findEvent } from '../db/definitions.ts'
import { compareDraft, readPrevious } from './compare-draft.ts'
import { countClashes } from './draft-guests.ts'
import { keepDraft, type ImportDraft } from './import-drafts.ts'
import { fromFile, type ImportDeps, type ImportOrigin } from './import-deps.ts'
import type { FileRefusal } from './read-attendee-file.ts'

type Preview = Result<ImportPreview, FileRefusal | 'no-event' | 'unknown-preview'>

/** Reads a file and tells what it would change; nothing is written. */
export async function previewImport(
  deps: ImportDeps,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
  origin: ImportOrigin = fromFile,
): Promise<Preview> {
  return readDraft(deps, { fileName, bytes, choices: null, origin })
}

/** Reads a file anew, as a person says that it is meant; the preview gets a new id. */
export async function adjustImport(
  deps: ImportDeps,
  { previewId, choices }: { readonly previewId: string; readonly choices: ImportChoices },
): Promise<Preview> {
  const draft = deps.drafts.get(previewId)
  if (draft?.db !== deps.db || draft.commit !== null) return failure('unknown-preview')
  const { bytes, preview, origin } = draft
  return readDraft(deps, { fileName: preview.fileName, bytes, choices, origin, instead: draft })
}

type Reading = {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly choices: ImportChoices | null
  readonly origin: ImportOrigin
  /** The preview that this one takes the place of. */
  readonly instead?: ImportDraft
}

async function readDraft(
  deps: ImportDeps,
  { fileName, bytes, choices, origin, instead }: Reading,
): Promise<Preview> {
  const { db, pen, eventId, drafts } = deps
  const event = findEvent(db)
  if (event === null) return failure('no-event')
  const read = await deps.readFile(bytes, {
    origin: { eventId, secret: event.secret, sourceId: origin.sourceId },
    description: event.description,
    ticketTypes: allTicketTypes(db),
    lists: allLists(db),
    ...(choices === null ? {} : { choices }),
    remembered: deps.mappings.all(),
  })
  if (!read.ok) return read
  const { rowCount, skipped, newTypes, newLists, shape, problemCells, ...summary } =
    read.value.summary
  const previous = await readPrevious(db, origin.sourceId)
  if (previous === null) return failure('no-event')
  const rows = settleIdentities(previous, read.value.rows)
  const settled = choices ?? importChoicesSchema.parse({})
  const changes = await compareDraft(previous, rows, settled.scope)
  const preview: ImportPreview = {
    previewId: pen.newId(),
    fileName,
    ...summary,
    choices: settled,
    before: previous.size,
    clashes: await countClashes(db, changes.changed),
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
  const draft = {
    preview,
    origin,
    db,
    bytes,
    shape,
    newTypes,
    newLists,
    problemCells,
    changes,
    rows,
  }
  keepDraft(drafts, { ...draft, commit: null, canceled: false })
  return success(preview)
}
