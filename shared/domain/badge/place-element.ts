import { assertNever } from '../../assert-never.ts'
import type { BadgeElement } from '../../model/badge-layout.ts'
import type { BadgeContent } from './badge-content.ts'
import { fillTemplate } from './fill-template.ts'
import type { FontMetrics } from './font-metrics.ts'
import { placePicture } from './place-picture.ts'
import { placeQr } from './place-qr.ts'
import { placeText } from './place-text.ts'
import type { BadgeWarning, PlacedBox, PlacedMark } from './placed-badge.ts'
import type { QrEncoder } from './qr-encoder.ts'
import { qrText } from './qr-text.ts'
import { readableInk } from './readable-ink.ts'
import { turnInto } from './turn.ts'

/** What placing needs from outside: the measures of real letters and a maker of QR codes. */
export type PlacementTools = { readonly metrics: FontMetrics; readonly encodeQr: QrEncoder }

/** What became of one element of the layout. */
export type Placement = {
  readonly marks: readonly PlacedMark[]
  readonly warnings: readonly BadgeWarning[]
}

const nothing: Placement = { marks: [], warnings: [] }

/** Places one element on its face, or leaves it out where it is not meant for the guest. */
export function placeElement(
  element: BadgeElement,
  content: BadgeContent,
  tools: PlacementTools,
): Placement {
  if (!isShown(element, content)) return nothing
  const { x, y, width, height } = element
  switch (element.type) {
    case 'text':
      return placeWords(element, content, tools.metrics)
    case 'ticket-type-band':
      return boxes([{ x, y, width, height, colour: content.ticketType.colour }])
    case 'box':
      return boxes(element.border > 0 ? edges(element) : [{ ...element }])
    case 'line':
      return boxes([middle(element)])
    case 'picture':
      return placePicture(element)
    case 'qr': {
      const text = qrText(element, content)
      if (text === null) return { marks: [], warnings: [{ type: 'personal-off' }] }
      return placeQr(text, element, tools.encodeQr)
    }
    default:
      return assertNever(element)
  }
}

function isShown({ showFor }: BadgeElement, { ticketType }: BadgeContent): boolean {
  return showFor === null || (ticketType.id !== undefined && showFor.includes(ticketType.id))
}

function placeWords(
  element: Extract<BadgeElement, { type: 'text' }>,
  content: BadgeContent,
  metrics: FontMetrics,
): Placement {
  const text = fillTemplate(element.text, content)
  if (text === '') return nothing
  const colour =
    element.colour === 'on-band' ? readableInk(content.ticketType.colour) : element.colour
  const { inside, turn } = turnInto(element, element.rotation)
  const { mark, warnings } = placeText(text, { ...element, ...inside }, colour, metrics)
  return { marks: [turn === undefined ? mark : { ...mark, turn }], warnings }
}

type Shape = Omit<PlacedBox, 'type'>

function boxes(shapes: readonly Shape[]): Placement {
  return {
    marks: shapes.map(({ x, y, width, height, colour }) => ({
      type: 'box' as const,
      x,
      y,
      width,
      height,
      colour,
    })),
    warnings: [],
  }
}

function edges(box: Extract<BadgeElement, { type: 'box' }>): readonly Shape[] {
  const { x, y, width, height, colour } = box
  const border = Math.min(box.border, width / 2, height / 2)
  return [
    { x, y, width, height: border, colour },
    { x, y: y + height - border, width, height: border, colour },
    { x, y: y + border, width: border, height: height - 2 * border, colour },
    { x: x + width - border, y: y + border, width: border, height: height - 2 * border, colour },
  ]
}

function middle(line: Extract<BadgeElement, { type: 'line' }>): Shape {
  const { x, y, width, height, thickness, colour } = line
  return width >= height
    ? { x, y: y + (height - thickness) / 2, width, height: thickness, colour }
    : { x: x + (width - thickness) / 2, y, width: thickness, height, colour }
}
