import { describe, expect, it } from 'vitest'
import { mapTable, type TableChoices } from '../../../shared/domain/importing/map-table.ts'
import type { KnownList } from '../../../shared/domain/importing/words/find-list.ts'

function read(lines: readonly string[], lists: readonly KnownList[] = [], choices = {}) {
  return mapTable(
    lines.map((line, index) => ({ row: index + 1, cells: line.split(';') })),
    { timeZone: 'Europe/Amsterdam', codesIgnoreCase: true, lists },
    choices satisfies TableChoices,
  )
}

/** What the lists are called on which the one guest of a table with a yes in each column stands. */
function listsBelow(groups: string, headings: string, lists: readonly KnownList[] = []) {
  const yes = headings.split(';').map(() => 'Ja')
  return read(
    [`;;${groups}`, `Naam;E-mail;${headings}`, `Jan Bos;j@example.nl;${yes.join(';')}`],
    lists,
  ).rows[0]?.lists
}

function list(name: string): KnownList {
  return { id: name.toLowerCase().replaceAll(' ', '-'), name, kind: 'session', place: null }
}

describe('the lists below a heading over several columns', () => {
  it.each(['Programma', 'Workshops', 'Deelsessies', 'Aanmelding voor activiteiten', 'Sessions'])(
    'bear their own names where %s says no more than that they are lists',
    (group) => {
      expect(listsBelow(`${group};;Bus`, 'Armoede en schulden;Wijkteams;')).toEqual([
        ...['Armoede en schulden', 'Wijkteams', 'Bus'],
      ])
    },
  )

  it('are lists where a merged heading over them is the only one', () => {
    const headings = 'Armoede en schulden;Wijkteams'
    expect(listsBelow('Programma;Programma', headings)).toEqual(headings.split(';'))
    expect(listsBelow('Woensdag;Woensdag', 'Welkom;Borrel')).toEqual([
      ...['Woensdag Welkom', 'Woensdag Borrel'],
    ])
  })

  it('bear the heading where it says when, which or how', () => {
    expect(listsBelow('Woensdag 17 juni;;Bus;', 'Welkom;Borrel;Assen;Emmen')).toEqual([
      ...['Woensdag 17 juni Welkom', 'Woensdag 17 juni Borrel', 'Bus Assen', 'Bus Emmen'],
    ])
    expect(listsBelow('Sessie 1;;Werkbezoeken', 'Schulden;Wijk;Digilab')).toEqual([
      ...['Sessie 1 Schulden', 'Sessie 1 Wijk', 'Werkbezoeken Digilab'],
    ])
    expect(listsBelow('Ochtendprogramma;;Bus', 'Schulden;Wijk;')?.[0]).toBe(
      'Ochtendprogramma Schulden',
    )
  })

  it('bear it where two would be called the same', () => {
    expect(listsBelow('Workshops;;Programma;', 'Welkom;Wijk;Welkom;Lunch')).toEqual([
      ...['Workshops Welkom', 'Wijk', 'Programma Welkom', 'Lunch'],
    ])
  })

  it('are those of an earlier file, whose names had it before them', () => {
    const earlier = [list('Programma Armoede'), list('Programma Armoede en schulden')]
    expect(listsBelow('Programma;;Bus', 'Armoede;Armoede en schulden;', earlier)).toEqual([
      ...['Programma Armoede', 'Programma Armoede en schulden', 'Bus'],
    ])
  })

  it('are cut at one length, with a heading over them or without', () => {
    const long = `Armoede ${'en schulden '.repeat(8)}`.trim()
    const alone = read([`Naam;Workshop ${long}`, 'Jan Bos;Ja', 'Ann Tak;Nee'])
    expect(alone.rows[0]?.lists).toEqual([`Workshop ${long}`.slice(0, 80).trim()])
    expect(listsBelow('Programma;;Bus', `${long};Wijk;`)?.[0]).toBe(long.slice(0, 80).trim())
  })

  it('mean what a person said of such a name for an earlier file', () => {
    const lines = [';Programma;;Bus', 'Naam;Wijk;Zorg;', 'Jan Bos;Ja;Ja;Nee']
    const choices = { lists: { 'programma wijk': 'session-4' } }
    expect(read(lines, [], choices).rows[0]?.lists).toEqual(['Programma Wijk', 'Zorg'])
  })
})
