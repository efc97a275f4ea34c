import type { BadgeElement, BadgeLayout } from '../../model/badge-layout.ts'
import type { BadgeContent } from './badge-content.ts'
import type { Edges } from './media-findings.ts'
import { isName } from './join-name.ts'
import { placeElement, type PlacementTools, type Placement } from './place-element.ts'
import type { BadgeWarning } from './placed-badge.ts'
import { dotsOfModule } from './qr-module.ts'

/** What is to be known of an element of a layout, by its number from 0, before a badge of it is printed. */
export type LayoutWarning =
  | Exclude<BadgeWarning, { type: 'outside' }>
  | { readonly type: 'outside' }
  /** In the edge that the printer leaves blank. */
  | { readonly type: 'outside-printable' }
  /** The name, set in so many points, is smaller than people read at arm's length. */
  | { readonly type: 'name-too-small'; readonly size: number }
  /** A module of the code is less than three dots of the printer, here so many. */
  | { readonly type: 'qr-few-dots'; readonly dots: number }

export type ElementWarning = { readonly element: number; readonly warning: LayoutWarning }

/** The name is read from two metres in at least so many points. */
const smallestName = 24

const fewestDots = 3

/**
 * Everything that is wrong with a layout for one guest, on a printer of so many dpi that leaves these edges of the
 * badge blank, in mm.
 */
export function layoutWarnings(
  layout: BadgeLayout,
  content: BadgeContent,
  tools: PlacementTools,
  dpi: number,
  blank: Edges | null = null,
): readonly ElementWarning[] {
  const placed = layout.elements.map((element) => ({
    element,
    placement: placeElement(element, content, tools),
  }))
  return placed.flatMap(({ element, placement }, index) => {
    const own: LayoutWarning[] = placement.warnings.filter((one) => one.type !== 'outside')
    const warnings: LayoutWarning[] = [
      ...own,
      ...placeWarnings(element, placement, layout, blank),
      ...dotWarnings(placement, dpi),
      ...nameWarnings(element, placement),
    ]
    return warnings.map((warning) => ({ element: index, warning }))
  })
}

/**
 * Each part of the name is read, the last name as well as the first; an infix alone may be small. What does not fit
 * is told already, with the size that it came to.
 */
function nameWarnings(element: BadgeElement, { marks, warnings }: Placement): LayoutWarning[] {
  const [mark] = marks
  const isTold = warnings.some(({ type }) => type === 'does-not-fit')
  const isRead =
    isName(element) && element.type === 'text' && !/^(?:\{infix\}\s*)+$/.test(element.text)
  return isRead && !isTold && mark?.type === 'text' && mark.size < smallestName
    ? [{ type: 'name-too-small', size: mark.size }]
    : []
}

function placeWarnings(
  element: BadgeElement,
  { marks }: Placement,
  { width, height, margin }: BadgeLayout,
  blank: Edges | null,
): LayoutWarning[] {
  const isOver = ({ top, right, bottom, left }: Edges) =>
    element.x < left - tolerance ||
    element.y < top - tolerance ||
    element.x + element.width > width - right + tolerance ||
    element.y + element.height > height - bottom + tolerance
  if (isOver(all(0))) return [{ type: 'outside' }]
  // Bands and boxes run off the edge on purpose; what is read must not.
  const isRead = element.type === 'text' || element.type === 'qr' || element.type === 'picture'
  const isPrinted = marks.length > 0
  const isInEdge = isOver(all(margin)) || (blank !== null && isOver(blank))
  return isRead && isPrinted && isInEdge ? [{ type: 'outside-printable' }] : []
}

function all(side: number): Edges {
  return { top: side, right: side, bottom: side, left: side }
}

function dotWarnings({ marks }: Placement, dpi: number): LayoutWarning[] {
  return marks.flatMap((mark) => {
    if (mark.type !== 'qr') return []
    const dots = dotsOfModule(mark, dpi)
    return dots < fewestDots ? [{ type: 'qr-few-dots' as const, dots }] : []
  })
}

const tolerance = 0.01
