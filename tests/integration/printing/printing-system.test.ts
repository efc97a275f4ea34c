import { Resvg } from '@resvg/resvg-js'
import { expect, test } from 'vitest'
import { bitmapOf, type Bitmap } from '../../../electron/printing/drawing/bitmap.ts'
import { badgeSize } from '../../../electron/printing/badges/badge-size.ts'
import { drawingWith } from '../../../electron/printing/drawing/drawing.ts'
import { systemDriver } from '../../../electron/printing/system/system-driver.ts'
import type {
  SystemOutcome,
  SystemPage,
  SystemPrinter,
} from '../../../electron/printing/system/system-printing.ts'
import type { Printer } from '../../../shared/model/settings.ts'
import { badgeFonts } from '../../support/badges/badge.ts'
import { calibrationOf, inkFrom, tensDown } from '../../support/printing/calibration.ts'
import { ippPrinter, pageToPrint } from '../../support/printing/printing.ts'

const dpi = 203
const mediaMm = { width: 62, height: 100 }
const zebra: SystemPrinter = { name: 'Zebra', displayName: 'Zebra', description: '', options: {} }

function systemPrinter(change: Partial<Printer> = {}): Printer {
  return { ...ippPrinter('Zebra'), driver: 'system', mediaMm, ...change }
}

function driverWith(outcome: SystemOutcome, printers: readonly SystemPrinter[] = [zebra]) {
  const pages: SystemPage[] = []
  const driver = systemDriver(
    {
      list: () => Promise.resolve(printers),
      print: (page) => {
        pages.push(page)
        return Promise.resolve(outcome)
      },
    },
    { printMs: 100, listMs: 100 },
  )
  return { driver, pages }
}

/** The page as another program paints it. */
async function paint(printer: Printer): Promise<Bitmap> {
  const { driver } = driverWith({ outcome: 'handed' })
  const drawn = await driver.draw(
    printer,
    calibrationOf(badgeSize(printer)),
    drawingWith(badgeFonts),
  )
  if (!drawn.ok) throw new Error(drawn.message)
  const svg = /<svg.*<\/svg>/s.exec(Buffer.from(drawn.value).toString('utf8'))?.[0] ?? ''
  const width = Math.round((mediaMm.width / 25.4) * dpi)
  const image = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render()
  const { pixels } = image
  return bitmapOf(image.width, image.height, (x, y) => {
    const at = (y * image.width + x) * 4
    return (pixels[at + 3] ?? 0) > 127 && (pixels[at] ?? 255) < 128
  })
}

test('the page has its border on the edge of the media, and moves by the offset', async () => {
  const tuning = { offsetMm: { x: 3, y: 2 }, darkness: null, cut: null, copies: 1 }
  const straight = await paint(systemPrinter())
  const moved = await paint(systemPrinter({ tuning }))
  const label = { rotation: 90, continuous: false, model: null } as const
  const turned = await paint(systemPrinter({ label }))

  const edge: unknown = expect.closeTo(0, 0.5)
  const edges = { left: edge, top: edge, right: edge, bottom: edge }
  expect(inkFrom(straight, dpi)).toEqual(edges)
  expect(inkFrom(turned, dpi)).toEqual(edges)
  expect(tensDown(straight, dpi, 0)).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90])
  expect(tensDown(moved, dpi, 3)).toEqual([12, 22, 32, 42, 52, 62, 72, 82, 92])
})

test('a badge that the system took is sent, and never called printed', async () => {
  const { driver, pages } = driverWith({ outcome: 'handed' })
  const printer = systemPrinter()
  const page = pageToPrint()
  const submission = await driver.print(printer, page)
  const job = { ...page, reference: `${page.jobId}.1` }

  expect(submission).toEqual({ outcome: 'accepted', reference: job.reference })
  expect(await driver.jobState(printer, job)).toMatchObject({ state: 'untold' })
  expect(pages).toMatchObject([{ printerName: 'Zebra', mediaMm, copies: 1 }])
})

test('a system that does not call back leaves it to a person', async () => {
  const { driver } = driverWith({ outcome: 'silent' })
  const page = pageToPrint()

  expect(await driver.print(systemPrinter(), page)).toMatchObject({ outcome: 'uncertain' })
  expect(await driver.find(systemPrinter(), page)).toEqual({ outcome: 'untold' })
})

test.each([
  ['Invalid deviceName provided', 'printer-unknown'],
  ['Print job canceled', 'job-canceled'],
  ['Print job failed', 'attention'],
] as const)('a system that says "%s" refuses the badge', async (reason, problem) => {
  const { driver } = driverWith({ outcome: 'refused', reason })
  expect(await driver.print(systemPrinter(), pageToPrint())).toMatchObject({
    outcome: 'refused',
    problem,
  })
})

test.each([
  [{}, 'idle', null],
  [{ 'printer-state': '4' }, 'printing', null],
  [{ 'printer-state': '5', 'printer-state-reasons': 'paused' }, 'stopped', 'printer-stopped'],
  [{ 'printer-state': '3', 'printer-state-reasons': 'media-empty-error' }, 'idle', 'media-empty'],
  [{ 'printer-is-accepting-jobs': 'false' }, 'idle', 'printer-rejecting'],
] as const)('a printer with %j is %s with %s', async (options, state, problem) => {
  const { driver } = driverWith({ outcome: 'handed' }, [{ ...zebra, options }])
  expect(await driver.status(systemPrinter())).toMatchObject({ state, problem })
})

test('a printer that the system does not have any more is unknown', async () => {
  const { driver } = driverWith({ outcome: 'handed' }, [])
  expect(await driver.status(systemPrinter())).toMatchObject({
    state: 'not-answering',
    problem: 'printer-unknown',
  })
})

test('a system that lists for ever does not answer', async () => {
  const driver = systemDriver(
    {
      list: () => new Promise(() => {}),
      print: () => Promise.resolve({ outcome: 'silent' }),
    },
    { printMs: 100, listMs: 50 },
  )
  expect(await driver.status(systemPrinter())).toMatchObject({ problem: 'not-answering' })
})
