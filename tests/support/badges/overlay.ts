import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { Resvg } from '@resvg/resvg-js'
import { bitmapOf, isBlackAt, type Bitmap } from '../../../electron/printing/drawing/bitmap.ts'

/** The first page of a PDF in dots, as poppler paints it; leaves the picture beside the file. */
export function paintPdfFile(file: string, dpi: number): Bitmap {
  const root = file.replace(/\.pdf$/, '')
  execFileSync('pdftoppm', ['-r', `${dpi}`, '-gray', '-singlefile', file, root])
  const bytes = readFileSync(`${root}.pgm`)
  const [, width = 0, height = 0] =
    /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.subarray(0, 40).toString('latin1'))?.map(Number) ?? []
  const shades = bytes.subarray(bytes.length - width * height)
  return bitmapOf(width, height, (x, y) => (shades[y * width + x] ?? 255) < 128)
}

/** An SVG picture so many dots wide, cut at half. */
export function dotsOfSvg(svg: string, width: number, fontFiles: readonly string[] = []): Bitmap {
  const font = { fontFiles: [...fontFiles], loadSystemFonts: false }
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font }).render()
  const { pixels } = image
  return bitmapOf(image.width, image.height, (x, y) => {
    const at = (y * image.width + x) * 4
    const [red = 255, green = 255, blue = 255] = pixels.subarray(at, at + 3)
    return 0.299 * red + 0.587 * green + 0.114 * blue < 128
  })
}

/** Black dots of one picture that have none of the other within so many dots. */
export function strayDots(one: Bitmap, other: Bitmap, distance: number): number {
  const columns = other.width + 1
  const sums = new Uint32Array(columns * (other.height + 1))
  const sumAt = (x: number, y: number) =>
    sums[
      Math.max(0, Math.min(other.height, y)) * columns + Math.max(0, Math.min(other.width, x))
    ] ?? 0
  for (let y = 0; y < other.height; y += 1) {
    for (let x = 0; x < other.width; x += 1) {
      const above = sumAt(x + 1, y) + sumAt(x, y + 1) - sumAt(x, y)
      sums[(y + 1) * columns + x + 1] = above + (isBlackAt(other, x, y) ? 1 : 0)
    }
  }
  let stray = 0
  for (let y = 0; y < one.height; y += 1) {
    for (let x = 0; x < one.width; x += 1) {
      if (!isBlackAt(one, x, y)) continue
      const [left, top] = [x - distance, y - distance]
      const [right, bottom] = [x + distance + 1, y + distance + 1]
      const near = sumAt(right, bottom) - sumAt(left, bottom) - sumAt(right, top) + sumAt(left, top)
      if (near === 0) stray += 1
    }
  }
  return stray
}

/** A part of a badge, in mm. */
type Part = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Which part of a box on a badge is black, from 0 to 1. */
export function inkIn(bitmap: Bitmap, dpi: number, box: Part): number {
  const { left, top, right, bottom } = dotsOf(box, dpi)
  let black = 0
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) if (isBlackAt(bitmap, x, y)) black += 1
  }
  return black / ((right - left) * (bottom - top))
}

/** The picture with a part of it blank. */
export function withoutPart(bitmap: Bitmap, dpi: number, box: Part): Bitmap {
  const { left, top, right, bottom } = dotsOf(box, dpi)
  const isIn = (x: number, y: number) => x >= left && x < right && y >= top && y < bottom
  return bitmapOf(bitmap.width, bitmap.height, (x, y) => !isIn(x, y) && isBlackAt(bitmap, x, y))
}

/** The text that a picture's code holds as UTF-8, byte for byte, which telephones take every code to be. */
export function readCode({ width, height, bytes }: Bitmap): string {
  const input = Buffer.concat([Buffer.from(`P4\n${width} ${height}\n`), bytes])
  const options = ['--quiet', '--nodbus', '--raw', '--oneshot', '-Sbinary', 'pbm:-']
  return execFileSync('zbarimg', options, { input, encoding: 'utf8' })
}

function dotsOf({ x, y, width, height }: Part, dpi: number) {
  const dots = (millimetres: number) => Math.round((millimetres / 25.4) * dpi)
  return { left: dots(x), top: dots(y), right: dots(x + width), bottom: dots(y + height) }
}
