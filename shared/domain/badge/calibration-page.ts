import type { FontMetrics } from './font-metrics.ts'
import { codeAt } from './place-qr.ts'
import { placeText } from './place-text.ts'
import type { PlacedBadge, PlacedBox, PlacedMark } from './placed-badge.ts'
import type { QrEncoder } from './qr-encoder.ts'

/** What the page says in words, in the language of the desk. */
export type CalibrationWords = {
  /** Stands at the arrow to the upper edge. */
  readonly top: string
  /** The printer and how it is set. */
  readonly facts: string
}

type Tools = { readonly metrics: FontMetrics; readonly encodeQr: QrEncoder }

const ink = '#000000'
const line = 0.25
/** Length of the marks at each millimetre, each five and each ten, in mm. */
const marks = { one: 1.5, five: 2.5, ten: 4 } as const
/** The sizes of one QR module on the page, in mm: most scanners read the last, many not the first. */
const modules = [0.25, 0.375, 0.5] as const
/** So much larger may whole dots make a module: what surrounds the code is white paper. */
const leeway = 1.1
const qrText = 'BALIE'

/**
 * A page that tells how a printer lies: a border at the very edge of the media, rulers in mm from the top left
 * corner, an arrow to the upper edge and one QR code in three module sizes. Sizes in mm.
 */
export function calibrationPage(
  { width, height }: { readonly width: number; readonly height: number },
  words: CalibrationWords,
  tools: Tools,
): PlacedBadge {
  const { arrowAt, top, codesFrom, facts } = height < enoughForAll ? flat(width) : usual(width)
  return {
    width,
    height,
    marks: [
      ...border(width, height),
      ...ruler(width, 'across', tools.metrics),
      ...ruler(height, 'down', tools.metrics),
      ...arrow(arrowAt.x, arrowAt.y),
      ...text(words.top, top, 9, tools.metrics),
      ...codes(width, height, codesFrom, facts, tools),
      ...text(
        words.facts,
        { x: 9, y: height - facts, width: width - 11, height: facts - 2 },
        7,
        tools.metrics,
      ),
    ],
    warnings: [],
  }
}

/** Below the arrow there is room for three codes on media that are so high, in mm. */
const enoughForAll = 44

/** Where things stand, in mm; `facts` is the edge below that is left for the printer's own. */
type Places = {
  readonly arrowAt: { readonly x: number; readonly y: number }
  readonly top: Place
  readonly codesFrom: number
  readonly facts: number
}

function usual(width: number): Places {
  return {
    arrowAt: { x: width / 2, y: 8 },
    top: { x: width / 2 + 4, y: 8, width: width / 2 - 6, height: 5 },
    codesFrom: 17,
    facts: 8,
  }
}

/** On a flat label the arrow stands beside the codes. */
function flat(width: number): Places {
  return {
    arrowAt: { x: width - 5, y: 6 },
    top: { x: width - 10, y: 14, width: 9, height: 5 },
    codesFrom: 5,
    facts: 5,
  }
}

function border(width: number, height: number): readonly PlacedBox[] {
  return [
    box(0, 0, width, line),
    box(0, height - line, width, line),
    box(0, 0, line, height),
    box(width - line, 0, line, height),
  ]
}

/** Marks from the edge inwards at each millimetre, the tens with their number. */
function ruler(
  length: number,
  direction: 'across' | 'down',
  metrics: FontMetrics,
): readonly PlacedMark[] {
  const isAcross = direction === 'across'
  return Array.from({ length: Math.ceil(length) - 1 }, (_mark, index) => index + 1).flatMap(
    (at) => {
      const long = at % 10 === 0 ? marks.ten : at % 5 === 0 ? marks.five : marks.one
      const start = at - line / 2
      const mark = isAcross ? box(start, 0, line, long) : box(0, start, long, line)
      if (at % 10 !== 0 || at > length - 3) return [mark]
      const place = isAcross
        ? { x: at + 0.4, y: 1.8, width: 6, height: 2.6 }
        : { x: 1.8, y: at + 0.2, width: 6, height: 2.6 }
      return [mark, ...text(String(at), place, 6, metrics)]
    },
  )
}

/** A triangle of thin rows with its tip upwards, on a shaft. */
function arrow(middle: number, top: number): readonly PlacedBox[] {
  const rows = 16
  const step = 0.25
  const head = Array.from({ length: rows }, (_row, row) =>
    box(middle - ((row + 1) * step) / 2, top + row * step, (row + 1) * step, step),
  )
  return [...head, box(middle - 0.5, top + rows * step, 1, 3)]
}

/** The code three times, side by side where there is room, else as many as fit. */
function codes(
  width: number,
  height: number,
  from: number,
  facts: number,
  { metrics, encodeQr }: Tools,
): readonly PlacedMark[] {
  const matrix = encodeQr(qrText, 'M')
  if (matrix === null) return []
  const placed: PlacedMark[] = []
  let left = 9
  let top = from
  let rowHeight = 0
  for (const module of modules) {
    const side = module * (matrix.size + 8)
    if (left + side > width - 1) {
      left = 9
      top += rowHeight
    }
    if (top + side + 3 > height - facts) break
    const middle = { x: left + side / 2, y: top + side / 2 }
    placed.push(codeAt(middle, matrix, module, module * leeway))
    const below = { x: left, y: top + side, width: Math.max(side, 12), height: 3 }
    placed.push(...text(`${String(module)} mm`, below, 6, metrics))
    left += Math.max(side, 12) + 1
    rowHeight = Math.max(rowHeight, side + 4)
  }
  return placed
}

/** For everybody, upright and on the front. */
const plain = { rotation: 0, face: 'front', showFor: null } as const

type Place = Pick<PlacedBox, 'x' | 'y' | 'width' | 'height'>

function text(
  words: string,
  place: Place,
  size: number,
  metrics: FontMetrics,
): readonly PlacedMark[] {
  if (place.width < 2) return []
  const element = {
    ...place,
    ...plain,
    type: 'text',
    text: '',
    size,
    minimumSize: 4,
    lines: 2,
    weight: 'semibold',
    align: 'left',
    vertical: 'top',
    colour: ink,
  } as const
  return [placeText(words, element, ink, metrics).mark]
}

function box(x: number, y: number, width: number, height: number): PlacedBox {
  return { type: 'box', x, y, width, height, colour: ink }
}
