import type { CallOutput, ParsedInput } from '../../../shared/contract.ts'
import type { Presence } from '../../../shared/model/guest-card.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { findAttendee } from '../../db/guests/attendees.ts'
import { isBadgeUnwanted } from '../../db/badges/badges.ts'
import { findEvent, findList } from '../../db/event/definitions.ts'
import { appendEntry } from '../../db/journal/journal.ts'
import { presenceOf } from '../../db/attendance/presence.ts'
import { findPrintJob } from '../../db/badges/print-jobs.ts'
import { findScan, type RecordedScan } from '../../db/attendance/scans.ts'
import { findTie } from '../../db/event/tied-lists.ts'
import { toldCopiesOf } from '../../db/attendance/told-attendance.ts'
import { uuidV5 } from '../../db/journal/uuid-v5.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { cancelBadge } from './cancel-badge.ts'
import { once } from '../once.ts'

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
      body: {
        checkInId: scan.id,
        attendeeId: scan.scannedAs ?? attendeeId,
        reason: input.reason,
      },
    })
    undoToldCopies(deps, input, { ...scan, attendeeId })
    cancelWaitingBadge(deps, scan.id)
    const presence = presenceAfter(deps, scan.listId, attendeeId)
    const answer = {
      checkInId: scan.id,
      attendee: findAttendee(deps.db, attendeeId),
      ...(presence === null ? {} : { presence }),
    }
    return success({ subject: attendeeId, answer })
  })
}

/** What a registration system told of the same scan, where the list is tied to one of its own, goes with it. */
function undoToldCopies(
  { db, pen }: DeskDeps,
  { id, reason }: ParsedInput<'checkIn.undo'>,
  scan: RecordedScan & { readonly attendeeId: string },
): void {
  const tie = findTie(db, scan.listId)
  if (tie === null) return
  const toldBy = { id: tie.sourceId, desk: pen.desk }
  for (const checkInId of toldCopiesOf(db, scan))
    appendEntry(db, pen, {
      id: uuidV5(id, checkInId),
      type: 'check-in-undone',
      body: { checkInId, attendeeId: scan.scannedAs ?? scan.attendeeId, reason, toldBy },
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

function cancelWaitingBadge(deps: DeskDeps, requestId: string): void {
  const job = findPrintJob(deps.db, requestId)
  if (job?.laptop !== deps.laptop || (job.state !== 'queued' && job.state !== 'failed')) return
  if (isBadgeUnwanted(deps.db, job)) cancelBadge(deps, job)
}
