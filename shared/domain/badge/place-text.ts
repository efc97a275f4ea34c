import { assertNever } from '../../assert-never.ts'
import { fitText, lineHeight, type TextElement } from './fit-text.ts'
import type { FontMetrics } from './font-metrics.ts'
import { withoutGlue } from './glue.ts'
import { millimetresPerPoint } from './millimetres.ts'
import type { BadgeWarning, PlacedText } from './placed-badge.ts'

/** Stands in the place of a character that the typeface does not have. */
const missingGlyph = '\u25a1'

/** Sets a text in its element's box: fitted, aligned, with a baseline for each line. */
export function placeText(
  filled: string,
  element: TextElement,
  colour: string,
  metrics: FontMetrics,
): { readonly mark: PlacedText; readonly warnings: readonly BadgeWarning[] } {
  const { text, missing } = drawable(filled, element, metrics)
  const fitted = fitText(text, element, metrics)
  const points = fitted.size * millimetresPerPoint
  const first = firstBaseline(element, fitted.lines.length, points, metrics)
  const lines = fitted.lines.map((line, index) => {
    const width = metrics.advance(line, element.weight) * points
    const bearing = metrics.bearing(line, element.weight) * points
    const baseline = first + index * lineHeight * points
    return { text: line, x: left(element, width, bearing), baseline, width }
  })
  const whole = withoutGlue(text)
  const warnings: BadgeWarning[] = []
  if (!fitted.fits) warnings.push({ type: 'does-not-fit', text: whole, size: fitted.size })
  if (missing.length > 0) warnings.push({ type: 'glyph-missing', characters: missing })
  const { weight } = element
  const { size } = fitted
  return {
    mark: { type: 'text', text: whole, continues: false, weight, size, colour, lines },
    warnings,
  }
}

/** Replaces what the typeface cannot draw, by its plainer form where there is one. */
function drawable(text: string, element: TextElement, metrics: FontMetrics) {
  const missing = new Set<string>()
  const has = (character: string) => metrics.hasGlyph(character, element.weight)
  const characters = Array.from(text, (character) => {
    if (has(character) || withoutGlue(character) === ' ') return character
    const plainer = character.normalize('NFKC')
    if (plainer !== character && Array.from(plainer).every(has)) return plainer
    missing.add(character)
    return missingGlyph
  })
  return { text: characters.join(''), missing: [...missing] }
}

function firstBaseline(element: TextElement, count: number, points: number, metrics: FontMetrics) {
  const ascent = metrics.ascent(element.weight) * points
  const descent = metrics.descent(element.weight) * points
  const between = (count - 1) * lineHeight * points
  const spare = element.height - ascent - descent - between
  switch (element.vertical) {
    case 'top':
      return element.y + ascent
    case 'middle':
      return element.y + spare / 2 + ascent
    case 'bottom':
      return element.y + spare + ascent
    default:
      return assertNever(element.vertical)
  }
}

function left(element: TextElement, width: number, bearing: number): number {
  switch (element.align) {
    case 'left':
      return element.x - bearing
    case 'center':
      return element.x + (element.width - width) / 2
    case 'right':
      return element.x + element.width - width
    default:
      return assertNever(element.align)
  }
}
