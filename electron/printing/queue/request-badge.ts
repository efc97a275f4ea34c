import type { CallOutput, ParsedInput } from '../../../shared/contract.ts'
import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { findAnswer, storeAnswer } from '../../db/attendance/answers.ts'
import { findAttendee } from '../../db/guests/attendees.ts'
import { ensureBadgeCode, revokeBadgeCode } from '../../db/badges/badge-codes.ts'
import { badgeList, isBadgeUnwanted } from '../../db/badges/badges.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { appendEntry, hasEntry } from '../../db/journal/journal.ts'
import { layoutFor } from '../../db/badges/layout-for.ts'
import { addPrintJob, openPrintJobs, type StoredPrintJob } from '../../db/badges/print-jobs.ts'
import { standsFor } from '../../db/projections/known-as.ts'
import { inTransaction } from '../../db/file/sqlite.ts'
import { keepStep } from './settle-job.ts'

type Asked = CallOutput<'printing.reprint'>

/**
 * Asks for a guest's badge once more, with its reason; the same call again gets the same answer. While one of this
 * laptop has yet to come out that one is the answer, except that a lost badge is replaced by one with a new code, and a
 * misspelled one that a printer has already is followed by another.
 */
export function requestBadge(
  deps: DeskDeps,
  input: ParsedInput<'printing.reprint'>,
): Result<Asked, 'id-taken' | 'not-found'> {
  const { db } = deps
  return inTransaction(db, () => {
    const { id, reason } = input
    if (hasEntry(db, id)) {
      const earlier = findAnswer(db, id, input)
      return earlier?.same === true ? success(earlier.answer as Asked) : failure('id-taken')
    }
    const attendeeId = findAttendee(db, input.attendeeId)?.id
    if (attendeeId === undefined) return failure('not-found')
    const open = openJobsOf(deps, attendeeId)
    const latest = open.findLast((job) => isAnswer(job, reason))
    const answer: Asked =
      latest !== undefined ? { jobId: latest.id, isOpen: true } : { jobId: id, isOpen: false }
    if (answer.isOpen) {
      const body = { attendeeId, requestId: answer.jobId, reason }
      appendEntry(db, deps.pen, { id, type: 'badge-asked-again', body })
    } else {
      if (reason === 'lost') replaceWaiting(deps, open)
      addBadge(deps, { ...input, attendeeId })
    }
    storeAnswer(db, id, input, attendeeId, answer)
    return success(answer)
  })
}

/** A lost badge is another; one that a printer has already bears the name as it was misspelled. */
function isAnswer(
  { state }: StoredPrintJob,
  reason: ParsedInput<'printing.reprint'>['reason'],
): boolean {
  if (reason === 'lost') return false
  return reason !== 'spelling' || state === 'queued' || state === 'failed'
}

/** Of a badge that was lost before it came out none comes out any more, as far as no printer has it. */
function replaceWaiting(deps: DeskDeps, open: readonly StoredPrintJob[]): void {
  for (const job of open.filter(({ state }) => state === 'queued' || state === 'failed')) {
    keepStep(deps, job, { ...job, state: 'canceled', problem: null, detail: '' })
  }
}

function addBadge(
  deps: DeskDeps,
  { id, attendeeId, reason }: ParsedInput<'printing.reprint'>,
): void {
  const { db, pen, laptop } = deps
  const attendee = findAttendee(db, attendeeId)
  if (attendee === null) return
  const layoutId = layoutFor(db, attendee, badgeList(db, attendeeId))
  appendEntry(db, pen, { id, type: 'badge-requested', body: { attendeeId, reason } })
  if (reason === 'lost') revokeBadgeCode(deps, attendeeId)
  ensureBadgeCode(deps, attendeeId, layoutId)
  const createdAt = isoInstant(pen.now())
  addPrintJob(db, { id, laptop, writer: pen.writer ?? '', attendeeId, layoutId, createdAt })
}

/** The guest's badges of this laptop that have yet to come out, oldest first. */
function openJobsOf({ db, laptop }: DeskDeps, attendeeId: string): readonly StoredPrintJob[] {
  return openPrintJobs(db, laptop).filter(
    (job) => standsFor(db, job.attendeeId) === attendeeId && !isBadgeUnwanted(db, job),
  )
}
