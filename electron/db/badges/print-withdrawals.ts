import { prepared, type ReadableDb, type WritableDb } from '../file/sqlite.ts'

/** A badge that a printer may have and must not print any more. */
export type PrintWithdrawal = {
  readonly jobId: string
  readonly attempt: number
  readonly laptop: string
  readonly printerId: string
  /** The printer's own number of the job; null where it is not known whether it took it. */
  readonly reference: string | null
}

/** Keeps that a printer is to be told so as soon as it answers. */
export function addPrintWithdrawal(db: WritableDb, withdrawal: PrintWithdrawal): void {
  const { jobId, attempt, laptop, printerId, reference } = withdrawal
  prepared(db, 'INSERT OR IGNORE INTO local_print_withdrawal VALUES (?, ?, ?, ?, ?)').run(
    ...[jobId, attempt, laptop, printerId, reference],
  )
}

/** What this laptop has yet to tell its printers. */
export function printWithdrawals(db: ReadableDb, laptop: string): PrintWithdrawal[] {
  return prepared<[string], PrintWithdrawal>(
    db,
    `SELECT job_id AS jobId, attempt, laptop, printer_id AS printerId, printer_reference AS reference
     FROM local_print_withdrawal WHERE laptop = ?`,
  ).all(laptop)
}

/** It was told, or has it no more. */
export function endPrintWithdrawal(
  db: WritableDb,
  { jobId, attempt }: Pick<PrintWithdrawal, 'jobId' | 'attempt'>,
): void {
  prepared(db, 'DELETE FROM local_print_withdrawal WHERE job_id = ? AND attempt = ?').run(
    ...[jobId, attempt],
  )
}
