import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bitmapOf, isBlackAt } from '../../../electron/printing/drawing/bitmap.ts'
import { badgeSize } from '../../../electron/printing/badges/badge-size.ts'
import { brotherQlDriver } from '../../../electron/printing/brother-ql/brother-ql-driver.ts'
import { drawingWith } from '../../../electron/printing/drawing/drawing.ts'
import type { PrinterDriver } from '../../../electron/printing/driver.ts'
import { ippDriver } from '../../../electron/printing/ipp/ipp-driver.ts'
import { pdfDriver } from '../../../electron/printing/pdf-driver.ts'
import { zplDriver } from '../../../electron/printing/zpl/zpl-driver.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { badgeFonts } from '../../support/badges/badge.ts'
import { readRasterJob } from '../../support/printing/brother-printer.ts'
import { calibrationOf, inkFrom, paintPdf, tensDown } from '../../support/printing/calibration.ts'
import { drawZpl } from '../../support/printing/draw-zpl.ts'
import { temporaryFolder } from '../../support/event-file.ts'
import { folderPrinter, ippPrinter, labelPrinter } from '../../support/printing/printing.ts'

const drawing = drawingWith(badgeFonts)
const dpi = 203
const mediaMm = { width: 62, height: 100 }

function tuned(printer: Printer, x: number, y: number, rotation: 0 | 90 | 180 | 270 = 0): Printer {
  return {
    ...printer,
    mediaMm,
    dpi: printer.driver === 'zpl' ? dpi : null,
    label: { rotation, continuous: false, model: null },
    tuning: { offsetMm: { x, y }, darkness: null, cut: null, copies: 1 },
  }
}

async function draw(driver: PrinterDriver, printer: Printer): Promise<Buffer> {
  const drawn = await driver.draw(printer, calibrationOf(badgeSize(printer)), drawing)
  if (!drawn.ok) throw new Error(drawn.message)
  return Buffer.from(drawn.value)
}

/** What comes out of each kind of printer, in dots. */
const ways = {
  ipp: async (printer: Printer) => ({
    picture: paintPdf(await draw(ippDriver(), printer), 203),
    dpi,
  }),
  pdf: async (printer: Printer) => ({
    picture: paintPdf(await draw(pdfDriver('/nowhere'), printer), 203),
    dpi,
  }),
  zpl: async (printer: Printer) => ({
    picture: await drawZpl(
      await draw(zplDriver(), printer),
      Math.round((mediaMm.width / 25.4) * dpi),
      Math.round((mediaMm.height / 25.4) * dpi),
    ),
    dpi,
  }),
} as const

const printers = {
  ipp: ippPrinter('ipp://printer/ipp'),
  pdf: folderPrinter(),
  zpl: labelPrinter('zpl', 'printer'),
} as const

/** Within one dot, which is an eighth of a millimetre. */
const atEdge: unknown = expect.closeTo(0, 0.6)
const atTheEdges = { left: atEdge, top: atEdge, right: atEdge, bottom: atEdge }

const kinds = ['ipp', 'pdf', 'zpl'] as const

test.each(kinds)('%s prints the border of the calibration page on the very edge', async (kind) => {
  const { picture, dpi } = await ways[kind](tuned(printers[kind], 0, 0))

  expect(inkFrom(picture, dpi)).toEqual(atTheEdges)
  expect(tensDown(picture, dpi, 0)).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90])
})

test.each(kinds)('%s moves all to the right and down by the offset', async (kind) => {
  const { picture, dpi } = await ways[kind](tuned(printers[kind], 3, 2))
  const { left, top } = inkFrom(picture, dpi)

  expect([left, top]).toEqual([expect.closeTo(3, 0), expect.closeTo(2, 0)])
  expect(tensDown(picture, dpi, 3)).toEqual([12, 22, 32, 42, 52, 62, 72, 82, 92])
})

test.each(kinds)('%s moves to the left and up by a negative offset', async (kind) => {
  const { picture, dpi } = await ways[kind](tuned(printers[kind], -3, -2))
  const { right, bottom } = inkFrom(picture, dpi)

  expect([right, bottom]).toEqual([expect.closeTo(3, 0), expect.closeTo(2, 0)])
})

test.each(kinds)('%s turns the page on its media', async (kind) => {
  const upright = await ways[kind](tuned(printers[kind], 0, 0))
  const halfTurn = await ways[kind](tuned(printers[kind], 0, 0, 180))
  const quarter = await ways[kind](tuned(printers[kind], 0, 0, 90))
  const { width, height } = upright.picture

  expect([quarter.picture.width, quarter.picture.height]).toEqual([width, height])
  expect(inkFrom(quarter.picture, dpi)).toEqual(atTheEdges)
  expect(tensDown(upright.picture, dpi, 0)).toHaveLength(9)
  // The rulers of a page upside down begin at the other corner.
  expect(tensDown(halfTurn.picture, dpi, 0)).not.toContain(10)
})

test('a Brother prints it moved, dot by dot', async () => {
  const driver = brotherQlDriver()
  const printer = labelPrinter('brother-ql', 'printer')
  const [straight, moved] = await Promise.all(
    [tuned(printer, 0, 0), tuned(printer, 4, 3)].map(
      async (one) => readRasterJob(await draw(driver, one), 90).picture,
    ),
  )
  if (straight === undefined || moved === undefined) throw new Error('nothing was drawn')
  const dots = (mm: number) => Math.round((mm / 25.4) * 300)
  const shifted = bitmapOf(straight.width, straight.height, (x, y) =>
    isBlackAt(straight, x - dots(4), y - dots(3)),
  )
  const agree = (x: number, y: number) => isBlackAt(moved, x, y) === isBlackAt(shifted, x, y)
  // What was in the margins before the move is in the picture after it.
  const inside = { left: dots(8), top: dots(8) }
  const differing = Array.from({ length: straight.height - inside.top }, (_row, y) =>
    Array.from({ length: straight.width - inside.left }, (_dot, x) =>
      agree(x + inside.left, y + inside.top),
    ),
  ).flat()

  expect(differing.filter((isSame) => !isSame)).toEqual([])
})

test('the codes on the page are read, in each of the sizes', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'page.pdf')
  writeFileSync(file, await draw(pdfDriver(folder), tuned(folderPrinter(), 0, 0)))
  execFileSync('pdftoppm', ['-r', '600', '-png', '-singlefile', file, join(folder, 'page')])
  const read = execFileSync('zbarimg', ['--quiet', '--raw', join(folder, 'page.png')], {
    encoding: 'utf8',
  })

  expect(read.trim().split('\n')).toEqual(['BALIE', 'BALIE', 'BALIE'])
})

test('darkness, cutter and copies reach a Zebra as its commands', async () => {
  const set = { offsetMm: { x: 0, y: 0 }, darkness: 7, cut: true, copies: 2 }
  const label = await draw(zplDriver(), { ...tuned(printers.zpl, 0, 0), tuning: set })
  const text = label.toString('latin1')

  expect([text.slice(0, 15), /\^PQ\d+\^XZ$/.exec(text)?.[0]]).toEqual([
    '~SD07^XA^CI28^M',
    '^PQ2^XZ',
  ])
  expect(text).toContain('^MMC')
  const without = await draw(zplDriver(), {
    ...tuned(printers.zpl, 0, 0),
    tuning: { ...set, darkness: null, cut: false, copies: 1 },
  })
  expect(without.toString('latin1').slice(0, 18)).toBe('^XA^CI28^MMT^PW496')
})
