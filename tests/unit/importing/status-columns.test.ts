import { describe, expect, it } from 'vitest'
import { mapTable, type TableChoices } from '../../../shared/domain/importing/map-table.ts'

const context = { timeZone: 'Europe/Amsterdam', codesIgnoreCase: true }

function read(lines: readonly string[], choices: TableChoices = {}) {
  const table = lines.map((line, index) => ({ row: index + 1, cells: line.split(';') }))
  const { columns, rows, statuses, problems } = mapTable(table, context, choices)
  return {
    meanings: columns.map(({ meaning }) => meaning),
    tickets: rows.map(({ tickets: [ticket] }) => (ticket?.blocked ? 'blocked' : ticket?.status)),
    words: statuses.map(({ word, meaning }) => [word, meaning]),
    problems: problems.map(({ kind, detail }) => [kind, detail]),
  }
}

describe('a list with several columns of statuses', () => {
  it.each([
    ['Afgemeld', 'Ja', 'canceled'],
    ['Afgemeld?', 'ja, ziek', 'canceled'],
    ['Afmelding', 'x', 'canceled'],
    ['Geannuleerd op', '12-05-2026', 'canceled'],
    ['Cancelled at', '2026-05-12 09:30', 'canceled'],
    ['Op wachtlijst', 'Ja', 'unapproved'],
    ['Geblokkeerd', 'ja', 'blocked'],
  ])('lets a guest out by "%s: %s", also where the other says paid', (heading, word, meaning) => {
    const { meanings, tickets } = read([
      `Naam;Betaald;${heading}`,
      `Jan Bos;Ja;${word}`,
      'Piet Vis;Ja;Nee',
      'An Tak;Nee;n.v.t.',
      'Bo Wit;Ja;',
    ])
    expect(meanings).toEqual(['full-name', 'status', 'status'])
    expect(tickets).toEqual([meaning, 'confirmed', 'unpaid', 'confirmed'])
  })

  it('reads it alone, and where nobody is out among the first', () => {
    expect(read(['Naam;Afgemeld', 'Jan Bos;Ja', 'Piet Vis;Nee']).tickets).toEqual([
      'canceled',
      'confirmed',
    ])
    const many = Array.from({ length: 300 }, (_, index) => `Gast Nummer${String(index)};Ja;`)
    const { tickets } = read(['Naam;Betaald;Afgemeld', ...many, 'Jan Bos;Ja;Ja'])
    expect([tickets[0], tickets.at(-1)]).toEqual(['confirmed', 'canceled'])
  })

  it('takes the strictest of them', () => {
    const lines = ['Naam;Betaald;Wachtlijst;Afgemeld', 'Jan;Nee;Ja;Ja', 'Piet;Nee;Ja;', 'An;Nee;;']
    expect(read(lines).tickets).toEqual(['canceled', 'unapproved', 'unpaid'])
  })

  it('tells its words with their heading, and asks for one that nobody agreed on', () => {
    const lines = ['Naam;Betaald;Afgemeld', 'Jan;Ja;Ja', 'Piet;Ja;Nee', 'An;Ja;weet niet']
    const { tickets, words, problems } = read(lines)
    expect(words).toEqual([
      ['Afgemeld: weet niet', null],
      ['Ja', 'confirmed'],
      ['Afgemeld: Ja', 'canceled'],
      ['Afgemeld: Nee', 'confirmed'],
    ])
    expect(tickets).toEqual(['canceled', 'confirmed', 'unapproved'])
    expect(problems).toEqual([['unknown-status', 'Afgemeld: weet niet']])
    const statuses = { 'afgemeld weet niet': 'confirmed', 'afgemeld ja': 'blocked' } as const
    expect(read(lines, { statuses }).tickets).toEqual(['blocked', 'confirmed', 'confirmed'])
  })

  it('asks for each word below "Afgemeld", however few of them say yes', () => {
    const lines = ['Naam;Betaald;Afgemeld', 'Jan;Ja;Ja', 'Piet;Ja;ziek', 'An;Ja;per mail', 'Bo;Ja;']
    const { meanings, tickets } = read(lines)
    expect(meanings).toEqual(['full-name', 'status', 'status'])
    expect(tickets).toEqual(['canceled', 'unapproved', 'unapproved', 'confirmed'])
  })

  it('is not told by an insurance, a reason, or waiting for something else', () => {
    const lines = [
      'Naam;Betaald;Annuleringsverzekering;Reden afmelding;Wachtlijst',
      'Jan;Ja;Ja;ziek;Workshop A',
      'Piet;Ja;Nee;ziek;Workshop B',
    ]
    expect(read(lines).tickets).toEqual(['confirmed', 'confirmed'])
  })

  it('counts another column of statuses where a person says that it is one', () => {
    const lines = ['Naam;Status;Fase', 'Jan;Bevestigd;Wachtlijst', 'Piet;Bevestigd;Definitief']
    const columns = (['full-name', 'status', 'status'] as const).map((meaning) => ({
      meaning,
      sensitive: false,
    }))
    expect(read(lines, { columns }).tickets).toEqual(['unapproved', 'confirmed'])
  })
})

it('a remark that says that there is none is none', () => {
  const words = ['-', 'n.v.t.', 'NVT', 'geen', 'Geen bijzonderheden', 'nee', '!', 'Geen trap op']
  const table = ['Naam;Opmerking', ...words.map((word, index) => `Gast ${String(index)};${word}`)]
  const rows = table.map((line, index) => ({ row: index + 1, cells: line.split(';') }))
  const notes = mapTable(rows, context).rows.map(({ person }) => person.note)
  expect(notes).toEqual(['', '', '', '', '', '', '!', 'Geen trap op'])
})
