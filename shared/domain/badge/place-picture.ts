import type { BadgeElement } from '../../model/badge-layout.ts'
import type { PlacedPicture } from './placed-badge.ts'
import { turnInto } from './turn.ts'

/** Sets a picture in the middle of its box, as large as its proportions allow. */
export function placePicture(element: Extract<BadgeElement, { type: 'picture' }>): PlacedPicture {
  const { inside, turn } = turnInto(element, element.rotation)
  const { format, data, pixels } = element
  const scale = Math.min(inside.width / pixels.width, inside.height / pixels.height)
  const [width, height] = [pixels.width * scale, pixels.height * scale]
  const x = inside.x + (inside.width - width) / 2
  const y = inside.y + (inside.height - height) / 2
  const mark = { type: 'picture', format, data, x, y, width, height } as const
  return turn === undefined ? mark : { ...mark, turn }
}
