import { createHash } from 'node:crypto'
import type { PlacementTools } from '../../../shared/domain/badge/place-element.ts'
import { flawFinder, type FlawFinder } from '../../../shared/domain/badge/find-flaws.ts'
import type { BadgeFlaw } from '../../../shared/model/badge-flaw.ts'
import type { BadgeLayout } from '../../../shared/model/badge-layout.ts'

/** More badges than an event has with a dozen layouts; then all is forgotten and found anew. */
const MOST_REMEMBERED = 50_000

/**
 * Makes finders of flaws that remember what they found, for all guests are looked at again and again before doors. It
 * is remembered by the whole layout and everything that stands on the badge, so whatever changes is looked at anew; and
 * by their fingerprints alone, so nothing of a guest stays in memory.
 */
export function flawMemory(tools: PlacementTools): (layout: BadgeLayout) => FlawFinder {
  const known = new Map<string, readonly BadgeFlaw[]>()
  return (layout) => {
    const find = flawFinder(layout, tools)
    const ofLayout = fingerprint(JSON.stringify(layout))
    return (content) => {
      const key = fingerprint(ofLayout + JSON.stringify(content))
      const before = known.get(key)
      if (before !== undefined) return before
      if (known.size >= MOST_REMEMBERED) known.clear()
      const flaws = find(content)
      known.set(key, flaws)
      return flaws
    }
  }
}

function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
