import { describe, expect, it } from 'vitest'
import type { ImportedTable } from '../../../shared/domain/importing/cells/imported-row.ts'
import { mapTable } from '../../../shared/domain/importing/map-table.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'

function read(...lines: string[]): ImportedTable {
  return mapTable(
    lines.map((line, index) => ({ row: index + 1, cells: line.split(';') })),
    { timeZone: 'Europe/Amsterdam', codesIgnoreCase: true },
  )
}

describe('a row below the list', () => {
  it.each(['Totaal;;3', 'Totaal aantal deelnemers: 412;;', ';Subtotaal;1.250,50', 'Total;;2'])(
    '%s is a sum and nobody',
    (line) => {
      const { rows, problems } = read('Voornaam;Achternaam;Aantal', 'Jan;Bos;1', line)
      expect(rows.map(({ person }) => person.lastName)).toEqual(['Bos'])
      expect(problems).toMatchObject([{ row: 3, kind: 'total-row', skipped: true }])
    },
  )

  it.each(['Ann;Total;1', 'Total;Energies;2', 'Totaal;;Zeist'])('%s is a guest', (line) => {
    expect(read('Voornaam;Achternaam;Gemeente', line).rows).toHaveLength(1)
  })
})

describe('a place for somebody who is not known yet', () => {
  it('may be written in the column of last names alone', () => {
    const { rows } = read('Voornaam;Achternaam;Code', 'Jan;Bos;A1', ';n.t.b.;A2', 'N.t.b.;;A3')
    expect(rows.map(({ unnamed }) => unnamed)).toEqual([false, true, true])
  })

  it('names its organisation or its host', () => {
    const table = read(
      'Naam;Code',
      'N.T.B. (Gemeente Assen);A1',
      'ntb - Divosa;A2',
      'Gast van Jan Bos;A3',
      'Partner van mevrouw De Wit;A4',
      'Gast van der Berg;A5',
    )
    expect(
      table.rows.map(({ person, unnamed }) => [
        displayName(person),
        person.organisation,
        person.host,
        unnamed,
      ]),
    ).toEqual([
      ['', 'Gemeente Assen', '', true],
      ['', 'Divosa', '', true],
      ['', '', 'Jan Bos', true],
      ['', '', 'mevrouw De Wit', true],
      ['Gast van der Berg', '', '', false],
    ])
  })

  it('is another one for each host, also without a code', () => {
    const table = read('Naam;Gemeente', 'Gast van Jan Bos;Epe', 'Gast van Ann Tak;Epe')
    expect(table.rows.map(({ recordKey }) => recordKey)).toEqual([
      'person:|gast van jan bos|1',
      'person:|gast van ann tak|1',
    ])
  })
})

describe('a row of several places', () => {
  it('is as many guests, each with a key of its own', () => {
    const table = read(
      'Id;Naam;Gemeente;Code',
      '7;3 plaatsen n.t.b.;Assen;A1',
      ';2x NTB;Epe;',
      ';2 n.t.b. (Divosa);;',
      '8;2 Vandaag;Epe;A2',
    )
    expect(table.rows.map(({ recordKey, unnamed }) => [recordKey, unnamed])).toEqual([
      ['id:7', true],
      ['id:7#2', true],
      ['id:7#3', true],
      ['person:|epe|1', true],
      ['person:|epe|2', true],
      ['person:|2 n t b divosa|1', true],
      ['person:|2 n t b divosa|2', true],
      ['id:8', false],
    ])
    expect(table.rows.map(({ tickets }) => tickets.map(({ code }) => code).join())).toEqual([
      ...['A1', '', '', '', '', '', '', 'A2'],
    ])
    expect(table.rows[5]?.person.organisation).toBe('Divosa')
  })
})

describe('a guest with initials and a first name', () => {
  it('is called by the first name, and by the initials where it lacks', () => {
    const table = read('Voorletters;Roepnaam;Achternaam', 'J.P.;Jan;Bos', 'A.;;Tak')
    expect(table.rows.map(({ person }) => displayName(person))).toEqual(['Jan Bos', 'A. Tak'])
    expect(table.rows[0]?.person.extra).toEqual([
      { label: 'Voorletters', value: 'J.P.', sensitive: false },
    ])
  })
})

describe('a column of a dinner', () => {
  it('with yes and more words makes no list of them, and keeps them', () => {
    const table = read('Naam;Diner', 'Jan Bos;Ja', 'Ann Tak;Nee', 'Cor Vis;Ja, met partner')
    expect(table.rows.map(({ lists }) => lists)).toEqual([['Diner'], [], ['Diner']])
    expect(table.rows[2]?.person.extra).toEqual([
      { label: 'Diner', value: 'Ja, met partner', sensitive: false },
    ])
  })

  it('with names of dinners among the answers is on that dinner', () => {
    const table = read(
      'Naam;Diner',
      'Jan Bos;Walking dinner',
      'Ann Tak;Walking dinner',
      'Cor Vis;Ja',
      'Dik Bos;geen',
    )
    expect(table.rows.map(({ lists }) => lists)).toEqual([
      ['Walking dinner'],
      ['Walking dinner'],
      ['Diner'],
      [],
    ])
  })
})

it('what a second row of a guest says fills gaps, and overrules nothing', () => {
  const { rows } = read(
    'Voornaam;Achternaam;E-mail;Code;Dieet;Maat shirt',
    'Jan;Bos;jan@example.nl;A1;Veganistisch;',
    'Jan;Bos;jan@example.nl;A2;Halal;L',
  )
  expect(rows.map(({ person }) => person.extra.map(({ label, value }) => [label, value]))).toEqual([
    [
      ['Dieet', 'Veganistisch'],
      ['Maat shirt', 'L'],
    ],
  ])
})
