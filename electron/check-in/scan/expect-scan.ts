import { decideCheckIn } from '../../../shared/domain/check-in/decide-check-in.ts'
import type { Explanation, Override, Verdict } from '../../../shared/model/verdict.ts'
import { success, type Result } from '../../../shared/result.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { gatherScan } from './gather-scan.ts'
import { findListOfEvent } from './scan-wish.ts'

/** What a scan would be answered with, and for whom; nobody has come in by it. */
export type ExpectedScan = {
  readonly verdict: Verdict
  readonly explanation: Explanation | null
  readonly overridable: readonly Override[]
  /** The guests who hold the code. */
  readonly guests: readonly { firstName: string; infix: string; lastName: string }[]
}

/**
 * Tells what the first scan of a code on a list will be answered with now, by the rules themselves, and writes
 * nothing. `scannedBefore` says whether what the guest did on the list until now counts.
 */
export function expectScan(
  deps: DeskDeps,
  listId: string,
  raw: string,
  scannedBefore: boolean,
): Result<ExpectedScan, 'no-event' | 'unknown-list'> {
  const found = findListOfEvent(deps.db, listId)
  if (!found.ok) return found
  const input = { id: deps.pen.newId(), listId, raw, direction: 'entry' } as const
  const scanned = gatherScan(deps, { input, ...found.value }, deps.pen.now())
  if (scanned.type === 'nobody') {
    const { explanation } = scanned
    return success({ verdict: 'invalid', explanation, overridable: [], guests: [] })
  }
  if (scanned.type === 'several') {
    const { candidates } = scanned
    const none = { explanation: null, overridable: [] }
    return success({ verdict: 'ambiguous', ...none, guests: candidates })
  }
  const earlier = scannedBefore ? scanned.facts.earlier : []
  const { verdict, explanation, overridable } = decideCheckIn({ ...scanned.facts, earlier })
  return success({ verdict, explanation, overridable, guests: [scanned.facts.attendee] })
}
