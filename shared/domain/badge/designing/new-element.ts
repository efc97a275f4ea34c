import type { BadgeElement, BadgeLayout } from '../../../model/badge-layout.ts'
import type { Picture } from '../accept-picture.ts'

/** What can be put on a badge without choosing a file. */
export type NewKind = Exclude<BadgeElement['type'], 'picture'>

/** An element as a person would begin with it, in the middle of the badge. */
export function newElement(
  kind: NewKind,
  { width, height }: Pick<BadgeLayout, 'width' | 'height'>,
  face: BadgeElement['face'],
  text: string,
): BadgeElement {
  const middle = (wide: number, high: number) => ({
    ...inMiddle(width, height, Math.min(wide, width), Math.min(high, height)),
    rotation: 0 as const,
    face,
    showFor: null,
  })
  switch (kind) {
    case 'text':
      return {
        ...middle(width * 0.7, 10),
        ...{ type: kind, text, size: 14, minimumSize: 8, lines: 1 },
        ...{ weight: 'semibold', align: 'left', vertical: 'middle', colour: '#111827' },
      }
    case 'ticket-type-band':
      return { ...middle(width, 12), type: kind, x: 0 }
    case 'box':
      return { ...middle(30, 15), type: kind, colour: '#111827', border: 0.4 }
    case 'line':
      return { ...middle(width * 0.7, 2), type: kind, colour: '#111827', thickness: 0.4 }
    case 'qr':
      return {
        ...middle(25, 25),
        ...{ type: kind, content: 'ticket-code', url: '', personal: false, errorCorrection: 'M' },
      }
  }
}

/** A picture in the middle of the badge, half as wide as it or less. */
export function newPicture(
  picture: Picture,
  { width, height }: Pick<BadgeLayout, 'width' | 'height'>,
  face: BadgeElement['face'],
): BadgeElement {
  const { pixels } = picture
  const scale = Math.min((width * 0.5) / pixels.width, (height * 0.3) / pixels.height)
  const box = inMiddle(width, height, pixels.width * scale, pixels.height * scale)
  return { ...box, ...picture, type: 'picture', rotation: 0, face, showFor: null }
}

function inMiddle(pageWidth: number, pageHeight: number, width: number, height: number) {
  const tenths = (value: number) => Math.round(value * 10) / 10
  return {
    x: tenths((pageWidth - width) / 2),
    y: tenths((pageHeight - height) / 2),
    width: tenths(width),
    height: tenths(height),
  }
}
