import { expect, test } from 'vitest'
import {
  newPrinter,
  usualChoices,
  withSheets,
  type LabelChoices,
} from '../../../renderer/features/printers/new-printer.ts'
import { rollOf } from '../../../electron/printing/brother-ql/roll.ts'
import { calls } from '../../../shared/contract.ts'
import { kindOf } from '../../support/printing/drivers.ts'
import { labelPrinter } from '../../support/printing/printing.ts'

const given = { name: 'Ingang', address: ' 10.0.0.7 ', mediaMm: { width: 62, height: 100 } }
const choices: LabelChoices = { dpi: '300', rotation: '90', model: 'ql-1110nwb', stock: 'tape' }
const { mediaMm, name } = given

test.each([
  ['pdf', { name, driver: 'pdf', mediaMm }],
  ['ipp', { name, driver: 'ipp', mediaMm, address: '10.0.0.7' }],
  [
    'zpl',
    {
      name,
      driver: 'zpl',
      mediaMm,
      address: '10.0.0.7',
      dpi: 300,
      label: { rotation: 90, continuous: false, model: null },
    },
  ],
  [
    'brother-ql',
    {
      name,
      driver: 'brother-ql',
      mediaMm,
      address: '10.0.0.7',
      label: { rotation: 90, continuous: true, model: 'ql-1110nwb' },
    },
  ],
] as const)('a printer of the kind %s is added with what concerns it', (driver, expected) => {
  const printer = newPrinter({ ...given, kind: kindOf({ driver }) }, choices)

  expect(printer).toEqual(expected)
  expect(calls['printing.addPrinter'].input.safeParse(printer).success).toBe(true)
})

test('every size that is offered for a Brother QL is one of its rolls', () => {
  const label = { rotation: 0 as const, continuous: false, model: 'ql-1110nwb' as const }
  const kind = kindOf({ driver: 'brother-ql' })
  const missing = kind.media.filter(
    (size) => rollOf(labelPrinter('brother-ql', 'x', { mediaMm: size, label })) === null,
  )

  expect(missing).toEqual([])
  expect(usualChoices(kind).model).toBe('ql-820nwb')
})

test('the sheets of the event’s own badges are offered before the usual sizes, each once', () => {
  const usual = [
    { width: 86, height: 120 },
    { width: 105, height: 148 },
  ]
  const folded = { width: 86, height: 240 }
  expect(withSheets(usual, [folded, { width: 86, height: 120 }, folded])).toEqual([
    folded,
    ...usual,
  ])
})
