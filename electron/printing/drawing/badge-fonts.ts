import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { create, type Font } from 'fontkit'
import type { FontWeight } from '../../../shared/domain/badge/font-metrics.ts'
import { shapingWordsOnce } from './shape-words.ts'

/** The badge's typeface, parsed once. */
export type BadgeFonts = {
  /** The files, for whoever draws an SVG outside the page. */
  readonly files: readonly string[]
  readonly byWeight: Readonly<Record<FontWeight, Font>>
}

/** Reads Inter from the folder `resources/fonts`. */
export function loadBadgeFonts(folder: string): BadgeFonts {
  const fileOf = (weight: FontWeight) => join(folder, `inter-${weight}.ttf`)
  return {
    files: [fileOf('regular'), fileOf('semibold'), fileOf('bold')],
    byWeight: {
      regular: openFont(fileOf('regular')),
      semibold: openFont(fileOf('semibold')),
      bold: openFont(fileOf('bold')),
    },
  }
}

function openFont(file: string): Font {
  const font = create(readFileSync(file))
  if (!('layout' in font)) throw new Error(`${file} is a collection of fonts, not one font`)
  return shapingWordsOnce(font)
}
