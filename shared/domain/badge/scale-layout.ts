import type { BadgeElement, BadgeLayout } from '../../model/badge-layout.ts'
import { pageSize } from './place-badge.ts'

/** Texts do not become smaller than this many points merely because the badge does. */
const smallestReadable = 6

/**
 * The layout for other media, in mm: boxes follow the width and the height each, letters the smaller of
 * the two, so that nothing is distorted.
 */
export function scaleLayout(
  layout: BadgeLayout,
  media: { readonly width: number; readonly height: number },
): BadgeLayout {
  const page = pageSize(layout)
  const across = media.width / page.width
  const down = media.height / page.height
  if (across === 1 && down === 1) return layout
  const elements = layout.elements.map((element) => scaleElement(element, across, down))
  const [width, height] = [layout.width * across, layout.height * down]
  return { ...layout, width, height, elements }
}

function scaleElement(element: BadgeElement, across: number, down: number): BadgeElement {
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
  const minimumSize = Math.min(size, Math.max(smallestReadable, element.minimumSize * letters))
  return { ...element, ...box, size, minimumSize }
}
