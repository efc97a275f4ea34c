import { displayName } from '../../../shared/domain/name/display-name.ts'
import { badgeFlawsSchema } from '../../../shared/model/badge-flaw.ts'
import type { PrintJob, PrintProblem, PrintState } from '../../../shared/model/print-job.ts'
import { findAttendeeNow } from '../guests/attendees.ts'
import { idsOfGuest } from '../projections/known-as.ts'
import { badgePrintedSince } from './badges.ts'
import { prepared, type ReadableDb, type WritableDb } from '../file/sqlite.ts'

/** A badge on its way, as the queue keeps it; the id is that of the entry that asked for it. */
export type StoredPrintJob = {
  readonly id: string
  readonly laptop: string
  readonly writer: string
  readonly attendeeId: string
  readonly layoutId: string
  readonly state: PrintState
  readonly problem: PrintProblem | null
  readonly detail: string
  /** The printer that has it, or had it last. */
  readonly printerId: string | null
  readonly printerName: string
  /** The printer's own number of the job, once it took it. */
  readonly printerReference: string | null
  readonly attempts: number
  readonly createdAt: string
  readonly changedAt: string
  /** The printer to which a person moved it; null for the one in use. */
  readonly wantedPrinterId: string | null
  /** What was wrong with the badge as it was drawn last, as JSON. */
  readonly flaws: string
  /** 1 where a person wants it although another badge of the guest came out since. */
  readonly isWanted: number
}

const columns = /* sql */ `id, laptop, writer, attendee_id AS attendeeId, layout_id AS layoutId, state, problem,
  detail, printer_id AS printerId, printer_name AS printerName, printer_reference AS printerReference,
  attempts, created_at AS createdAt, changed_at AS changedAt, wanted_printer_id AS wantedPrinterId, flaws, is_wanted AS isWanted`

/** Puts a badge in the queue of this laptop. */
export function addPrintJob(
  db: WritableDb,
  job: Pick<StoredPrintJob, 'id' | 'laptop' | 'writer' | 'attendeeId' | 'layoutId' | 'createdAt'>,
): void {
  prepared(
    db,
    `INSERT OR IGNORE INTO local_print_job
     VALUES (?, ?, ?, ?, ?, 'queued', NULL, '', NULL, '', NULL, 0, ?, ?, NULL, '[]', 0)`,
  ).run(job.id, job.laptop, job.writer, job.attendeeId, job.layoutId, job.createdAt, job.createdAt)
}

/** Remembers that a person wants a badge whatever else came out. */
export function wantPrintJob(db: WritableDb, id: string): void {
  prepared(db, 'UPDATE local_print_job SET is_wanted = 1 WHERE id = ?').run(id)
}

/** Writes what changed in a job. */
export function changePrintJob(
  db: WritableDb,
  id: string,
  change: Partial<
    Pick<
      StoredPrintJob,
      | 'state'
      | 'problem'
      | 'detail'
      | 'printerId'
      | 'printerName'
      | 'printerReference'
      | 'attempts'
      | 'wantedPrinterId'
      | 'flaws'
    >
  > & { readonly changedAt: string },
): void {
  const job = findPrintJob(db, id)
  if (job === null) return
  const next = { ...job, ...change }
  prepared(
    db,
    `UPDATE local_print_job SET state = ?, problem = ?, detail = ?, printer_id = ?, printer_name = ?,
       printer_reference = ?, attempts = ?, changed_at = ?, wanted_printer_id = ?, flaws = ? WHERE id = ?`,
  ).run(
    next.state,
    next.problem,
    next.detail,
    next.printerId,
    next.printerName,
    next.printerReference,
    next.attempts,
    next.changedAt,
    next.wantedPrinterId,
    next.flaws,
    id,
  )
}

export function findPrintJob(db: ReadableDb, id: string): StoredPrintJob | null {
  const job = prepared<[string], StoredPrintJob>(
    db,
    `SELECT ${columns} FROM local_print_job WHERE id = ?`,
  ).get(id)
  return job ?? null
}

/** The layout of a guest's latest badge that was asked for on this laptop, null where none was. */
export function latestLayoutOf(db: ReadableDb, attendeeId: string): string | null {
  const row = prepared<[string, string], { layoutId: string }>(
    db,
    `SELECT layout_id AS layoutId FROM local_print_job WHERE attendee_id IN (${idsOfGuest})
     ORDER BY rowid DESC LIMIT 1`,
  ).get(attendeeId, attendeeId)
  return row?.layoutId ?? null
}

/** This laptop's jobs that are not at their end, oldest first; another laptop's are never claimed. */
export function openPrintJobs(db: ReadableDb, laptop: string): StoredPrintJob[] {
  return prepared<[string], StoredPrintJob>(
    db,
    `SELECT ${columns} FROM local_print_job
     WHERE laptop = ? AND state IN ('queued', 'sending', 'printing', 'unknown', 'failed')
     ORDER BY rowid`,
  ).all(laptop)
}

/** A guest's badges of this laptop that failed, and that somebody may send again. */
export function failedPrintJobs(
  db: ReadableDb,
  laptop: string,
  attendeeId: string,
): StoredPrintJob[] {
  return prepared<[string, string, string], StoredPrintJob>(
    db,
    `SELECT ${columns} FROM local_print_job
     WHERE state = 'failed' AND laptop = ? AND attendee_id IN (${idsOfGuest})`,
  ).all(laptop, attendeeId, attendeeId)
}

/** The latest jobs of this laptop and all that are not at their end, newest first. */
export function latestPrintJobs(db: ReadableDb, laptop: string, limit: number): StoredPrintJob[] {
  const latest = prepared<[string, number], StoredPrintJob>(
    db,
    `SELECT ${columns} FROM local_print_job WHERE laptop = ? ORDER BY rowid DESC LIMIT ?`,
  ).all(laptop, limit)
  const known = new Set(latest.map(({ id }) => id))
  const older = openPrintJobs(db, laptop).filter(({ id }) => !known.has(id))
  return [...latest, ...older.toReversed()]
}

/** A job as the screen shows it, with the guest's name as it is now. */
export function toPrintJob(db: ReadableDb, job: StoredPrintJob): PrintJob {
  const attendee = findAttendeeNow(db, job.attendeeId)
  const waits = job.state === 'queued'
  return {
    id: job.id,
    attendeeId: job.attendeeId,
    guest: attendee === null ? '' : displayName(attendee),
    state: job.state,
    problem: job.problem,
    detail: job.detail,
    // One that waits goes where a person moved it, else to the printer in use by then.
    printer: waits && job.wantedPrinterId === null ? '' : job.printerName,
    printerId: waits ? job.wantedPrinterId : job.printerId,
    createdAt: job.createdAt,
    changedAt: job.changedAt,
    attempts: job.attempts,
    flaws: badgeFlawsSchema.parse(JSON.parse(job.flaws)),
    printedSince: isOpen.has(job.state) ? printedSince(db, job) : null,
  }
}

/** The states of a badge that a person still waits for. */
const isOpen: ReadonlySet<PrintState> = new Set<PrintState>(['queued', 'failed', 'unknown'])

function printedSince(db: ReadableDb, job: StoredPrintJob): PrintJob['printedSince'] {
  const badge = badgePrintedSince(db, job)
  return badge === null ? null : { at: new Date(badge.at).toISOString(), desk: badge.desk }
}
