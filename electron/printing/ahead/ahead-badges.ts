import { placeBadge, pageSize } from '../../../shared/domain/badge/place-badge.ts'
import type { PlacedBadge } from '../../../shared/domain/badge/placed-badge.ts'
import { scaleLayout } from '../../../shared/domain/badge/scale-layout.ts'
import type { PlannedBadge } from '../../../shared/domain/ahead/plan-boxes.ts'
import type { AheadPaper } from '../../../shared/model/ahead.ts'
import type { BadgeLayout } from '../../../shared/model/badge-layout.ts'
import { findAttendee } from '../../db/attendees.ts'
import { ensureBadgeCode } from '../../db/badge-codes.ts'
import type { DeskDeps } from '../../db/desk-deps.ts'
import { layoutFor } from '../../db/layout-for.ts'
import { badgeOf } from '../badges/badge-of.ts'
import type { BadgePress } from '../badges/badge-press.ts'

/** So many badges are placed before whoever waits (a scan) is let through. */
const AT_A_TIME = 10

type PlannedBatch = {
  readonly plan: readonly PlannedBadge[]
  readonly paper: AheadPaper
  /** The list whose guests were chosen, null for all. */
  readonly listId: string | null
}

type Steps = {
  /** Lets others go first; throws where the batch is to stop. */
  readonly pause: () => Promise<void>
  /** Told of each badge that is placed, or left out because its guest is gone. */
  readonly onBadge: (place: PlannedBadge) => void
}

/** The badges of a plan one after the other, each by the layout that is meant for its guest. */
export async function* plannedBadges(
  deps: DeskDeps,
  press: BadgePress,
  { plan, paper, listId }: PlannedBatch,
  { pause, onBadge }: Steps,
): AsyncGenerator<PlacedBadge> {
  const layouts = new Map<string, BadgeLayout>()
  const layoutOf = (id: string): BadgeLayout => {
    const known = layouts.get(id) ?? onSheet(press.layoutOf(deps.db, id), paper)
    layouts.set(id, known)
    return known
  }
  for (const [index, place] of plan.entries()) {
    if (index % AT_A_TIME === 0) await pause()
    const attendee = findAttendee(deps.db, place.attendeeId)
    const layoutId = attendee === null ? null : layoutFor(deps.db, attendee, listId)
    if (layoutId !== null) ensureBadgeCode(deps, place.attendeeId, layoutId)
    const content = badgeOf(deps.db, place.attendeeId)
    onBadge(place)
    if (content === null || layoutId === null) continue
    yield placeBadge(layoutOf(layoutId), content, press.tools)
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
