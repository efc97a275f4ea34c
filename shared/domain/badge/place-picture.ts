import type { BadgeElement } from '../../model/badge-layout.ts'
import { drawablePicture, type Drawable } from './drawable-picture.ts'
import type { BadgeWarning, PlacedPicture } from './placed-badge.ts'
import { turnInto } from './turn.ts'

type PictureElement = Extract<BadgeElement, { type: 'picture' }>

/** Sets a picture in the middle of its box, as large as its proportions allow; one that may not be drawn is left out. */
export function placePicture(element: PictureElement): {
  readonly marks: readonly PlacedPicture[]
  readonly warnings: readonly BadgeWarning[]
} {
  const drawable = drawablePicture(element)
  return drawable === null
    ? { marks: [], warnings: [{ type: 'picture-refused' }] }
    : { marks: [inItsBox(element, drawable)], warnings: [] }
}

function inItsBox(element: PictureElement, { format, data }: Drawable): PlacedPicture {
  const { inside, turn } = turnInto(element, element.rotation)
  const { pixels } = element
  const scale = Math.min(inside.width / pixels.width, inside.height / pixels.height)
  const [width, height] = [pixels.width * scale, pixels.height * scale]
  const x = inside.x + (inside.width - width) / 2
  const y = inside.y + (inside.height - height) / 2
  const mark = { type: 'picture', format, data, x, y, width, height } as const
  return turn === undefined ? mark : { ...mark, turn }
}
