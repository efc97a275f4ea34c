import { assertNever } from '../../assert-never.ts'
import type { BadgeElement, BadgeLayout } from '../../model/badge-layout.ts'
import type { BadgeContent } from './badge-content.ts'
import { fillTemplate } from './fill-template.ts'
import type { FontMetrics } from './font-metrics.ts'
import { joinName } from './join-name.ts'
import { placeQr } from './place-qr.ts'
import { placeText } from './place-text.ts'
import type { BadgeWarning, PlacedBadge, PlacedMark } from './placed-badge.ts'
import type { QrEncoder } from './qr-encoder.ts'
import { readableInk } from './readable-ink.ts'

/** What placing needs from outside: the measures of real letters and a maker of QR codes. */
export type PlacementTools = { readonly metrics: FontMetrics; readonly encodeQr: QrEncoder }

/** What became of one element of the layout. */
export type Placement = {
  readonly marks: readonly PlacedMark[]
  readonly warnings: readonly BadgeWarning[]
}

/** Gives everything on a guest's badge its exact place, texts fitted into their boxes. */
export function placeBadge(
  layout: BadgeLayout,
  content: BadgeContent,
  tools: PlacementTools,
): PlacedBadge {
  const placements = joinName(
    layout.elements.map((element) => ({ element, ...placeElement(element, content, tools) })),
  )
  const outside = layout.elements.flatMap((element, index) =>
    sticksOut(element, layout) ? [{ type: 'outside' as const, element: index }] : [],
  )
  return {
    width: layout.width,
    height: layout.height,
    marks: placements.flatMap((placement) => placement.marks),
    warnings: [...placements.flatMap((placement) => placement.warnings), ...outside],
  }
}

function placeElement(
  element: BadgeElement,
  content: BadgeContent,
  tools: PlacementTools,
): Placement {
  const { x, y, width, height } = element
  switch (element.type) {
    case 'text': {
      const text = fillTemplate(element.text, content)
      if (text === '') return { marks: [], warnings: [] }
      const colour =
        element.colour === 'on-band' ? readableInk(content.ticketType.colour) : element.colour
      const { mark, warnings } = placeText(text, element, colour, tools.metrics)
      return { marks: [mark], warnings }
    }
    case 'ticket-type-band':
      return onlyBox({ type: 'box', x, y, width, height, colour: content.ticketType.colour })
    case 'box':
      return onlyBox({ type: 'box', x, y, width, height, colour: element.colour })
    case 'qr':
      return placeQr(content.code, element, tools.encodeQr)
    default:
      return assertNever(element)
  }
}

function onlyBox(mark: PlacedMark): Placement {
  return { marks: [mark], warnings: [] }
}

function sticksOut(element: BadgeElement, layout: BadgeLayout): boolean {
  const tolerance = 0.01
  return (
    element.x + element.width > layout.width + tolerance ||
    element.y + element.height > layout.height + tolerance
  )
}
