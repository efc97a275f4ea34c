import { describe, expect, it } from 'vitest'
import { findList, type KnownList } from '../../../shared/domain/importing/words/find-list.ts'
import { mapTable } from '../../../shared/domain/importing/map-table.ts'

function read(lines: readonly string[], lists: readonly KnownList[] = []) {
  return mapTable(
    lines.map((line, index) => ({ row: index + 1, cells: line.split(';') })),
    { timeZone: 'Europe/Amsterdam', codesIgnoreCase: true, lists },
  )
}

function meanings(...lines: string[]) {
  return read(lines).columns.map(({ meaning }) => meaning)
}

function list(id: string, name: string, kind: KnownList['kind'] = 'session'): KnownList {
  return { id, name, kind, place: null }
}

describe('the headings of a registration system', () => {
  it('number what they count by "#"', () => {
    expect(
      meanings('First Name;Surname;Attendee #;Order #;Barcode #', 'Jan;Bos;2233;77;B1'),
    ).toEqual(['first-name', 'last-name', 'record-key', 'extra', 'code'])
  })

  it('call the kind of a guest a category, and a telephone mobile', () => {
    expect(
      meanings(
        'Naam;Deelnemerscategorie;Telefoon op werk;Mobiele telefoon',
        'Jan Bos;Spreker;050-1234567;06-12345678',
        'Ann Tak;Deelnemer;;06-12345679',
      ),
    ).toEqual(['full-name', 'ticket-type', 'extra', 'phone'])
  })

  it('shorten initials', () => {
    expect(meanings('Achternaam;Voorv.;Voorl.', 'Vries;de;J.P.', 'Berg;van den;B.')).toEqual([
      ...['last-name', 'infix', 'first-name'],
    ])
    expect(meanings('Voorl.;Roepnaam;Achternaam', 'J.P.;Jan;Bos')[1]).toBe('first-name')
  })

  it('keep the infix as a middle name, where it is one', () => {
    const found = read(['Voornaam;Middelste naam;Achternaam', 'Jan;de;Vries', 'Ann;;Tak'])
    expect(found.rows[0]?.person).toMatchObject({ infix: 'de', lastName: 'Vries' })
    expect(meanings('First Name;Middle Name;Last Name', 'Ann;Maria;Tak', 'Bo;;Vis')[1]).toBe(
      'extra',
    )
  })
})

describe('who comes', () => {
  it('stands below "Komt" or "RSVP"', () => {
    const found = read(['Naam;Komt', 'Jan Bos;ja', 'Ann Tak;nee', 'Bé Vis;', 'Bo Kok;?'])
    expect(found.rows.map(({ tickets }) => tickets[0]?.status)).toEqual([
      ...['confirmed', 'canceled', 'confirmed', 'unapproved'],
    ])
    expect(meanings('Naam;RSVP', 'Jan Bos;Ja')[1]).toBe('status')
  })

  it('is not yet known of who did not answer, and nobody is who gave the ticket away', () => {
    const found = read([
      'Naam;Status',
      ...['Jan Bos;Niet gereageerd', 'Ann Tak;Geen reactie', 'Bé Vis;Transferred'],
      'Cor Kok;Overgedragen',
    ])
    expect(found.problems).toEqual([])
    expect(found.rows.map(({ tickets }) => tickets[0]?.status)).toEqual([
      ...['unapproved', 'unapproved', 'canceled', 'canceled'],
    ])
  })
})

describe('a telephone number that a spreadsheet took for a number', () => {
  it.each([
    ['612345678', '0612345678'],
    ['31612345678', '+31612345678'],
    ['+31 6 12345678', '+31 6 12345678'],
    ['0612345678', '0612345678'],
    ['475123456', '475123456'],
    ['4915112345678', '4915112345678'],
  ])('has its zero or plus again: %s', (text, phone) => {
    expect(read(['Naam;Telefoon', `Jan Bos;${text}`]).rows[0]?.person.phone).toBe(phone)
  })
})

describe('places on lists', () => {
  it('are by the day where a question asks for days', () => {
    const found = read([
      'Naam;Op welke dagen ben je aanwezig?',
      'Jan Bos;woensdag 17 juni, donderdag 18 juni',
      'Ann Tak;donderdag 18 juni',
    ])
    expect(found.columns[1]?.meaning).toBe('enrolments')
    expect(found.rows.map(({ lists }) => lists)).toEqual([
      ...[['woensdag 17 juni', 'donderdag 18 juni'], ['donderdag 18 juni']],
    ])
    expect(meanings('Naam;Dag van aankomst', 'Jan Bos;woensdag 17 juni')[1]).toBe('extra')
    expect(meanings('Naam;Op welke dagen bent u bereikbaar?', 'Jan;wo, do')[1]).toBe('extra')
  })

  it('are without what a form says of their room', () => {
    const cells = ['Armoede (max. 30)', 'Armoede (vol)', 'Armoede - nog 3 plaatsen', 'Armoede']
    const found = read(['Naam;Sessieronde 1', ...cells.map((cell, at) => `Gast ${at};${cell}`)])
    expect(found.rows.map(({ lists }) => lists)).toEqual(cells.map(() => ['Armoede']))
    const known = read(
      ['Naam;Sessie', 'Jan Bos;Armoede (max. 30)'],
      [list('x', 'Armoede (max. 30)')],
    )
    expect(known.rows[0]?.lists).toEqual(['Armoede (max. 30)'])
    const waiting = read(['Naam;Sessie', 'Jan Bos;Armoede (wachtlijst)', 'Ann Tak;Zorg (deel 2)'])
    expect(waiting.rows.map(({ lists }) => lists[0])).toEqual([
      ...['Armoede (wachtlijst)', 'Zorg (deel 2)'],
    ])
  })

  it('are called by what a question asks about', () => {
    const question = 'Bent u aanwezig bij het diner op donderdag?'
    const lines = [
      `Naam;${question};Neem je deel aan de netwerkborrel?`,
      'Jan Bos;Ja;Ja',
      'Ann;Nee;Nee',
    ]
    expect(read(lines).rows[0]?.lists).toEqual(['Diner op donderdag', 'Netwerkborrel'])
    const known = [list('dinner', 'Congresdiner', 'dinner')]
    expect(read(lines, known).rows[0]?.lists).toEqual(['Diner op donderdag', 'Netwerkborrel'])
    expect(findList(known, 'Diner op donderdag')).toBe('dinner')
    expect(findList(known, 'Diner op tafel')).toBe(null)
    const earlier = [list('q', question)]
    expect(read(lines, earlier).rows[0]?.lists).toEqual([question, 'Netwerkborrel'])
  })

  it('are no sums below the list', () => {
    const found = read([
      'Naam;Organisatie;Lunch do;Diner',
      ...['Jan Bos;Assen;x;x', 'Ann Tak;Epe;x;', ';Aantal:;2;1', ';;2;1'],
    ])
    expect(found.columns.slice(2).map(({ meaning }) => meaning)).toEqual(['enrolled', 'enrolled'])
    expect(found.rows.map(({ lists }) => lists.length)).toEqual([2, 1])
  })
})
