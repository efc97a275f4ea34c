import { describe, expect, it } from 'vitest'
import { mapTable } from '../../../shared/domain/importing/map-table.ts'
import { recogniseColumns } from '../../../shared/domain/importing/columns/recognise-columns.ts'
import { splitName } from '../../../shared/domain/name/split-name.ts'

function meanings(headings: readonly string[], ...rows: string[][]): string[] {
  return recogniseColumns(headings, rows).map((column) => column.meaning)
}

function read(...lines: string[]) {
  return mapTable(
    lines.map((line, index) => ({ row: index + 1, cells: line.split(';') })),
    { timeZone: 'Europe/Amsterdam', codesIgnoreCase: true },
  )
}

describe('a list as organisers make it', () => {
  it('has whole names below "Achternaam, voornaam"', () => {
    const table = read('Achternaam, voornaam;Organisatie', 'Berg, Anna van den;Gemeente Assen')
    expect(table.rows[0]?.person).toMatchObject({
      ...{ firstName: 'Anna', infix: 'van den', lastName: 'Berg' },
    })
  })

  it('has places on lists where a yes stands below something that happens, or below a day', () => {
    const headings = ['Naam', 'Plenaire opening', 'Lunch', 'Netwerkborrel', 'Woe', 'do 18 juni']
    const found = meanings(
      headings,
      ['Jan Bos', 'Ja', 'J', 'Nee', 'x', ''],
      ['Ann Tak', 'Nee', 'N', 'Ja', '', 'x'],
    )
    expect(found.slice(1)).toEqual(Array.from({ length: 5 }, () => 'enrolled'))
  })

  it('has places on lists of a day that stands over their names', () => {
    expect(
      meanings(['Naam', 'Woensdag 17 juni Welkom'], ['Jan Bos', 'Ja'], ['Ann', 'Nee'])[1],
    ).toBe('enrolled')
  })

  it('has no places where a yes is no presence, or where something else is said', () => {
    const headings = ['Naam', 'Hotel', 'Akkoord privacy', 'Lunch', 'Dag van aankomst']
    const found = meanings(
      headings,
      ['Jan Bos', 'Ja', 'Ja', 'Vega', 'wo'],
      ['Ann', 'Nee', 'Ja', 'Vlees', 'do'],
    )
    expect(found.slice(1)).toEqual(['extra', 'extra', 'extra', 'extra'])
  })

  it('puts nobody on a list of those without a preference', () => {
    const table = read('Naam;Sessieronde 1', 'Jan Bos;1A Armoede', 'Ann Tak;Geen voorkeur')
    expect(table.rows.map(({ lists }) => lists)).toEqual([['1A Armoede'], []])
  })

  it('leaves the sums below each group out', () => {
    const table = read(
      'Organisatie;Naam;E-mail',
      'Gemeente Assen;Jan Bos;jan@example.nl',
      'Subtotaal Gemeente Assen;1;',
      'Totaal Zorg BV;Ann Tak;ann@example.nl',
    )
    expect(table.rows.map(({ person }) => person.lastName)).toEqual(['Bos', 'Tak'])
    expect(table.problems).toMatchObject([{ row: 3, kind: 'total-row', skipped: true }])
  })

  it.each(['vacature', 'Vacant', 'nog niet bekend', 'gereserveerd'])(
    'has a place without a person where the name is %s',
    (name) => {
      const table = read('Naam;Organisatie', `${name};VNG`, 'Jan Bos;Gemeente Assen')
      expect(table.rows.map(({ unnamed }) => unnamed)).toEqual([true, false])
    },
  )

  it('has ticket types below "Rol" where they are types, and jobs where they are jobs', () => {
    const types = [
      ['Jan Bos', 'Spreker'],
      ['Ann Tak', 'Deelnemer'],
      ['Bé Vis', 'Organisatie'],
    ]
    expect(meanings(['Naam', 'Rol'], ...types)).toEqual(['full-name', 'ticket-type'])
    expect(meanings(['Naam', 'Rol'], ['Jan Bos', 'Wethouder'], ['Ann', 'Adviseur'])[1]).toBe(
      'job-title',
    )
    expect(
      meanings(['Naam', 'Rol', 'Functie'], ...types.map((row) => [...row, 'Adviseur'])),
    ).toEqual(['full-name', 'ticket-type', 'job-title'])
    expect(
      meanings(['Naam', 'Rol', 'Tickettype'], ...types.map((row) => [...row, 'Regulier'])),
    ).toEqual(['full-name', 'extra', 'ticket-type'])
  })
})

describe('choices of sessions', () => {
  const rows = [
    ['Jan Bos', 'Wijkteams', 'Schulden', 'Schulden'],
    ['Ann Tak', 'Schulden', 'Wijkteams', 'Wijkteams'],
  ]

  it('are places only where they are the first, and not where guests were given places', () => {
    const choices = ['Naam', 'Ronde 1 (1e keuze)', 'Ronde 1 (2e keuze)']
    expect(meanings(choices, ...rows.map((row) => row.slice(0, 3)))).toEqual([
      ...['full-name', 'enrolments', 'extra'],
    ])
    expect(meanings([...choices, 'Ingedeeld ronde 1'], ...rows)).toEqual([
      ...['full-name', 'extra', 'extra', 'enrolments'],
    ])
  })

  it('by number are no lists of that number', () => {
    expect(meanings(['Naam', 'Sessie 1'], ['Jan Bos', '1'], ['Ann', '3'], ['Bé', '2'])[1]).toBe(
      'extra',
    )
    expect(meanings(['Naam', 'Bus'], ['Jan Bos', '1'], ['Ann', '0'])[1]).toBe('enrolled')
  })
})

describe('who a column is about', () => {
  it('is the guest rather than who ordered', () => {
    const found = meanings(
      ['E-mail', 'Attendee name', 'Attendee email'],
      ['office@example.nl', 'Jan Bos', 'jan@example.nl'],
      ['office@example.nl', 'Ann Tak', 'ann@example.nl'],
    )
    expect(found).toEqual(['extra', 'full-name', 'email'])
    expect(meanings(['Naam', 'Deelnemer'], ['Jan Bos', 'Ja'], ['Ann Tak', 'Nee'])[0]).toBe(
      'full-name',
    )
  })

  it('is the speaker in a list of speakers', () => {
    const found = meanings(
      ['Zaal', 'Spreker', 'Organisatie'],
      ['Zaal 1', 'Jan Bos', 'RUG'],
      ['Zaal 2', 'Ann Tak', 'Divosa'],
    )
    expect(found).toEqual(['extra', 'full-name', 'organisation'])
    expect(meanings(['Naam', 'Spreker'], ['Jan Bos', 'Ja'], ['Ann Tak', 'Nee'])[0]).toBe(
      'full-name',
    )
  })
})

describe('a list without headings', () => {
  it('has no names in the column of how people are addressed, and the last name behind the infix', () => {
    const lines = (initials: string, infix: string, last: string, address: string) =>
      `Dhr.;${initials};${infix};${last};Gemeente Assen;Manager;${address}`
    const table = read(
      lines('J.', 'de', 'Boer', 'j@example.nl'),
      lines('A.', 'van der', 'Tak', 'a@example.nl'),
      lines('B.', 'van', 'Dam', 'b@example.nl'),
    )
    expect(table.rows[0]?.person).toMatchObject({
      ...{ firstName: 'J.', infix: 'de', lastName: 'Boer', organisation: 'Gemeente Assen' },
    })
  })

  it('has first names behind the infix where those are initials', () => {
    const table = read(
      'Boer;de;J.;j@example.nl',
      'Tak;van der;A.B.;a@example.nl',
      'Dam;van;C.;c@example.nl',
    )
    expect(table.rows[1]?.person).toMatchObject({
      ...{ firstName: 'A.B.', infix: 'van der', lastName: 'Tak' },
    })
  })
})

describe('the answers of a form', () => {
  it('are known by their questions, also beside empty columns of the form itself', () => {
    const headings = [
      ...['ID', 'E-mail', 'Naam', 'Wat is je voor- en achternaam?', 'Wat is je e-mailadres?'],
      ...['Bij welke organisatie werk je?', 'Wat is je functie?', 'Heb je nog opmerkingen?'],
    ]
    const found = meanings(
      headings,
      ['1', 'anonymous', '', 'Jan Bos', 'jan@example.nl', 'SZW', 'Adviseur', ''],
      ['2', 'anonymous', '', 'Ann Tak', 'ann@example.nl', 'Gemeente Epe', 'Manager', 'Komt later'],
    )
    expect(found).toEqual([
      ...['record-key', 'extra', 'ignored', 'full-name', 'email'],
      ...['organisation', 'job-title', 'note'],
    ])
  })
})

describe('the questions of a form', () => {
  it('may say when they hold, and ask for presence on a day', () => {
    const found = meanings(
      [
        ...['Voornaam', 'Tussenvoegsel (indien van toepassing)', 'Achternaam'],
        ...['Bent u aanwezig op woensdag 17 juni?', 'Mogen wij uw naam delen?'],
      ],
      ['Anna', 'de', 'Wit', 'Ja', 'Ja'],
      ['Bas', '', 'Kok', 'Nee', 'Ja'],
    )
    expect(found).toEqual(['first-name', 'infix', 'last-name', 'enrolled', 'extra'])
  })
})

describe('a ticket shop in English', () => {
  it('is known by its headings with "Ticket" before them', () => {
    const headings = [
      ...['Ticket Number', 'Ticket Full Name', 'Ticket Company Name', 'Ticket Job Title'],
      ...['Ticket Email', 'Ticket', 'Void Status'],
    ]
    const found = meanings(
      headings,
      ['T-AB12-1', 'Jane Bos', 'City of Groningen', 'Officer', 'jane@example.nl', 'Full', ''],
      ['T-AB12-2', 'Ole Vis', 'KS', 'Adviser', 'ole@example.nl', 'Full', 'Void'],
    )
    expect(found).toEqual([
      ...['code', 'full-name', 'organisation', 'job-title', 'email', 'ticket-type', 'status'],
    ])
  })
})

describe('degrees behind a name', () => {
  it.each([
    ['Jan Bos MSc', 'Jan', '', 'Bos MSc'],
    ['drs. Bart Bos MSc MBA', 'drs. Bart', '', 'Bos MSc MBA'],
    ['J.P. de Vries PhD', 'J.P.', 'de', 'Vries PhD'],
    ['Anna de Wit, MSc MPA', 'Anna', 'de', 'Wit MSc MPA'],
    ['Li Ma', 'Li', '', 'Ma'],
    ['Anna Maria Ba', 'Anna Maria', '', 'Ba'],
  ])('of %s belong to the last name', (text, firstName, infix, lastName) => {
    expect(splitName(text)).toEqual({ firstName, infix, lastName })
  })
})
