import { describe, expect, it } from 'vitest'
import type { KnownList } from '../../../shared/domain/importing/words/find-list.ts'
import { mapTable } from '../../../shared/domain/importing/map-table.ts'

function read(lines: readonly string[], lists: readonly KnownList[] = []) {
  return mapTable(
    lines.map((line, index) => ({ row: index + 1, cells: line.split(';') })),
    { timeZone: 'Europe/Amsterdam', codesIgnoreCase: true, lists },
  )
}

function statuses(...lines: string[]) {
  return read(lines).rows.map(({ tickets }) => tickets[0]?.status)
}

describe('several columns of statuses', () => {
  it('are all heard where each holds statuses, and the strictest stands', () => {
    expect(
      statuses(
        'Naam;Betaald;Status deelnemer',
        ...['Jan Bos;Ja;Actief', 'Ann Tak;Nee;Actief', 'Bé Vis;Nee;Geannuleerd', 'Bo Kok;Ja;'],
      ),
    ).toEqual(['confirmed', 'unpaid', 'canceled', 'confirmed'])
  })

  it('are one where the other holds something else', () => {
    const { columns } = read(['Naam;Status;Betaling', 'Jan Bos;Actief;iDEAL', 'Ann Tak;Actief;Ja'])
    expect(columns.map(({ meaning }) => meaning)).toEqual(['full-name', 'status', 'extra'])
  })
})

describe('a heading over those who do not come, or not yet', () => {
  it('says so of the rows below it, up to the next', () => {
    const lines = [
      'Naam;Organisatie;E-mail;Status',
      ...['Jan Bos;Assen;jan@example.nl;', 'Afmeldingen;;;', 'Ann Tak;Epe;ann@example.nl;'],
      ...['Wachtlijst (2):;;;', 'Bé Vis;Ede;be@example.nl;', 'Bo Kok;Ede;bo@example.nl;Afgemeld'],
      ...['Sprekers (1);;;', 'Cor Loos;RUG;cor@example.nl;'],
    ]
    expect(statuses(...lines)).toEqual([
      ...['confirmed', 'canceled', 'unapproved', 'canceled', 'confirmed'],
    ])
    expect(read(lines).problems.map(({ row, kind }) => `${row} ${kind}`)).toEqual([
      ...['3 group-heading', '5 group-heading', '8 group-heading'],
    ])
  })
})

describe('presence', () => {
  it('on a day is a place on its list', () => {
    const { columns } = read(['Naam;Deelname woensdag', 'Jan Bos;Ja', 'Ann Tak;Nee'])
    expect(columns[1]?.meaning).toBe('enrolled')
  })
})

describe('a list with a comma in its name', () => {
  const heading = 'Naam;Workshop ronde 1'
  const lists = (cell: string, known: readonly KnownList[] = []) =>
    read([heading, `Jan Bos;${cell}`, 'Ann Tak;B. Wijkteams'], known).rows[0]?.lists

  it('is one where what stands behind the comma begins small', () => {
    expect(lists('A. Armoede, schulden en werk')).toEqual(['A. Armoede, schulden en werk'])
    expect(lists('Wijkteams, Armoede, schulden')).toEqual(['Wijkteams', 'Armoede, schulden'])
    expect(lists('Wijkteams, Zorg')).toEqual(['Wijkteams', 'Zorg'])
    expect(lists('wijkteams, zorg')).toEqual(['wijkteams', 'zorg'])
  })

  it('is two where an earlier file made two of it', () => {
    const known = ['A. Armoede', 'schulden en werk'].map((name): KnownList => {
      return { id: name, name, kind: 'session', place: null }
    })
    expect(lists('A. Armoede, schulden en werk', known)).toEqual(['A. Armoede', 'schulden en werk'])
  })
})

describe('a name with something in brackets', () => {
  it.each([
    ['Vries, J. de (Jan)', 'J. (Jan)', 'de', 'Vries', ''],
    ['Tak-Bos, A.B. (Anna)', 'A.B. (Anna)', '', 'Tak-Bos', ''],
    ['Jan Bos (Gemeente Assen)', 'Jan', '', 'Bos', 'Gemeente Assen'],
    ['Berg, Bert van den (VNG)', 'Bert', 'van den', 'Berg', 'VNG'],
    ['Ann Tak (Gast)', 'Ann', '', 'Tak', ''],
    ['J. (Jan) de Vries', 'J. (Jan)', 'de', 'Vries', ''],
  ])('is read in its parts: %s', (text, firstName, infix, lastName, organisation) => {
    const [row] = read(['Naam;E-mail', `${text};j@example.nl`]).rows
    expect(row?.person).toMatchObject({ firstName, infix, lastName, organisation })
  })

  it('leaves the organisation that the list gives', () => {
    const [row] = read(['Naam;Organisatie', 'Jan Bos (Gemeente Assen);VNG']).rows
    expect(row?.person).toMatchObject({ lastName: 'Bos', organisation: 'VNG' })
  })
})

describe('an e-mail address', () => {
  it.each([
    ['Jan Bos <jan@example.nl>', 'jan@example.nl'],
    ['mailto:jan@example.nl', 'jan@example.nl'],
    ['<jan@example.nl>', 'jan@example.nl'],
    ['jan@example.nl', 'jan@example.nl'],
    ['onbekend <?>', 'onbekend <?>'],
  ])('is taken out of what a mail program puts around it: %s', (text, email) => {
    expect(read(['Naam;E-mail', `Jan Bos;${text}`, 'Ann;a@example.nl']).rows[0]?.person.email).toBe(
      email,
    )
  })
})

describe('a second table below the first', () => {
  it('has lists of its own, on which its guests stand by name', () => {
    const { rows } = read([
      ...['Voornaam;Achternaam;E-mail;Functie', 'Jan;Bos;jan@example.nl;Wethouder'],
      ...['Voornaam;Achternaam;E-mail;Borrel', 'Ann;Tak;ann@example.nl;Ja'],
    ])
    expect(rows.map(({ lists }) => lists)).toEqual([[], ['Borrel']])
  })
})

describe('a list of names alone', () => {
  it('keeps who is called like a heading over a group', () => {
    const { rows } = read(['Naam', 'Jan Bos', 'Pers', 'Ann Tak'])
    expect(rows).toHaveLength(3)
  })
})
