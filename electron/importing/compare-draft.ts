import { compareRevision } from '../../shared/domain/importing/compare-revision.ts'
import type { ImportChoices } from '../../shared/model/import.ts'
import { currentRows } from '../db/current-rows.ts'
import type { RevisionRow } from '../db/revisions.ts'
import type { WritableDb } from '../db/sqlite.ts'
import type { ChangedRow, DraftChanges } from './import-drafts.ts'
import { letOthersGoFirst } from './let-others-go-first.ts'

const rowsAtATime = 500

/** The rows of the source's last revision, or null when the event was closed meanwhile. */
export async function readPrevious(
  db: WritableDb,
  sourceId: string,
): Promise<Map<string, RevisionRow> | null> {
  const previous = new Map<string, RevisionRow>()
  const pages = currentRows(db, sourceId)
  for (;;) {
    await letOthersGoFirst()
    if (!db.open) return null
    const page = pages.next()
    if (page.done === true) return previous
    for (const row of page.value) previous.set(row.row.attendeeId, row)
  }
}

/** Of one who was erased nothing is known any more, and nothing that a file says comes in: it changes nobody. */
export function isErasedRow({ person }: RevisionRow): boolean {
  return !Object.hasOwn(person, 'lastName')
}

/** Tells new, changed, withdrawn and unchanged guests apart, some at a time so that scans come through. */
export async function compareDraft(
  previous: ReadonlyMap<string, RevisionRow>,
  rows: readonly RevisionRow[],
  scope: ImportChoices['scope'],
): Promise<DraftChanges> {
  const added: RevisionRow[] = []
  const changed: ChangedRow[] = []
  const unchanged: RevisionRow[] = []
  for (let start = 0; start < rows.length; start += rowsAtATime) {
    await letOthersGoFirst()
    const some = rows.slice(start, start + rowsAtATime)
    const before = some.flatMap(({ row }) => previous.get(row.attendeeId) ?? [])
    const part = compareRevision(new Map(before.map((row) => [row.row.attendeeId, row])), some)
    const [isAdded, isUnchanged] = [new Set(part.added), new Set(part.unchanged)]
    for (const after of some) {
      const id = after.row.attendeeId
      const old = previous.get(id)
      if (old === undefined || isAdded.has(id)) added.push(after)
      else if (isUnchanged.has(id) || isErasedRow(old)) unchanged.push(after)
      else changed.push({ before: old, after })
    }
  }
  const present = new Set(rows.map(({ row }) => row.attendeeId))
  const withdrawn =
    scope === 'partial'
      ? []
      : [...previous.values()].filter(({ row }) => !present.has(row.attendeeId))
  return { added, changed, withdrawn, unchanged }
}
