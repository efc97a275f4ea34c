import type { BadgeElement } from '../../model/badge-layout.ts'

export type FontWeight = Extract<BadgeElement, { type: 'text' }>['weight']

/** The measures of the badge's typeface, all for a size of 1 pt; multiply by the size in points. */
export type FontMetrics = {
  /** Width of the text with kerning, in points. */
  readonly advance: (text: string, weight: FontWeight) => number
  /** From the baseline up to the top of the tallest letters. */
  readonly ascent: (weight: FontWeight) => number
  /** From the baseline down to the bottom of the lowest letters, a positive number. */
  readonly descent: (weight: FontWeight) => number
  /** From a line's start to the ink of its first letter; large letters look indented without it. */
  readonly bearing: (text: string, weight: FontWeight) => number
  /** Whether the typeface can draw this one character. */
  readonly hasGlyph: (character: string, weight: FontWeight) => boolean
}
