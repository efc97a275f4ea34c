import { randomUUID } from 'node:crypto'
import { chmodSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { finishNote, writeNote } from '../../../electron/check-in/guest/write-note.ts'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { inTransaction } from '../../../electron/db/file/sqlite.ts'
import type { Cell } from '../../../electron/exporting/tables/attendance-table.ts'
import { saveExport } from '../../../electron/exporting/files/save-export.ts'
import { writeCsv } from '../../../electron/exporting/files/write-csv.ts'
import { importTestGuests } from '../../support/event-file.ts'
import { workOfThread } from '../../support/machine/work-of-thread.ts'
import { ann, cor, day, jan, save, textOf, type Day } from '../../support/export-day.ts'
import { OPENING, testList } from '../../support/guests.ts'

const done = randomUUID()

const columns =
  'Lijst;Dag;Achternaam;Tussenvoegsel;Voornaam;Organisatie;E-mailadres;Registratienummer;Soort ticket;Ticketcode;Aankomst;Vertrek;Minuten;Keer binnen;Vertrek bekend door;Balie'

describe('the attendance', () => {
  it('opens right in Dutch Excel as CSV, and no name becomes a formula', async () => {
    const file = await save(await day(), 'attendance-csv')
    const text = readFileSync(file, 'utf8')
    expect(text.startsWith('\ufeff')).toBe(true)
    const lines = text.slice(1).split('\r\n')
    expect(lines[0]).toBe(columns)
    expect(lines[1]).toBe(
      `Ontvangst;17-06-2026;Berg;van den;'=Jan;"Gemeente ""Epe""; Assen";;"=""0012345""";Deelnemer;"=""00042""";08:30;10:00;90;1;gescand;Balie 1`,
    )
    expect(lines[3]).toMatch(
      /^Ontvangst;17-06-2026;Tak;;Ann;.*;10:00;18:00;480;1;automatische uitgang;/,
    )
    expect(lines).toHaveLength(5)
  })

  it('keeps what Excel would take for a number or a day as it is written in CSV', () => {
    const asCsv = (cell: Cell): string => {
      const csv = writeCsv({ headings: ['Code'], rows: [[cell]], timeZone: 'Europe/Amsterdam' })
      return csv.toString('utf8').split('\r\n')[1] ?? ''
    }
    const kept = [
      ...['12345678901234567890', '09012345601', '123456789012', '007', ' 0012', '+31 6 1234'],
      ...['12E45', '1,5E3', '1.234', '1,5', '50%', '€ 12', '(12)', '1 1/2', '-5'],
      ...['3-4', '17-06-2026', '17-06-2026 09:30', '12:30', '17 juni', 'mei 2026', 'jun-26'],
      ...['17 juni 2026', 'DEC1', 'Waar'],
    ]
    expect(kept.map(asCsv)).toEqual(kept.map((code) => `"=""${code}"""`))
    const plain = ['12345', '0', 'K4-77QX', '0031 6', 'wo 17 juni', 'Mei', 'Juni 2026 en later']
    expect(plain.map(asCsv)).toEqual(plain)
    expect(asCsv('=1+1')).toBe("'=1+1")
    expect([{ day: '2026-06-17' }, { at: OPENING }, 90, null].map(asCsv)).toEqual([
      ...['17-06-2026', '08:30', '90', ''],
    ])
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['\t=1', "'\t'=1"],
    ['\n=1', `"'\n'=1"`],
    [' @SUM(A1)', "' @SUM(A1)"],
    ['\u00a0-1', '"=""\u00a0-1"""'],
    ['\u0000=1', "'\u0000=1"],
    ['\u200b+1', "'\u200b+1"],
    ['\ufeff=1', "'\ufeff=1"],
    ['＝1+1', "'＝1+1"],
    ['Jan,=1+1,Ann', "Jan,'=1+1,Ann"],
    ['Jan\r\n=1', `"Jan\r\n'=1"`],
    ['Jan\t@A1', "Jan\t'@A1"],
    ['5,- per dag', '5,- per dag'],
    ['jan@a.nl, ann@a.nl', 'jan@a.nl, ann@a.nl'],
    ['a=b', 'a=b'],
  ])(
    'writes %j so that no spreadsheet reckons with it, however it cuts the lines',
    (cell, line) => {
      const csv = writeCsv({ headings: [cell], rows: [], timeZone: 'UTC' }).toString('utf8')
      expect(csv).toBe(`\ufeff${line}\r\n`)
    },
  )

  it('keeps codes as text, days and times as what can be reckoned with in a workbook', async () => {
    const file = await save(await day(), 'attendance-xlsx')
    const rows = await readSheet(file)
    expect(rows[0]).toEqual(columns.split(';'))
    expect(rows[1]?.slice(2, 5)).toEqual(['Berg', 'van den', '=Jan'])
    expect([rows[1]?.[9], rows[1]?.[12]]).toEqual(['00042', 90])
    expect(rows[1]?.[1]).toEqual(new Date('2026-06-17T00:00:00Z'))
    expect(rows[1]?.slice(10, 12)).toEqual([
      new Date('2026-06-17T08:30:00Z'),
      new Date('2026-06-17T10:00:00Z'),
    ])
    const people = await readSheet(file, 'Per persoon')
    expect(people.map((cells) => [cells[0], ...cells.slice(6)])).toEqual([
      ['Achternaam', 'Dagen', 'Keer aanwezig', 'Minuten', 'Vertrek onbekend'],
      ['Berg', 1, 1, 90, 0],
      ['Bos', 1, 1, 480, 0],
      ['Tak', 1, 1, 480, 0],
    ])
  })

  it('leaves the minutes empty where nothing says when somebody left', async () => {
    const made = await day()
    const list = testList({ closesAt: null, admitUnpaid: true })
    appendEntry(made.desk.db, made.desk.pen, {
      id: randomUUID(),
      type: 'list-defined',
      body: { list },
    })
    const lines = readFileSync(await save(made, 'attendance-csv'), 'utf8').split('\r\n')
    expect(lines[3]).toMatch(/;Tak;.*;10:00;;;1;onbekend;/)
    expect(textOf(await save(made, 'certificate', ann))).not.toContain('In totaal')
  })

  it('still names who was there after the import that brought them is undone', async () => {
    const made = await day()
    const { revisionId } = made
    appendEntry(made.desk.db, made.desk.pen, {
      id: randomUUID(),
      type: 'revision-undone',
      body: { revisionId },
    })
    const text = readFileSync(await save(made, 'attendance-csv'), 'utf8')
    expect(text).toContain(";Berg;van den;'=Jan;")
    expect(text).toContain('"=""00042"""')
  })

  it('gives everybody who came a certificate in one file, each on a page with a total', async () => {
    const pages = textOf(await save(await day(), 'certificates')).split('\f')
    expect(
      pages.slice(0, 3).map((page) => /(Jan van den Berg|Dik Bos|Ann Tak)/.exec(page)?.[0]),
    ).toEqual(['Jan van den Berg', 'Dik Bos', 'Ann Tak'])
    expect(pages[0]).toContain('In totaal: 1 uur en 30 minuten.')
    expect(pages[0]).toContain('aan Divosa congres 2026, Groningen, woensdag 17 juni 2026 –')
    expect(pages[1]).toContain('In totaal: 8 uur en 0 minuten.')
  })

  it('is a PDF with totals, a certificate for one, and says what a missing exit counts for', async () => {
    const written = await day()
    const list = textOf(await save(written, 'attendance-pdf'))
    expect(list).toContain('In totaal: 3 personen, 3 keer aanwezig.')
    expect(list).toContain('Ontvangst · woensdag 17 juni 2026')
    expect(list).toContain('Ontbreekt een uitscan')
    const certificate = textOf(await save(written, 'certificate', jan))
    expect(certificate).toContain('=Jan van den Berg')
    expect(certificate).toContain('Registratienummer: 0012345')
    expect(certificate).not.toContain('Ontbreekt een uitscan')
    expect(certificate).toMatch(/woensdag 17 juni 2026\s+Ontvangst\s+08:30\s+10:00\s+90/)
    expect(
      await saveExport(written.deps, {
        kind: 'certificate',
        listId: null,
        day: null,
        attendeeId: cor,
      }),
    ).toMatchObject({ code: 'nobody-there' })
  })

  it('of one day is told in a report', async () => {
    const made = await day()
    for (const text of ['Lint is bijna op', 'Al gedaan']) {
      writeNote(made.desk, { id: text === 'Al gedaan' ? done : randomUUID(), text })
    }
    finishNote(made.desk, { id: randomUUID(), noteId: done })
    const report = textOf(await save(made, 'day-report'))
    expect(report).toMatch(/Zebra links\s+212\s+Brother\s+niet geteld/)
    expect(report).toMatch(
      /volgende ploeg[\s\S]*17-06-2026\s+20:00\s+Balie 1, Toos\s+Lint is bijna/,
    )
    expect(report).not.toContain('Al gedaan')
    expect(report).toMatch(/twee balies binnengelaten, niet teruggedraaid\s+Geen/)
    expect(report).toMatch(/Ontvangst\s+4\s+3\s+0/)
    expect(report).toMatch(/Gasten zonder ticket[\s\S]*10:00\s+Dik Bos\s+Divosa/)
    expect(report).toMatch(/uitzondering[\s\S]*10:00\s+Ann Tak\s+Ontvangst\s+niet betaald/)
    expect(report).toMatch(/niet zijn geweest[\s\S]*Cor Vis\s+Bel Marloes/)
    expect(report).toMatch(/Niet geweest: Ontvangst\s+In totaal 1: \w+ 1\.[\s\S]*Vis, Cor/)
  })

  it('goes out with the whole journal, an entry a line', async () => {
    const written = await day()
    const lines = readFileSync(await save(written, 'journal'), 'utf8')
      .trimEnd()
      .split('\n')
    const entries = lines.map((line) => JSON.parse(line) as { type: string; position: number })
    expect(entries.map(({ position }) => position)).toEqual(entries.map((_, index) => index + 1))
    expect(entries.filter(({ type }) => type === 'scanned')).toHaveLength(4)
    // Whoever has it could make codes that Balie takes for its own.
    expect(lines.filter((line) => line.includes('"secret"'))).toEqual([])
  })
})

describe('a scan', () => {
  it.each(['attendance-xlsx', 'certificates'] as const)(
    'waits for none of the drawing of %s of thousands of guests',
    async (kind) => {
      const made = await day()
      cameAsWell(made, 3_000)
      // Work is counted, not time: a laden machine keeps everybody waiting.
      const turns = [workOfThread()]
      const note = setInterval(() => turns.push(workOfThread()), 0)
      const before = process.cpuUsage()
      await save(made, kind)
      const { user, system } = process.cpuUsage(before)
      clearInterval(note)
      turns.push(workOfThread())
      const waits = turns.map((at, index) => at - (turns[index - 1] ?? at))
      expect(Math.max(...waits)).toBeLessThan((user + system) / 1_000 / 5)
    },
  )
})

/** So many more guests come in on that day. */
function cameAsWell({ desk: { db, pen } }: Day, count: number): void {
  const guests = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    person: { firstName: 'Jan', lastName: `Bos ${String(index)}`, organisation: 'Gemeente Epe' },
    tickets: [{ code: `QX${String(index)}` }],
  }))
  inTransaction(db, () => {
    importTestGuests(db, pen, guests, 'partial')
    for (const { id } of guests) {
      appendEntry(db, pen, {
        id: randomUUID(),
        type: 'scanned',
        at: OPENING,
        body: {
          ...{ listId: 'reception', attendeeId: id, ticketId: null, previous: null },
          direction: 'entry',
          verdict: 'valid',
          explanation: null,
          overrides: [],
          claimsBadge: false,
        },
      })
    }
  })
}

describe('a file', () => {
  it('that the person does not want after all is not made', async () => {
    const { deps, folder } = await day()
    const answer = await saveExport(
      { ...deps, askWhere: () => Promise.resolve(null) },
      { kind: 'attendance-csv', listId: null, day: null },
    )
    expect([answer, readdirSync(folder)]).toMatchObject([{ value: { saved: false } }, []])
  })

  it('that cannot be written says so and leaves nothing half', async () => {
    const { deps, folder } = await day()
    chmodSync(folder, 0o500)
    const answer = await saveExport(
      { ...deps, askWhere: () => Promise.resolve(join(folder, 'nowhere', 'a.csv')) },
      { kind: 'attendance-csv', listId: null, day: null },
    )
    chmodSync(folder, 0o700)
    expect([answer, readdirSync(folder)]).toMatchObject([{ code: 'not-writable' }, []])
  })
})
