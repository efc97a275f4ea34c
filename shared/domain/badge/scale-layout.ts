import type { BadgeElement, BadgeLayout } from '../../model/badge-layout.ts'
import { pageSize } from './place-badge.ts'

/** Texts of a layout that is begun on other stock do not become smaller than this many points. */
const smallestReadable = 6

type Size = { readonly width: number; readonly height: number }

/**
 * The layout for other media, in mm: boxes follow the width and the height each, letters the smaller of
 * the two, so that nothing is distorted. The smallest size of a text stays, for what goes below it is warned of;
 * only where the text itself is made smaller than that, it is smaller from the start.
 */
export function scaleLayout(layout: BadgeLayout, media: Size): BadgeLayout {
  return scaled(layout, media, (minimum) => minimum)
}

/** The layout as a new one for other stock, whose texts may become smaller in the same measure. */
export function scaleToStock(layout: BadgeLayout, stock: Size): BadgeLayout {
  return scaled(layout, stock, (minimum, letters) => Math.max(smallestReadable, minimum * letters))
}

type MinimumAt = (minimum: number, letters: number) => number

function scaled(layout: BadgeLayout, media: Size, minimumAt: MinimumAt): BadgeLayout {
  const page = pageSize(layout)
  const across = media.width / page.width
  const down = media.height / page.height
  if (across === 1 && down === 1) return layout
  const elements = layout.elements.map((element) => scaleElement(element, across, down, minimumAt))
  const width = media.width * (layout.width / page.width)
  const height = media.height * (layout.height / page.height)
  return { ...layout, width, height, elements }
}

function scaleElement(
  element: BadgeElement,
  across: number,
  down: number,
  minimumAt: MinimumAt,
): BadgeElement {
  const box = {
    x: element.x * across,
    y: element.y * down,
    width: element.width * across,
    height: element.height * down,
  }
  const letters = Math.min(across, down)
  if (element.type === 'line') return { ...element, ...box, thickness: element.thickness * letters }
  if (element.type === 'box') return { ...element, ...box, border: element.border * letters }
  if (element.type !== 'text') return { ...element, ...box }
  const size = Math.min(200, Math.max(4, element.size * letters))
  // Sizes are fitted in tenths, downwards: a smallest size in between could never be had.
  const tenths = Math.floor(size * 10 + 1e-6) / 10
  const minimumSize = Math.min(tenths, minimumAt(element.minimumSize, letters))
  return { ...element, ...box, size, minimumSize }
}
