import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportedTable } from '../../../shared/domain/importing/cells/imported-row.ts'
import { mapTable } from '../../../shared/domain/importing/map-table.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import { importProblemSchema } from '../../../shared/model/import.ts'
import { personSchema } from '../../../shared/model/attendee.ts'

const context = { timeZone: 'Europe/Amsterdam', codesIgnoreCase: true }

function read(...lines: string[]): ImportedTable {
  return mapTable(
    lines.map((line, index) => ({ row: index + 1, cells: line.split(';') })),
    context,
  )
}

function guests(table: ImportedTable): string[] {
  return table.rows.map((row) => displayName(row.person))
}

describe('a table', () => {
  it('becomes guests with all that stands in it', () => {
    const table = read(
      'Voornaam;Tussenvoegsel;Achternaam;Organisatie;Functie;E-mail;Ticketcode;Type;Status;Dieet;Geldig vanaf',
      "Gerard;'t;Hooft;Gemeente Assen;Wethouder;g@example.nl;QX72KD01;Spreker;Onbetaald;Veganistisch;17-06-2026",
    )
    expect(table).toEqual({
      headerRow: 1,
      placesAlong: 0,
      merged: 0,
      names: { odd: 0, rewritten: false, shown: [] },
      statuses: [{ word: 'Onbetaald', key: 'onbetaald', count: 1, meaning: 'unpaid' }],
      columns: [
        { header: 'Voornaam', meaning: 'first-name', sensitive: false },
        { header: 'Tussenvoegsel', meaning: 'infix', sensitive: false },
        { header: 'Achternaam', meaning: 'last-name', sensitive: false },
        { header: 'Organisatie', meaning: 'organisation', sensitive: false },
        { header: 'Functie', meaning: 'job-title', sensitive: false },
        { header: 'E-mail', meaning: 'email', sensitive: false },
        { header: 'Ticketcode', meaning: 'code', sensitive: false },
        { header: 'Type', meaning: 'ticket-type', sensitive: false },
        { header: 'Status', meaning: 'status', sensitive: false },
        { header: 'Dieet', meaning: 'extra', sensitive: true },
        { header: 'Geldig vanaf', meaning: 'valid-from', sensitive: false },
      ],
      sample: [
        ['Gerard', "'t", 'Hooft', 'Gemeente Assen', 'Wethouder', 'g@example.nl', 'QX72KD01'].concat(
          ['Spreker', 'Onbetaald', 'Veganistisch', '17-06-2026'],
        ),
      ],
      rowCount: 1,
      problems: [],
      rows: [
        {
          recordKey: 'code:QX72KD01',
          row: 2,
          rows: [2],
          person: {
            firstName: 'Gerard',
            infix: "'t",
            lastName: 'Hooft',
            pronunciation: '',
            organisation: 'Gemeente Assen',
            jobTitle: 'Wethouder',
            email: 'g@example.nl',
            phone: '',
            note: '',
            host: '',
            extra: [{ label: 'Dieet', value: 'Veganistisch', sensitive: true }],
          },
          tickets: [
            {
              code: 'QX72KD01',
              type: 'Spreker',
              status: 'unpaid',
              blocked: false,
              validFrom: '2026-06-17',
              validUntil: null,
            },
          ],
          lists: [],
          unnamed: false,
          placeOf: null,
          flagged: false,
        },
      ],
    })
  })

  it('has its headings below a title, and empty rows between', () => {
    const table = read('Deelnemerslijst 2026;', ';', 'Naam;Gemeente', ';', 'Jan Bos;Assen')
    expect(guests(table)).toEqual(['Jan Bos'])
    expect(table.rows[0]?.row).toBe(5)
    expect(table.rowCount).toBe(1)
  })

  it('without headings loses no guest', () => {
    const table = read('Jan Bos;Assen;jan@example.nl', 'Ann Vis;Epe;ann@example.nl')
    expect(guests(table)).toEqual(['Jan Bos', 'Ann Vis'])
    expect(table.columns.map((column) => column.meaning)).toEqual([
      'full-name',
      'organisation',
      'email',
    ])
  })

  it('never makes of any cells something that the model refuses', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.constantFrom(
        'Naam',
        'Code',
        'n.t.b.',
        'jan@example.nl',
        '1.23457E+15',
        '17-06-2026',
        'QX72K1',
      ),
      fc.string({ minLength: 480, maxLength: 700 }),
    )
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }), (cells) => {
        const table = mapTable(
          cells.map((row, index) => ({ row: index + 1, cells: row })),
          context,
        )
        for (const row of table.rows) {
          expect(personSchema.safeParse(row.person).success).toBe(true)
          expect(row.tickets.length).toBeGreaterThan(0)
        }
        for (const problem of table.problems) {
          expect(importProblemSchema.safeParse(problem).success).toBe(true)
        }
        expect(new Set(table.rows.map((row) => row.recordKey)).size).toBe(table.rows.length)
      }),
    )
  }, 30_000)
})

describe('one person on several rows', () => {
  it('is one guest with several tickets, whatever the order of the rows', () => {
    const rows = [
      'Jan Bos;j@example.nl;QX72KD02;woensdag',
      'jan bos;J@example.nl;QX72KD01;donderdag',
    ]
    const [there, back] = [rows, rows.toReversed()].map((lines) =>
      read('Naam;E-mail;Code;Type', ...lines),
    )
    expect(there?.rows.map((row) => row.tickets.map((ticket) => ticket.code))).toEqual([
      ['QX72KD02', 'QX72KD01'],
    ])
    expect(there?.rows.map((row) => row.recordKey)).toEqual(back?.rows.map((row) => row.recordKey))
    expect(there?.problems).toEqual([])
  })

  it('with the same code twice has one ticket', () => {
    const table = read('Naam;Organisatie;Code', 'Jan Bos;Assen;QX72KD01', 'Jan Bos;;qx72kd01')
    expect(table.rows).toHaveLength(1)
    expect(table.rows[0]?.tickets).toHaveLength(1)
    expect(table.problems).toEqual([
      { row: 3, kind: 'duplicate-code', skipped: false, detail: 'qx72kd01' },
    ])
  })

  it('without a code has one ticket of each type', () => {
    const table = read(
      'Naam;E-mail;Type',
      'Jan Bos;j@example.nl;Deelnemer',
      'Jan Bos;j@example.nl;Deelnemer',
      'Jan Bos;j@example.nl;Diner',
    )
    expect(table.rows.map((row) => row.tickets.map((ticket) => ticket.type))).toEqual([
      ['Deelnemer', 'Diner'],
    ])
  })
})

describe('two people', () => {
  it('with one name stay two', () => {
    const table = read(
      'Naam;E-mail',
      'Jan Bos;a@example.nl',
      'Jan Bos;b@example.nl',
      'Jan Bos;',
      'Jan Bos;',
    )
    expect(table.rows.map((row) => row.recordKey)).toEqual([
      'person:a@example.nl|jan bos|1',
      'person:b@example.nl|jan bos|1',
      'person:|jan bos|1',
      'person:|jan bos|2',
    ])
  })

  it('with one address, that of the secretary, stay two', () => {
    const table = read('Naam;E-mail', 'Jan Bos;s@example.nl', 'Ann Vis;s@example.nl')
    expect(guests(table)).toEqual(['Jan Bos', 'Ann Vis'])
  })

  it('with one code both keep it, and the second row says so', () => {
    const table = read('Naam;Code', 'Jan Bos;QX72KD01', 'Ann Vis;QX72KD01')
    expect(table.rows.map((row) => [row.recordKey, row.tickets[0]?.code])).toEqual([
      ['code:QX72KD01', 'QX72KD01'],
      ['code:QX72KD01|2', 'QX72KD01'],
    ])
    expect(table.problems).toEqual([
      { row: 3, kind: 'code-of-another-guest', skipped: false, detail: 'QX72KD01' },
    ])
  })
})

describe('a row', () => {
  it('"n.t.b." is a place without a name, each row one', () => {
    const table = read(
      'Naam;Gemeente;E-mail',
      'n.t.b.;Assen;s@example.nl',
      'N.T.B.;Assen;s@example.nl',
    )
    expect(
      table.rows.map((row) => [row.unnamed, row.person.lastName, row.person.organisation]),
    ).toEqual([
      [true, '', 'Assen'],
      [true, '', 'Assen'],
    ])
    expect(table.problems).toEqual([])
  })

  it('without a name but with an organisation or a code is a place too, with a remark', () => {
    const table = read('Naam;Gemeente;Code', ';Assen;', ';;QX72KD01')
    expect(table.rows.map((row) => row.unnamed)).toEqual([true, true])
    expect(table.problems).toEqual([
      { row: 2, kind: 'no-name', skipped: false, detail: 'Assen' },
      { row: 3, kind: 'no-name', skipped: false, detail: 'QX72KD01' },
    ])
  })

  it('without name, organisation and code stays out, and the good ones come in', () => {
    const table = read('Naam;Gemeente;Functie', ';;Directeur', 'Jan Bos;Assen;')
    expect(guests(table)).toEqual(['Jan Bos'])
    expect(table.problems).toEqual([
      { row: 2, kind: 'no-name', skipped: true, detail: 'Directeur' },
    ])
  })

  it('with faults comes in, each fault named', () => {
    const table = read(
      'Naam;Code;Status;Geldig tot',
      `Jan Bos;1.23457E+15;misschien;31-02-2026;te veel`,
      `${'a'.repeat(201)};QX72KD01;;`,
      'B\ufffd Bos;1,23457E+15;;',
    )
    expect(table.rows).toHaveLength(3)
    expect(table.problems.map((problem) => [problem.row, problem.kind, problem.skipped])).toEqual([
      [2, 'too-many-cells', false],
      [2, 'scientific-code', false],
      [2, 'unknown-status', false],
      [2, 'bad-date', false],
      [3, 'too-long', false],
      [4, 'unreadable-characters', false],
      [4, 'scientific-code', false],
    ])
    expect(table.rows[0]?.tickets[0]).toEqual({
      code: '',
      type: '',
      status: 'unapproved',
      blocked: false,
      validFrom: null,
      validUntil: null,
    })
  })

  it('keeps a code that is all digits, leading zeros too', () => {
    expect(read('Naam;Code', 'Jan Bos;0012345').rows[0]?.tickets[0]?.code).toBe('0012345')
  })

  it('finds the infix in the column of last names', () => {
    const table = read(
      'Voornaam;Achternaam',
      'Jan;van der Berg',
      'Ann;Berg, van den',
      'Bé;Bakker Schut',
    )
    expect(table.rows.map(({ person }) => [person.infix, person.lastName])).toEqual([
      ['van der', 'Berg'],
      ['van den', 'Berg'],
      ['', 'Bakker Schut'],
    ])
  })
})
