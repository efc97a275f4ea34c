import { compareRevision } from '../../shared/domain/importing/compare-revision.ts'
import { settleIdentities } from '../../shared/domain/importing/settle-identities.ts'
import type { ImportPreview } from '../../shared/model/import.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { allTicketTypes, findEvent } from '../db/definitions.ts'
import { currentRows } from '../db/current-rows.ts'
import type { RevisionRow } from '../db/revisions.ts'
import type { WritableDb } from '../db/sqlite.ts'
import { keepDraft } from './import-drafts.ts'
import { FILE_SOURCE, type ImportDeps } from './import-deps.ts'
import { letOthersGoFirst } from './let-others-go-first.ts'
import type { FileRefusal } from './read-attendee-file.ts'

/** Reads a file and tells what it would change; nothing is written. */
export async function previewImport(
  deps: ImportDeps,
  { fileName, bytes }: { readonly fileName: string; readonly bytes: Uint8Array },
): Promise<Result<ImportPreview, FileRefusal | 'no-event'>> {
  const { db, pen, eventId, drafts } = deps
  const event = findEvent(db)
  if (event === null) return failure('no-event')
  const read = await deps.readFile(bytes, {
    origin: { eventId, secret: event.secret, sourceId: FILE_SOURCE },
    description: event.description,
    ticketTypes: allTicketTypes(db),
  })
  if (!read.ok) return read
  const { rowCount, skipped, newTypes, ...summary } = read.value.summary
  const previous = await readPrevious(db)
  if (previous === null) return failure('no-event')
  const rows = settleIdentities(previous, read.value.rows)
  const counts = { ...(await countChanges(previous, rows)), rows: rowCount, skipped }
  const preview: ImportPreview = { previewId: pen.newId(), fileName, ...summary, counts }
  keepDraft(drafts, { preview, db, newTypes, rows, commit: null, canceled: false })
  return success(preview)
}

type Changes = Omit<ImportPreview['counts'], 'rows' | 'skipped'>

const rowsAtATime = 500

async function countChanges(
  previous: ReadonlyMap<string, RevisionRow>,
  rows: readonly RevisionRow[],
): Promise<Changes> {
  const counts = { added: 0, changed: 0, unchanged: 0 }
  for (let start = 0; start < rows.length; start += rowsAtATime) {
    await letOthersGoFirst()
    const some = rows.slice(start, start + rowsAtATime)
    const before = some.flatMap(({ row }) => previous.get(row.attendeeId) ?? [])
    const part = compareRevision(new Map(before.map((row) => [row.row.attendeeId, row])), some)
    counts.added += part.added.length
    counts.changed += part.changed.length
    counts.unchanged += part.unchanged.length
  }
  return { ...counts, withdrawn: previous.size - counts.changed - counts.unchanged }
}

/** The rows of the last file, or null when the event was closed meanwhile. */
async function readPrevious(db: WritableDb): Promise<Map<string, RevisionRow> | null> {
  const previous = new Map<string, RevisionRow>()
  const pages = currentRows(db, FILE_SOURCE)
  for (;;) {
    await letOthersGoFirst()
    if (!db.open) return null
    const page = pages.next()
    if (page.done === true) return previous
    for (const row of page.value) previous.set(row.row.attendeeId, row)
  }
}
