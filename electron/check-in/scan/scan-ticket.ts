import type { ScanAnswer } from '../../../shared/contract/check-in.ts'
import {
  decideCheckIn,
  type CheckInDecision,
} from '../../../shared/domain/check-in/decide-check-in.ts'
import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import { momentOfScan } from '../../../shared/domain/check-in/moment-of-scan.ts'
import { capScanText } from '../../../shared/domain/codes/parse-scan.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import type { Direction } from '../../../shared/model/verdict.ts'
import { success, type Result } from '../../../shared/result.ts'
import { findTicketType } from '../../db/event/definitions.ts'
import { appendEntry } from '../../db/journal/journal.ts'
import { claimBadge, type BadgeClaim } from './claim-badge.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { ownerOf } from '../../db/guests/joined-guests.ts'
import { gatherScan, type Scanned } from './gather-scan.ts'
import { handOutFor } from './hand-out.ts'
import { nameGuest } from './name-guest.ts'
import { once } from '../once.ts'
import { findListOfEvent, type ScanInput, type ScanWish } from './scan-wish.ts'
import { registerSigned } from './signed-guest.ts'

/** What was decided, whoever was scanned. */
type Outcome = CheckInDecision & {
  readonly attendee: Attendee | null
  readonly candidates: readonly Attendee[]
}

/**
 * Decides one scan and records it, in one durable transaction: the entry, the projections, and where the list
 * prints the badge's place in the queue. The same call again gets the stored answer.
 */
export function scanTicket(
  deps: DeskDeps,
  input: ScanInput,
): Result<ScanAnswer, 'id-taken' | 'unknown-list' | 'no-event'> {
  return once(deps.db, input, () => {
    const found = findListOfEvent(deps.db, input.listId)
    if (!found.ok) return found
    const answer = settleScan(deps, { input, ...found.value })
    return success({ subject: answer.attendee?.id ?? null, answer })
  })
}

/**
 * Decides and records one scan, inside the transaction of whoever asked for it; `madeAt` is when it was made (ms since
 * 1970), for scans that come in later.
 */
export function settleScan(deps: DeskDeps, wish: ScanWish, madeAt?: number): ScanAnswer {
  const { input, list } = wish
  const scanned = gatherScan(deps, wish, madeAt ?? deps.pen.now())
  const now = madeAt ?? momentOf(scanned, deps.pen.now())
  const decided = writtenDown(deps, scanned, decide(scanned))
  const outcome = { ...decided, attendee: nameGuest(deps, input.answers ?? {}, decided) }
  const { attendee, ticket } = outcome
  const as = attendee === null ? null : ownerOf(deps.db, attendee.id, ticket?.id ?? null)
  const badge = claimBadge(deps, input, list, { ...outcome, as })
  record(deps, input, outcome, badge, {
    as,
    now,
    knew: entriesKnown(scanned, outcome, input.direction),
  })
  return answerOf(deps, input, list, outcome, badge, now)
}

function momentOf(scanned: Scanned, now: number): number {
  return scanned.type === 'guest' ? momentOfScan(scanned.facts) : now
}

/** More earlier entries of a guest are not named by one that lets him in again. */
const KNOWN_AT_MOST = 20

/** Where one entry counts, those in spite of which a guest was let in again: whoever knew of them was not cut off. */
function entriesKnown(scanned: Scanned, { verdict }: Outcome, direction: Direction): string[] {
  if (scanned.type !== 'guest' || verdict !== 'valid' || direction === 'exit') return []
  const { earlier, list } = scanned.facts
  if (list.entries === 'unlimited') return []
  const entries = earlier.filter((scan) => scan.direction === 'entry')
  return entries.slice(-KNOWN_AT_MOST).map(({ id }) => id)
}

function decide(scanned: Scanned): Outcome {
  if (scanned.type === 'guest') {
    return { ...decideCheckIn(scanned.facts), attendee: scanned.facts.attendee, candidates: [] }
  }
  const none = { attendee: null, ticket: null, previous: null, overridable: [] }
  if (scanned.type === 'several') {
    const { candidates } = scanned
    return { ...none, verdict: 'ambiguous', explanation: null, detail: '', candidates }
  }
  const { verdict, explanation, detail } = scanned
  return { ...none, verdict, explanation, detail, candidates: [] }
}

/** A signed ticket that is not in the data becomes a guest once it admits; one that does not stays nobody's. */
function writtenDown(deps: DeskDeps, scanned: Scanned, decided: Outcome): Outcome {
  if (scanned.type !== 'guest' || !scanned.isNew) return decided
  if (decided.verdict !== 'valid') return { ...decided, attendee: null, ticket: null }
  registerSigned(deps, scanned.facts.attendee)
  return decided
}

function record(
  deps: DeskDeps,
  input: ScanInput,
  outcome: Outcome,
  badge: BadgeClaim,
  {
    as,
    now,
    knew,
  }: { readonly as: string | null; readonly now: number; readonly knew: readonly string[] },
): void {
  const { previous } = outcome
  appendEntry(deps.db, deps.pen, {
    id: input.id,
    type: 'scanned',
    at: now,
    body: {
      listId: input.listId,
      direction: input.direction,
      verdict: outcome.verdict,
      explanation: outcome.explanation,
      attendeeId: as,
      ticketId: outcome.ticket?.id ?? null,
      previous: previous === null ? null : previousOf(previous),
      overrides: [
        ...(input.overrides ?? []),
        ...(input.overrideUnpaid === true ? ['unpaid' as const] : []),
      ],
      ...(input.overrideReason === undefined ? {} : { overrideReason: input.overrideReason }),
      claimsBadge: badge.claimed,
      ...(knew.length === 0 ? {} : { knew: [...knew] }),
    },
    personal: {
      [as ?? '']: {
        raw: capScanText(input.raw),
        answers: input.answers ?? {},
      },
    },
  })
  badge.handOver()
}

function answerOf(
  deps: DeskDeps,
  input: ScanInput,
  list: CheckInList,
  outcome: Outcome,
  badge: BadgeClaim,
  now: number,
): ScanAnswer {
  const { verdict, explanation, detail, attendee, ticket, previous, overridable } = outcome
  return {
    id: input.id,
    listId: list.id,
    at: isoInstant(now),
    direction: input.direction,
    verdict,
    explanation,
    detail,
    attendee,
    ticket,
    ticketType: ticket === null ? null : findTicketType(deps.db, ticket.type),
    previous: previous === null ? null : previousOf(previous),
    overridable: [...overridable],
    candidates: [...outcome.candidates],
    handOut: attendee === null ? [] : handOutFor(deps.db, attendee, ticket),
    badge: badge.answer,
  }
}

function previousOf(scan: { id: string; at: number; desk: string }): {
  id: string
  at: string
  desk: string
} {
  return { id: scan.id, at: isoInstant(scan.at), desk: scan.desk }
}
