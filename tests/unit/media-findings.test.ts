import { expect, test } from 'vitest'
import { findingsOf } from '../../electron/printing/findings-of.ts'
import { defaultLayout } from '../support/badge.ts'
import { folderPrinter, labelPrinter } from '../support/printing.ts'

const press = { standard: defaultLayout }
const own = { kind: 'layout-larger', layout: defaultLayout.name, size: { width: 86, height: 120 } }

test.each([
  ['the size of the badge', folderPrinter(), []],
  ['narrower labels', labelPrinter('zpl', 'x', { mediaMm: { width: 62, height: 120 } }), [own]],
  [
    'media on which the badge lies on its side',
    {
      ...folderPrinter(),
      mediaMm: { width: 120, height: 86 },
      label: { rotation: 90, continuous: false, model: null },
    },
    [],
  ],
  [
    'labels wider than the head',
    labelPrinter('zpl', 'x', { mediaMm: { width: 105, height: 148 } }),
    [{ kind: 'head-narrower', widest: 104.1 }],
  ],
  [
    'a roll that no Brother has',
    labelPrinter('brother-ql', 'x', { mediaMm: { width: 90, height: 130 } }),
    [{ kind: 'no-roll' }],
  ],
] as const)('of %s is said before doors what does not fit', (_, printer, findings) => {
  expect(findingsOf(null, press, printer)).toEqual(findings)
})
