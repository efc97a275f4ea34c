import type { BadgeElement } from '../../model/badge-layout.ts'
import { breakLines, splitPieces } from './break-lines.ts'
import type { FontMetrics } from './font-metrics.ts'
import { softGlue } from './glue.ts'
import { millimetresPerPoint } from './millimetres.ts'

export type TextElement = Extract<BadgeElement, { type: 'text' }>

/** Lines and their size in points; `fits` is false when the size went below the layout's minimum. */
export type FittedText = {
  readonly lines: readonly string[]
  readonly size: number
  readonly fits: boolean
}

/** Distance of two baselines as a part of the size. */
export const lineHeight = 1.12

/** A line less is worth this part of the size: a name stays on one line if it need not shrink more. */
const worthOfALine = 0.8

/**
 * The largest size, and the lines, in which a text fits its element's box. A text is never cut: what
 * cannot fit at the minimum is set smaller, and says so.
 */
export function fitText(text: string, element: TextElement, metrics: FontMetrics): FittedText {
  const glued = bestFit(text, element, metrics)
  if (glued.fits || !text.includes(softGlue)) return glued
  const loose = bestFit(text.replaceAll(softGlue, ' '), element, metrics)
  return loose.size > glued.size ? loose : glued
}

function bestFit(text: string, element: TextElement, metrics: FontMetrics): FittedText {
  const pieces = splitPieces(text)
  const measure = (line: string) => metrics.advance(line, element.weight)
  const fits: FittedText[] = []
  for (let count = 1; count <= Math.min(element.lines, pieces.length); count += 1) {
    const broken = breakLines(pieces, count, measure)
    if (broken === null) continue
    const size = sizeFor(broken.longest, count, element, metrics)
    fits.push({ lines: broken.lines, size, fits: size >= element.minimumSize })
  }
  const largest = Math.max(...fits.map((fit) => fit.size))
  const enough = Math.max(largest * worthOfALine, Math.min(largest, element.minimumSize))
  return fits.find((fit) => fit.size >= enough) ?? { lines: [], size: element.size, fits: true }
}

/** The largest size in tenths of points for lines of which the longest is so many points wide at 1 pt. */
function sizeFor(longest: number, count: number, element: TextElement, metrics: FontMetrics) {
  const { weight } = element
  const height = metrics.ascent(weight) + metrics.descent(weight) + (count - 1) * lineHeight
  const widest = element.width / millimetresPerPoint / longest
  const tallest = element.height / millimetresPerPoint / height
  return Math.floor(Math.min(element.size, widest, tallest) * 10 + 1e-6) / 10
}
