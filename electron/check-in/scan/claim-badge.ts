import type { ScanAnswer } from '../../../shared/contract/check-in.ts'
import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import type { Direction, Verdict } from '../../../shared/model/verdict.ts'
import { findAheadBadge, type AheadBadge } from '../../db/badges/ahead-badges.ts'
import { ensureBadgeCode } from '../../db/badges/badge-codes.ts'
import { findStandingBadge } from '../../db/badges/badges.ts'
import { appendEntry } from '../../db/journal/journal.ts'
import { layoutFor } from '../../db/badges/layout-for.ts'
import { addPrintJob, failedPrintJobs } from '../../db/badges/print-jobs.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { cancelBadge } from './cancel-badge.ts'

/** Whether a scan claims the guest's badge; `handOver` puts it in line or takes it out of its box, after the entry is written. */
export type BadgeClaim = {
  readonly claimed: boolean
  readonly answer: ScanAnswer['badge']
  readonly handOver: () => void
}

/**
 * A badge is one per attendee: the first accepted scan on a list that prints claims it. One that was printed ahead and
 * still says the guest's name is handed out of its box instead.
 */
export function claimBadge(
  deps: DeskDeps,
  { id: entryId, direction }: { readonly id: string; readonly direction: Direction },
  list: CheckInList,
  outcome: {
    readonly verdict: Verdict
    readonly attendee: Attendee | null
    /** Under which id he is scanned, where several are one guest. */
    readonly as: string | null
  },
): BadgeClaim {
  const { attendee, verdict } = outcome
  if (attendee === null || list.prints === 'never' || direction === 'exit') return noBadge
  // A badge without a name helps nobody; naming the guest prints it.
  if (attendee.unnamed) return noBadge
  const standing = findStandingBadge(deps.db, attendee.id)
  const ahead = standing === null ? findAheadBadge(deps.db, attendee.id) : null
  if (ahead?.state.type === 'ahead' && verdict === 'valid') {
    return fromItsBox(deps, entryId, attendee.id, ahead)
  }
  if (ahead?.handed && ahead.state.type === 'handed-out' && list.prints !== 'always') {
    const { at, desk } = ahead.handed
    return { ...noBadge, answer: { jobId: null, earlier: { at: isoInstant(at), desk } } }
  }
  const earlier = standing === null ? null : { at: isoInstant(standing.at), desk: standing.desk }
  const claimed = verdict === 'valid' && (standing === null || list.prints === 'always')
  if (!claimed) {
    const answer = earlier === null ? null : { jobId: standing?.requestId ?? null, earlier }
    return { ...noBadge, answer }
  }
  return {
    claimed,
    answer: { jobId: entryId, earlier },
    handOver: () => {
      queueBadge(deps, entryId, attendee, list.id, outcome.as ?? attendee.id)
    },
  }
}

/** The badge lies ready: the scan says where, and tells all desks that it is handed out. */
function fromItsBox(
  deps: DeskDeps,
  checkInId: string,
  attendeeId: string,
  badge: AheadBadge,
): BadgeClaim {
  return {
    claimed: false,
    answer: { jobId: null, earlier: null, lies: { box: badge.box, number: badge.number } },
    handOver: () => {
      takeFromBox(deps, attendeeId, badge, checkInId)
    },
  }
}

/** Tells all desks that a badge went out of its box, by a check-in or by another entry that says to whom. */
export function takeFromBox(
  { db, pen }: DeskDeps,
  attendeeId: string,
  { id: badgeId }: Pick<AheadBadge, 'id'>,
  checkInId: string,
): void {
  appendEntry(db, pen, {
    id: pen.newId(),
    type: 'ahead-handed-out',
    body: { attendeeId, badgeId, checkInId },
  })
}

/**
 * Puts the badge that an entry asked for in the queue of this laptop; `listId` is where it was asked for, null for nowhere,
 * and `as` the id by which the entry names the guest.
 */
export function queueBadge(
  deps: DeskDeps,
  entryId: string,
  attendee: Attendee,
  listId: string | null,
  as = attendee.id,
): void {
  // Of one that failed there would be two, once somebody sends it again.
  for (const job of failedPrintJobs(deps.db, deps.laptop, attendee.id)) cancelBadge(deps, job)
  const layoutId = layoutFor(deps.db, attendee, listId)
  ensureBadgeCode(deps, attendee.id, layoutId)
  addPrintJob(deps.db, {
    id: entryId,
    laptop: deps.laptop,
    writer: deps.pen.writer ?? '',
    attendeeId: as,
    layoutId,
    createdAt: isoInstant(deps.pen.now()),
  })
}

const noBadge: BadgeClaim = { claimed: false, answer: null, handOver: () => {} }
