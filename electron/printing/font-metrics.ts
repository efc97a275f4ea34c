import type { FontMetrics, FontWeight } from '../../shared/domain/badge/font-metrics.ts'
import type { BadgeFonts } from './badge-fonts.ts'

/** Measured words are kept up to this number, then forgotten together. */
const cacheLimit = 20_000

/** The measures of the badge's typeface as its own tables give them, kerning included. */
export function fontMetrics(fonts: BadgeFonts): FontMetrics {
  const wordWidths: Record<FontWeight, Map<string, number>> = {
    regular: new Map(),
    semibold: new Map(),
    bold: new Map(),
  }
  const fontOf = (weight: FontWeight) => fonts.byWeight[weight]

  function wordAdvance(word: string, weight: FontWeight): number {
    const widths = wordWidths[weight]
    const known = widths.get(word)
    if (known !== undefined) return known
    const font = fontOf(weight)
    const width = font.layout(word).advanceWidth / font.unitsPerEm
    if (widths.size >= cacheLimit) widths.clear()
    widths.set(word, width)
    return width
  }

  return {
    advance(text, weight) {
      const words = text.split(' ')
      const space = wordAdvance(' ', weight) * (words.length - 1)
      return words.reduce((sum, word) => sum + wordAdvance(word, weight), space)
    },
    ascent: (weight) => fontOf(weight).ascent / fontOf(weight).unitsPerEm,
    descent: (weight) => -fontOf(weight).descent / fontOf(weight).unitsPerEm,
    bearing(text, weight) {
      const font = fontOf(weight)
      return font.glyphForCodePoint(text.codePointAt(0) ?? 0).bbox.minX / font.unitsPerEm
    },
    hasGlyph: (character, weight) =>
      fontOf(weight).hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
  }
}
