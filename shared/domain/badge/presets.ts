import type { BadgeLayout } from '../../model/badge-layout.ts'
import { scaleToStock } from './scale-layout.ts'

/** Badge stock that is sold: size of one face in mm. `rest` is the edge that printers leave blank on it. */
export type Preset = {
  readonly id: string
  readonly width: number
  readonly height: number
  readonly fold: BadgeLayout['fold']
  readonly rest: number
}

/** The stock that one can begin with; every size can be changed afterwards. */
export const presets: readonly Preset[] = [
  { id: 'badge-86x120', width: 86, height: 120, fold: 'none', rest: 2 },
  { id: 'badge-96x134', width: 96, height: 134, fold: 'none', rest: 2 },
  { id: 'badge-86x120-double', width: 86, height: 120, fold: 'double', rest: 2 },
  { id: 'a6', width: 105, height: 148, fold: 'none', rest: 4 },
  { id: 'a4-a6', width: 105, height: 148.5, fold: 'quarter', rest: 4 },
  { id: 'a7', width: 105, height: 74, fold: 'none', rest: 3 },
  { id: 'insert-90x54', width: 90, height: 54, fold: 'none', rest: 2 },
  { id: 'cr80', width: 86, height: 54, fold: 'none', rest: 2 },
  { id: 'label-102x76', width: 102, height: 76, fold: 'none', rest: 2 },
  { id: 'label-102x64', width: 102, height: 64, fold: 'none', rest: 2 },
  { id: 'fanfold-102x152', width: 102, height: 152, fold: 'none', rest: 2 },
  { id: 'fanfold-89x140', width: 89, height: 140, fold: 'none', rest: 2 },
  { id: 'brother-62x100', width: 62, height: 100, fold: 'none', rest: 2 },
  { id: 'brother-62', width: 62, height: 88, fold: 'none', rest: 2 },
]

/**
 * The default layout on another stock; `name` is what the list shows. Its QR holds the badge's own code where the
 * default holds the ticket's, so that a lost badge can be revoked while the e-ticket stays good.
 */
export function layoutOfPreset(
  standard: BadgeLayout,
  preset: Preset,
  given: { readonly id: string; readonly name: string },
): BadgeLayout {
  const { width, height, fold, rest } = preset
  const scaled = scaleToStock(standard, { width, height })
  const elements = scaled.elements.map((element) => roundBox(element, preset))
  return {
    ...scaled,
    ...given,
    width,
    height,
    elements,
    fold,
    margin: rest,
    ticketTypes: [],
    lists: [],
    standard: false,
  }
}

/** Tenths of millimetres and half points, as a person would have set them; codes square and clear of the edge. */
function roundBox(
  element: BadgeLayout['elements'][number],
  { width, height, rest }: Preset,
): BadgeLayout['elements'][number] {
  const tenths = (millimetres: number) => Math.round(millimetres * 10) / 10
  const box = {
    x: tenths(element.x),
    y: tenths(element.y),
    width: tenths(element.width),
    height: tenths(element.height),
  }
  if (element.type === 'qr') {
    const side = Math.min(box.width, box.height)
    const x = tenths(Math.min(box.x + box.width, width - rest) - side)
    const y = tenths(Math.min(box.y + box.height, height - rest) - side)
    return { ...element, x, y, width: side, height: side, content: 'badge-code' }
  }
  if (element.type !== 'text') return { ...element, ...box }
  const halves = (points: number) => Math.round(points * 2) / 2
  return {
    ...element,
    ...box,
    size: halves(element.size),
    minimumSize: halves(element.minimumSize),
  }
}
