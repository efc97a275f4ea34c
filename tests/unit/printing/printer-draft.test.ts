import { describe, expect, test } from 'vitest'
import { changeOf, draftOf } from '../../../renderer/features/printers/printer-draft.ts'
import { takePrinterStatus, usePrinting } from '../../../renderer/stores/printing.ts'
import { calls } from '../../../shared/contract.ts'
import { standbyTakesOver } from '../../../shared/domain/printing/failover.ts'
import { printerWord } from '../../../shared/domain/printing/printer-word.ts'
import { kindOf } from '../../support/printing/drivers.ts'
import { folderPrinter, labelPrinter } from '../../support/printing/printing.ts'

const zebra = labelPrinter('zpl', '10.0.0.7', { name: 'Ingang' })

describe('the fields of a printer', () => {
  test('are saved as they stand', () => {
    const draft = {
      ...draftOf(zebra, kindOf(zebra)),
      name: ' Zebra links ',
      offsetX: '-1,5',
      darkness: '12',
      cut: 'no',
      counted: 'yes',
      labelsLeft: '300',
    } as const
    const read = changeOf(draft, zebra, kindOf(zebra))

    expect(read).toEqual({
      change: {
        name: 'Zebra links',
        address: '10.0.0.7',
        mediaMm: zebra.mediaMm,
        dpi: 203,
        label: { rotation: 0, continuous: false, model: null },
        tuning: { offsetMm: { x: -1.5, y: 0 }, darkness: 12, cut: false, copies: 1 },
        labels: { left: 300, warnAt: 25 },
      },
    })
    const change = 'change' in read ? read.change : {}
    expect(calls['printing.changePrinter'].input.safeParse({ id: zebra.id, change }).success).toBe(
      true,
    )
    expect(
      draftOf({ ...zebra, ...(change as Partial<typeof zebra>) }, kindOf(zebra)),
    ).toMatchObject({
      ...draft,
      name: 'Zebra links',
      offsetX: '-1.5',
    })
  })

  test('that make no sense are named, and nothing is saved', () => {
    const draft = {
      ...draftOf(zebra, kindOf(zebra)),
      name: ' ',
      address: '',
      mediaMm: { width: Number.NaN, height: 5 },
      offsetX: 'links',
      offsetY: '26',
      darkness: '7.5',
      copies: '0',
      counted: 'yes',
      labelsLeft: '-1',
    } as const

    expect(changeOf(draft, zebra, kindOf(zebra))).toEqual({
      problems: {
        name: true,
        address: true,
        mediaMm: true,
        offsetX: true,
        offsetY: true,
        darkness: true,
        copies: true,
        labelsLeft: true,
      },
    })
  })

  test('of a folder have no address', () => {
    const folder = folderPrinter()
    expect(changeOf(draftOf(folder, kindOf(folder)), folder, kindOf(folder))).toMatchObject({
      change: { address: null },
    })
  })

  test.each([
    ['leave the count of labels alone that nobody touched', {}, undefined],
    ['set another warning to the count as it is now', { warnAt: '30' }, { left: 187, warnAt: 30 }],
    ['set a new roll', { labelsLeft: '400' }, { left: 400, warnAt: 25 }],
    ['stop the counting', { counted: 'no' }, null],
  ] as const)('%s', (_, edits, labels) => {
    const counted = { ...zebra, labels: { left: 187, warnAt: 25 } }
    const kind = kindOf(counted)
    const read = changeOf({ ...draftOf(counted, kind), offsetX: '2', ...edits }, counted, kind)

    expect('change' in read ? read.change.labels : read).toEqual(labels)
  })
})

test('labels that are printed while the fields stand open are counted in them', () => {
  const counted = { ...zebra, labels: { left: 250, warnAt: 25 } }
  usePrinting.setState({ printers: [folderPrinter(), counted] })
  takePrinterStatus({
    ...{ printerId: zebra.id, name: zebra.name, state: 'idle', problem: null, detail: '' },
    ...{ standsInFor: null, labels: { left: 187, warnAt: 25 }, isPaused: false },
  })
  const [folder, printer] = usePrinting.getState().printers

  expect(folder?.labels).toBeUndefined()
  expect(printer).toEqual({ ...counted, labels: { left: 187, warnAt: 25 } })
})

test.each([
  ['idle', null, 'ready'],
  ['printing', null, 'printing'],
  ['stopped', null, 'paused'],
  ['idle', 'media-empty', 'media-empty'],
  ['stopped', 'media-or-cover', 'media-or-open'],
  ['stopped', 'cover-open', 'open'],
  ['stopped', 'printer-stopped', 'paused'],
  ['stopped', 'offline', 'offline'],
  ['not-answering', 'not-answering', 'not-answering'],
  ['not-answering', 'printer-unknown', 'unknown'],
  ['stopped', 'disk-full', 'attention'],
] as const)('a printer that is %s with %s is called %s', (state, problem, word) => {
  expect(printerWord(state, problem)).toBe(word)
})

test.each([
  ['while the first can print', { problem: null, badForMs: 0 }, { problem: null }, false],
  [
    'while its roll is changed',
    { problem: 'media-empty', badForMs: 2_000 },
    { problem: null },
    false,
  ],
  [
    'once it is out for longer',
    { problem: 'media-empty', badForMs: 6_000 },
    { problem: null },
    true,
  ],
  ['where nobody chose one', { problem: 'offline', badForMs: 60_000 }, null, false],
  [
    'that cannot print either',
    { problem: 'offline', badForMs: 60_000 },
    { problem: 'offline' },
    false,
  ],
] as const)('a standby %s', (_, first, standby, takesOver) => {
  expect(standbyTakesOver(first, standby)).toBe(takesOver)
})
