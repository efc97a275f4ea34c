import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import type * as ZplRenderer from 'zpl-renderer-js'
import { bitmapOf, type Bitmap } from '../../../electron/printing/drawing/bitmap.ts'

// Its module for bundlers names a source map that is not there.
const { zplToBase64Async } = createRequire(import.meta.url)('zpl-renderer-js') as typeof ZplRenderer

/** Draws a label as a printer with so many dots would, by a program of others. */
export async function drawZpl(label: Buffer, width: number, height: number): Promise<Bitmap> {
  const dotsPerMillimetre = 8
  const png = await zplToBase64Async(
    label.toString('latin1'),
    width / dotsPerMillimetre,
    height / dotsPerMillimetre,
    dotsPerMillimetre,
  )
  const image = new Resvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image image-rendering="optimizeSpeed" width="${width}" height="${height}" href="data:image/png;base64,${png}"/></svg>`,
  ).render()
  const { pixels } = image
  return bitmapOf(width, height, (x, y) => {
    const at = (y * width + x) * 4
    return (pixels[at + 3] ?? 0) > 127 && (pixels[at] ?? 255) < 128
  })
}
