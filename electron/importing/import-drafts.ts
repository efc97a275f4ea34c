import type { KeptMend } from '../../shared/domain/importing/revision/kept-mends.ts'
import type { RawRow } from '../../shared/domain/importing/cells/imported-row.ts'
import type { CheckInList } from '../../shared/model/check-in-list.ts'
import type { ImportProgress, ImportPreview } from '../../shared/model/import.ts'
import type { TicketType } from '../../shared/model/ticket-type.ts'
import type { MendOfGuest } from '../db/sources/mended-cells.ts'
import type { RevisionRow } from '../db/sources/revisions.ts'
import type { WritableDb } from '../db/file/sqlite.ts'
import type { ImportOrigin } from './import-origin.ts'

/** What a file would do to the guests of its last revision. */
export type DraftChanges = {
  readonly added: readonly RevisionRow[]
  readonly changed: readonly ChangedRow[]
  readonly withdrawn: readonly RevisionRow[]
  readonly unchanged: readonly RevisionRow[]
}

export type ChangedRow = { readonly before: RevisionRow; readonly after: RevisionRow }

/** A file that was read and waits for a person's word. */
export type ImportDraft = {
  readonly preview: ImportPreview
  readonly origin: ImportOrigin
  /** The revision with which it was compared, null for none. */
  readonly basedOn: string | null
  /** The event for which it was read. */
  readonly db: WritableDb
  /** The file itself, to be read again when a person reads it otherwise. */
  bytes: Uint8Array
  readonly shape: string
  readonly newTypes: readonly TicketType[]
  readonly newLists: readonly CheckInList[]
  readonly problemCells: readonly RawRow[]
  /** The cells that were put right, to keep once it is loaded. */
  mends: { readonly kept: readonly MendOfGuest[]; readonly met: readonly KeptMend[] }
  changes: DraftChanges
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

/** Lets go of what is personal in a draft whose end has come; its outcome stays. */
export function emptyDraft(draft: ImportDraft): void {
  draft.rows = []
  draft.bytes = new Uint8Array()
  draft.mends = { kept: [], met: [] }
  draft.changes = { added: [], changed: [], withdrawn: [], unchanged: [] }
}
