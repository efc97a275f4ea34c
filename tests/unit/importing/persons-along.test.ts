import { describe, expect, it } from 'vitest'
import { mapTable, type TableChoices } from '../../../shared/domain/importing/map-table.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'

function read(lines: readonly string[], choices: TableChoices = {}) {
  const table = mapTable(
    lines.map((line, index) => ({ row: index + 1, cells: line.split(';') })),
    { timeZone: 'Europe/Amsterdam', codesIgnoreCase: true },
    choices,
  )
  return {
    ...table,
    meaning: table.columns.at(-1)?.meaning,
    guests: table.rows.map(({ person, unnamed }) =>
      unnamed ? `? < ${person.host || person.organisation}` : displayName(person),
    ),
    kinds: table.problems.map(({ row, kind, skipped }) => [row, kind, skipped]),
  }
}

const headings = [
  ...['Aantal personen', 'Aantal', 'Personen', 'Aantal tickets', 'Tickets', 'Gasten'],
  ...['Number of guests', 'Hoeveel personen', 'Aantal personen (incl. uzelf)', 'Quantity'],
]
const along = [
  ...['Introducés', 'Aantal introducés', 'Introducé(e)s', 'Plus ones', 'Plus one', '+1'],
  ...['Extra personen', 'Additional guests', 'Number of guests (excl. yourself)'],
]

describe('a number of persons in the row of one', () => {
  it.each(headings)('counts the guest too below "%s"', (heading) => {
    const found = read([`Naam;Organisatie;${heading}`, 'Jan Bos;Assen;3', 'Ann Tak;Epe;1', 'Bo;;'])
    expect(found.meaning).toBe('persons')
    expect(found.guests).toEqual(['Jan Bos', 'Ann Tak', 'Bo', '? < Jan Bos', '? < Jan Bos'])
    expect(found.kinds).toEqual([])
  })

  it.each(along)('is that of whom he brings below "%s"', (heading) => {
    const found = read([`Naam;Organisatie;${heading}`, 'Jan Bos;Assen;1', 'Ann Tak;Epe;0', 'Bo;;'])
    expect(found.meaning).toBe('persons-along')
    expect(found.guests).toEqual(['Jan Bos', 'Ann Tak', 'Bo', '? < Jan Bos'])
  })

  it('does not count the guest below "Number of guests" where somebody has none', () => {
    const found = read(['Name;Number of guests', 'Jan Bos;2', 'Ann Tak;0'])
    expect([found.meaning, found.placesAlong]).toEqual(['persons-along', 2])
  })

  it('is of a plus one where a yes stands for him', () => {
    const found = read(['Naam;Introducé', 'Jan Bos;Ja', 'Ann Tak;Nee'])
    expect(found.guests).toEqual(['Jan Bos', 'Ann Tak', '? < Jan Bos'])
  })

  it.each([
    ['Aantal inwoners', '54000', '12000'],
    ['Aantal personen diner', '2', '1'],
    ['Personen', 'Jan en Ann', 'Bo'],
    ['Aantal', '250', '99'],
  ])('is no number of persons below "%s" with %s', (heading, ...values) => {
    const lines = values.map((value, index) => `Gast Naam${String(index)};${value}`)
    expect(read([`Naam;${heading}`, ...lines]).placesAlong).toBe(0)
  })

  it('is the number of an order where each of its tickets has a row', () => {
    const rows = [3, 3, 3, 1, 2, 2, 1, 4, 4, 4, 4].map((count, at) => `Gast N${at};${count}`)
    expect(read(['Naam;Aantal tickets', ...rows]).meaning).toBe('extra')
  })

  it('gives each the kind of ticket and what the whole row says, and no code', () => {
    const found = read([
      'Naam;Organisatie;E-mail;Ticketcode;Soort ticket;Status;Diner;Aantal personen',
      'Jan Bos;Assen;jan@example.nl;QX1;Spreker;Onbetaald;Ja;2',
    ])
    expect(found.rows[1]).toMatchObject({
      person: { organisation: 'Assen', host: 'Jan Bos', email: '' },
      tickets: [{ code: '', type: 'Spreker', status: 'unpaid' }],
      lists: ['Diner'],
      row: 2,
    })
  })

  it('gives whom a guest brings along a ticket alone', () => {
    const [, place] = read([
      'Naam;Organisatie;Diner;Introducés',
      'Jan Bos;Assen;Ja;1',
      'Bo;Epe;Nee;',
    ]).rows.toSorted((one, other) => one.row - other.row)
    expect(place).toMatchObject({ person: { organisation: '', host: 'Jan Bos' }, lists: [] })
  })

  it('counts whom the row names as well', () => {
    const found = read([
      'Naam;Naam partner;Aantal personen',
      'Jan Bos;Els van Dam;2',
      'Bo Kok;nvt;2',
      'Bé Vis;Ot Smit;3',
    ])
    expect(found.guests).toEqual([
      ...['Jan Bos', 'Bo Kok', 'Bé Vis', 'Els van Dam', 'Ot Smit'],
      ...['? < Bo Kok', '? < Bé Vis'],
    ])
  })

  it('is counted once for a guest who stands on two rows', () => {
    const row = 'Jan Bos;jan@example.nl;2'
    expect(read(['Naam;E-mail;Aantal personen', row, row]).guests).toEqual([
      'Jan Bos',
      '? < Jan Bos',
    ])
  })

  it('is as many places of an organisation where nobody is named', () => {
    const found = read(['Naam;Organisatie;Aantal', 'n.t.b.;Assen;3', 'Jan Bos;Epe;1'])
    expect(found.guests).toEqual([...Array.from({ length: 3 }, () => '? < Assen'), 'Jan Bos'])
  })

  it('is a problem where it is none or too large, and the guest comes in alone', () => {
    const usual = Array.from({ length: 20 }, (_, at) => `Gast N${at};1`)
    const odd = [
      'A B;veel',
      'C D;21',
      'E F;1,5',
      'G H;0',
      'I J;-2',
      'K L;20',
      'M N;1 + 1',
      'O P;2 pers.',
    ]
    const found = read(['Naam;Aantal personen', ...usual, ...odd])
    expect(found.kinds).toEqual([
      [22, 'no-count', false],
      [23, 'large-count', false],
      ...[24, 25, 26].map((row) => [row, 'no-count', false]),
    ])
    expect(found.guests.slice(28)).toEqual([
      ...Array.from({ length: 19 }, () => '? < K L'),
      ...['? < M N', '? < O P'],
    ])
  })

  it('names nobody who is protected', () => {
    const found = read(['Naam;Gastheer;VIP;Aantal personen', 'Jan Bos;Marloes;Ja;2', 'Bo Kok;;;1'])
    expect(found.rows[2]).toMatchObject({ person: { host: 'Marloes' }, flagged: true })
  })
})
