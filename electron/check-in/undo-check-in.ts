import type { CallOutput, ParsedInput } from '../../shared/contract.ts'
import { isoInstant } from '../../shared/domain/local-time.ts'
import type { Presence } from '../../shared/model/guest-card.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { findAttendee } from '../db/attendees.ts'
import { findEvent, findList } from '../db/definitions.ts'
import { appendEntry } from '../db/journal.ts'
import { presenceOf } from '../db/presence.ts'
import { changePrintJob, findPrintJob } from '../db/print-jobs.ts'
import { findScan } from '../db/scans.ts'
import type { DeskDeps } from '../db/desk-deps.ts'
import { once } from './once.ts'

type UndoAnswer = CallOutput<'checkIn.undo'>

/** Takes an accepted scan back, with its reason; a badge of it that still waits is not printed. */
export function undoCheckIn(
  deps: DeskDeps,
  input: ParsedInput<'checkIn.undo'>,
): Result<UndoAnswer, 'id-taken' | 'unknown-check-in' | 'not-accepted' | 'already-undone'> {
  return once(deps.db, input, () => {
    const scan = findScan(deps.db, input.checkInId)
    if (scan === null) return failure('unknown-check-in')
    if (scan.verdict !== 'valid' || scan.attendeeId === null) return failure('not-accepted')
    if (scan.undone) return failure('already-undone')
    const { attendeeId } = scan
    appendEntry(deps.db, deps.pen, {
      id: input.id,
      type: 'check-in-undone',
      body: { checkInId: scan.id, attendeeId, reason: input.reason },
    })
    cancelWaitingBadge(deps, scan.id, attendeeId)
    const presence = presenceAfter(deps, scan.listId, attendeeId)
    const answer = {
      checkInId: scan.id,
      attendee: findAttendee(deps.db, attendeeId),
      ...(presence === null ? {} : { presence }),
    }
    return success({ subject: attendeeId, answer })
  })
}

/** An exit taken back leaves the guest inside, and an entry may have another before it. */
function presenceAfter({ db, pen }: DeskDeps, listId: string, attendeeId: string): Presence | null {
  const list = findList(db, listId)
  if (list === null) return null
  const timeZone = findEvent(db)?.description.timeZone ?? 'UTC'
  const seen = presenceOf(db, list, attendeeId, pen.now(), timeZone)
  if (seen === null) return 'expected'
  return seen.present ? 'present' : 'left'
}

function cancelWaitingBadge(deps: DeskDeps, requestId: string, attendeeId: string): void {
  const job = findPrintJob(deps.db, requestId)
  if (job?.laptop !== deps.laptop || (job.state !== 'queued' && job.state !== 'failed')) return
  changePrintJob(deps.db, job.id, {
    state: 'canceled',
    problem: null,
    changedAt: isoInstant(deps.pen.now()),
  })
  appendEntry(deps.db, deps.pen, {
    id: deps.pen.newId(),
    type: 'badge-settled',
    body: { attendeeId, requestId, outcome: 'canceled', printer: job.printerName },
  })
}
