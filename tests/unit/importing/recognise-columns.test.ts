import { describe, expect, it } from 'vitest'
import { mapTable } from '../../../shared/domain/importing/map-table.ts'
import { recogniseColumns } from '../../../shared/domain/importing/columns/recognise-columns.ts'
import { splitLists } from '../../../shared/domain/importing/columns/recognise-enrolments.ts'
import { recogniseValues } from '../../../shared/domain/importing/columns/recognise-values.ts'

function meanings(headings: string[], ...rows: string[][]): string[] {
  return recogniseColumns(headings, rows).map((column) => column.meaning)
}

describe('headings', () => {
  it('are read in Dutch', () => {
    const headings =
      `Voornaam;Tussenvoegsel;Achternaam;Organisatie;Functie;E-mailadres;Telefoon;Ticketcode;
Soort ticket;Betaalstatus;Geldig vanaf;Geldig t/m;Deelnemernummer;Opmerking;Uitspraak;Gastheer/gastvrouw`
        .replace('\n', '')
        .split(';')
    expect(meanings(headings)).toEqual([
      'first-name',
      'infix',
      'last-name',
      'organisation',
      'job-title',
      'email',
      'phone',
      'code',
      'ticket-type',
      'status',
      'valid-from',
      'valid-until',
      'record-key',
      'note',
      'pronunciation',
      'host',
    ])
  })

  it('are read in English and as registration systems write them', () => {
    expect(
      meanings(['First Name', 'Last Name', 'Company', 'Job Title', 'Email', 'Barcode #']),
    ).toEqual(['first-name', 'last-name', 'organisation', 'job-title', 'email', 'code'])
    expect(meanings(['Attendee name', 'Ticket Type', 'Payment status', 'Ticket secret'])).toEqual([
      'full-name',
      'ticket-type',
      'status',
      'code',
    ])
  })

  it('may have words around them', () => {
    expect(meanings(['Voornaam deelnemer *', 'Achternaam (verplicht)', 'Uw e-mailadres'])).toEqual([
      'first-name',
      'last-name',
      'email',
    ])
  })

  it('of a whole name beside the last name leave both as they are', () => {
    expect(meanings(['Naam', 'Achternaam'], ['Jan de Vries', 'de Vries'])).toEqual([
      'full-name',
      'last-name',
    ])
    expect(meanings(['Achternaam', 'Code'], ['Jan de Vries', 'A1'])).toEqual(['full-name', 'code'])
  })

  it('of the payer are not taken for the guest', () => {
    expect(
      meanings(['E-mail', 'Factuur e-mail', 'Naam'], ['a@example.nl', 'b@example.nl', 'Jan Bos']),
    ).toEqual(['email', 'extra', 'full-name'])
  })

  it('"Naam" beside "Voornaam" and "Tussenvoegsel" is the last name', () => {
    expect(
      meanings(
        ['Voornaam', 'Tussenvoegsel', 'Naam'],
        ['Jan', 'van der', 'Berg'],
        ['Ann', '', 'Bos'],
      ),
    ).toEqual(['first-name', 'infix', 'last-name'])
  })

  it('"Naam" with whole names beside "Voornaam" stays the whole name', () => {
    expect(meanings(['Voornaam', 'Naam'], ['Jan', 'Jan Bos'], ['Ann', 'Ann Vis'])).toEqual([
      'first-name',
      'full-name',
    ])
  })

  it('"Ticket" is a code or a type, by what stands below it', () => {
    expect(meanings(['Naam', 'Ticket'], ['A', 'Spreker'], ['B', 'Spreker'])[1]).toBe('ticket-type')
    expect(meanings(['Naam', 'Ticket'], ['A', 'QX72KD01'], ['B', 'QX72KD02'])[1]).toBe('code')
  })

  it('that nobody knows are kept as extra fields, empty ones and those after sixty are not', () => {
    const headings = Array.from({ length: 300 }, (_, index) => `Vraag ${index}`)
    const row = headings.map((_, index) => (index === 0 ? '' : 'x'))
    const found = meanings(headings, row)
    expect(found[0]).toBe('ignored')
    expect(found.filter((meaning) => meaning === 'extra')).toHaveLength(60)
  })
})

describe('headings that nobody knows', () => {
  const rows = [
    ['Jan Bos', 'jan@example.nl', 'BAL-10001', 'Assen', 'M'],
    ['Ann Tak', 'ann@example.nl', 'BAL-10002', 'Súdwest-Fryslân', 'L'],
    ['Cor Vis', 'cor@example.nl', 'BAL-10003', 'Gemeente Epe', 'M'],
  ]

  it('are told by what stands below them, beside those that are known', () => {
    expect(meanings(['Naam', 'Contact', 'Nr', 'Bij', 'Maat'], ...rows)).toEqual([
      'full-name',
      'email',
      'code',
      'organisation',
      'extra',
    ])
  })

  it('are told by what stands below them where none is known', () => {
    const table = [['Wie', 'Contact', 'Pas', 'Waar', 'Maat'], ...rows]
    const {
      columns,
      headerRow,
      rows: guests,
    } = mapTable(
      table.map((cells, index) => ({ row: index + 1, cells })),
      { timeZone: 'Europe/Amsterdam', codesIgnoreCase: true },
    )
    expect(headerRow).toBe(1)
    expect(columns.slice(0, 4).map(({ meaning }) => meaning)).toEqual([
      'full-name',
      'email',
      'code',
      'organisation',
    ])
    expect(guests.map(({ person }) => person.lastName)).toEqual(['Bos', 'Tak', 'Vis'])
  })

  it('of invoices, addresses and diets are nothing else by what stands below them', () => {
    expect(
      meanings(
        ['Naam', 'Factuurnummer', 'Woonplaats', 'Dieet'],
        ['Jan Bos', 'F2026001', 'Assen', 'Gemeente'],
        ['Ann Tak', 'F2026002', 'Epe', 'Gemeente'],
      ),
    ).toEqual(['full-name', 'extra', 'extra', 'extra'])
  })
})

describe('enrolments', () => {
  it.each([
    ['Diner', ['Ja', 'Nee', 'Ja, met partner'], 'enrolled'],
    ['Keuze ronde 1', ['Wijkteam', 'Data', 'Wijkteam'], 'enrolments'],
    ['Vervoer', ['Bus A', 'Bus B', 'eigen vervoer'], 'enrolments'],
    ['Keuze menu diner', ['Vis', 'Vlees', 'Vis'], 'extra'],
    ['Opmerkingen ronde', [], 'ignored'],
  ])('below %j with %j are %s', (heading, values, meaning) => {
    const found = meanings(['Naam', heading], ...values.map((value) => ['Jan Bos', value]), ['Jan'])
    expect(found[1]).toBe(meaning)
  })

  it.each(['Misschien', 'twijfel', 'maybe', 'Weet ik nog niet'])(
    'are no list called %j',
    (doubt) => {
      expect(splitLists(doubt, [])).toEqual([])
    },
  )
})

describe('columns without headings', () => {
  it('are told by their values', () => {
    const rows = [
      ['Jan', 'van der', 'Berg', 'Gemeente Assen', 'jan@example.nl', 'QX72KD01', 'betaald'],
      ['Ann', '', 'Bos', 'Gemeente Epe', 'ann@example.nl', 'QX72KD02', 'onbetaald'],
      ['Bé', 'de', 'Vries', 'Divosa', 'be@example.nl', 'QX72KD03', 'betaald'],
    ]
    expect(recogniseValues(rows, 7).map((column) => column.meaning)).toEqual([
      'first-name',
      'infix',
      'last-name',
      'organisation',
      'email',
      'code',
      'status',
    ])
  })
})
