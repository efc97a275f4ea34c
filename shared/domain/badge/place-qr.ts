import type { BadgeElement } from '../../model/badge-layout.ts'
import type { BadgeWarning, PlacedMark, QrRun } from './placed-badge.ts'
import type { QrEncoder, QrMatrix } from './qr-encoder.ts'

type QrElement = Extract<BadgeElement, { type: 'qr' }>

/** Clear modules around a code, by ISO/IEC 18004. */
const quietZone = 4

/** Modules finer than 13 mil (0.33 mm) are beyond many hand scanners. */
const smallestModule = 0.33

/**
 * A dot of the coarsest label printers (203 dpi), in mm. Dots of finer ones are close to an even part of it, so a code
 * whose modules are so many steps is as large on all of them as in the preview.
 */
const step = 0.125

/** With fewer steps a code loses too much of its size: each printer then draws it as large as it can. */
const fewestSteps = 3

/**
 * Sets a QR code, with its quiet zone in white, as large as fits and in the middle of its box.
 */
export function placeQr(
  code: string,
  element: QrElement,
  encode: QrEncoder,
): { readonly marks: readonly PlacedMark[]; readonly warnings: readonly BadgeWarning[] } {
  if (code === '') return { marks: [], warnings: [{ type: 'code-missing' }] }
  const matrix = encode(code, element.errorCorrection)
  if (matrix === null) return { marks: [], warnings: [{ type: 'qr-too-long' }] }
  const side = Math.min(element.width, element.height)
  const x = element.x + (element.width - side) / 2
  const y = element.y + (element.height - side) / 2
  const module = inSteps(side / (matrix.size + 2 * quietZone))
  const corner = (side - matrix.size * module) / 2
  return {
    marks: [
      { type: 'box', x, y, width: side, height: side, colour: '#ffffff' },
      { type: 'qr', x: x + corner, y: y + corner, module, size: matrix.size, runs: runsOf(matrix) },
    ],
    warnings: module < smallestModule ? [{ type: 'qr-too-small', module }] : [],
  }
}

function inSteps(module: number): number {
  // A hundredth, for what is whole steps but for a rounding.
  const steps = Math.floor(module / step + 0.01)
  return steps < fewestSteps ? module : steps * step
}

function runsOf(matrix: QrMatrix): readonly QrRun[] {
  const runs: QrRun[] = []
  for (let row = 0; row < matrix.size; row += 1) {
    let column = 0
    while (column < matrix.size) {
      const start = column
      while (column < matrix.size && matrix.dark(row, column)) column += 1
      if (column > start) runs.push({ row, column: start, length: column - start })
      else column += 1
    }
  }
  return runs
}
