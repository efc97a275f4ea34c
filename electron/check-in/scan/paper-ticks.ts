import { setImmediate } from 'node:timers/promises'
import { dayIsOn } from '../../../shared/domain/event/day-is-on.ts'
import { decideCheckIn } from '../../../shared/domain/check-in/decide-check-in.ts'
import type { TicksAnswer } from '../../../shared/model/paper.ts'
import type { Verdict } from '../../../shared/model/verdict.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { findAttendee } from '../../db/guests/attendees.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { hasEntry } from '../../db/journal/journal.ts'
import { inTransaction } from '../../db/file/sqlite.ts'
import { uuidV5 } from '../../db/journal/uuid-v5.ts'
import { gatherScan } from './gather-scan.ts'
import { settleScan } from './scan-ticket.ts'
import { findListOfEvent, type ListOfEvent, type ScanWish } from './scan-wish.ts'

type Desk = DeskDeps & { readonly id: string }

type Ticks = {
  readonly listId: string
  readonly attendeeIds: readonly string[]
  /** The time on the paper, ISO 8601 in UTC. */
  readonly at: string
}

type Batch = ListOfEvent & {
  /** ms since 1970 */
  readonly at: number
  readonly ids: readonly string[]
}

export type TicksRefusal = 'no-event' | 'unknown-list' | 'in-future' | 'other-day'

/** Guests in one transaction, before scans at the desk come through. */
const AT_A_TIME = 25
/** Two clocks that differ by less are alike, in ms. */
const SLACK_MS = 60_000

/** What would become of the ticks on a tick list, had they been scans at the paper's time; records nothing. */
export async function previewTicks(
  deps: Desk,
  ticks: Ticks,
): Promise<Result<TicksAnswer, TicksRefusal>> {
  const batch = batchOf(deps, ticks)
  if (!batch.ok) return batch
  return success(await inSteps(deps, batch.value, (id) => verdictOf(deps, batch.value, id)))
}

/**
 * Checks in whoever was ticked, at the paper's time; no badge comes out of it. Who was in already is left as he is. The
 * id of an entry follows from the event, the list, the guest and the time, so that ticks which come twice count once.
 */
export async function commitTicks(
  deps: Desk,
  ticks: Ticks,
): Promise<Result<TicksAnswer, TicksRefusal>> {
  const batch = batchOf(deps, ticks)
  if (!batch.ok) return batch
  return success(await inSteps(deps, batch.value, (id) => settleOne(deps, batch.value, id)))
}

function batchOf({ db, pen }: Desk, ticks: Ticks): Result<Batch, TicksRefusal> {
  const found = findListOfEvent(db, ticks.listId)
  if (!found.ok) return found
  const { list, event } = found.value
  const at = Date.parse(ticks.at)
  if (at > pen.now() + SLACK_MS) return failure('in-future')
  if (!dayIsOn(event, at)) return failure('other-day')
  // The badge was given by hand, or comes with the next scan.
  return success({
    list: { ...list, prints: 'never' },
    event,
    at,
    ids: [...new Set(ticks.attendeeIds)],
  })
}

async function inSteps(
  deps: Desk,
  { ids }: Batch,
  work: (id: string) => Verdict,
): Promise<TicksAnswer> {
  const verdicts: { readonly id: string; readonly verdict: Verdict }[] = []
  for (let start = 0; start < ids.length; start += AT_A_TIME) {
    await setImmediate()
    inTransaction(deps.db, () => {
      for (const id of ids.slice(start, start + AT_A_TIME)) verdicts.push({ id, verdict: work(id) })
    })
  }
  const named = verdicts.flatMap(({ id, verdict }) => {
    const guest = verdict === 'valid' ? null : findAttendee(deps.db, id)
    if (guest === null) return []
    const { firstName, infix, lastName, organisation } = guest
    return [{ id, firstName, infix, lastName, organisation, verdict }]
  })
  return {
    admitted: verdicts.filter(({ verdict }) => verdict === 'valid').length,
    already: named.filter(({ verdict }) => verdict === 'used'),
    refused: named.filter(({ verdict }) => verdict !== 'used'),
  }
}

function settleOne(deps: Desk, batch: Batch, attendeeId: string): Verdict {
  const verdict = verdictOf(deps, batch, attendeeId)
  if (verdict === 'used' || verdict === 'invalid') return verdict
  const wish = wishOf(deps, batch, attendeeId)
  return hasEntry(deps.db, wish.input.id) ? verdict : settleScan(deps, wish, batch.at).verdict
}

function verdictOf(deps: Desk, batch: Batch, attendeeId: string): Verdict {
  const wish = wishOf(deps, batch, attendeeId)
  const scanned = gatherScan(deps, wish, batch.at)
  if (scanned.type !== 'guest') return 'invalid'
  const { verdict } = decideCheckIn(scanned.facts)
  // On a list without an end of entries the same tick would count again.
  return verdict === 'valid' && hasEntry(deps.db, wish.input.id) ? 'used' : verdict
}

function wishOf(deps: Desk, { list, event, at }: Batch, attendeeId: string): ScanWish {
  const id = uuidV5(deps.id, ['paper', list.id, attendeeId, String(at)].join('\n'))
  const input = { id, listId: list.id, raw: '', direction: 'entry', attendeeId } as const
  return { input, list, event }
}
