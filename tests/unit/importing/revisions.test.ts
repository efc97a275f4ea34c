import { describe, expect, it } from 'vitest'
import { isSameRow } from '../../../shared/domain/importing/same-row.ts'
import { planTicketTypes } from '../../../shared/domain/importing/plan-ticket-types.ts'
import {
  settleIdentities,
  type IncomingRow,
} from '../../../shared/domain/importing/settle-identities.ts'
import type { SourcedRow } from '../../../shared/domain/importing/sourced-row.ts'
import type { TicketType } from '../../../shared/model/ticket-type.ts'
import { nobody } from '../../../shared/domain/nobody.ts'

type Change = { firstName?: string; lastName?: string; email?: string; unnamed?: boolean }

function row(id: string, codes: string[], change: Change = {}): SourcedRow {
  const { unnamed = false, ...person } = change
  return {
    row: {
      attendeeId: id,
      tickets: codes.map((code) => ({
        id: `${id} ${code}`,
        type: 'participant',
        status: 'confirmed' as const,
        blocked: false,
        validFrom: null,
        validUntil: null,
      })),
      enrolments: [],
      unnamed,
      flagged: false,
    },
    person: { ...nobody, firstName: 'Jan', lastName: 'Bos', ...person, codes },
  }
}

function incoming(base: SourcedRow, codesOfFile: readonly string[]): IncomingRow {
  return { ...base, codesOfFile }
}

function byId(...rows: SourcedRow[]): Map<string, SourcedRow> {
  return new Map(rows.map((known) => [known.row.attendeeId, known]))
}

function settle(previous: SourcedRow[], next: IncomingRow[]): SourcedRow[] {
  return settleIdentities(byId(...previous), next)
}

it('a row is the same whatever the order of its keys, and another with one value changed', () => {
  const known = row('same', ['A1'])
  const reordered = {
    person: Object.fromEntries(Object.entries(known.person).toReversed()) as SourcedRow['person'],
    row: known.row,
  }
  expect(isSameRow(known, reordered)).toBe(true)
  expect(isSameRow(known, row('same', ['A1'], { lastName: 'Vis' }))).toBe(false)
  expect(isSameRow(known, row('same', ['A1', 'A2']))).toBe(false)
})

describe('an attendee keeps the id of the first sight', () => {
  it('when another code came before the known one', () => {
    const [settled] = settle(
      [row('old', ['B2'])],
      [incoming(row('new', ['A1', 'B2']), ['A1', 'B2'])],
    )
    expect(settled?.row.attendeeId).toBe('old')
    expect(settled?.row.tickets.map((ticket) => ticket.id)).toEqual(['new A1', 'old B2'])
  })

  it('and the code that Balie issued, when a typing fault in the name was mended', () => {
    const email = 'jan@example.nl'
    const [settled] = settle(
      [row('old', ['ISSUED1'], { email, lastName: 'Bs' })],
      [incoming(row('new', ['ISSUED2'], { email }), [''])],
    )
    expect(settled?.row.attendeeId).toBe('old')
    expect(settled?.person).toMatchObject({ lastName: 'Bos', codes: ['ISSUED1'] })
  })

  it('when a place got its name', () => {
    const email = 's@example.nl'
    const [settled] = settle(
      [row('old', ['X1'], { email, unnamed: true, firstName: '', lastName: '' })],
      [incoming(row('new', ['X2'], { email }), [''])],
    )
    expect(settled?.row.attendeeId).toBe('old')
  })

  it('but never takes that of another person behind one address', () => {
    const email = 's@example.nl'
    const [settled] = settle(
      [row('old', ['X1'], { email })],
      [incoming(row('new', ['X2'], { email, firstName: 'Ann', lastName: 'Vis' }), [''])],
    )
    expect(settled?.row.attendeeId).toBe('new')
  })
})

describe('a ticket type', () => {
  const types: TicketType[] = [
    { id: 'participant', name: 'Deelnemer', colour: '#000000', validDays: null, handOut: null },
    { id: 'speaker', name: 'Spreker', colour: '#000000', validDays: null, handOut: null },
    {
      id: 'day-1',
      name: 'Dagkaart woensdag',
      colour: '#000000',
      validDays: ['2026-06-17'],
      handOut: null,
    },
  ]

  it.each([
    ['', 'participant'],
    ['Deelnemers', 'participant'],
    ['SPREKER', 'speaker'],
    ['Keynote', 'speaker'],
    ['Dagticket wo 17 juni', 'day-1'],
    ['day-1', 'day-1'],
  ])('%j of a file is %s', (word, id) => {
    const plan = planTicketTypes(types, [word])
    expect([plan.typeOf(word), plan.added]).toEqual([id, []])
  })

  it('that the event lacks is added once, the same on every laptop', () => {
    const plan = planTicketTypes(types, ['VIP-gast', 'vip gast'])
    expect(plan.added).toEqual([
      {
        id: 'vip-gast',
        name: 'VIP-gast',
        colour: plan.added[0]?.colour,
        validDays: null,
        handOut: null,
      },
    ])
    expect([plan.typeOf('VIP-gast'), plan.typeOf('vip gast')]).toEqual(['vip-gast', 'vip-gast'])
  })

  it('is not made of each line of a column that holds something else', () => {
    const words = Array.from({ length: 500 }, (_, index) => `Antwoord ${index}`)
    expect(planTicketTypes(types, words).added).toHaveLength(40)
  })
})
