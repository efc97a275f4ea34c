import { assertNever } from '../../assert-never.ts'
import type { BadgeElement, BadgeLayout } from '../../model/badge-layout.ts'
import type { BadgeContent } from './badge-content.ts'
import { joinName } from './join-name.ts'
import { moveMark } from './move-mark.ts'
import { placeElement, type PlacementTools } from './place-element.ts'
import type { BadgeWarning, PlacedBadge, PlacedBox, PlacedMark } from './placed-badge.ts'

/** Gives everything on a guest's badge its exact place, texts fitted into their boxes. */
export function placeBadge(
  layout: BadgeLayout,
  content: BadgeContent,
  tools: PlacementTools,
): PlacedBadge {
  const front = placeFace(layout, 'front', content, tools)
  const outside = layout.elements.flatMap((element, index) =>
    sticksOut(element, layout) ? [{ type: 'outside' as const, element: index }] : [],
  )
  if (layout.fold === 'none') {
    const { width, height } = layout
    return { width, height, marks: front.marks, warnings: [...front.warnings, ...outside] }
  }
  const back = layout.sameBack ? front : placeFace(layout, 'back', content, tools)
  const warnings = layout.sameBack ? front.warnings : [...front.warnings, ...back.warnings]
  return {
    ...pageSize(layout),
    marks: [...folded(layout, front.marks, back.marks), ...foldMarks(layout)],
    warnings: [...warnings, ...outside],
  }
}

/** The size in mm of what is printed: of a folded badge all its faces together. */
export function pageSize({ width, height, fold }: Pick<BadgeLayout, 'width' | 'height' | 'fold'>): {
  readonly width: number
  readonly height: number
} {
  switch (fold) {
    case 'none':
      return { width, height }
    case 'double':
      return { width, height: 2 * height }
    case 'quarter':
      return { width: 2 * width, height: 2 * height }
    default:
      return assertNever(fold)
  }
}

function placeFace(
  layout: BadgeLayout,
  face: BadgeElement['face'],
  content: BadgeContent,
  tools: PlacementTools,
): { readonly marks: readonly PlacedMark[]; readonly warnings: readonly BadgeWarning[] } {
  const placements = joinName(
    layout.elements
      .filter((element) => element.face === face)
      .map((element) => ({ element, ...placeElement(element, content, tools) })),
  )
  return {
    marks: placements.flatMap((placement) => placement.marks),
    warnings: placements.flatMap((placement) => placement.warnings),
  }
}

function folded(
  { width, height, fold }: BadgeLayout,
  front: readonly PlacedMark[],
  back: readonly PlacedMark[],
): readonly PlacedMark[] {
  if (fold === 'double') {
    const upsideDown = { degrees: 180, x: width, y: 2 * height } as const
    return [...front, ...back.map((mark) => moveMark(mark, upsideDown))]
  }
  return [
    ...front.map((mark) => moveMark(mark, { degrees: 0, x: width, y: height })),
    ...back.map((mark) => moveMark(mark, { degrees: 0, x: 0, y: height })),
  ]
}

/** Short lines at the edges where the badge is to be folded. */
function foldMarks({ width, height, fold }: BadgeLayout): readonly PlacedBox[] {
  const [length, thickness, colour] = [3, 0.25, '#4b5563']
  const page = pageSize({ width, height, fold })
  const across = [0, page.width - length].map((x) => ({
    ...{ type: 'box' as const, colour, x, y: height - thickness / 2 },
    ...{ width: length, height: thickness },
  }))
  if (fold !== 'quarter') return across
  const down = [0, page.height - length].map((y) => ({
    ...{ type: 'box' as const, colour, x: width - thickness / 2, y },
    ...{ width: thickness, height: length },
  }))
  return [...across, ...down]
}

function sticksOut(element: BadgeElement, layout: BadgeLayout): boolean {
  const tolerance = 0.01
  return (
    element.x + element.width > layout.width + tolerance ||
    element.y + element.height > layout.height + tolerance
  )
}
