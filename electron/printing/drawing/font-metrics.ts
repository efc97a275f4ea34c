import type { FontMetrics, FontWeight } from '../../../shared/domain/badge/font-metrics.ts'
import type { BadgeFonts } from './badge-fonts.ts'

/** The measures of the badge's typeface as its own tables give them, kerning included. */
export function fontMetrics(fonts: BadgeFonts): FontMetrics {
  const fontOf = (weight: FontWeight) => fonts.byWeight[weight]
  return {
    advance: (text, weight) => fontOf(weight).layout(text).advanceWidth / fontOf(weight).unitsPerEm,
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
