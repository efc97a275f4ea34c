import type { FileRefusal, FileSummary, ReadingContext } from './read-attendee-file.ts'

/** What a reading worker is started with. */
export type ReadingJob = { readonly bytes: Uint8Array; readonly context: ReadingContext }

/** What the worker tells: rows, a few at a time so that taking them never holds up a scan, and then the rest. */
export type ReadingMessage =
  /** An array of `IncomingRow` as JSON, which is read twice as fast as a copy of the objects is made. */
  | { readonly type: 'rows'; readonly json: string }
  | { readonly type: 'summary'; readonly summary: FileSummary }
  | { readonly type: 'refused'; readonly code: FileRefusal }
