import { expect, it } from 'vitest'
import { showZeros, zeroFormats } from '../../../electron/importing/workbook/zero-formats.ts'

const styles = (...formats: string[]): string =>
  `<styleSheet><numFmts>${formats
    .map((code, index) => `<numFmt numFmtId="${String(164 + index)}" formatCode="${code}"/>`)
    .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
    .map((_, index) => `<xf numFmtId="${String(164 + index)}" applyNumberFormat="1"/>`)
    .join('')}</cellXfs></styleSheet>`

const shown = (format: string, digits: string): string | undefined => {
  const cell = `<c r="A1" s="1"><v>${digits}</v></c>`
  return /<v>([^<]*)</.exec(showZeros(cell, zeroFormats(styles(format))))?.[1]
}

it.each([
  ['00000000', '12345', '00012345'],
  ['0000', '123456', '123456'],
  ['0000000000', '612345678', '0612345678'],
  ['00\\-00000000', '612345678', '06-12345678'],
  ['&quot;BAL-&quot;00000', '42', 'BAL-00042'],
  ['0', '42', '42'],
  ['#,##0.00', '42', '42'],
  ['dd\\-mm\\-yyyy', '46190', '46190'],
  ['00.00', '42', '42'],
])('the format %j shows %s as %s', (format, digits, text) => {
  expect(shown(format, digits)).toBe(text)
})

it('leaves texts, other styles and decimals as they are', () => {
  const cells =
    '<c r="A1" s="1" t="s"><v>12</v></c><c r="B1" s="0"><v>12</v></c><c r="C1" s="1"><v>1.5</v></c>'
  expect(showZeros(cells, zeroFormats(styles('00000')))).toBe(cells)
})
