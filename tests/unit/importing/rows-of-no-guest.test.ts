import { describe, expect, it } from 'vitest'
import { mapTable } from '../../../shared/domain/importing/map-table.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'

function read(...lines: string[]) {
  const table = mapTable(
    lines.map((line, index) => ({ row: index + 1, cells: line.split(';') })),
    { timeZone: 'Europe/Amsterdam', codesIgnoreCase: true },
  )
  const guests = table.rows.map(({ person }) => `${displayName(person)} @${person.organisation}`)
  const left = table.problems.map(({ row, kind, skipped }) => `${String(row)} ${kind} ${skipped}`)
  return { ...table, guests, left }
}

const headings = 'Naam;Organisatie;Functie;E-mail'
const jan = 'Jan de Vries;Gemeente Assen;Manager;jan@example.nl'
const ann = 'Ann Tak;Gemeente Epe;Adviseur;ann@example.nl'
const both = ['Jan de Vries @Gemeente Assen', 'Ann Tak @Gemeente Epe']

describe('a row beside the guests', () => {
  it.each([
    'Pagina 2 van 2;;;',
    'Afgedrukt op 1-6-2026;;;',
    'Bijgewerkt op 1 juni 2026 door Els;;;',
    'Groen = betaald;;;',
    '* = heeft een dieet;;;',
    'Legenda;;;',
    ';;Laatst bijgewerkt: 01-06-2026;',
  ])('is nobody: %s', (line) => {
    const found = read(headings, jan, ann, line)
    expect([found.guests, found.left]).toEqual([both, ['4 beside-list true']])
  })

  it('is a count of those who come', () => {
    expect(read(headings, jan, ann, 'Aantal aanwezigen: 2;;;').left).toEqual(['4 total-row true'])
  })

  it('is the title of the page once more, and its headings', () => {
    const title = 'Deelnemerslijst congres 2026;;;Pagina'
    const found = read(`${title} 1`, headings, jan, `${title} 2`, headings, ann)
    expect(found.guests).toEqual(both)
    expect(found.left).toEqual(['4 beside-list true', '5 headings-again true'])
  })

  it('is none where it has a name, whatever that looks like', () => {
    const found = read(headings, 'Pagina de Vries;;;', 'Legenda Bos;Gemeente Epe;;', 'Eva Kok;;;')
    expect(found.guests).toEqual(['Pagina de Vries @', 'Legenda Bos @Gemeente Epe', 'Eva Kok @'])
    expect(found.left).toEqual([])
  })
})

describe('a heading over a group', () => {
  it('is the organisation of the rows below it, where they name none', () => {
    const found = read(
      'Naam;Functie;E-mail',
      ...['Gemeente Assen;;', 'Jan de Vries;Manager;jan@example.nl', 'Eva Kok;;'],
      ...['Gemeente Epe;Gemeente Epe;Gemeente Epe', 'Ann Tak;Adviseur;ann@example.nl'],
    )
    expect(found.guests).toEqual([
      ...['Jan de Vries @Gemeente Assen', 'Eva Kok @Gemeente Assen', 'Ann Tak @Gemeente Epe'],
    ])
    expect(found.left).toEqual(['2 group-heading true', '5 group-heading true'])
  })

  it('may stand in the column of organisations, and gives way to what stands there', () => {
    const found = read(
      headings,
      ...[';Gemeente Assen;;', 'Jan de Vries;;Manager;jan@example.nl'],
      ...['Bé Vis;VNG;;be@example.nl', ';Zaal BV;;', ann],
    )
    expect(found.guests).toEqual([
      'Jan de Vries @Gemeente Assen',
      'Bé Vis @VNG',
      ' @Zaal BV',
      both[1],
    ])
  })

  it('tells what they come as, and ends the group before', () => {
    const found = read(
      'Naam;Functie;E-mail',
      ...['Gemeente Assen;;', 'Jan de Vries;Manager;jan@example.nl'],
      ...['Sprekers;;', 'Bé Vis;;be@example.nl'],
    )
    expect(found.guests).toEqual(['Jan de Vries @Gemeente Assen', 'Bé Vis @'])
    expect(found.left).toEqual(['2 group-heading true', '4 group-heading true'])
  })

  it('is a place of that organisation where nobody stands below it', () => {
    const found = read(
      'Naam;Functie;E-mail',
      'Jan Bos;;j@example.nl',
      'Gemeente Epe;;',
      'Gemeente Ede;;',
    )
    expect([found.rows.length, found.left]).toEqual([3, []])
  })

  it('may stand above the headings of each group', () => {
    const found = read(
      ...['Gemeente Assen;;', 'Naam;Functie;E-mail', 'Jan de Vries;Manager;jan@example.nl'],
      ...['Gemeente Epe;;', 'Naam;Functie;E-mail', 'Ann Tak;Adviseur;ann@example.nl'],
    )
    expect(found.guests).toEqual(both)
    expect(read('Gemeente Assen;;', headings, 'Bé Vis;;;').guests).toEqual(['Bé Vis @'])
  })

  it.each([
    'Divosa congres 2026',
    'Divosa congres',
    'Gemeente Assen, lijst van deelnemers',
    'Regiodag',
  ])('is no organisation where it is a title: %s', (title) => {
    const guest = 'Jan de Vries;Manager;jan@example.nl'
    expect(read(`${title};;`, 'Naam;Functie;E-mail', guest).guests).toEqual(['Jan de Vries @'])
    const within = read('Naam;Functie;E-mail', `${title};;`, guest).guests
    expect(within.at(-1)).toBe('Jan de Vries @')
  })

  it('is none in a list of names alone', () => {
    expect(read('Naam', 'Gemeente Assen', 'Jan Bos').guests).toHaveLength(2)
  })
})

describe('several tables on one sheet', () => {
  it('are one list where the same headings stand beside each other', () => {
    const found = read(
      'Naam;Organisatie;;Naam;Organisatie',
      'Jan de Vries;Gemeente Assen;;Bé Vis;RUG',
      'Ann Tak;Gemeente Epe;;;',
    )
    expect(found.guests).toEqual([...both, 'Bé Vis @RUG'])
    expect(found.columns.map(({ header }) => header)).toEqual(['Naam', 'Organisatie'])
  })

  it('are one list where they stand below each other, each with headings of its own', () => {
    const found = read(
      'Voornaam;Achternaam;Organisatie;E-mail',
      'Jan;de Vries;Gemeente Assen;jan@example.nl',
      'Sprekers;;;',
      'Naam;E-mail;Organisatie;Telefoon',
      'Ann Tak;ann@example.nl;Gemeente Epe;06-12345678',
    )
    expect(found.guests).toEqual(both)
    expect(found.rows[1]?.person).toMatchObject({ email: 'ann@example.nl', phone: '06-12345678' })
    expect(found.left).toEqual(['3 group-heading true', '4 headings-again true'])
  })

  it('name a list by the heading that stands over it in the lower one alone', () => {
    const { columns, rows } = read(
      'Voornaam;Achternaam;Organisatie;E-mail',
      'Jan;de Vries;Gemeente Assen;jan@example.nl',
      'Naam;E-mail;Organisatie;Diner',
      'Ann Tak;ann@example.nl;Gemeente Epe;ja',
    )
    expect(columns.at(-1)).toMatchObject({ header: 'Diner', meaning: 'enrolled' })
    expect(rows.map(({ lists }) => lists)).toEqual([[], ['Diner']])
  })

  it('are none where a guest has words that are headings elsewhere', () => {
    const found = read(
      'Naam;Type;Status;Rol',
      'n.t.b.;Deelnemer;Bevestigd;Gast',
      'Jan Bos;Gast;Betaald;',
    )
    expect([found.rows.length, found.left]).toEqual([2, []])
  })
})

describe('what stands for the cell above', () => {
  it.each(['idem', 'Idem', 'id.', '"', "''", ',,', '〃', '″', '-"-', 'zie boven', 'ditto'])(
    'is its organisation: %s',
    (mark) => {
      const found = read(headings, jan, `Ann Tak;${mark};Adviseur;a@example.nl`, `Bé Vis;${mark};;`)
      expect(found.guests.slice(1)).toEqual(['Ann Tak @Gemeente Assen', 'Bé Vis @Gemeente Assen'])
    },
  )

  it('is nothing below a heading, and no name', () => {
    expect(read(headings, 'Idem Bos;idem;;').guests).toEqual(['Idem Bos @'])
  })
})
