import type { BadgeElement } from '../../../model/badge-layout.ts'
import type { Box } from '../turn.ts'
import { SMALLEST_SIDE, type Handle } from './snap.ts'

/** Height as a part of the width of what keeps its shape, as it stands on the badge; null for what is stretched. */
export function shapeOf(element: BadgeElement): number | null {
  if (element.type === 'qr') return 1
  if (element.type !== 'picture') return null
  const { width, height } = element.pixels
  return element.rotation === 90 || element.rotation === 270 ? width / height : height / width
}

/** One side of an element as it was typed, in mm, and with it the other where the element keeps its shape. */
export function sidesOf(
  element: BadgeElement,
  side: 'width' | 'height',
  value: number,
): { readonly width?: number; readonly height?: number } {
  const shape = shapeOf(element)
  if (shape === null) return { [side]: value }
  return side === 'width'
    ? { width: value, height: sideOf(value * shape) }
    : { width: sideOf(value / shape), height: value }
}

/** A box whose edges were dragged, brought to its shape: the edge or corner that was not dragged stays where it is. */
export function boxInShape(box: Box, handle: Handle, shape: number | null): Box {
  if (shape === null || handle === '') return box
  const isUpright = handle === 'n' || handle === 's'
  const width = isUpright ? sideOf(box.height / shape) : box.width
  const height = isUpright ? box.height : sideOf(box.width * shape)
  const y = handle.includes('n') && !isUpright ? box.y + box.height - height : box.y
  return y < 0 ? box : { x: box.x, y: Math.round(y * 100) / 100, width, height }
}

function sideOf(millimetres: number): number {
  const tenths = Math.round(millimetres * 10) / 10
  return Math.min(Math.max(tenths, SMALLEST_SIDE), 1_000)
}
