import type { ImportProgress, ImportPreview } from '../../shared/model/import.ts'
import type { TicketType } from '../../shared/model/ticket-type.ts'
import type { RevisionRow } from '../db/revisions.ts'
import type { WritableDb } from '../db/sqlite.ts'

/** A file that was read and waits for a person's word. */
export type ImportDraft = {
  readonly preview: ImportPreview
  /** The event for which it was read. */
  readonly db: WritableDb
  readonly newTypes: readonly TicketType[]
  /** What is to be written; empty again when it is. */
  rows: readonly RevisionRow[]
  /** The commit that is under way or done. */
  commit: Promise<ImportProgress> | null
  canceled: boolean
}

/** The previews that may still be committed; only the latest and one that is being written are kept. */
export type ImportDrafts = Map<string, ImportDraft>

/** Keeps a new draft, and lets go of all but one that is being written. */
export function keepDraft(drafts: ImportDrafts, draft: ImportDraft): void {
  for (const [id, other] of drafts) {
    if (other.commit === null || other.rows.length === 0) drafts.delete(id)
  }
  drafts.set(draft.preview.previewId, draft)
}
