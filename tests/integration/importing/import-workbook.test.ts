import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import writeXlsxFile from 'write-excel-file/node'
import { readTable } from '../../../electron/importing/reading/read-table.ts'
import { zipPlain } from '../../../electron/importing/workbook/read-zip.ts'
import { readFile as read } from '../../support/read-file.ts'
import { textRow, workbookOf } from '../../support/workbook.ts'

describe('a workbook', () => {
  it('comes in as its first visible sheet, and another sheet on demand', async () => {
    const bytes = workbookOf(
      { name: 'Uitleg', hidden: true, rows: textRow(1, 'Naam') + textRow(2, 'Verborgen Vis') },
      { name: 'Gasten', rows: textRow(1, 'Naam', 'Code') + textRow(2, 'Jan Bos', '0012345') },
      { name: 'Sprekers &amp; crew', rows: textRow(1, 'Naam') + textRow(2, 'Ann Tak') },
    )
    const first = await read(bytes)
    expect(first.summary).toMatchObject({
      format: 'xlsx',
      encoding: null,
      sheet: 'Gasten',
      sheets: [
        { name: 'Uitleg', hidden: true },
        { name: 'Gasten', hidden: false },
        { name: 'Sprekers & crew', hidden: false },
      ],
    })
    expect([first.guests, first.codes]).toEqual([['Jan Bos'], ['0012345']])
    expect((await read(bytes, { sheet: 'Sprekers & crew' })).guests).toEqual(['Ann Tak'])
  })

  it('of a real writer keeps dates, numbers and long codes as a person reads them', async () => {
    const bytes = await writeXlsxFile([
      ['Naam', 'Ticketcode', 'Geldig vanaf', 'Bedrag'],
      [
        'Jan Bos',
        '12345678901234567890',
        { value: new Date('2026-06-17T00:00:00Z'), type: Date, format: 'dd-mm-yyyy' },
        12.5,
      ],
      ['Ann Tak', 12345678, null, 100],
      ['Bé Vis', Number('12345678901234567890'), 46190, 3],
    ]).toBuffer()
    const { summary, codes } = await read(bytes)
    expect(codes).toEqual(['12345678901234567890', '12345678', ''])
    expect(summary.problems).toEqual([
      { row: 4, kind: 'scientific-code', skipped: false, detail: '1.2345678901234567e+19' },
    ])
    expect(summary.sample).toEqual([
      ['Jan Bos', '12345678901234567890', '2026-06-17', '12.5'],
      ['Ann Tak', '12345678', '', '100'],
      ['Bé Vis', '1.2345678901234567e+19', '46190', '3'],
    ])
  })

  it('has each minute as it was entered, times without a day, and no day of nothing', async () => {
    const minutes = Array.from({ length: 1_440 }, (_, minute) => minute)
    const bytes = await writeXlsxFile([
      ['Naam', 'Geldig vanaf', 'Geldig tot', 'Diner om'],
      ...minutes.map((minute) => [
        `Gast ${String(minute)}`,
        { value: new Date(Date.UTC(2026, 5, 17, 0, minute)), type: Date, format: 'dd-mm hh:mm' },
        { value: 0, type: Number, format: 'dd-mm-yyyy' },
        { value: (minute + 1) / 1_440, type: Number, format: 'hh:mm' },
      ]),
    ]).toBuffer()
    const read = await readTable(bytes, null)
    const clock = (minute: number) => new Date(minute * 60_000).toISOString().slice(11, 16)
    expect(read.ok && read.value.rows.slice(1, -1).map(({ cells }) => cells.slice(1))).toEqual(
      minutes
        .slice(0, -1)
        .map((minute) => [
          minute === 0 ? '2026-06-17' : `2026-06-17 ${clock(minute)}`,
          '',
          clock(minute + 1),
        ]),
    )
  })

  it('shows codes and phones with the zeros that their format gives them', async () => {
    const bytes = await writeXlsxFile([
      ['Naam', 'Ticketcode', 'Telefoon'],
      ['Jan Bos', { value: 12345, format: '00000000' }, { value: 612345678, format: '0000000000' }],
    ]).toBuffer()
    const { summary, codes } = await read(bytes)
    expect(codes).toEqual(['00012345'])
    expect(summary.sample).toEqual([['Jan Bos', '00012345', '0612345678']])
  })

  it('comes in as the sheet with guests, not as the cover or the empty one before it', async () => {
    const cover = textRow(1, 'Divosa congres 2026') + textRow(2, 'Versie van 12 juni')
    const guests = textRow(1, 'Naam', 'Code') + textRow(2, 'Jan Bos', '0012345')
    for (const rows of ['', cover]) {
      const found = await read(
        workbookOf({ name: 'Voorblad', rows }, { name: 'Lijst', rows: guests }),
      )
      expect([found.summary.sheet, found.guests]).toEqual(['Lijst', ['Jan Bos']])
    }
    const writer = await writeXlsxFile([
      { sheet: 'Voorblad', data: [['Divosa congres 2026'], ['Deelnemers en sprekers']] },
      {
        sheet: 'Lijst',
        data: [
          ['Naam', 'Code'],
          ['Ann Tak', '0012346'],
        ],
      },
    ]).toBuffer()
    expect((await read(writer)).guests).toEqual(['Ann Tak'])
  })

  it('with nobody on the sheet offers the others', async () => {
    const bytes = workbookOf(
      { name: 'Kop', rows: textRow(1, 'Naam', 'Code') },
      { name: 'Oud', hidden: true, rows: textRow(1, 'Naam') + textRow(2, 'Jan Bos') },
    )
    const { summary } = await read(bytes)
    expect([summary.rowCount, summary.sheet, summary.sheets.length]).toEqual([0, 'Kop', 2])
    expect((await read(bytes, { sheet: 'Oud' })).guests).toEqual(['Jan Bos'])
  })

  it('names formulas that nobody computed, and errors, and reads the rest', async () => {
    const rows =
      textRow(1, 'Naam', 'Functie', 'Gemeente') +
      '<row r="2"><c r="A2" t="str"><f>B2&amp;C2</f><v>Jan Bos</v></c><c r="B2" t="str"><f>X1</f></c></row>' +
      '<row r="3"><c r="A3" t="inlineStr"><is><t>Ann Tak</t></is></c><c r="C3" t="e"><f>VLOOKUP(1)</f><v>#N/A</v></c></row>'
    const { summary, guests } = await read(workbookOf({ name: 'Gasten', rows }))
    expect(guests).toEqual(['Jan Bos', 'Ann Tak'])
    expect(summary.problems).toEqual([
      { row: 2, kind: 'formula-without-value', skipped: false, detail: 'B2' },
      { row: 3, kind: 'formula-without-value', skipped: false, detail: 'C3 #N/A' },
    ])
    const mends = [{ row: 3, column: 2, value: 'Epe' }]
    const mended = await read(workbookOf({ name: 'Gasten', rows }), { mends })
    expect(mended.summary.problems.map(({ detail }) => detail)).toEqual(['B2'])
  })

  it('with titles, merged cells and two header rows has its headings found', async () => {
    const rows =
      textRow(1, 'Deelnemers Divosa congres') +
      textRow(2, 'Naam', 'Gemeente', 'Sessies', '') +
      textRow(3, '', '', 'Ronde 1', 'Ronde 2') +
      textRow(4, 'Jan Bos', 'Assen', 'Wijkteam', 'Data') +
      textRow(5, 'Ann Tak', '', 'Data', 'Wijkteam')
    const after =
      '<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="A2:A3"/><mergeCell ref="C2:D2"/><mergeCell ref="B4:B5"/></mergeCells>'
    const { summary, guests } = await read(workbookOf({ name: 'Gasten', rows, after }))
    expect(summary.headerRow).toBe(2)
    expect(summary.columns.map(({ header, meaning }) => [header, meaning])).toEqual([
      ['Naam', 'full-name'],
      ['Gemeente', 'organisation'],
      ['Sessies Ronde 1', 'enrolments'],
      ['Sessies Ronde 2', 'enrolments'],
    ])
    expect(guests).toEqual(['Jan Bos', 'Ann Tak'])
    expect(summary.sample[1]).toEqual(['Ann Tak', 'Assen', 'Data', 'Wijkteam'])
    expect(summary.lists.map(({ word, count, meaning }) => [word, count, meaning])).toEqual([
      ['Wijkteam', 2, '+'],
      ['Data', 2, '+'],
    ])
  })
})

describe('a workbook that cannot be read', () => {
  const bomb = 'A'.repeat(40_000_000)
  it.each([
    ['damaged', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00])],
    ['not-a-workbook', zipPlain([['word/document.xml', Buffer.from('<w/>')]])],
    ['zip-bomb', deflated('xl/worksheets/sheet1.xml', Buffer.from(bomb))],
    ['zip-bomb', declaring(deflated('xl/media/a.png', Buffer.from('A')), 0x7fffffff)],
    [
      'password-protected',
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
    ],
    [
      'old-workbook',
      zipPlain([
        [
          '_rels/.rels',
          Buffer.from(
            '<Relationships><Relationship Id="rId1" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
          ),
        ],
        ['xl/workbook.bin', Buffer.from([0x83, 0x01, 0x00])],
      ]),
    ],
    ['old-workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
  ])('is refused as %s', async (code, bytes) => {
    expect(await readTable(bytes, null)).toMatchObject({ ok: false, code })
  })

  it('since it holds more than it declares is not unpacked further', async () => {
    const liar = declaring(deflated('xl/workbook.xml', Buffer.from(bomb)), 1_000)
    expect(await readTable(liar, null)).toMatchObject({ ok: false, code: 'not-a-workbook' })
  })
})

/** An archive of one packed file. */
function deflated(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content)
  const archive = zipPlain([[name, packed]])
  archive.writeUInt16LE(8, 8)
  const directory = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  archive.writeUInt16LE(8, directory + 10)
  archive.writeUInt32LE(content.length, directory + 24)
  return archive
}

function declaring(archive: Buffer, size: number): Buffer {
  const directory = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]))
  archive.writeUInt32LE(size, directory + 24)
  return archive
}
