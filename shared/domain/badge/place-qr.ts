import type { BadgeElement } from '../../model/badge-layout.ts'
import type { BadgeWarning, PlacedMark, PlacedQr, QrRun } from './placed-badge.ts'
import type { QrEncoder, QrMatrix } from './qr-encoder.ts'
import { moduleForAll, smallestModule } from './qr-module.ts'

type QrElement = Extract<BadgeElement, { type: 'qr' }>

/** Clear modules around a code, by ISO/IEC 18004. */
const quietZone = 4

/**
 * Sets a QR code, with its quiet zone in white, as large as fits and as all label printers can follow, in the middle
 * of its box.
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
  const middle = { x: element.x + element.width / 2, y: element.y + element.height / 2 }
  const room = side / (matrix.size + 2 * quietZone)
  const module = moduleForAll(room, matrix.size)
  return {
    marks: [
      {
        type: 'box',
        x: middle.x - side / 2,
        y: middle.y - side / 2,
        width: side,
        height: side,
        colour: '#ffffff',
      },
      codeAt(middle, matrix, module, room),
    ],
    warnings: module < smallestModule ? [{ type: 'qr-too-small', module }] : [],
  }
}

/** A code around its middle; `module` and `room`, the largest module that fits, in mm. */
export function codeAt(
  middle: { readonly x: number; readonly y: number },
  matrix: QrMatrix,
  module: number,
  room: number,
): PlacedQr {
  const corner = (matrix.size * module) / 2
  const [x, y] = [middle.x - corner, middle.y - corner]
  return { type: 'qr', x, y, module, room, size: matrix.size, runs: runsOf(matrix) }
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
