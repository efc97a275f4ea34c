import type { Worker, WorkerOptions } from 'node:worker_threads'
import type { Attendance } from '../../shared/domain/check-in/attendance.ts'
import type { Language } from '../../shared/model/language.ts'
import type { CheckInList } from '../../shared/model/check-in-list.ts'
import type { ReadableDb } from '../db/file/sqlite.ts'

/** The texts of an export in the language in use. */
export type Words = (key: string, values?: Readonly<Record<string, string | number>>) => string

/** Starts `export-worker.ts`; how depends on whether it was bundled. */
export type StartExportWorker = (options: WorkerOptions) => Worker

/** What taking attendance out works with. */
export type ExportDeps = {
  readonly db: ReadableDb
  /** ms since 1970 */
  readonly now: () => number
  readonly words: Words
  readonly language: Language
  /** Where `inter-regular.ttf` and the other weights lie. */
  readonly fontFolder: string
  /** Labels left in this laptop's printers; null where they are not counted. */
  readonly labels: readonly { readonly printer: string; readonly left: number | null }[]
  /** Asks the person where to save; null where he thinks better of it. */
  readonly askWhere: (fileName: string) => Promise<string | null>
  readonly startWorker: StartExportWorker
}

/** What a file is drawn with. */
export type DrawingDeps = Pick<ExportDeps, 'now' | 'words' | 'language' | 'fontFolder'>

/** Which part of the attendance is meant; null is all. */
export type Choice = { readonly listId: string | null; readonly day: string | null }

/** One person on one list on one day, ready to be written. */
export type AttendanceRow = Attendance & {
  readonly list: CheckInList
  readonly day: string
  readonly attendeeId: string
  /** Tells those who had one place after each other apart; the guest's id for who has it now. */
  readonly person: string
  readonly firstName: string
  readonly infix: string
  readonly lastName: string
  readonly organisation: string
  readonly email: string
  readonly registration: string
  readonly ticketType: string
  readonly code: string
  readonly desk: string
}
