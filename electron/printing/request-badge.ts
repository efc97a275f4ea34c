import type { ParsedInput } from '../../shared/contract.ts'
import { isoInstant } from '../../shared/domain/local-time.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { findAnswer, storeAnswer } from '../db/answers.ts'
import { findAttendee } from '../db/attendees.ts'
import { ensureBadgeCode, revokeBadgeCode } from '../db/badge-codes.ts'
import type { DeskDeps } from '../db/desk-deps.ts'
import { appendEntry, hasEntry } from '../db/journal.ts'
import { layoutFor } from '../db/layout-for.ts'
import { addPrintJob } from '../db/print-jobs.ts'
import { inTransaction } from '../db/sqlite.ts'

/** Asks for a guest's badge once more, with its reason; the same call again asks for no second one. */
export function requestBadge(
  deps: DeskDeps,
  input: ParsedInput<'printing.reprint'>,
): Result<{ jobId: string }, 'id-taken' | 'not-found'> {
  const { db, pen, laptop } = deps
  return inTransaction(db, () => {
    const { id, attendeeId, reason } = input
    if (hasEntry(db, id)) {
      return findAnswer(db, id, input)?.same === true ? success({ jobId: id }) : failure('id-taken')
    }
    const attendee = findAttendee(db, attendeeId)
    if (attendee === null) return failure('not-found')
    const layoutId = layoutFor(db, attendee, null)
    appendEntry(db, pen, { id, type: 'badge-requested', body: { attendeeId, reason } })
    if (reason === 'lost') revokeBadgeCode(deps, attendeeId)
    ensureBadgeCode(deps, attendeeId, layoutId)
    addPrintJob(db, {
      id,
      laptop,
      writer: pen.writer ?? '',
      attendeeId,
      layoutId,
      createdAt: isoInstant(pen.now()),
    })
    storeAnswer(db, id, input, attendeeId, { jobId: id })
    return success({ jobId: id })
  })
}
