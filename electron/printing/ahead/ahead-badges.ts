import { createHash } from 'node:crypto'
import type { BadgeContent } from '../../../shared/domain/badge/badge-content.ts'
import { placeBadge, pageSize } from '../../../shared/domain/badge/place-badge.ts'
import type { PlacedBadge } from '../../../shared/domain/badge/placed-badge.ts'
import { scaleLayout } from '../../../shared/domain/badge/scale-layout.ts'
import type { PlannedBadge } from '../../../shared/domain/ahead/plan-boxes.ts'
import type { AheadPaper } from '../../../shared/model/ahead.ts'
import type { BadgeLayout } from '../../../shared/model/badge-layout.ts'
import { findAttendee } from '../../db/guests/attendees.ts'
import { ensureBadgeCode } from '../../db/badges/badge-codes.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { layoutFor } from '../../db/badges/layout-for.ts'
import { isErased } from '../../db/projections/erasure.ts'
import { badgeOf } from '../badges/badge-of.ts'
import type { BadgePress } from '../badges/badge-press.ts'

/** So many badges are placed before whoever waits (a scan) is let through. */
const AT_A_TIME = 10

export type Steps = {
  /** Lets others go first; throws where the batch is to stop. */
  readonly pause: () => Promise<void>
  /** Told of badges that are placed, found drawn, or left out because their guests are gone. */
  readonly onBadges: (count: number) => void
}

type LayoutToDraw = { readonly layout: BadgeLayout; readonly fingerprint: string }

/** What stands on a badge and how; null for a guest who is gone or erased. */
export type BadgeToDraw = { readonly content: BadgeContent; readonly by: LayoutToDraw } | null

/** Makes what chooses for each place of a plan what stands there, by the layout that is meant for its guest. */
export function badgeChooser(
  deps: DeskDeps,
  press: BadgePress,
  { paper, listId }: { readonly paper: AheadPaper; readonly listId: string | null },
): (place: PlannedBadge) => BadgeToDraw {
  const layouts = new Map<string, LayoutToDraw>()
  const layoutOf = (id: string): LayoutToDraw => {
    const known = layouts.get(id)
    if (known !== undefined) return known
    const layout = onSheet(press.layoutOf(deps.db, id), paper)
    const found = { layout, fingerprint: fingerprintOf([layout, paper]) }
    layouts.set(id, found)
    return found
  }
  return ({ attendeeId }) => {
    const attendee = findAttendee(deps.db, attendeeId)
    if (attendee === null || isErased(deps.db, attendeeId)) return null
    const layoutId = layoutFor(deps.db, attendee, listId)
    ensureBadgeCode(deps, attendeeId, layoutId)
    const content = badgeOf(deps.db, attendeeId)
    return content === null ? null : { content, by: layoutOf(layoutId) }
  }
}

/** Tells whether badges are the same as others, without saying whose they are. */
export function fingerprintOfAll(badges: readonly BadgeToDraw[]): string {
  return fingerprintOf(badges.map((one) => one && [one.content, one.by.fingerprint]))
}

/** The badges of a part one after the other, with all at its place. */
export async function* placedBadges(
  press: BadgePress,
  badges: readonly BadgeToDraw[],
  { pause, onBadges }: Steps,
): AsyncGenerator<PlacedBadge> {
  for (const [index, badge] of badges.entries()) {
    if (index % AT_A_TIME === 0) await pause()
    onBadges(1)
    if (badge !== null) yield placeBadge(badge.by.layout, badge.content, press.tools)
  }
}

/** A badge that is larger than its place on a sheet is made smaller; one that is not keeps its size. */
export function onSheet(layout: BadgeLayout, paper: AheadPaper): BadgeLayout {
  if (paper.kind === 'labels') return layout
  const { width, height } = pageSize(layout)
  const isTooLarge = width > paper.cellWidth + 0.5 || height > paper.cellHeight + 0.5
  if (!isTooLarge) return layout
  const scale = Math.min(paper.cellWidth / width, paper.cellHeight / height)
  return scaleLayout(layout, { width: width * scale, height: height * scale })
}

function fingerprintOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64')
}
