import type { PlannedBadge } from '../../../shared/domain/ahead/plan-boxes.ts'
import type { AheadPaper } from '../../../shared/model/ahead.ts'
import type { StoredBatch } from '../../db/ahead-batches.ts'
import { findPart, keepPart } from '../../db/ahead-parts.ts'
import type { DeskDeps } from '../../db/desk-deps.ts'
import type { BadgePress } from '../badges/badge-press.ts'
import { drawSheets } from '../drawing/draw-pdf.ts'
import { joinPdfs } from '../drawing/join-pdf.ts'
import {
  badgeChooser,
  fingerprintOfAll,
  placedBadges,
  type BadgeToDraw,
  type Steps,
} from './ahead-badges.ts'
import { sheetsOf } from './sheets.ts'

/** A part holds at least so many badges, on whole sheets: that much is drawn anew after a crash. */
const A_PART = 40

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

function partsOf(plan: readonly PlannedBadge[], paper: AheadPaper): PlannedBadge[][] {
  const aSheet = paper.kind === 'labels' ? 1 : paper.columns * paper.rows
  const size = Math.ceil(A_PART / aSheet) * aSheet
  return Array.from({ length: Math.ceil(plan.length / size) }, (_part, index) =>
    plan.slice(index * size, (index + 1) * size),
  )
}
