import type { Font, GlyphPosition, GlyphRun } from 'fontkit'

type Shaped = Pick<GlyphRun, 'glyphs' | 'positions' | 'advanceWidth'>

/** Shaped words are kept up to this number, then forgotten together. */
const cacheLimit = 20_000

/**
 * The same font, shaping each word once: a badge is measured and then drawn, and guests share most of their
 * words. Inter has no kerning across spaces, so words shaped apart are as words shaped together.
 */
export function shapingWordsOnce(font: Font): Font {
  const words = new Map<string, Shaped>()

  function shape(word: string): Shaped {
    const known = words.get(word)
    if (known !== undefined) return known
    const { glyphs, positions, advanceWidth } = font.layout(word)
    const shaped = { glyphs, positions, advanceWidth }
    if (words.size >= cacheLimit) words.clear()
    words.set(word, shaped)
    return shaped
  }

  function layout(text: string): Shaped {
    const parts = text.split(/( )/).filter((part) => part !== '')
    const runs = parts.map(shape)
    return {
      glyphs: runs.flatMap((run) => run.glyphs),
      // The writer of PDFs changes positions to its own units.
      positions: runs.flatMap((run) => run.positions.map(copy)),
      advanceWidth: runs.reduce((sum, run) => sum + run.advanceWidth, 0),
    }
  }

  return Object.create(font, { layout: { value: layout } }) as Font
}

function copy({ xAdvance, yAdvance, xOffset, yOffset }: GlyphPosition): GlyphPosition {
  return { xAdvance, yAdvance, xOffset, yOffset }
}
