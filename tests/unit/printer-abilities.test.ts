import { expect, test } from 'vitest'
import { tellsTheEnd } from '../../shared/domain/printer-abilities.ts'

test.each([
  ['ipp', 'ipp://printer.local/ipp/print', true],
  ['pdf', null, true],
  ['zpl', '10.0.0.7:9100', true],
  ['zpl', 'ipp://127.0.0.1/printers/zebra', false],
  ['zpl', 'spooler:Zebra ZD421', false],
  ['brother-ql', '10.0.0.8', false],
  ['system', 'Office printer', false],
] as const)(
  'of %s at %s is known whether it tells that a badge came out',
  (driver, address, tells) => {
    expect(tellsTheEnd({ driver, address })).toBe(tells)
  },
)
