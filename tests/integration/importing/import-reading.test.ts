import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from '../../../electron/importing/reading/decode-text.ts'
import {
  readAttendeeFile,
  type ReadingContext,
} from '../../../electron/importing/reading/read-attendee-file.ts'
import { readCsv } from '../../../electron/importing/reading/read-csv.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import { sourcePersonSchema, sourceRowSchema } from '../../../shared/model/source-row.ts'

const context: ReadingContext = {
  origin: { eventId: '6f7c3f0a-52b1-4c4e-9f0e-0c2b3b1d7a11', secret: 'test', sourceId: 'file' },
  description: {
    timeZone: 'Europe/Amsterdam',
    codesIgnoreCase: true,
    firstDay: '2026-06-17',
    lastDay: '2026-06-19',
  },
  ticketTypes: [],
}

const csv = 'Naam;Gemeente\r\nBé Sjoerdsma;Súdwest-Fryslân\r\n'

function read(bytes: Uint8Array) {
  return readAttendeeFile(bytes, context)
}

function cells(text: string): string[][] {
  return readCsv(text).rows.map((row) => [...row.cells])
}

describe('the encoding', () => {
  it.each([
    ['utf-8', Buffer.from(csv)],
    ['utf-8', Buffer.from(`\ufeff${csv}`)],
    ['windows-1252', iconv.encode(csv, 'windows-1252')],
    ['utf-16le', iconv.encode(csv, 'utf-16le', { addBOM: true })],
    ['utf-16le', iconv.encode(csv, 'utf-16le')],
    ['utf-16be', iconv.encode(csv, 'utf-16be', { addBOM: true })],
    ['utf-16be', iconv.encode(csv, 'utf-16be')],
  ])('%s is recognised', (encoding, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: csv, encoding })
  })

  it('of Windows keeps the euro and the curly apostrophe', () => {
    const text = 'Jan van ’t Hof;€ 12,50;…'
    expect(decodeText(iconv.encode(text, 'windows-1252'))?.text).toBe(text)
  })

  it('stays UTF-8 when one byte of it is lost, and the row says so', async () => {
    const bytes = Buffer.concat([Buffer.from(`${csv}Zoë Çelik;Ede\r\nB`), Buffer.from([0xc3])])
    const answer = await read(bytes)
    expect(answer.ok && answer.value.summary).toMatchObject({
      encoding: 'utf-8',
      problems: [{ row: 4, kind: 'unreadable-characters', skipped: false }],
    })
  })
})

describe('CSV', () => {
  it.each([';', ',', '\t', '|'])('finds the delimiter %j', (delimiter) => {
    const text = ['Naam;Gemeente;Opmerking', 'Bos;Assen;"a;b,c"', 'Vis;Epe;1']
      .join('\n')
      .replace(/;(?!b)/g, delimiter)
    expect(readCsv(text).delimiter).toBe(delimiter)
    expect(cells(text)[1]).toEqual(['Bos', 'Assen', 'a;b,c'])
  })

  it('is not misled by commas in names and amounts', () => {
    const text = 'Naam;Bedrag;Code\n"Berg, van der, Jan";12,50;A1\nBos, Ann;1,00;B2\n'
    expect(readCsv(text).delimiter).toBe(';')
  })

  it('may name its delimiter as Excel does', () => {
    expect(readCsv('sep=|\nNaam|Code\nJan|A1')).toMatchObject({
      delimiter: '|',
      rows: [
        { row: 2, cells: ['Naam', 'Code'] },
        { row: 3, cells: ['Jan', 'A1'] },
      ],
    })
  })

  it('keeps new lines, quotes and delimiters inside quotes', () => {
    expect(cells('Naam;Noot\r\nJan;"a\r\nb ""c""; d"\r\n')).toEqual([
      ['Naam', 'Noot'],
      ['Jan', 'a\nb "c"; d'],
      [''],
    ])
  })

  it.each([
    ['at the end', 'Naam;Code\nJan;A1\nPiet;"B2\nAnn;C3\n'],
    ['at the start', 'Naam;Code\nJan;A1\n"Piet;B2\nAnn;C3\n'],
    ['before a quoted row', 'Naam;Code\nJan;A1\n"Piet;B2\n"Ann";C3\n'],
  ])('loses one line at most to an unclosed quote %s', (_where, text) => {
    const table = readCsv(text)
    expect(table.rows.slice(0, 4).map((row) => row.cells)).toEqual([
      ['Naam', 'Code'],
      ['Jan', 'A1'],
      ['Piet', 'B2'],
      ['Ann', 'C3'],
    ])
    expect(table.problems.map((problem) => [problem.row, problem.kind])).toEqual([
      [3, 'unclosed-quote'],
    ])
  })

  it('of unclosed quotes alone is read in time that grows with its length only', () => {
    const text = `Naam;Code\n${Array.from({ length: 20_000 }, (_, row) => `"Jan;A${row}`).join('\n')}`
    expect(readCsv(text).rows).toHaveLength(20_001)
  })
})

describe('a cell of a megabyte', () => {
  it.each([
    ['without any end', 'x'.repeat(1_000_000)],
    ['of addresses that never end', 'a@'.repeat(500_000)],
    ['of lines', 'x y '.repeat(250_000)],
  ])('%s is read at once, cut and named', async (_what, long) => {
    const answer = await read(Buffer.from(`Naam;Gemeente;Code\n${long};Ede;A1\nJan Bos;Epe;A2\n`))
    expect(answer.ok && answer.value.rows).toHaveLength(2)
    expect(answer.ok && answer.value.summary.problems).toMatchObject([{ row: 2, kind: 'too-long' }])
  })
})

describe('a file put together from others', () => {
  it('that changes its delimiter half-way is split as each row is meant, and says so', async () => {
    const text =
      'Naam;Gemeente;Code\nJan Bos;Assen;A1\nBos, Ann;Epe;A2\nCor Tak,"Ede, Wekerom",A3\n'
    expect(cells(text).slice(1, 4)).toEqual([
      ['Jan Bos', 'Assen', 'A1'],
      ['Bos, Ann', 'Epe', 'A2'],
      ['Cor Tak', 'Ede, Wekerom', 'A3'],
    ])
    const answer = await read(Buffer.from(text))
    expect(answer.ok && answer.value.summary.problems.map(({ row, kind }) => [row, kind])).toEqual([
      [4, 'other-delimiter'],
    ])
  })

  it('whose larger half is parted otherwise, quotes and all, loses nobody', async () => {
    const below = Array.from({ length: 90 }, (_, row) => `"Bos, Ann${row}",Ede,B${row}`)
    const text = ['Naam;Gemeente;Code', 'Jan Vis;Assen;A1', ...below, ''].join('\n')
    expect(cells(text).slice(1, 3)).toEqual([
      ['Jan Vis', 'Assen', 'A1'],
      ['Bos, Ann0', 'Ede', 'B0'],
    ])
    const answer = await read(Buffer.from(text))
    expect(answer.ok && answer.value.rows.map(({ codesOfFile }) => codesOfFile[0])).toEqual([
      ...['A1', ...below.map((_, row) => `B${row}`)],
    ])
    const kinds = answer.ok ? answer.value.summary.problems.map(({ kind }) => kind) : []
    expect([kinds.length, new Set(kinds)]).toEqual([90, new Set(['other-delimiter'])])
  })

  it('with the headings of each keeps the guests of both, and makes none of the headings', async () => {
    const lists = ['Voornaam;Achternaam;Code\nJan;Bos;A1', 'Voornaam,Achternaam,Code\nAnn,Tak,A2']
    const more = 'Bo,Vis,A3\nCor,Smit,A4\n'
    const answer = await read(Buffer.from(`${lists.join('\n')}\n${more}`))
    expect(answer.ok && answer.value.rows.map(({ person }) => displayName(person))).toEqual([
      ...['Jan Bos', 'Ann Tak', 'Bo Vis', 'Cor Smit'],
    ])
    expect(answer.ok && answer.value.summary.problems).toContainEqual({
      ...{ row: 3, kind: 'headings-again', skipped: true, detail: '' },
    })
  })
})

describe('zeros in a file', () => {
  it.each([
    ['at its end, where a power cut broke the writing off', `${csv}${'\0'.repeat(4_096)}`],
    ['in its cells, as old systems fill them up', csv.replaceAll('a;', 'a\0\0;')],
  ])('%s, do not keep its guests out', async (_where, text) => {
    const answer = await read(Buffer.from(text))
    expect(answer.ok && answer.value.rows.map(({ person }) => displayName(person))).toEqual([
      'Bé Sjoerdsma',
    ])
  })
})

describe('a file', () => {
  it.each([
    ['empty', Buffer.from('')],
    ['empty', Buffer.from('\ufeff \r\n\r\n')],
    ['no-rows', Buffer.from('Voornaam;Achternaam;Code\r\n')],
    ['no-header', Buffer.from('12;13\n14;15\n')],
    ['damaged', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14, 0x00])],
    ['not-text', Buffer.from('%PDF-1.7\n%âãÏÓ', 'latin1')],
    ['not-text', Buffer.from(Array.from({ length: 5_000 }, (_, index) => (index * 7) % 32))],
    ['not-text', Buffer.from('\ufeff\0N\0a\0', 'utf16le')],
    ['not-a-list', Buffer.from('<html><table><tr><td>Naam</td></tr></table></html>')],
    ['not-a-list', Buffer.from('<?xml version="1.0"?><Workbook/>')],
    ['not-a-list', Buffer.from('BEGIN:VCARD\r\nFN:Jan Bos\r\nEND:VCARD\r\n')],
    ['not-a-list', Buffer.from('{"error":"unauthorized"}')],
    ['not-a-list', Buffer.from('[{"firstName":"Jan"')],
    ['too-many-columns', Buffer.from(`${';'.repeat(2_000)}\n`)],
    ['too-large', Buffer.alloc(64 * 1024 * 1024 + 1, 'a')],
  ])('is refused as %s', async (code, bytes) => {
    expect(await read(bytes)).toMatchObject({ ok: false, code })
  })

  it('with 300 columns comes in, sixty of them as extra fields', async () => {
    const header = ['Naam', ...Array.from({ length: 299 }, (_, index) => `Vraag ${index}`)]
    const answer = await read(Buffer.from(`${header.join(';')}\nJan Bos${';ja'.repeat(299)}\n`))
    expect(answer.ok && answer.value.rows[0]?.person.extra).toHaveLength(60)
    expect(answer.ok && answer.value.summary.columns).toHaveLength(300)
  })

  it('gives the same ids and codes on every laptop', async () => {
    const [one, other] = [
      await read(Buffer.from(csv)),
      await read(iconv.encode(csv, 'utf-16le', { addBOM: true })),
    ]
    expect(one.ok && other.ok && one.value.rows).toEqual(other.ok && other.value.rows)
    expect(one.ok && one.value.rows[0]?.person.codes[0]).toMatch(/^[0-9A-HJKMNP-TV-Z]{12}$/)
  })

  it('of any bytes is read or refused, and what is read fits the journal', async () => {
    const line = fc.array(
      fc.constantFrom('Naam', 'Code', '"', 'n.t.b.', 'Jan Bos', '\n', '\r', 'é'),
    )
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      line.map((parts) => Buffer.from(parts.join(';'))),
      line.map((parts) => iconv.encode(`Naam;Code\n${parts.join(';')}`, 'windows-1252')),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (some) => {
        const answer = await read(some)
        if (!answer.ok) return
        expect(answer.value.summary.rowCount).toBeGreaterThan(0)
        for (const { row, person } of answer.value.rows) {
          expect(sourceRowSchema.safeParse(row).error).toBeUndefined()
          expect(sourcePersonSchema.safeParse(person).error).toBeUndefined()
        }
      }),
    )
  })

  it('of Dutch Excel is read to the last comma', async () => {
    const text = [
      'Deelnemers Divosa congres;;;',
      'Achternaam;Tussenvoegsel;Voornaam;Ticketcode',
      'Hof;van ’t;Wytske;="0012345"',
      '"Berg; de";;Jan;1,23457E+15',
    ].join('\r\n')
    const answer = await read(iconv.encode(text, 'windows-1252'))
    if (!answer.ok) throw new Error(answer.code)
    expect(answer.value.rows.map((row) => [displayName(row.person), row.codesOfFile])).toEqual([
      ['Wytske van ’t Hof', ['0012345']],
      ['Jan Berg; de', ['']],
    ])
    expect(answer.value.summary.problems).toEqual([
      { row: 4, kind: 'scientific-code', skipped: false, detail: '1,23457E+15' },
    ])
  })
})
