import { describe, expect, test } from 'vitest'
import { bitmapOf, isBlackAt } from '../../../electron/printing/drawing/bitmap.ts'
import { readBrotherStatus } from '../../../electron/printing/brother-ql/brother-status.ts'
import { packBits } from '../../../electron/printing/brother-ql/pack-bits.ts'
import { rasterJob } from '../../../electron/printing/brother-ql/raster-job.ts'
import { rollOf } from '../../../electron/printing/brother-ql/roll.ts'
import { drawRaster } from '../../../electron/printing/drawing/raster.ts'
import { placeBadge } from '../../../shared/domain/badge/place-badge.ts'
import { scaleLayout } from '../../../shared/domain/badge/scale-layout.ts'
import { badgeContent, badgeFonts, badgeTools, defaultLayout } from '../../support/badges/badge.ts'
import { brotherStatus, readRasterJob } from '../../support/printing/brother-printer.ts'
import { labelPrinter } from '../../support/printing/printing.ts'

type Model = 'ql-820nwb' | 'ql-1110nwb'

function printerWith(size: readonly [number, number], continuous: boolean, model: Model) {
  const [width, height] = size
  const label = { rotation: 0 as const, continuous, model }
  return labelPrinter('brother-ql', 'x', { mediaMm: { width, height }, label })
}

/** Each roll with its print information and its margin as the references have them. */
const rolls = [
  {
    name: '62 x 100 mm labels in a QL-820NWB',
    printer: printerWith([62, 100], false, 'ql-820nwb'),
    information: '1b697a' + '8e0b3e64' + '55040000' + '0000',
    margin: '1b69640000',
    head: 90,
    beside: 12,
    printable: [696, 1109],
  },
  {
    name: '62 mm tape of 100 mm in a QL-820NWB',
    printer: printerWith([62, 100], true, 'ql-820nwb'),
    information: '1b697a' + '860a3e00' + '57040000' + '0000',
    margin: '1b69642300',
    head: 90,
    beside: 12,
    printable: [696, 1111],
  },
  {
    name: '62 x 29 mm labels in a QL-1110NWB',
    printer: printerWith([62, 29], false, 'ql-1110nwb'),
    information: '1b697a' + '8e0b3e1d' + '0f010000' + '0000',
    margin: '1b69640000',
    head: 162,
    beside: 56,
    printable: [696, 271],
  },
  {
    name: '102 x 51 mm labels in a QL-1110NWB',
    printer: printerWith([102, 51], false, 'ql-1110nwb'),
    information: '1b697a' + '8e0b6633' + '0e020000' + '0000',
    margin: '1b69640000',
    head: 162,
    beside: 56,
    printable: [1164, 526],
  },
  {
    name: '102 mm tape of 76 mm in a QL-1110NWB',
    printer: printerWith([102, 76], true, 'ql-1110nwb'),
    information: '1b697a' + '860a6600' + '3c030000' + '0000',
    margin: '1b69642300',
    head: 162,
    beside: 56,
    printable: [1164, 828],
  },
] as const

describe.each(rolls)('$name', ({ printer, information, margin, head, beside, printable }) => {
  test('are told and printed as the reference reads them', async () => {
    const badge = placeBadge(
      scaleLayout(defaultLayout, printer.mediaMm),
      badgeContent(),
      badgeTools,
    )
    const drawn = await drawRaster(badgeFonts, badge, 300)
    const roll = rollOf(printer)
    if (roll === null) throw new Error('There is no such roll')

    const { invalidated, commands, picture, end } = readRasterJob(rasterJob(roll, drawn), head)

    const [width, height] = printable
    const left = Math.round((drawn.width - width) / 2)
    const top = Math.round((drawn.height - height) / 2)
    const first = head * 8 - beside - width
    expect({ invalidated, commands, end }).toEqual({
      invalidated: 400,
      commands: [
        '1b40',
        '1b696101',
        '1b692100',
        information,
        '1b694d40',
        '1b694101',
        '1b694b08',
        margin,
        '4d02',
      ],
      end: 0x1a,
    })
    expect(picture).toEqual(
      bitmapOf(head * 8, height, (x, y) => {
        const isOnRoll = x >= first && x < first + width
        return isOnRoll && isBlackAt(drawn, x - first + left, y + top)
      }),
    )
  })
})

test.each([
  ['62 x 100 mm in a QL-820NWB', [62, 100], false, 'ql-820nwb', true],
  ['labels that nobody makes', [70, 100], false, 'ql-820nwb', false],
  ['labels that are wider than the head', [102, 51], false, 'ql-820nwb', false],
  ['tape that is wider than the head', [102, 100], true, 'ql-820nwb', false],
  ['tape of any length', [62, 250], true, 'ql-820nwb', true],
  ['too short a piece of tape', [62, 12], true, 'ql-820nwb', false],
] as const)('%s', (_name, size, continuous, model, isThere) => {
  expect(rollOf(printerWith(size, continuous, model)) !== null).toBe(isThere)
})

test.each([
  ['nothing', [], ''],
  ['one byte', [1], '0001'],
  ['a run', Array<number>(90).fill(0), 'a700'],
  ['a run longer than a count', Array<number>(130).fill(7), '8107' + 'ff07'],
  ['different bytes', [1, 2, 3], '02010203'],
  ['both', [1, 2, 0, 0, 0, 0, 3], '010102' + 'fd00' + '0003'],
] as const)('%s is packed by the TIFF scheme', (_name, bytes, packed) => {
  expect(packBits(Uint8Array.from(bytes)).toString('hex')).toBe(packed)
})

describe('the status of 32 bytes', () => {
  test.each([
    ['ready', {}, 'idle', null],
    ['printing', { 18: 0x06, 19: 0x01 }, 'printing', null],
    ['no media', { 8: 0x01 }, 'stopped', 'media-empty'],
    ['end of media', { 8: 0x02 }, 'stopped', 'media-empty'],
    ['cutter jam', { 8: 0x04 }, 'stopped', 'media-jam'],
    ['cover open', { 9: 0x10 }, 'stopped', 'cover-open'],
    ['cover open, no media', { 8: 0x01, 9: 0x10 }, 'stopped', 'cover-open'],
    ['media cannot be fed', { 9: 0x40 }, 'stopped', 'media-jam'],
    ['other media is loaded', { 9: 0x01 }, 'stopped', 'attention'],
    ['turned off', { 18: 0x04 }, 'stopped', 'offline'],
    ['system error', { 9: 0x80 }, 'stopped', 'attention'],
  ] as const)('%s', (words, change, state, problem) => {
    const detail = problem === null ? '' : words
    expect(readBrotherStatus(brotherStatus(change))).toEqual({ state, problem, detail })
  })

  test('is the last one that came', () => {
    const two = Buffer.concat([brotherStatus(), brotherStatus({ 9: 0x10 })])

    expect(readBrotherStatus(two)).toMatchObject({ problem: 'cover-open' })
  })

  test('is there while another begins to come in', () => {
    const part = brotherStatus().subarray(0, 20)
    const begun = Buffer.concat([brotherStatus({ 9: 0x10 }), part])

    expect(readBrotherStatus(begun)).toMatchObject({ problem: 'cover-open' })
  })

  test.each([
    ['nothing', Buffer.alloc(0)],
    ['a part', brotherStatus().subarray(0, 20)],
    ['something else', Buffer.from('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n')],
  ])('is not %s', (_name, answer) => {
    expect(readBrotherStatus(answer)).toBeNull()
  })
})
