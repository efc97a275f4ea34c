import type { PlacedBadge } from '../../shared/domain/badge/placed-badge.ts'
import type { MediaFinding } from '../../shared/domain/badge/media-findings.ts'
import type {
  Cancellation,
  JobReport,
  Search,
  Submission,
} from '../../shared/domain/printing/print-reports.ts'
import type { DriverText } from '../../shared/i18n/driver-text.ts'
import type { DriverKind } from '../../shared/model/driver-kind.ts'
import type { FoundPrinter } from '../../shared/model/found-printer.ts'
import type { PrintProblem } from '../../shared/model/print-job.ts'
import type { Printer } from '../../shared/model/settings.ts'
import type { ToldMedia } from '../../shared/model/told-media.ts'
import type { Result } from '../../shared/result.ts'
import type { Drawing } from './drawing/drawing.ts'

/** How a printer is; `detail` is what it said, verbatim, for support. */
export type PrinterStatus = {
  readonly state: 'idle' | 'printing' | 'stopped' | 'not-answering'
  readonly problem: PrintProblem | null
  readonly detail: string
}

/** Our own name for one handing over; the printer carries it, so that it is found again after a crash. */
export type JobKey = {
  /** Id of our print job. */
  readonly jobId: string
  /** How often this job has been sent, from 1: a badge sent again is not taken for the first. */
  readonly attempt: number
}

/** A job by both its names: ours and the printer's. */
export type SubmittedJob = JobKey & { readonly reference: string }

/** One badge for a printer. */
export type PageToPrint = JobKey & {
  /** The badge as the driver drew it. */
  readonly document: Uint8Array
  /** What a person reads in the printer's own queue; without personal data, it stays there. */
  readonly title: string
  /** Name for a file; sorted by name such files are sorted by time (see `sequence-name`). */
  readonly sequenceName: string
}

/** What a driver says of its printers, by texts that there are. */
export type DriverKindInWords = Omit<DriverKind, 'models'> & {
  readonly name: DriverText
  readonly addressHelp: DriverText | null
  readonly models: { readonly model: string; readonly name: DriverText }[]
}

/** What a driver is, before any printer is asked: nothing else in Balie asks which driver it is. */
export type DriverDescriptor = {
  readonly kind: DriverKindInWords
  /** Whether a printer of the kind can be at what a person entered. */
  readonly takesAddress: (address: string) => boolean
  /** Whether it takes bytes as they are from a raw queue or port of a printer that is called so. */
  readonly speaks?: (model: string) => boolean
  /** Whether a printer tells that a badge came out; otherwise a badge ends as "sent". */
  readonly tellsTheEnd: (printer: Printer) => boolean
  /** What printers of the kind cannot print on, or not at all, by how one is set and what it told; nothing where left out. */
  readonly misfits?: (printer: Printer, told: ToldMedia | null) => readonly MediaFinding[]
}

/**
 * One way to reach printers. Nothing here throws for what printers do: off, gone, stopped, full and
 * garbled are values; each call ends within its own time limit.
 */
export type PrinterDriver = DriverDescriptor & {
  /** The printers that this laptop itself has of the kind; left out where it knows of none. */
  readonly list?: () => Promise<readonly FoundPrinter[]>
  /** Draws a badge in the language of the printer, before anything is sent; refused where it cannot. */
  readonly draw: (
    printer: Printer,
    badge: PlacedBadge,
    drawing: Drawing,
  ) => Promise<Result<Uint8Array, PrintProblem>>
  readonly status: (printer: Printer) => Promise<PrinterStatus>
  /** What it tells of its media, null where it tells nothing; left out where no printer of the kind does. */
  readonly media?: (printer: Printer) => Promise<ToldMedia | null>
  /** How many badges a printer may have at a time that are not out yet; as many as there are where left out. */
  readonly atOnce?: (printer: Printer) => number | null
  /** Whether it never gives back what it has, not even once it answers again; it may where left out. */
  readonly keeps?: (printer: Printer) => boolean
  readonly print: (printer: Printer, page: PageToPrint) => Promise<Submission>
  readonly jobState: (printer: Printer, job: SubmittedJob) => Promise<JobReport>
  readonly find: (printer: Printer, job: JobKey) => Promise<Search>
  readonly cancel: (printer: Printer, job: SubmittedJob) => Promise<Cancellation>
  /** Nobody asks after a job any more: what the driver keeps of it can go. */
  readonly forget?: (printer: Printer, job: SubmittedJob) => void
  /** Removes what the driver itself keeps of a badge whose guest was erased while it was printed. */
  readonly destroy?: (job: SubmittedJob) => void
}

/** What carries bytes to a printer as they are, and what it can tell of them. */
export type Carrier = Pick<
  PrinterDriver,
  'status' | 'media' | 'atOnce' | 'keeps' | 'print' | 'jobState' | 'find' | 'cancel' | 'forget'
>
