import fc from 'fast-check'
import { readSheet } from 'read-excel-file/universal'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../electron/importing/reading/read-table.ts'
import { takeTextCells } from '../../../electron/importing/workbook/text-cells.ts'
import { withParts, workbookOf } from '../../support/workbook.ts'

const texts = [
  'Jan',
  ' Bos ',
  '  ',
  'a &amp; b',
  'a&#233;b',
  'x_x0041_y',
  'a_xb',
  'Zoë',
  "'t > Hof",
]
const text = fc.constantFrom(...texts)
const sharedText = fc.oneof(
  { weight: 5, arbitrary: text.map((one) => `<si><t>${one}</t></si>`) },
  text.map((one) => `<si><t xml:space="preserve">${one}</t></si>`),
  text.map((one) => `<si><r><t>${one}</t></r><r><t>vet</t></r></si>`),
  fc.constantFrom('<si/>', '<si></si>', '<si><t/></si>', '\n<si>\n<t>ruim</t>\n</si>'),
)
/** A cell behind its address. */
const cell = fc.oneof(
  { weight: 5, arbitrary: fc.nat(5).map((index) => ` t="s"><v>${String(index)}</v></c>`) },
  fc.nat(5).map((index) => ` s="0" t="s"><v>${String(index)}</v></c>`),
  text.map((one) => ` t="inlineStr"><is><t>${one}</t></is></c>`),
  text.map((one) => ` t="inlineStr"><is><r><t>${one}</t></r></is></c>`),
  fc.constantFrom('/>', '><v>12</v></c>', ' t="str"><f>A1</f><v>uit</v></c>', ' t="s"/>'),
)
const gap = fc.constantFrom(0, 0, 0, 1, 3)
const sheet = fc.array(fc.tuple(gap, fc.array(fc.tuple(gap, cell), { maxLength: 4 })), {
  maxLength: 6,
})

describe('the cells of texts in a workbook', () => {
  it('are read by themselves as the library reads them among all others', async () => {
    const strings = fc.array(sharedText, { minLength: 6, maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(strings, sheet, async (shared, rows) => {
        const plain = workbookOf({ name: 'Gasten', rows: rowsOf(rows) })
        const bytes = withParts(plain, {
          'xl/sharedStrings.xml': `<sst>${shared.join('')}</sst>`,
          'xl/styles.xml': '<styleSheet><cellXfs><xf numFmtId="0"/></cellXfs></styleSheet>',
        })
        const table = await readTable(bytes, null)
        const ours = table.ok ? table.value.rows.map(({ cells }) => cells) : table.code
        const library = await readSheet(new Blob([new Uint8Array(bytes)]))
        expect(ours).toEqual(
          library.map((row) => row.map((one) => (one === null ? '' : String(one)))),
        )
      }),
      { numRuns: 400 },
    )
  })

  it('leave nothing else to be read of a list of texts', () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>'
    expect(takeTextCells(rows, '<si><t>Naam</t></si><si><t>Jan Bos</t></si>')).toEqual({
      rest: '',
      texts: [['Naam'], ['Jan Bos']],
    })
  })

  it.each([
    ['in another row', '<row r="1"><c r="A2" t="s"><v>0</v></c></row>'],
    ['in no row', '<row><c r="A1" t="s"><v>0</v></c></row>'],
    ['twice', '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="A1" t="s"><v>0</v></c></row>'],
    ['in rows turned round', '<row r="2"><c r="A2" t="s"><v>0</v></c></row><row r="1"/>'],
  ])('are left where one lies %s', (_, rows) => {
    expect(takeTextCells(rows, '<si><t>Jan Bos</t></si>')).toBeNull()
  })
})

function rowsOf(rows: readonly (readonly [number, readonly (readonly [number, string])[]])[]) {
  let row = 0
  return rows
    .map(([above, cells]) => {
      row += above + 1
      let column = -1
      const inside = cells.map(([before, written]) => {
        column += before + 1
        return `<c r="${String.fromCharCode(65 + column)}${String(row)}"${written}`
      })
      return `<row spans="1:3" r="${String(row)}">${inside.join('')}</row>`
    })
    .join('')
}
