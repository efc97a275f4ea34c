import type { ImportProgress, RememberedMapping } from '../../shared/model/import.ts'
import type { Result } from '../../shared/result.ts'
import type { Pen } from '../db/journal/journal.ts'
import type { WritableDb } from '../db/file/sqlite.ts'
import type { ImportDrafts } from './import-drafts.ts'
import type { FileRefusal, ReadFile, ReadingContext } from './reading/read-attendee-file.ts'

/** What the import of a file works with. */
export type ImportDeps = {
  readonly eventId: string
  readonly db: WritableDb
  readonly pen: Pen
  readonly drafts: ImportDrafts
  /** Reads a file beside the main thread. */
  readonly readFile: (
    bytes: Uint8Array,
    context: ReadingContext,
  ) => Promise<Result<ReadFile, FileRefusal>>
  /** How people mapped files on this laptop, latest first. */
  readonly mappings: {
    readonly all: () => readonly RememberedMapping[]
    readonly keep: (mapping: RememberedMapping) => void
  }
  /** Told after each chunk and at the end. */
  readonly onProgress: (progress: ImportProgress) => void
  /** Told when the guests are visible, with the types of entries that were written. */
  readonly onCommitted: (types: string[]) => void
}
