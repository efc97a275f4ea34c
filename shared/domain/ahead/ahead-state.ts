import type { OutdatedBadge } from '../../model/ahead.ts'

/** What is known of a badge that was printed ahead. */
export type AheadFacts = {
  /** The name on it, null where the guest was erased. */
  readonly printed: string | null
  /** The guest's name now, null where there is no such guest any more. */
  readonly now: string | null
  /** Whether another person got the place since. */
  readonly swapped: boolean
  readonly withdrawn: boolean
  readonly handedOut: boolean
  readonly takenOut: boolean
  /** Whether a desk printed a badge for the guest since. */
  readonly printedAgain: boolean
}

export type AheadState =
  | { readonly type: 'ahead' }
  | { readonly type: 'handed-out' }
  /** No longer in its box. */
  | { readonly type: 'taken-out' }
  /** In its box, and not to be handed out. */
  | { readonly type: 'outdated'; readonly reason: OutdatedBadge['reason'] }

/** Where a badge printed ahead is, and whether it may be handed out: the first that speaks. */
export function aheadState(facts: AheadFacts): AheadState {
  if (facts.takenOut) return { type: 'taken-out' }
  if (facts.handedOut) return { type: 'handed-out' }
  if (facts.printed === null || facts.now === null) return { type: 'outdated', reason: 'erased' }
  if (facts.swapped) return { type: 'outdated', reason: 'swapped' }
  if (facts.withdrawn) return { type: 'outdated', reason: 'withdrawn' }
  if (facts.printed !== facts.now) return { type: 'outdated', reason: 'name-changed' }
  if (facts.printedAgain) return { type: 'outdated', reason: 'printed-again' }
  return { type: 'ahead' }
}
