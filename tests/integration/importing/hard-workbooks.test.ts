import { Worker, type WorkerOptions } from 'node:worker_threads'
import { describe, expect, it } from 'vitest'
import { readInWorker } from '../../../electron/importing/reading/read-in-worker.ts'
import { readTable } from '../../../electron/importing/reading/read-table.ts'
import { listZip, unzip, zipPlain } from '../../../electron/importing/workbook/read-zip.ts'
import { context, readFile as read } from '../../support/read-file.ts'
import { expectLinear } from '../../support/machine/growth.ts'
import { textRow, withParts, workbookOf } from '../../support/workbook.ts'

describe('a sheet with a stray cell', () => {
  const list = textRow(1, 'Naam', 'Code') + textRow(2, 'Jan Bos', 'A1')
  const stray = (address: string, row: string) =>
    `<row${row}><c r="${address}" t="inlineStr"><is><t>x</t></is></c></row>`

  it.each(['A1048576', 'XFD1048576'])('in %s is read without it, and says so', async (address) => {
    const rows = list + stray(address, ' r="1048576"')
    const { guests, summary } = await read(workbookOf({ name: 'Gasten', rows }))
    expect(guests).toEqual(['Jan Bos'])
    expect(summary.problems).toEqual([
      { row: 1_048_576, kind: 'far-row', skipped: true, detail: '' },
    ])
  })

  it.each([
    ['too-many-columns', stray('XFD3', ' r="3"')],
    ['damaged', stray('A999999999', '')],
    ['too-large', '<row/>'.repeat(300_000)],
    ['too-large', '<row/>'.repeat(200_000) + stray('ALL200003', '')],
  ])('is refused as %s before there is no room left', async (code, more) => {
    const sheet = { name: 'Gasten', rows: list + more }
    expect(await readTable(workbookOf(sheet), null)).toMatchObject({ ok: false, code })
  })
})

describe('a workbook of formulas', () => {
  it('makes nobody of the rows that look at empty ones', async () => {
    const zero = (column: string, row: number) =>
      `<c r="${column}${row}"><f>Blad2!${column}${row}</f><v>0</v></c>`
    const rows =
      textRow(1, 'Naam', 'Code') +
      `<row r="2"><c r="A2" t="str"><f>Blad2!A2</f><v>Jan Bos</v></c><c r="B2"><v>71</v></c></row>` +
      [3, 4].map((row) => `<row r="${row}">${zero('A', row)}${zero('B', row)}</row>`).join('')
    expect(await read(workbookOf({ name: 'Gasten', rows }))).toMatchObject({
      ...{ guests: ['Jan Bos'], codes: ['71'] },
    })
  })

  it.each([
    ['errors', '<c ', 't="e" '],
    ['written dates', '<c ', 't="d" '],
    ['sections', '', '<![CDATA['],
    ['cells', '', '<c><v>'],
  ])(
    'with %s without ends is refused in time that grows with its length only',
    async (_, first, more) => {
      const rows = (times: number) => textRow(1, 'Naam', 'Code') + first + more.repeat(times)
      await expectLinear(
        100_000,
        (times) => workbookOf({ name: 'Gasten', rows: rows(times) }),
        async (bytes) => {
          expect((await readTable(bytes, null)).ok).toBe(false)
        },
      )
    },
  )
  const guests = textRow(1, 'Naam', 'Code') + textRow(2, 'Jan Bos', 'A1')
  const beside = (rows: string) =>
    workbookOf({ name: 'Blad1', rows }, { name: 'Gasten', rows: guests })
  const styled = (styles: string, more = '') =>
    withParts(workbookOf({ name: 'Gasten', rows: guests + more }), { 'xl/styles.xml': styles })
  const zeros =
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="170"/></cellXfs></styleSheet>'
  const inWorkbook = (more: string) =>
    withParts(workbookOf({ name: 'Gasten', rows: guests }), {}, (_, xml) =>
      xml.replace('<sheets>', `${more}<sheets>`),
    )
  const shared = (strings: string) =>
    withParts(beside('<row r="1"><c r="A1" t="s"><v>3000000</v></c></row>'), {
      'xl/sharedStrings.xml': strings,
    })

  it.each([
    ['rows of another sheet', (times: number) => beside('<row>'.repeat(times))],
    ['tags of rows', (times: number) => beside('<row '.repeat(times))],
    ['cells of a row', (times: number) => beside(`<row>${'<c>'.repeat(times)}</row>`)],
    [
      'tags of texts',
      (times: number) => beside(`<row><c><is>${'<t '.repeat(times)}</is></c></row>`),
    ],
    ['shared texts', (times: number) => shared(`<sst>${'<si>'.repeat(times)}`)],
    ['styles', (times: number) => styled(`<styleSheet>${'<cellXfs>'.repeat(times)}`)],
    ['tags of styles', (times: number) => styled(`<styleSheet>${'<cellXfs '.repeat(times)}`)],
    ['formats', (times: number) => styled('<numFmt '.repeat(times))],
    ['styles of cells', (times: number) => styled(`<cellXfs>${'<xf '.repeat(times)}</cellXfs>`)],
    ['cells with zeros', (times: number) => styled(zeros, '<c s="0"'.repeat(times))],
    [
      'a gap in a cell with zeros',
      (times: number) => styled(zeros, `<row><c s="0"${' '.repeat(times)}><v>1</v></c></row>`),
    ],
    ['properties', (times: number) => inWorkbook('<workbookPr '.repeat(times))],
    ['a name of an attribute', (times: number) => inWorkbook(`<sheet ${'a'.repeat(times)}/>`)],
  ])('with %s without end is read or refused as soon', async (_, file) => {
    await expectLinear(100_000, file, (bytes) => readTable(bytes, null))
  })
})

describe('a tag without end in a workbook', () => {
  it.each(['<c s="0"', '<row ', 'x'])('is refused as soon where it is of %s', async (part) => {
    const rows = (times: number) =>
      `<row r="1"><c r="A1" t="inlineStr"><is><t>${part.repeat(times)}`
    await expectLinear(
      400_000,
      (times) => workbookOf({ name: 'Gasten', rows: rows(times) }),
      async (bytes) => {
        expect((await readTable(bytes, null)).ok).toBe(false)
      },
    )
  })
})

describe('a workbook that counts its days from 1904', () => {
  const from1904 = (rows: string, value = '1') => {
    const styles =
      '<styleSheet><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    const plain = workbookOf({ name: 'Gasten', rows })
    return withParts(plain, { 'xl/styles.xml': styles }, (_, xml) =>
      xml.replace('<sheets>', `<workbookPr date1904="${value}"/><sheets>`),
    )
  }
  const jan = '<c r="A2" t="inlineStr"><is><t>Jan Bos</t></is></c>'

  it.each(['1', 'true'])('and says so by %s has the days that a person sees', async (value) => {
    const rows = `${textRow(1, 'Naam', 'Geldig vanaf')}<row r="2">${jan}<c r="B2" s="1"><v>44728</v></c></row>`
    expect((await read(from1904(rows, value))).summary.sample).toEqual([['Jan Bos', '2026-06-17']])
  })

  it('has the same days where they are plain numbers, and leaves other numbers alone', async () => {
    const rows =
      textRow(1, 'Naam', 'Geldig vanaf', 'Geldig tot', 'Ticketcode') +
      `<row r="2">${jan}<c r="B2"><v>44728</v></c><c r="C2"><v>44728.75</v></c><c r="D2"><v>44728</v></c></row>`
    const { summary, tickets } = await read(from1904(rows))
    expect(summary.sample).toEqual([['Jan Bos', '2026-06-17', '2026-06-17 18:00:00', '44728']])
    expect(tickets).toMatchObject([
      { validFrom: '2026-06-17', validUntil: '2026-06-17T16:00:00.000Z' },
    ])
    expect(summary.problems).toEqual([])
  })
})

describe('a file that would take all room', () => {
  it('as one long text stands in every cell is a bomb', async () => {
    const long = `<sst><si><t>${'A'.repeat(32_000)}</t></si></sst>`
    const cells = (row: number) =>
      `<c r="A${row}" t="s"><v>0</v></c><c r="B${row}" t="s"><v>0</v></c>`
    const rows = Array.from({ length: 20_000 }, (_, row) => `<row>${cells(row + 1)}</row>`)
    const plain = workbookOf({ name: 'Gasten', rows: rows.join('') })
    const files = (listZip(plain) ?? []).map((entry) => {
      const content = unzip(plain, entry)
      return [entry.name, content.ok ? content.value : Buffer.alloc(0)] as const
    })
    const bytes = zipPlain([...files, ['xl/sharedStrings.xml', Buffer.from(long)]])
    expect(await readTable(bytes, null)).toMatchObject({ ok: false, code: 'zip-bomb' })
  })

  it('is refused as too large, and Balie goes on', async () => {
    const answer = await readInWorker(startWithLittleRoom, Buffer.from(manyRows()), context)
    expect(answer).toMatchObject({ ok: false, code: 'too-large' })
  })
})

function manyRows(): string {
  const rows = Array.from({ length: 100_000 }, (_, row) => `Jan Bos${row};A${row}`)
  return ['Naam;Code', ...rows].join('\n')
}

function startWithLittleRoom(options: WorkerOptions): Worker {
  const script = new URL('../../../electron/importing/reading/read-worker.ts', import.meta.url)
  return new Worker(script, { ...options, resourceLimits: { maxOldGenerationSizeMb: 24 } })
}
