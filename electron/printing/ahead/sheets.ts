import type { PlacedBadge } from '../../../shared/domain/badge/placed-badge.ts'
import type { AheadPaper } from '../../../shared/model/ahead.ts'
import type { Sheet } from '../drawing/draw-pdf.ts'

/** Lines for the knife are so long, in mm. */
const CUT_LENGTH = 4

type Grid = Extract<AheadPaper, { kind: 'sheets' }>

/** Badges, as they come, on pages: one a page, or in the places of a grid from left to right and down. */
export async function* sheetsOf(
  badges: AsyncIterable<PlacedBadge>,
  paper: AheadPaper,
): AsyncGenerator<Sheet> {
  if (paper.kind === 'labels') {
    for await (const badge of badges) yield onLabel(badge)
    return
  }
  const places = placesOf(paper)
  let waiting: PlacedBadge[] = []
  for await (const badge of badges) {
    waiting.push(badge)
    if (waiting.length < places.length) continue
    yield onSheet(waiting, paper, places)
    waiting = []
  }
  if (waiting.length > 0) yield onSheet(waiting, paper, places)
}

function onLabel(badge: PlacedBadge): Sheet {
  const { width, height } = badge
  return { width, height, places: [{ badge, x: 0, y: 0 }], cuts: [] }
}

type Place = { readonly x: number; readonly y: number }

/** The left top corners of a grid's places, the whole in the middle of the page. */
function placesOf({ width, height, columns, rows, cellWidth, cellHeight, gap }: Grid): Place[] {
  const left = (width - columns * cellWidth - (columns - 1) * gap) / 2
  const top = (height - rows * cellHeight - (rows - 1) * gap) / 2
  return Array.from({ length: rows * columns }, (_, index) => ({
    x: left + (index % columns) * (cellWidth + gap),
    y: top + Math.floor(index / columns) * (cellHeight + gap),
  }))
}

function onSheet(badges: readonly PlacedBadge[], paper: Grid, places: readonly Place[]): Sheet {
  const { width, height, cellWidth, cellHeight, cuts } = paper
  const used = badges.map((badge, index) => {
    const place = places[index] ?? { x: 0, y: 0 }
    return {
      badge,
      x: place.x + (cellWidth - badge.width) / 2,
      y: place.y + (cellHeight - badge.height) / 2,
    }
  })
  return { width, height, places: used, cuts: cuts ? cutsOf(paper, places) : [] }
}

/** Short lines in the page's edge, in line with the edges of all places. */
function cutsOf({ width, height, cellWidth, cellHeight }: Grid, places: readonly Place[]) {
  const across = [...new Set(places.flatMap(({ x }) => [x, x + cellWidth]))]
  const down = [...new Set(places.flatMap(({ y }) => [y, y + cellHeight]))]
  const [left, right] = [Math.min(...across), Math.max(...across)]
  const [top, bottom] = [Math.min(...down), Math.max(...down)]
  const [above, below] = [Math.min(CUT_LENGTH, top), Math.min(CUT_LENGTH, height - bottom)]
  const [before, after] = [Math.min(CUT_LENGTH, left), Math.min(CUT_LENGTH, width - right)]
  return [
    ...across.flatMap((x) => [
      { x1: x, y1: top - above, x2: x, y2: top },
      { x1: x, y1: bottom, x2: x, y2: bottom + below },
    ]),
    ...down.flatMap((y) => [
      { x1: left - before, y1: y, x2: left, y2: y },
      { x1: right, y1: y, x2: right + after, y2: y },
    ]),
  ]
}

/** Whether all places of a grid are on the page. */
export function fitsOnSheet(paper: AheadPaper): boolean {
  if (paper.kind === 'labels') return true
  const { width, height, columns, rows, cellWidth, cellHeight, gap } = paper
  return (
    columns * cellWidth + (columns - 1) * gap <= width + 0.01 &&
    rows * cellHeight + (rows - 1) * gap <= height + 0.01
  )
}
