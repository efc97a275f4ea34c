import type { BadgeLayout } from '../../model/badge-layout.ts'
import type { Printer } from '../../model/settings.ts'
import type { ToldMedia, ToldMedium } from '../../model/told-media.ts'
import { facePlaces } from './face-places.ts'
import { layoutOnMedia } from './fit-to-media.ts'
import { pageSize } from './place-badge.ts'

type Size = { readonly width: number; readonly height: number }

/** What does not fit between a printer's media and what is to come out of it, known before the doors open. */
export type MediaFinding =
  /** A layout of that size in mm is larger than the media, and is made smaller. */
  | { readonly kind: 'layout-larger'; readonly layout: string; readonly size: Size }
  /** A layout of that size in mm is smaller than the media, and comes out in the middle with an edge around it. */
  | { readonly kind: 'layout-smaller'; readonly layout: string; readonly size: Size }
  /** Wider than the print head of nearly all label printers of four inches, in mm. */
  | { readonly kind: 'head-narrower'; readonly widest: number }
  /** The printer has no such labels or tape. */
  | { readonly kind: 'no-roll' }
  /** The printer says that it takes no PDF, in which badges are sent to its kind. */
  | { readonly kind: 'no-pdf' }
  /** The printer says that it takes no media of this size. */
  | { readonly kind: 'size-unknown' }
  /** The printer says that other media lie in it, of that size in mm. */
  | { readonly kind: 'other-media'; readonly ready: Size }
  /** What is read on a layout lies where the printer leaves an edge of so many mm blank. */
  | { readonly kind: 'in-margin'; readonly layout: string; readonly margin: number }

/** Half a millimetre is within the cut of the media. */
const tolerance = 0.5

/** The layouts of an event, or the one that Balie brings and that follows the media. */
export type LayoutsInUse = { readonly layouts: readonly BadgeLayout[]; readonly areOwn: boolean }

/**
 * Looks at a printer's media before the first guest does; `badge` is its size as one reads the badge, in mm, `misfits`
 * what its kind cannot print on at all.
 */
export function mediaFindings(
  printer: Pick<Printer, 'mediaMm' | 'label'>,
  badge: Size,
  inUse: LayoutsInUse,
  misfits: readonly MediaFinding[] = [],
  told: ToldMedia | null = null,
): readonly MediaFinding[] {
  // Of a folded badge all faces lie on the media together.
  const pages = inUse.layouts.map((layout) => ({ layout: layout.name, size: pageSize(layout) }))
  const isLarger = ({ size }: { readonly size: Size }) =>
    size.width > badge.width + tolerance || size.height > badge.height + tolerance
  const isSmaller = ({ size }: { readonly size: Size }) =>
    size.width < badge.width - sizeTolerance || size.height < badge.height - sizeTolerance
  const larger = pages.filter(isLarger)
  const smaller = inUse.areOwn ? pages.filter((one) => !isLarger(one) && isSmaller(one)) : []
  return [
    ...misfits,
    ...(told === null ? [] : toldFindings(printer, badge, inUse, told)),
    ...larger.map((one) => ({ kind: 'layout-larger' as const, ...one })),
    ...smaller.map((one) => ({ kind: 'layout-smaller' as const, ...one })),
  ]
}

/** The medium of a printer's own account on which badges come out; null where it tells of none of that size. */
export function mediumInUse(media: Size, { ready, known }: ToldMedia): ToldMedium | null {
  const isIt = (one: Size) => isNear(one, media)
  const ofSize = ready.some(isIt) ? ready.filter(isIt) : known.filter(isIt)
  // One size may be there with and without an edge; nothing promises that ours is the one without.
  const [widest] = ofSize.toSorted((one, other) => edgeOf(other) - edgeOf(one))
  return widest ?? null
}

/** The edges of a badge, as one reads it, that the printer leaves blank by its own account; null for none. */
export function blankEdges(
  { mediaMm, label }: Pick<Printer, 'mediaMm' | 'label'>,
  told: ToldMedia | null,
): Edges | null {
  const medium = told === null ? null : mediumInUse(mediaMm, told)
  if (medium === null || edgeOf(medium) === 0) return null
  return aroundBadge(medium.margins, label?.rotation ?? 0)
}

/** Sides in mm. */
export type Edges = ToldMedium['margins']

/** A label that is cut and measured differs by so many mm from what a printer calls it. */
const sizeTolerance = 1.5

function toldFindings(
  { mediaMm, label }: Pick<Printer, 'mediaMm' | 'label'>,
  badge: Size,
  { layouts, areOwn }: LayoutsInUse,
  told: ToldMedia,
): readonly MediaFinding[] {
  const { ready, known, ranges } = told
  const isThere = ready.some((one) => isNear(one, mediaMm) || isNear(turned(one), mediaMm))
  const [other] = ready
  if (other !== undefined && !isThere) {
    return [{ kind: 'other-media', ready: { width: other.width, height: other.height } }]
  }
  const isTaken = [...ready, ...known].some(
    (one) => isNear(one, mediaMm) || isNear(turned(one), mediaMm),
  )
  const isInRange = ranges.some(({ from, to }) => isBetween(mediaMm, from, to))
  if (known.length > 0 && !isTaken && !isInRange) return [{ kind: 'size-unknown' }]
  const medium = mediumInUse(mediaMm, told)
  const margins = blankEdges({ mediaMm, label }, told)
  if (medium === null || margins === null) return []
  return layouts
    .filter((layout) => readsInMargin(layoutOnMedia(layout, badge, areOwn), margins))
    .map(({ name }) => ({ kind: 'in-margin' as const, layout: name, margin: edgeOf(medium) }))
}

/** Bands and boxes run off the edge on purpose; what is read must not. */
function readsInMargin(layout: BadgeLayout, margins: ToldMedium['margins']): boolean {
  const page = pageSize(layout)
  return layout.elements
    .filter(({ type }) => type === 'text' || type === 'qr' || type === 'picture')
    .flatMap((element) => facePlaces(element, layout))
    .some(
      ({ x, y, width, height }) =>
        x < margins.left - tolerance ||
        y < margins.top - tolerance ||
        x + width > page.width - margins.right + tolerance ||
        y + height > page.height - margins.bottom + tolerance,
    )
}

/** The margins of the media as they lie around a badge that is turned clockwise on it. */
function aroundBadge(
  { top, right, bottom, left }: ToldMedium['margins'],
  rotation: 0 | 90 | 180 | 270,
): ToldMedium['margins'] {
  const sides = [top, right, bottom, left]
  const side = (at: number) => sides[(at + rotation / 90) % 4] ?? 0
  return { top: side(0), right: side(1), bottom: side(2), left: side(3) }
}

function edgeOf({ margins }: ToldMedium): number {
  return Math.max(margins.top, margins.right, margins.bottom, margins.left)
}

function turned({ width, height }: Size): Size {
  return { width: height, height: width }
}

function isNear(one: Size, other: Size): boolean {
  const isSame = (a: number, b: number) => Math.abs(a - b) <= sizeTolerance
  return isSame(one.width, other.width) && isSame(one.height, other.height)
}

function isBetween(size: Size, from: Size, to: Size): boolean {
  const fits = (value: number, low: number, high: number) =>
    value >= low - sizeTolerance && value <= high + sizeTolerance
  return fits(size.width, from.width, to.width) && fits(size.height, from.height, to.height)
}
