import { describe, expect, it } from 'vitest'
import { isSameRow } from '../../../shared/domain/importing/revision/same-row.ts'
import { planTicketTypes } from '../../../shared/domain/importing/columns/plan-ticket-types.ts'
import type { IncomingRow } from '../../../shared/domain/importing/revision/incoming-row.ts'
import { settleIdentities } from '../../../shared/domain/importing/revision/settle-identities.ts'
import type { SourcedRow } from '../../../shared/domain/importing/revision/sourced-row.ts'
import type { TicketType } from '../../../shared/model/ticket-type.ts'
import { nobody } from '../../../shared/domain/name/nobody.ts'

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

function incoming(base: SourcedRow, codesOfFile: readonly string[], key?: string): IncomingRow {
  const recordKey = key ?? (codesOfFile[0] === '' ? 'person:' : 'code:')
  return { ...base, codesOfFile, recordKey }
}

function byId(...rows: SourcedRow[]): Map<string, SourcedRow> {
  return new Map(rows.map((known) => [known.row.attendeeId, known]))
}

function settle(
  previous: SourcedRow[],
  next: IncomingRow[],
  { former = [], isAddition = false }: { former?: SourcedRow[]; isAddition?: boolean } = {},
): SourcedRow[] {
  const known = { previous: byId(...previous), former: byId(...former), isAddition, underKey }
  const steps = settleIdentities(known, next)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

function underKey({ row, ...rest }: IncomingRow, recordKey: string): IncomingRow {
  return { ...rest, recordKey, row: { ...row, attendeeId: `under ${recordKey}` } }
}

/** A row that stays known by the id of the code that it had at first sight. */
function coded(code: string, firstName: string, some: Change & { id?: string } = {}): SourcedRow {
  return row(some.id ?? `id ${code}`, [code], { firstName, lastName: firstName, ...some })
}

function ofFile(base: SourcedRow): IncomingRow {
  return incoming(base, base.person.codes)
}

function idsOf(rows: readonly SourcedRow[]): string[] {
  return rows.map(({ row: { attendeeId } }) => attendeeId)
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

  it('but a place without a name takes no other one behind an address that several people share', () => {
    const email = 's@example.nl'
    const people = [row('jan', ['J1'], { email }), row('ann', ['A1'], { email, lastName: 'Vis' })]
    const place = { email, unnamed: true, firstName: '', lastName: '' }
    const settled = settle(
      [...people, row('old', ['X1'], place)],
      [...people.map(ofFile), ofFile(row('new', ['X2'], place))],
    )
    expect(idsOf(settled)).toEqual(['jan', 'ann', 'new'])
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

describe('a newer version of a list', () => {
  const jan = { email: 'jan@example.nl' }
  const piet = { email: 'piet@example.nl' }

  it('that gives the old code of a guest to somebody new leaves the guest who he is', () => {
    const known = coded('B', 'Jan', { ...jan, id: 'id A' })
    const next = [ofFile(coded('A', 'Kees')), ofFile(coded('B', 'Jan', jan))]
    expect(idsOf(settle([known], next))).toEqual(['under code:|other 1', 'id A'])
  })

  it('that swaps two codes leaves each guest who he is', () => {
    const known = [coded('A', 'Jan', jan), coded('B', 'Piet', piet)]
    const next = [ofFile(coded('B', 'Jan', jan)), ofFile(coded('A', 'Piet', piet))]
    expect(idsOf(settle(known, next))).toEqual(['id A', 'id B'])
  })

  it('that gives a ticket to a colleague leaves the place with what happened on it', () => {
    expect(idsOf(settle([coded('A', 'Jan', jan)], [ofFile(coded('A', 'Kees', piet))]))).toEqual([
      'id A',
    ])
  })

  it('brings a guest back under his id who was withdrawn with another code', () => {
    const former = [coded('B', 'Jan', { ...jan, id: 'id A' })]
    const [back] = settle([], [ofFile(coded('B', 'Jan', jan))], { former })
    expect(back?.row.attendeeId).toBe('id A')
  })

  it('gives one who comes back no place whose code he has by now', () => {
    const place = row('id A', ['A'], { firstName: '', lastName: '', unnamed: true })
    const next = [ofFile(coded('A', 'Jan', jan))]
    const [back] = settle([place], next, { former: [coded('B', 'Jan', jan)] })
    expect(back?.row.attendeeId).toBe('id B')
  })

  it('tells two of one address apart by their names, though one of them is gone', () => {
    const office = { email: 'bureau@example.nl' }
    const known = [coded('A', 'Jan', office), coded('B', 'Piet', { ...office, lastName: 'Bso' })]
    const next = [ofFile(coded('C', 'Piet', { ...office, lastName: 'Bos' }))]
    expect(idsOf(settle(known, next))).toEqual(['id B'])
  })

  it('that is an addition takes no place away from the one of that address who is not in it', () => {
    const family = { email: 'bos@example.nl', lastName: 'Bos' }
    const next = [ofFile(coded('B', 'Piet', family))]
    const [son] = settle([coded('A', 'Jan', family)], next, { isAddition: true })
    expect(son?.row.attendeeId).toBe('id B')
  })

  it('has two of one code in another order and leaves both who they are', () => {
    const known = [coded('A', 'Jan', jan), coded('A', 'Piet', { ...piet, id: 'id A 2' })]
    const next = [
      ofFile(coded('A', 'Piet', piet)),
      ofFile(coded('A', 'Jan', { ...jan, id: 'id A 2' })),
    ]
    expect(idsOf(settle(known, next))).toEqual(['id A 2', 'id A'])
  })

  it('keeps out who was erased after his code had changed, and lets in who has the old one', () => {
    const ticket = coded('B', 'Jan').row.tickets
    const erased = { row: { ...coded('A', '').row, tickets: ticket }, person: { codes: [''] } }
    const next = [ofFile(coded('B', 'Jan', jan)), ofFile(coded('A', 'Kees'))]
    expect(idsOf(settle([erased as unknown as SourcedRow], next))).toEqual([
      'id A',
      'under code:|other 1',
    ])
  })

  it('with the lines of a guest in another order changes nothing', () => {
    const known = row('id A', ['A', 'B'])
    const next = row('id A', ['B', 'A'])
    expect(settle([known], [ofFile(next)])).toEqual([known])
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
  const ofEvent = { types, firstDay: '2026-06-17', lastDay: '2026-06-19' }

  it.each([
    ['', 'participant'],
    ['Deelnemers', 'participant'],
    ['SPREKER', 'speaker'],
    ['Keynote', 'speaker'],
    ['Dagticket wo 17 juni', 'day-1'],
    ['day-1', 'day-1'],
  ])('%j of a file is %s', (word, id) => {
    const plan = planTicketTypes(ofEvent, [word])
    expect([plan.typeOf(word), plan.added]).toEqual([id, []])
  })

  it('that the event lacks is added once, the same on every laptop', () => {
    const plan = planTicketTypes(ofEvent, ['VIP-gast', 'vip gast'])
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

  it('that says its day is good on that day, until somebody says otherwise', () => {
    const words = ['Dag 2', 'Donderdag VIP', 'VIP']
    const days = (ticketTypeDays: Record<string, string[]>) =>
      planTicketTypes(ofEvent, words, { ticketTypeDays }).added.map((one) => one.validDays)
    expect(days({})).toEqual([['2026-06-18'], ['2026-06-18'], null])
    const friday = '2026-06-19'
    expect(days({ 'dag 2': [], vip: [friday, '2027-01-01'] })).toEqual([
      null,
      ['2026-06-18'],
      [friday],
    ])
    const all = ['2026-06-17', '2026-06-18', friday]
    expect(days({ 'dag 2': all })[0]).toBeNull()
  })

  it('is not made of each line of a column that holds something else', () => {
    const words = Array.from({ length: 500 }, (_, index) => `Antwoord ${index}`)
    expect(planTicketTypes(ofEvent, words).added).toHaveLength(40)
  })
})
