import { describe, expect, it } from 'vitest'
import type { CheckInFacts, HeldTicket } from '../../../shared/domain/check-in/check-in-facts.ts'
import { decideCheckIn } from '../../../shared/domain/check-in/decide-check-in.ts'
import { listId as listOfPretix } from '../../../shared/domain/pretix/products.ts'
import type { Ticket } from '../../../shared/model/attendee.ts'
import { attendee, facts } from '../../support/check-in-facts.ts'
import { OPENING, participant, testList, testTicket } from '../../support/guests.ts'

const thursday = { ...participant, validDays: ['2026-06-18'] }

function ticket(id: string, change: Partial<Ticket> = {}, type = participant): HeldTicket {
  return { ticket: testTicket({ ...change, id }), type }
}

/** What is answered to a guest with these tickets, of which the first was scanned, and of which one it is said. */
function answer(tickets: HeldTicket[], change: Partial<CheckInFacts> = {}): string {
  const decided = decideCheckIn(facts({ tickets, ...change }))
  return `${decided.verdict} of ${decided.ticket?.id ?? 'none'}`
}

function cameIn(ticketId: string): Partial<CheckInFacts> {
  const scan = { id: 'before', at: OPENING - 1, clock: '', direction: 'entry', desk: '' } as const
  return { earlier: [{ ...scan, ticketId }] }
}

describe('a guest with two tickets', () => {
  const forMembers = { list: testList({ ticketTypes: ['member'] }) }
  const wrongDay = ticket('scanned', {}, thursday)
  it.each<readonly [string, HeldTicket[], Partial<CheckInFacts>, string]>([
    [
      'hears of the one that he showed where neither is for the list',
      [ticket('scanned'), ticket('other')],
      forMembers,
      'product of scanned',
    ],
    [
      'hears that the one for the list is canceled, and not that the other is for something else',
      [ticket('scanned'), ticket('other', { type: 'member', status: 'canceled' })],
      forMembers,
      'canceled of other',
    ],
    [
      'hears that today’s is unpaid, and not that the other is of another day',
      [wrongDay, ticket('other', { status: 'unpaid' })],
      {},
      'unpaid of other',
    ],
    [
      'hears of the day of the one that he showed where the other is canceled',
      [wrongDay, ticket('other', { status: 'canceled' })],
      {},
      'invalid-time of scanned',
    ],
    [
      'hears of the day of the one that he showed where the other is past',
      [wrongDay, ticket('other', { validUntil: '2026-06-16' })],
      {},
      'invalid-time of scanned',
    ],
    [
      'hears that the one that he showed is unpaid, though he came in by the other',
      [ticket('scanned', { status: 'unpaid' }), ticket('other')],
      cameIn('other'),
      'unpaid of scanned',
    ],
    [
      'comes in once by both where Balie keeps the list',
      [ticket('scanned'), ticket('other')],
      cameIn('other'),
      'used of scanned',
    ],
    [
      'comes in by each where pretix keeps the list',
      [ticket('scanned'), ticket('other')],
      { ...cameIn('other'), list: testList({ id: listOfPretix(7) }) },
      'valid of scanned',
    ],
    [
      'comes in by none twice where pretix keeps the list, though the other was not shown yet',
      [ticket('scanned'), ticket('other')],
      { ...cameIn('scanned'), list: testList({ id: listOfPretix(7) }) },
      'used of scanned',
    ],
    [
      'is in by either where he is chosen by name, also where pretix keeps the list',
      [ticket('scanned'), ticket('other')],
      { ...cameIn('other'), list: testList({ id: listOfPretix(7) }), ticketScanned: false },
      'used of scanned',
    ],
  ])('%s', (_name, tickets, change, expected) => {
    expect(answer(tickets, change)).toBe(expected)
  })

  it('is let in by either where he was chosen by name, also where a code stands for itself alone', () => {
    const list = testList({ ticketTypes: ['member'], matchesOthers: false })
    const tickets = [ticket('scanned'), ticket('other', { type: 'member' })]
    expect(answer(tickets, { list })).toBe('product of scanned')
    expect(answer(tickets, { list, ticketScanned: false })).toBe('valid of other')
  })
})

it('what was bought with a ticket stands for itself on a list of pretix alone, and only where pretix sold it', () => {
  const sold = (type: string, id: string) => {
    const main = ticket('main', { type: 'pretix-1' })
    const addition = ticket('addition', { type })
    const holder = { ...attendee, tickets: [main.ticket, addition.ticket] }
    const list = testList({ id, ticketTypes: ['pretix-1'] })
    return answer([addition, main], { attendee: holder, list })
  }
  expect(sold('pretix-2', listOfPretix(7))).toBe('product of addition')
  expect(sold('pretix-2', 'reception')).toBe('valid of main')
  expect(sold('speaker', listOfPretix(7))).toBe('valid of main')
})

it('staff who may let somebody in unpaid are not said to have done so for a ticket that is paid', () => {
  const list = testList({ admitUnpaid: true })
  const explained = (status: Ticket['status']) =>
    decideCheckIn(
      facts({ list, tickets: [ticket('one', { status })], overrides: ['unpaid', 'early'] }),
    ).explanation
  expect([explained('confirmed'), explained('unpaid')]).toEqual([
    'early-admitted',
    'unpaid-admitted',
  ])
})
