import type { PlacedBadge, PlacedMark } from './placed-badge.ts'
import { dotsOfModule } from './qr-module.ts'

/**
 * The badge on a grid of printer dots: edges of boxes on whole dots, and a QR code of modules that all are
 * as many whole dots, the nearest that leave its quiet zone, in the middle of where it was.
 */
export function snapToDots(badge: PlacedBadge, dpi: number): PlacedBadge {
  const dot = 25.4 / dpi
  const snap = (millimetres: number) => Math.round(millimetres / dot) * dot
  return {
    ...badge,
    width: snap(badge.width),
    height: snap(badge.height),
    marks: badge.marks.map((mark) => snapMark(mark, dot, snap)),
  }
}

function snapMark(
  mark: PlacedMark,
  dot: number,
  snap: (millimetres: number) => number,
): PlacedMark {
  if (mark.type === 'text' || mark.type === 'picture') return mark
  const { x, y } = mark
  if (mark.type === 'box') {
    const [left, top] = [snap(x), snap(y)]
    const width = Math.max(dot, snap(x + mark.width) - left)
    const height = Math.max(dot, snap(y + mark.height) - top)
    return { ...mark, x: left, y: top, width, height }
  }
  const module = dotsOfModule(mark, 25.4 / dot) * dot
  const spare = (mark.size * (mark.module - module)) / 2
  return { ...mark, x: snap(x + spare), y: snap(y + spare), module }
}
