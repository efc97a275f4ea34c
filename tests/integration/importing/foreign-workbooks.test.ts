import { afterEach, describe, expect, it, vi } from 'vitest'
import { readTable } from '../../../electron/importing/reading/read-table.ts'
import { listZip } from '../../../electron/importing/workbook/read-zip.ts'
import { readFile as read } from '../../support/read-file.ts'
import { textRow, withParts, workbookOf } from '../../support/workbook.ts'

const text = (value: string, address = '') =>
  `<c${address === '' ? '' : ` r="${address}"`} t="inlineStr"><is><t>${value}</t></is></c>`
const guests = textRow(1, 'Naam', 'Code') + textRow(2, 'Jan Bos', '0012345')
const sheetOf = (rows: string, after = '') => workbookOf({ name: 'Gasten', rows, after })

afterEach(() => {
  vi.unstubAllEnvs()
})

describe('a workbook of another program', () => {
  it('without addresses has each cell after the one before it', async () => {
    const rows =
      `<row>${text('Naam')}${text('Gemeente')}${text('Code')}</row>` +
      `<row>${text('Jan Bos')}<c/>${text('A1')}</row>` +
      `<row r="5">${text('Ann Tak')}${text('Epe')}${text('A3')}</row>` +
      `<row>${text('Bé Vis', 'A7')}${text('A4', 'C7')}</row>`
    const { guests: found, codes, summary } = await read(sheetOf(rows))
    expect([found, codes]).toEqual([
      ['Jan Bos', 'Ann Tak', 'Bé Vis'],
      ['A1', 'A3', 'A4'],
    ])
    expect(summary.sample[0]).toEqual(['Jan Bos', '', 'A1'])
    expect(summary.problems).toEqual([])
  })

  it('that names formulas without a value has them in the right cell, also without addresses', async () => {
    const rows =
      `<row>${text('Naam')}${text('Functie')}</row>` +
      `<row>${text('Jan Bos')}<c t="str"><f>X1</f></c></row>`
    const { summary, guests: found } = await read(sheetOf(rows))
    expect(found).toEqual(['Jan Bos'])
    expect(summary.problems).toEqual([
      { row: 2, kind: 'formula-without-value', skipped: false, detail: 'B2' },
    ])
  })

  it('with a style that is not there shows the number as it is', async () => {
    const rows = `${textRow(1, 'Naam', 'Code')}<row r="2">${text('Jan Bos', 'A2')}<c r="B2" s="7"><v>4711</v></c></row>`
    const styles = '<styleSheet><cellXfs count="1"><xf numFmtId="0"/></cellXfs></styleSheet>'
    for (const bytes of [sheetOf(rows), withParts(sheetOf(rows), { 'xl/styles.xml': styles })]) {
      expect((await read(bytes)).codes).toEqual(['4711'])
    }
  })

  it('with a text that is not there names the cell, and reads the rest', async () => {
    const strings = '<sst><si><t>Naam</t></si><si><t>Gemeente</t></si><si><t>Jan Bos</t></si></sst>'
    const shared = (address: string, index: number) =>
      `<c r="${address}" t="s"><v>${String(index)}</v></c>`
    const rows =
      `<row r="1">${shared('A1', 0)}${shared('B1', 1)}</row>` +
      `<row r="2">${shared('A2', 2)}${shared('B2', 99)}</row>` +
      textRow(3, 'Ann Tak', 'Epe')
    const bytes = withParts(sheetOf(rows), { 'xl/sharedStrings.xml': strings })
    const { summary, guests: found } = await read(bytes)
    expect(found).toEqual(['Jan Bos', 'Ann Tak'])
    expect(summary.problems).toEqual([{ row: 2, kind: 'lost-text', skipped: false, detail: 'B2' }])
    const mends = [{ row: 2, column: 1, value: 'Assen' }]
    expect((await read(bytes, { mends })).summary.problems).toEqual([])
  })

  it('with values of no kind that Excel knows has them as they are written', async () => {
    const rows =
      textRow(1, 'Naam', 'Borrel', 'Tafel', 'Geldig vanaf') +
      `<row r="2">${text('Jan Bos', 'A2')}<c r="B2" t="b"><v>true</v></c><c r="C2" t="text"><v>7</v></c>` +
      '<c r="D2" t="d"><v>2026-06-17T00:00:00</v></c></row>'
    const { summary } = await read(sheetOf(rows))
    expect(summary.sample).toEqual([['Jan Bos', 'ja', '7', '2026-06-17']])
  })

  it('has the hour that its dates are written with, whatever the zone of the laptop', async () => {
    vi.stubEnv('TZ', 'America/New_York')
    const rows = `${textRow(1, 'Naam', 'Geldig vanaf')}<row r="2">${text('Jan Bos', 'A2')}<c r="B2" t="d"><v>2026-06-17T09:30:00</v></c></row>`
    expect((await read(sheetOf(rows))).summary.sample).toEqual([['Jan Bos', '2026-06-17 09:30']])
  })

  it('as LibreOffice saves it has dates, hours, answers and codes as a person sees them', async () => {
    const formats = [
      ...['[$-413]dd/mm/yyyy', '[$-413]dd/mm/yy\\ hh:mm', '[$€-413]\\ #,##0.00'],
      ...['[$-413]hh:mm', '[$-413]00000'],
    ]
    const numFmts = formats.map(
      (code, index) => `<numFmt numFmtId="${String(165 + index)}" formatCode="${code}"/>`,
    )
    const xfs = formats.map(
      (_, index) => `<xf numFmtId="${String(165 + index)}" applyAlignment="false"></xf>`,
    )
    const styles = `<styleSheet><numFmts count="5">${numFmts.join('')}</numFmts><cellXfs count="6"><xf numFmtId="164"/>${xfs.join('')}</cellXfs></styleSheet>`
    const rows =
      textRow(1, 'Naam', 'Geldig vanaf', 'Geldig tot', 'Diner', 'Bedrag', 'Aankomst', 'Code') +
      `<row r="2" customFormat="false" ht="12.8">${text('Jan Bos', 'A2')}<c r="B2" s="1" t="n"><v>46190</v></c><c r="C2" s="2" t="n"><v>46190.3784722222</v></c>` +
      '<c r="D2" s="0" t="b"><f aca="false">TRUE()</f><v>1</v></c><c r="E2" s="3" t="n"><v>1234.56</v></c><c r="F2" s="4" t="n"><v>0.375</v></c><c r="G2" s="5" t="n"><v>42</v></c></row>'
    const { summary } = await read(withParts(sheetOf(rows), { 'xl/styles.xml': styles }))
    expect(summary.sample).toEqual([
      ['Jan Bos', '2026-06-17', '2026-06-17 09:05', 'ja', '1234.56', '09:00', '00042'],
    ])
  })

  it.each<[string, (name: string, xml: string) => string | Buffer]>([
    [
      'a prefix before each tag',
      (_, xml) => xml.replace(/<(\/?)(?=\w)/g, '<$1x:').replace('xmlns=', 'xmlns:x='),
    ],
    ['single quotes', (_, xml) => xml.replaceAll('"', "'")],
    [
      'texts of characters as they are',
      (_, xml) =>
        xml.replace(
          /<t>(.*?)<\/t>/g,
          (_whole, inside: string) => `<t><![CDATA[${inside.replace('&amp;', '&')}]]></t>`,
        ),
    ],
    ['text of two bytes a letter', (_, xml) => Buffer.from(`\ufeff${xml}`, 'utf16le')],
  ])('is read with %s', async (_, change) => {
    const rows =
      textRow(1, 'Deelnemers') +
      textRow(2, 'Naam', 'Gemeente', 'Code') +
      textRow(3, 'Jan Bos &amp; Zn', 'Assen', '0012345') +
      textRow(4, 'Ann Tak', '', '0012346')
    const plain = workbookOf(
      { name: 'Uitleg', rows: textRow(1, 'Zie het volgende blad') },
      { name: 'Gasten', rows, after: '<mergeCells><mergeCell ref="B3:B4"/></mergeCells>' },
    )
    const changed: Record<string, string | Buffer> = {}
    withParts(plain, {}, (name, xml) => {
      if (!name.endsWith('.rels')) changed[name] = change(name, xml)
      return xml
    })
    const { summary, codes } = await read(withParts(plain, changed))
    expect([summary.sheet, codes]).toEqual(['Gasten', ['0012345', '0012346']])
    expect(summary.sample).toEqual([
      ['Jan Bos & Zn', 'Assen', '0012345'],
      ['Ann Tak', 'Assen', '0012346'],
    ])
  })

  it('is read wherever it keeps its parts, and however it writes their names', async () => {
    const strings = '<sst><si><t>Naam</t></si><si><t>Jan Bos</t></si></sst>'
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="s"><v>1</v></c></row>'
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
    const plain = withParts(sheetOf(rows), { 'xl/texts.xml': strings }, (name, xml) =>
      name.endsWith('.rels')
        ? xml.replace(
            '</Relationships>',
            `<Relationship Id="rId9" Type="${type}/sharedStrings" Target="/xl/texts.xml"/></Relationships>`,
          )
        : xml,
    )
    expect((await read(plain)).guests).toEqual(['Jan Bos'])
    const moved = Buffer.from(plain.toString('latin1').replaceAll('xl/', 'XL\\'), 'latin1')
    expect((await read(moved)).guests).toEqual(['Jan Bos'])
    const renamed = Buffer.from(
      plain.toString('latin1').replaceAll('workbook.xml', 'the-book.xml'),
      'latin1',
    )
    const root = `<Relationships><Relationship Id="rId1" Type="${type}/officeDocument" Target="xl/the-book.xml"/></Relationships>`
    expect((await read(withParts(renamed, { '_rels/.rels': root }))).guests).toEqual(['Jan Bos'])
  })

  it('is read where its archive keeps its sizes as large ones', async () => {
    expect((await read(withLargeSizes(sheetOf(guests)))).codes).toEqual(['0012345'])
  })

  it.each([
    ['too-many-columns', `<row>${'<c/>'.repeat(1_200)}${text('x')}</row>`],
    ['damaged', `<row>${text('x')}<c><v>1</v>`],
  ])('is refused as %s where addresses are left out too', async (code, more) => {
    const bytes = sheetOf(guests + more)
    expect(await readTable(bytes, null)).toMatchObject({ ok: false, code })
  })
})

/** The same archive as a writer that streams makes it, with its numbers in 64 bits (APPNOTE.TXT 4.3.14 and 4.5.3). */
function withLargeSizes(archive: Buffer): Buffer {
  const entries = listZip(archive) ?? []
  const end = archive.length - 22
  const start = archive.readUInt32LE(end + 16)
  let at = start
  const lines = entries.flatMap(({ name, packed, unpacked, offset }) => {
    const line = Buffer.from(archive.subarray(at, at + 46))
    at += 46 + name.length
    for (const field of [20, 24, 42]) line.writeUInt32LE(0xffffffff, field)
    line.writeUInt16LE(28, 30)
    const extra = Buffer.alloc(28)
    extra.writeUInt16LE(1, 0)
    extra.writeUInt16LE(24, 2)
    for (const [index, size] of [unpacked, packed, offset].entries()) {
      extra.writeBigUInt64LE(BigInt(size), 4 + index * 8)
    }
    return [line, Buffer.from(name), extra]
  })
  const directory = Buffer.concat(lines)
  const longEnd = Buffer.alloc(56)
  longEnd.writeUInt32LE(0x06064b50, 0)
  longEnd.writeBigUInt64LE(44n, 4)
  longEnd.writeBigUInt64LE(BigInt(entries.length), 24)
  longEnd.writeBigUInt64LE(BigInt(entries.length), 32)
  longEnd.writeBigUInt64LE(BigInt(directory.length), 40)
  longEnd.writeBigUInt64LE(BigInt(start), 48)
  const pointer = Buffer.alloc(20)
  pointer.writeUInt32LE(0x07064b50, 0)
  pointer.writeBigUInt64LE(BigInt(start + directory.length), 8)
  const shortEnd = Buffer.from(archive.subarray(end))
  shortEnd.writeUInt16LE(0xffff, 10)
  shortEnd.writeUInt32LE(0xffffffff, 16)
  return Buffer.concat([archive.subarray(0, start), directory, longEnd, pointer, shortEnd])
}
