import type { PlannedBadge } from '../../../shared/domain/ahead/plan-boxes.ts'
import type { AheadPaper } from '../../../shared/model/ahead.ts'
import type { StoredBatch } from '../../db/badges/ahead-batches.ts'
import { findPart, keepPart } from '../../db/badges/ahead-parts.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import type { BadgePress } from '../badges/badge-press.ts'
import { drawSheets } from '../drawing/draw-pdf.ts'
import { joinPdfs } from '../../pdf/join-pdf.ts'
import {
  badgeChooser,
  fingerprintOfAll,
  placedBadges,
  type BadgeToDraw,
  type Steps,
} from './ahead-badges.ts'
import { sheetsOf } from './sheets.ts'

/** So many badges are in the first part, at least; each part is twice the one before it, as each repeats the pictures. */
const FIRST_PART = 40

/** More than so many badges are not drawn anew after a crash. */
const LARGEST_PART = 640

/** So many badges are looked up before whoever waits (a scan) is let through. */
const AT_A_TIME = 10

/**
 * Draws the badges of a batch as one PDF, part by part. A part that is drawn is kept, and taken as it is when the batch
 * goes on after a crash or a stop, unless a guest in it is called otherwise by then.
 */
export async function drawParts(
  deps: DeskDeps,
  press: BadgePress,
  batch: Pick<StoredBatch, 'id' | 'plan' | 'paper' | 'listId'>,
  steps: Steps,
): Promise<Uint8Array> {
  const choose = badgeChooser(deps, press, batch)
  const parts: Uint8Array[] = []
  let done = 0
  for (const [index, places] of partsOf(batch.plan, batch.paper).entries()) {
    const badges = await chosen(places, choose, steps)
    const part = { batchId: batch.id, part: index, fingerprint: fingerprintOfAll(badges) }
    const known = findPart(deps.db, part)
    if (known !== null) steps.onBadges(places.length)
    const sheets = () => sheetsOf(placedBadges(press, badges, steps), batch.paper)
    const pdf = known ?? (await drawSheets(press.fonts, sheets()))
    await steps.pause()
    done += places.length
    if (known === null) keepPart(deps.db, part, pdf, done)
    parts.push(pdf)
  }
  return joinPdfs(parts)
}

async function chosen(
  places: readonly PlannedBadge[],
  choose: (place: PlannedBadge) => BadgeToDraw,
  { pause }: Steps,
): Promise<BadgeToDraw[]> {
  const badges: BadgeToDraw[] = []
  for (const [index, place] of places.entries()) {
    if (index % AT_A_TIME === 0) await pause()
    badges.push(choose(place))
  }
  return badges
}

/** The places of a plan by the parts in which they are drawn, each of whole sheets. */
export function partsOf(plan: readonly PlannedBadge[], paper: AheadPaper): PlannedBadge[][] {
  const aSheet = paper.kind === 'labels' ? 1 : paper.columns * paper.rows
  const parts: PlannedBadge[][] = []
  let size = FIRST_PART
  for (let from = 0; from < plan.length;) {
    const to = from + Math.ceil(size / aSheet) * aSheet
    parts.push(plan.slice(from, to))
    from = to
    size = Math.min(2 * size, LARGEST_PART)
  }
  return parts
}
