import { isoInstant } from '../../shared/domain/local-time.ts'
import type { ImportProgress } from '../../shared/model/import.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { findTicketType } from '../db/definitions.ts'
import { appendEntry, type Pen } from '../db/journal.ts'
import { writeRevision } from '../db/revisions.ts'
import { sqliteCode, type WritableDb } from '../db/sqlite.ts'
import { FILE_SOURCE, type ImportDeps } from './import-deps.ts'
import type { ImportDraft } from './import-drafts.ts'
import { letOthersGoFirst } from './let-others-go-first.ts'

type Named = { readonly previewId: string }

/**
 * Writes what a preview showed, a chunk at a time between the scans; all of it is visible at once at the end, or
 * none when it was cancelled or the disk is full. The same call again waits for the same end.
 */
export async function commitImport(
  deps: ImportDeps,
  { previewId }: Named,
): Promise<Result<ImportProgress, 'unknown-preview'>> {
  const draft = deps.drafts.get(previewId)
  if (draft?.db !== deps.db) return failure('unknown-preview')
  draft.commit ??= write(deps, draft).finally(() => {
    draft.rows = []
  })
  return success(await draft.commit)
}

/** Stops a commit at the next chunk, or puts a preview away; what is done already stays. */
export function cancelImport(
  { drafts }: Pick<ImportDeps, 'drafts'>,
  { previewId }: Named,
): Result<Record<string, never>> {
  const draft = drafts.get(previewId)
  if (draft !== undefined) draft.canceled = true
  if (draft?.commit === null) drafts.delete(previewId)
  return success({})
}

async function write(deps: ImportDeps, draft: ImportDraft): Promise<ImportProgress> {
  try {
    const state = await writeChunks(deps, draft)
    const rowsDone = state === 'committed' ? draft.rows.length : 0
    return report(deps, {
      ...start(draft),
      state,
      rowsDone,
      finishedAt: isoInstant(deps.pen.now()),
    })
  } catch (error) {
    if (sqliteCode(error) !== 'SQLITE_FULL') throw error
    return report(deps, { ...start(draft), state: 'failed', problem: 'disk-full' })
  }
}

async function writeChunks(
  { db, pen, onProgress, onCommitted }: ImportDeps,
  draft: ImportDraft,
): Promise<'committed' | 'canceled'> {
  const { counts, fileName } = draft.preview
  const types = ['rows', 'revision-committed']
  if (counts.added + counts.changed + counts.withdrawn === 0) return 'committed'
  const total = draft.rows.length
  const steps = writeRevision(db, pen, {
    revisionId: pen.newId(),
    sourceId: FILE_SOURCE,
    scope: 'full',
    label: fileName,
    rows: draft.rows,
  })
  for (;;) {
    await letOthersGoFirst()
    if (draft.canceled || !db.open) return 'canceled'
    const step = steps.next()
    if (step.done === true) break
    if (step.value === total && defineTypes(db, pen, draft)) types.push('ticket-type-defined')
    onProgress({ ...start(draft), rowsDone: step.value })
  }
  onCommitted(types)
  return 'committed'
}

/** Writes the types that the file alone names, before its guests are seen; another import may have brought them. */
function defineTypes(db: WritableDb, pen: Pen, { newTypes }: ImportDraft): boolean {
  const missing = newTypes.filter((type) => findTicketType(db, type.id) === null)
  for (const ticketType of missing) {
    appendEntry(db, pen, { id: pen.newId(), type: 'ticket-type-defined', body: { ticketType } })
  }
  return missing.length > 0
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
