import { describe, expect, it } from 'vitest'
import type { CheckInFacts } from '../../../shared/domain/check-in/check-in-facts.ts'
import { decideCheckIn } from '../../../shared/domain/check-in/decide-check-in.ts'
import type { Ticket } from '../../../shared/model/attendee.ts'
import { attendee, facts, held } from '../../support/check-in-facts.ts'
import { OPENING, participant, testList, testTicket } from '../../support/guests.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

function entry(at: number, direction: 'entry' | 'exit' = 'entry') {
  return { id: `at ${String(at)}`, at, clock: '', direction, desk: 'Balie 2' }
}

function verdict(change: Partial<CheckInFacts>): string {
  const decision = decideCheckIn(facts(change))
  const because = decision.explanation === null ? '' : ` ${decision.explanation}`
  const may = decision.overridable.length === 0 ? '' : ` (${decision.overridable.join()})`
  return decision.verdict + because + may
}

const soon = new Date(OPENING + 10 * MINUTE).toISOString()
const before = new Date(OPENING - 10 * MINUTE).toISOString()
const thursday = { ...participant, id: 'day-2', validDays: ['2026-06-18'] }
const question = { id: 'diet', text: 'Dieet?', required: true }
const mayAsk = testList({ questions: [{ ...question, required: false }] })

describe('the decision on a scan', () => {
  const cases: readonly [string, Partial<CheckInFacts>, string][] = [
    ['a confirmed ticket', {}, 'valid'],
    ['a canceled ticket', { tickets: held({ status: 'canceled' }) }, 'canceled'],
    ['a withdrawn ticket', { tickets: held({ status: 'withdrawn' }) }, 'canceled withdrawn'],
    ['a withdrawn guest', { attendee: { ...attendee, withdrawn: true } }, 'canceled withdrawn'],
    ['a blocked ticket', { tickets: held({ blocked: true }) }, 'blocked'],
    ['an unapproved ticket', { tickets: held({ status: 'unapproved' }) }, 'unapproved'],
    ['an unpaid ticket', { tickets: held({ status: 'unpaid' }) }, 'unpaid'],
    [
      'an unpaid ticket where the list takes them',
      { tickets: held({ status: 'unpaid' }), list: testList({ admitUnpaid: true }) },
      'unpaid (unpaid)',
    ],
    [
      'an unpaid ticket that staff admit',
      {
        tickets: held({ status: 'unpaid' }),
        list: testList({ admitUnpaid: true }),
        overrides: ['unpaid'],
      },
      'valid unpaid-admitted',
    ],
    [
      'an unpaid ticket that staff would admit against the list',
      { tickets: held({ status: 'unpaid' }), overrides: ['unpaid'] },
      'unpaid',
    ],
    [
      'a ticket that is not valid yet',
      { tickets: held({ validFrom: soon }) },
      'invalid-time too-early',
    ],
    [
      'a ticket of yesterday',
      { tickets: held({ validUntil: '2026-06-16' }) },
      'invalid-time too-late',
    ],
    ['a ticket whose last day is today', { tickets: held({ validUntil: '2026-06-17' }) }, 'valid'],
    ['a ticket whose first day is today', { tickets: held({ validFrom: '2026-06-17' }) }, 'valid'],
    ['a ticket of another day', { tickets: held({}, thursday) }, 'invalid-time wrong-day'],
    [
      'a list that opens later',
      { list: testList({ opensAt: soon }) },
      'invalid-time list-not-open',
    ],
    [
      'a list that opens later and lets early guests in',
      { list: testList({ opensAt: soon, admitEarly: true }) },
      'invalid-time list-not-open (early)',
    ],
    ['a list that is over', { list: testList({ closesAt: before }) }, 'invalid-time list-closed'],
    [
      'a ticket type that the list does not take',
      { list: testList({ ticketTypes: ['crew'] }) },
      'product wrong-type',
    ],
    [
      'a guest without a place on the list',
      { list: testList({ byEnrolment: true }) },
      'product not-enrolled',
    ],
    [
      'a guest with a place on the list',
      {
        list: testList({ byEnrolment: true }),
        attendee: { ...attendee, enrolments: ['reception'] },
      },
      'valid',
    ],
    ['a full list', { list: testList({ capacity: 2 }), present: 2 }, 'rules full (full)'],
    [
      'a full list that staff overrule',
      { list: testList({ capacity: 2 }), present: 2, overrides: ['full'] },
      'valid full-admitted',
    ],
    ['a place without a person', { attendee: { ...attendee, unnamed: true } }, 'answers-required'],
    [
      'a place whose person says the name',
      { attendee: { ...attendee, unnamed: true }, answers: { lastName: 'Yıldız' } },
      'valid',
    ],
    [
      'an exit of somebody without a name',
      { attendee: { ...attendee, unnamed: true }, direction: 'exit' },
      'valid',
    ],
    ['an open question', { list: testList({ questions: [question] }) }, 'answers-required'],
    ['a question that may stay empty', { list: mayAsk }, 'valid'],
    ['the same at a desk', { list: mayAsk, asksOptional: true }, 'answers-required'],
    ['the same put aside', { list: mayAsk, asksOptional: true, answers: { diet: '' } }, 'valid'],
    ['the same inside', { list: mayAsk, asksOptional: true, earlier: [entry(OPENING)] }, 'used'],
    [
      'an answered question',
      { list: testList({ questions: [question] }), answers: { diet: 'geen' } },
      'valid',
    ],
    ['a second entry', { earlier: [entry(OPENING - MINUTE)] }, 'used'],
    [
      'a second entry on a list without limit',
      { earlier: [entry(OPENING - MINUTE)], list: testList({ entries: 'unlimited' }) },
      'valid',
    ],
    [
      'an entry the day after, once a day',
      { earlier: [entry(OPENING - DAY)], list: testList({ entries: 'once-a-day' }) },
      'valid',
    ],
    [
      'a second entry on one day, once a day',
      { earlier: [entry(OPENING - 60 * MINUTE)], list: testList({ entries: 'once-a-day' }) },
      'used',
    ],
    [
      'coming back after an exit',
      {
        earlier: [entry(OPENING - 2), entry(OPENING - 1, 'exit')],
        list: testList({ reentryAfterExit: true }),
      },
      'valid',
    ],
    [
      'coming back after an exit where that is not allowed',
      { earlier: [entry(OPENING - 2), entry(OPENING - 1, 'exit')] },
      'used',
    ],
    [
      'an exit recorded late that happened before the entry',
      {
        earlier: [entry(OPENING - 1), entry(OPENING - 2, 'exit')],
        list: testList({ reentryAfterExit: true }),
      },
      'used',
    ],
    ['an exit of somebody inside', { direction: 'exit', earlier: [entry(OPENING - 1)] }, 'valid'],
    [
      'an exit from a list that is over and full',
      { direction: 'exit', list: testList({ closesAt: before, capacity: 1 }), present: 1 },
      'valid',
    ],
    [
      'an exit with a canceled ticket',
      { direction: 'exit', tickets: held({ status: 'canceled' }) },
      'canceled',
    ],
    ['a lost badge', { codeRevoked: true }, 'revoked badge-lost'],
    ['a guest without any ticket', { tickets: [] }, 'product wrong-type'],
  ]
  it.each(cases)('of %s', (_name, change, expected) => {
    expect(verdict(change)).toBe(expected)
  })

  it('lets the first rule of the field speak when several refuse', () => {
    const order = [
      'canceled withdrawn',
      'blocked',
      'unapproved',
      'invalid-time too-late',
      'invalid-time list-closed',
      'product wrong-type',
      'unpaid',
      'rules full (full)',
      'answers-required',
      'used',
    ]
    const wrong = {
      list: testList({
        closesAt: before,
        ticketTypes: ['crew'],
        capacity: 1,
        questions: [question],
      }),
      present: 1,
      earlier: [],
    }
    const all = held({ status: 'withdrawn', blocked: true, validUntil: before })
    const mended: Partial<CheckInFacts>[] = [
      { ...wrong, tickets: all },
      { ...wrong, tickets: held({ status: 'unapproved', blocked: true, validUntil: before }) },
      { ...wrong, tickets: held({ status: 'unapproved', validUntil: before }) },
      { ...wrong, tickets: held({ status: 'unpaid', validUntil: before }) },
      { ...wrong, tickets: held({ status: 'unpaid' }) },
      { ...wrong, list: { ...wrong.list, closesAt: null }, tickets: held({ status: 'unpaid' }) },
      {
        ...wrong,
        list: { ...wrong.list, closesAt: null, ticketTypes: null },
        tickets: held({ status: 'unpaid' }),
      },
      { ...wrong, list: { ...wrong.list, closesAt: null, ticketTypes: null } },
      {
        earlier: [entry(OPENING - 1)],
        list: testList({ questions: [question] }),
      },
      { earlier: [entry(OPENING - 1)] },
    ]
    expect(mended.map(verdict)).toEqual(order)
  })

  it('admits on the other ticket of a guest who shows the one of another day', () => {
    const today = testTicket({ code: 'TODAY' })
    const tickets = [...held({ code: 'THURSDAY' }, thursday), { ticket: today, type: participant }]
    expect(decideCheckIn(facts({ tickets }))).toMatchObject({ verdict: 'valid', ticket: today })
  })

  it('admits nobody on a blocked or canceled code, though the guest holds another ticket', () => {
    const replacement = { ticket: testTicket({ code: 'NEW' }), type: participant }
    const verdictOf = (change: Partial<Ticket>, ticketScanned: boolean) =>
      decideCheckIn(facts({ ticketScanned, tickets: [...held(change), replacement] })).verdict
    expect(verdictOf({ blocked: true }, true)).toBe('blocked')
    expect(verdictOf({ status: 'canceled' }, true)).toBe('canceled')
    expect(verdictOf({ status: 'canceled' }, false)).toBe('valid')
  })

  it('counts nobody twice who is inside a full list', () => {
    const list = testList({ capacity: 1, entries: 'unlimited' })
    const full = (earlier: CheckInFacts['earlier']) =>
      decideCheckIn(facts({ list, present: 1, earlier })).verdict
    expect(full([entry(OPENING - 1)])).toBe('valid')
    expect(full([entry(OPENING - 2), entry(OPENING - 1, 'exit')])).toBe('rules')
  })

  it('names the entry that used the ticket, by the time of the scans', () => {
    const earlier = [entry(OPENING - 1), entry(OPENING - 3), entry(OPENING - 2, 'exit')]
    expect(decideCheckIn(facts({ earlier })).previous).toEqual(entry(OPENING - 1))
  })

  it('changes the day at local midnight, also when the clocks go back', () => {
    const list = testList({ entries: 'once-a-day' })
    const lateSaturday = Date.parse('2026-10-24T23:59:00+02:00')
    const sunday = Date.parse('2026-10-25T00:01:00+02:00')
    const lateSunday = Date.parse('2026-10-25T23:59:00+01:00')
    expect(verdict({ list, now: sunday, earlier: [entry(lateSaturday)] })).toBe('valid')
    expect(verdict({ list, now: lateSunday, earlier: [entry(sunday)] })).toBe('used')
  })
})
