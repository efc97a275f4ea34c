import type { BadgeElement, BadgeLayout } from '../../model/badge-layout.ts'
import type { PretixElement, PretixLayout } from '../../model/pretix-layout.ts'
import type { LayoutNote } from './layout-note.ts'
import { millimetresPerPoint } from './millimetres.ts'
import { presets } from './presets.ts'
import { pretixText } from './pretix-variables.ts'
import { turnBox, type Degrees } from './turn.ts'

type Size = { readonly width: number; readonly height: number }

/** Takes over what it can of a pretix badge layout; `notes` names the rest. */
export function layoutOfPretix(
  pretix: PretixLayout,
  given: { readonly id: string; readonly name: string },
): { readonly layout: BadgeLayout; readonly notes: readonly LayoutNote[] } {
  const size = pretix.size?.[0] ?? smallestAround(pretix.layout)
  const notes: LayoutNote[] = []
  if (hasBackground(pretix.background)) notes.push({ kind: 'background', name: 'PDF' })
  const elements = pretix.layout.flatMap((element) => {
    const taken = takeElement(element, size)
    notes.push(...taken.notes)
    return taken.element === null ? [] : [taken.element]
  })
  const layout: BadgeLayout = {
    version: 2,
    ...given,
    width: clamp(size.width, 10, 1_000),
    height: clamp(size.height, 10, 1_000),
    fold: 'none',
    sameBack: true,
    margin: 0,
    ticketTypes: [],
    lists: [],
    standard: false,
    elements,
  }
  return { layout, notes: [...new Map(notes.map((one) => [one.kind + one.name, one])).values()] }
}

type Taken = { readonly element: BadgeElement | null; readonly notes: readonly LayoutNote[] }

function takeElement(element: PretixElement, page: Size): Taken {
  if ((element.page ?? 1) !== 1) {
    return nothingBut({ kind: 'page', name: String(element.page) })
  }
  switch (element.type) {
    case 'barcodearea':
      return takeCode(element, page)
    case 'textarea':
    case 'textcontainer':
      return takeText(element, page)
    default:
      return nothingBut({ kind: 'element', name: element.content ?? element.type })
  }
}

function takeCode(element: PretixElement, page: Size): Taken {
  const side = element.size ?? 20
  const box = { x: element.left, y: page.height - element.bottom - side, width: side, height: side }
  const content = element.content ?? 'secret'
  const isText = content === 'other' || content === 'other_i18n'
  const { text, unknown } = pretixText(element)
  if (content !== 'secret' && content !== 'pseudonymization_id' && !isText) {
    return nothingBut({ kind: 'variable', name: content })
  }
  return {
    element: {
      ...common(inside(box)),
      type: 'qr',
      content: isText ? 'url' : content === 'secret' ? 'ticket-code' : 'badge-code',
      url: isText ? text : '',
      personal: false,
      errorCorrection: 'M',
    },
    notes: isText ? unknown : [],
  }
}

function takeText(element: PretixElement, page: Size): Taken {
  const { text, unknown } = pretixText(element)
  if (text === '') return { element: null, notes: unknown }
  const size = clamp(element.fontsize ?? 12, 4, 200)
  const isContainer = element.type === 'textcontainer'
  const lines = isContainer ? 4 : 2
  const height = element.height ?? lines * size * 1.2 * millimetresPerPoint
  const width = element.width ?? 50
  const top = page.height - element.bottom - (element.downward === true ? 0 : height)
  const turned = degreesOf(element.rotation ?? 0)
  const box = turnBox(
    { degrees: turned ?? 0, x: element.left, y: top },
    { x: 0, y: 0, width, height },
  )
  const notes: LayoutNote[] = [...unknown]
  if (turned === null) notes.push({ kind: 'rotation', name: `${element.rotation ?? 0}°` })
  if (element.italic === true) notes.push({ kind: 'italic', name: text })
  const typeface = element.fontfamily ?? 'Inter'
  if (!typeface.startsWith('Inter')) notes.push({ kind: 'typeface', name: typeface })
  return {
    element: {
      ...common(inside(box)),
      rotation: turned ?? 0,
      type: 'text',
      text,
      size,
      minimumSize: Math.max(4, Math.min(size, size * 0.5)),
      lines,
      weight: element.bold === true ? 'bold' : 'regular',
      align: element.align ?? 'left',
      vertical: element.verticalalign ?? (element.downward === true ? 'top' : 'bottom'),
      colour: colourOf(element.color ?? [0, 0, 0]),
    },
    notes,
  }
}

function nothingBut(note: LayoutNote): Taken {
  return { element: null, notes: [note] }
}

function common(box: { x: number; y: number; width: number; height: number }) {
  return { ...box, rotation: 0 as Degrees, face: 'front' as const, showFor: null }
}

/** Elements begin on the badge; pretix lets them begin outside of it. */
function inside(box: { x: number; y: number; width: number; height: number }) {
  const tenths = (value: number) => clamp(Math.round(value * 10) / 10, 0, 1_000)
  const { x, y, width, height } = box
  return { x: tenths(x), y: tenths(y), width: tenths(width), height: tenths(height) }
}

function degreesOf(rotation: number): Degrees | null {
  const turned = ((rotation % 360) + 360) % 360
  return turned === 0 || turned === 90 || turned === 180 || turned === 270 ? turned : null
}

function colourOf(parts: readonly number[]): string {
  const hexadecimal = parts
    .slice(0, 3)
    .map((part) => clamp(Math.round(part), 0, 255).toString(16).padStart(2, '0'))
  return `#${hexadecimal.join('')}`
}

/** Without a size, the smallest stock on which all stands; else what all needs. */
function smallestAround(elements: readonly PretixElement[]): Size {
  const right = elements.map(({ left, width, size }) => left + (width ?? size ?? 0))
  const top = elements.map(({ bottom, height, size, downward }) =>
    downward === true ? bottom : bottom + (height ?? size ?? 8),
  )
  const needed = { width: Math.max(20, ...right), height: Math.max(20, ...top) }
  const fitting = presets
    .filter(({ width, height }) => width >= needed.width && height >= needed.height)
    .toSorted((one, other) => one.width * one.height - other.width * other.height)
  const [smallest] = fitting
  return smallest ?? { width: Math.ceil(needed.width), height: Math.ceil(needed.height) }
}

function hasBackground(background: unknown): boolean {
  return typeof background === 'string' && background !== ''
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
