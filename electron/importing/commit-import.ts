import { isoInstant } from '../../shared/domain/time/local-time.ts'
import { losesMany } from '../../shared/domain/importing/revision/loses-many.ts'
import type { ImportProgress } from '../../shared/model/import.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { findList, findTicketType } from '../db/event/definitions.ts'
import { shortenWal } from '../db/file/idle-checkpoint.ts'
import { appendEntry, type Pen } from '../db/journal/journal.ts'
import { keepMendedCells } from '../db/sources/mended-cells.ts'
import { latestRevision, takeBackRevision, writeRevision } from '../db/sources/revisions.ts'
import { sqliteCode, type WritableDb } from '../db/file/sqlite.ts'
import type { ImportDeps } from './import-deps.ts'
import { emptyDraft, type ImportDraft } from './import-drafts.ts'
import { letOthersGoFirst } from '../db/yielding/let-others-go-first.ts'

type Wish = {
  readonly previewId: string
  /** How many guests a person agreed to lose; asked for where a file drops many. */
  readonly acceptWithdrawn?: number | undefined
}

/** Why a preview is not written as it is. */
export type CommitRefusal = 'unknown-preview' | 'preview-outdated' | 'many-withdrawn'

/**
 * Writes what a preview showed, a chunk at a time between the scans; all of it is visible at once at the end, or
 * none when it was cancelled or the disk is full. The same call again waits for the same end.
 */
export async function commitImport(
  deps: ImportDeps,
  { previewId, acceptWithdrawn }: Wish,
): Promise<Result<ImportProgress, CommitRefusal>> {
  const draft = deps.drafts.get(previewId)
  if (draft?.db !== deps.db) return failure('unknown-preview')
  const { preview } = draft
  // What another laptop loaded meanwhile is not in the counts to which a person agrees.
  if (draft.commit === null && latestRevision(deps.db, draft.origin.sourceId) !== draft.basedOn) {
    return failure('preview-outdated')
  }
  const { withdrawn } = preview.counts
  if (losesMany(preview.before, withdrawn) && acceptWithdrawn !== withdrawn) {
    return failure('many-withdrawn')
  }
  draft.commit ??= write(deps, draft).finally(() => {
    emptyDraft(draft)
  })
  return success(await draft.commit)
}

/** Stops a commit at the next chunk, or puts a preview away; what is done already stays. */
export function cancelImport(
  { drafts }: Pick<ImportDeps, 'drafts'>,
  { previewId }: Pick<Wish, 'previewId'>,
): Result<Record<string, never>> {
  const draft = drafts.get(previewId)
  if (draft !== undefined) draft.canceled = true
  if (draft?.commit === null) drafts.delete(previewId)
  return success({})
}

async function write(deps: ImportDeps, draft: ImportDraft): Promise<ImportProgress> {
  const revisionId = deps.pen.newId()
  try {
    const state = await writeChunks(deps, draft, revisionId)
    if (state === 'canceled') await takeBack(deps, revisionId)
    else {
      remember(deps, draft)
      keepMends(draft)
      draft.origin.onLoaded()
    }
    const rowsDone = state === 'committed' ? draft.rows.length : 0
    const finishedAt = isoInstant(deps.pen.now())
    return report(deps, { ...start(draft), state, rowsDone, finishedAt })
  } catch (error) {
    if (sqliteCode(error) !== 'SQLITE_FULL') throw error
    await takeBack(deps, revisionId)
    return report(deps, { ...start(draft), state: 'failed', problem: 'disk-full' })
  }
}

async function writeChunks(
  { db, pen, onProgress, onCommitted }: ImportDeps,
  draft: ImportDraft,
  revisionId: string,
): Promise<'committed' | 'canceled'> {
  const { counts, fileName, choices } = draft.preview
  const types = ['rows', 'revision-committed']
  if (counts.added + counts.changed + counts.withdrawn === 0) {
    onCommitted(confirm(db, pen, draft))
    return 'committed'
  }
  const steps = writeRevision(db, pen, {
    revisionId,
    sourceId: draft.origin.sourceId,
    scope: choices.scope,
    label: fileName,
    rows: draft.rows,
    beforeSeen: () => types.push(...defineMissing(db, pen, draft, revisionId)),
  })
  let rowsDone = 0
  for (;;) {
    await letOthersGoFirst()
    if (draft.canceled || !db.open) return 'canceled'
    if (shortenWal(db)) continue
    const step = steps.next()
    if (step.done === true) break
    if (step.value === rowsDone) continue
    rowsDone = step.value
    onProgress({ ...start(draft), rowsDone })
  }
  onCommitted(types)
  return 'committed'
}

/** A whole list that is still the same makes its guests as fresh as today; an addition says nothing of the rest. */
function confirm(db: WritableDb, pen: Pen, { basedOn, preview }: ImportDraft): string[] {
  if (basedOn === null || preview.choices.scope === 'partial') return []
  const id = pen.newId()
  appendEntry(db, pen, { id, type: 'revision-confirmed', body: { revisionId: basedOn } })
  return ['revision-confirmed']
}

/**
 * Takes back what was written before the stop, between the scans. A file that was closed meanwhile, or has no room
 * even for that, is put right when it is opened again.
 */
async function takeBack({ db, pen }: ImportDeps, revisionId: string): Promise<void> {
  try {
    const steps = takeBackRevision(db, pen, revisionId)
    for (;;) {
      await letOthersGoFirst()
      if (!db.open || steps.next().done === true) return
    }
  } catch (error) {
    if (sqliteCode(error) !== 'SQLITE_FULL') throw error
  }
}

/** Writes what the file alone names, before its guests are seen; another import may have brought it. */
function defineMissing(
  db: WritableDb,
  pen: Pen,
  { newTypes, newLists }: ImportDraft,
  revisionId: string,
): string[] {
  const types = newTypes.filter((type) => findTicketType(db, type.id) === null)
  const lists = newLists.filter((list) => findList(db, list.id) === null)
  for (const ticketType of types) {
    appendEntry(db, pen, {
      id: pen.newId(),
      type: 'ticket-type-defined',
      body: { ticketType, revisionId },
    })
  }
  for (const list of lists) {
    appendEntry(db, pen, { id: pen.newId(), type: 'list-defined', body: { list, revisionId } })
  }
  return [
    ...(types.length > 0 ? ['ticket-type-defined'] : []),
    ...(lists.length > 0 ? ['list-defined'] : []),
  ]
}

/** What a person decided about the headings, for the next file of this shape. */
function remember({ mappings }: ImportDeps, { preview, shape }: ImportDraft): void {
  if (shape === '') return
  const { columns, statuses, ticketTypes, lists } = preview.choices
  if (columns === null && !preview.remembered) {
    const words = [statuses, ticketTypes, lists]
    const hasWords = words.some((chosen) => Object.keys(chosen).length > 0)
    if (!hasWords && preview.choices.writtenNames === null) return
  }
  const earlier = mappings.all().find((mapping) => mapping.shape === shape)
  mappings.keep({
    shape,
    columns: preview.columns.map(({ meaning, sensitive }) => ({ meaning, sensitive })),
    statuses: { ...earlier?.statuses, ...statuses },
    ticketTypes: { ...earlier?.ticketTypes, ...ticketTypes },
    lists: { ...earlier?.lists, ...lists },
    writtenNames: preview.names.rewritten,
  })
}

/** What was put right goes with the list; where there is no room for it the guests are loaded all the same. */
function keepMends({ db, origin, mends }: ImportDraft): void {
  try {
    keepMendedCells(db, origin.sourceId, mends.kept, mends.met)
  } catch (error) {
    if (sqliteCode(error) !== 'SQLITE_FULL') throw error
  }
}

function start({ preview, rows }: ImportDraft): ImportProgress {
  return {
    previewId: preview.previewId,
    state: 'writing',
    rowsDone: 0,
    rowsTotal: rows.length,
    counts: preview.counts,
    finishedAt: null,
    problem: null,
  }
}

function report({ onProgress }: ImportDeps, progress: ImportProgress): ImportProgress {
  onProgress(progress)
  return progress
}
