import type { ScanAnswer } from '../../shared/contract/check-in.ts'
import { isoInstant } from '../../shared/domain/local-time.ts'
import type { Attendee } from '../../shared/model/attendee.ts'
import type { CheckInList } from '../../shared/model/check-in-list.ts'
import type { Direction, Verdict } from '../../shared/model/verdict.ts'
import { ensureBadgeCode } from '../db/badge-codes.ts'
import { findStandingBadge } from '../db/badges.ts'
import { layoutFor } from '../db/layout-for.ts'
import { addPrintJob } from '../db/print-jobs.ts'
import type { DeskDeps } from '../db/desk-deps.ts'

/** Whether a scan claims the guest's badge; `queue` puts it in line, after the entry is written. */
export type BadgeClaim = {
  readonly claimed: boolean
  readonly answer: ScanAnswer['badge']
  readonly queue: () => void
}

/** A badge is one per attendee: the first accepted scan on a list that prints claims it. */
export function claimBadge(
  deps: DeskDeps,
  entryId: string,
  list: CheckInList,
  outcome: { readonly verdict: Verdict; readonly attendee: Attendee | null },
  direction: Direction,
): BadgeClaim {
  const { attendee, verdict } = outcome
  if (attendee === null || list.prints === 'never' || direction === 'exit') return noBadge
  const standing = findStandingBadge(deps.db, attendee.id)
  const earlier = standing === null ? null : { at: isoInstant(standing.at), desk: standing.desk }
  const claimed = verdict === 'valid' && (standing === null || list.prints === 'always')
  if (!claimed) {
    const answer = earlier === null ? null : { jobId: standing?.requestId ?? null, earlier }
    return { ...noBadge, answer }
  }
  return {
    claimed,
    answer: { jobId: entryId, earlier },
    queue: () => {
      queueBadge(deps, entryId, attendee, list.id)
    },
  }
}

/** Puts the badge that an entry asked for in the queue of this laptop; `listId` is where it was asked for, null for nowhere. */
export function queueBadge(
  deps: DeskDeps,
  entryId: string,
  attendee: Attendee,
  listId: string | null,
): void {
  const layoutId = layoutFor(deps.db, attendee, listId)
  ensureBadgeCode(deps, attendee.id, layoutId)
  addPrintJob(deps.db, {
    id: entryId,
    laptop: deps.laptop,
    writer: deps.pen.writer ?? '',
    attendeeId: attendee.id,
    layoutId,
    createdAt: isoInstant(deps.pen.now()),
  })
}

const noBadge: BadgeClaim = { claimed: false, answer: null, queue: () => {} }
