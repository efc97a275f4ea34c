import { isSameRow } from '../../shared/domain/importing/revision/same-row.ts'
import { isErasedRow } from '../../shared/domain/importing/revision/sourced-row.ts'
import type { ImportChoices } from '../../shared/model/import.ts'
import type { RevisionRow } from '../db/sources/revisions.ts'
import type { ChangedRow, DraftChanges } from './import-drafts.ts'
import { inParts } from '../db/yielding/let-others-go-first.ts'

/** Tells new, changed, withdrawn and unchanged guests apart, some at a time so that scans come through. */
export async function compareDraft(
  previous: ReadonlyMap<string, RevisionRow>,
  rows: readonly RevisionRow[],
  scope: ImportChoices['scope'],
): Promise<DraftChanges> {
  const added: RevisionRow[] = []
  const changed: ChangedRow[] = []
  const unchanged: RevisionRow[] = []
  const present = new Set<string>()
  for await (const some of inParts(rows)) {
    for (const after of some) {
      const id = after.row.attendeeId
      present.add(id)
      const old = previous.get(id)
      if (old === undefined) added.push(after)
      else if (isErasedRow(old) || isSameRow(old, after)) unchanged.push(after)
      else changed.push({ before: old, after })
    }
  }
  const withdrawn: RevisionRow[] = []
  for await (const some of inParts(scope === 'partial' ? [] : [...previous.values()])) {
    withdrawn.push(...some.filter(({ row }) => !present.has(row.attendeeId)))
  }
  return { added, changed, withdrawn, unchanged }
}
