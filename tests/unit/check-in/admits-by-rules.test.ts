import { describe, expect, it } from 'vitest'
import {
  admitsByRules,
  strangeWords,
  type RuleFacts,
} from '../../../shared/domain/check-in/admits-by-rules.ts'
import type { AdmissionRules } from '../../../shared/model/admission-rules.ts'
import { OPENING } from '../../support/guests.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const at = (offset: number): string => new Date(OPENING + offset).toISOString()
const moments = { from: at(60 * MINUTE), to: at(8 * 60 * MINUTE), admission: at(30 * MINUTE) }

type Logic = AdmissionRules['logic']

function admits(logic: Logic, change: Partial<RuleFacts> = {}): boolean {
  const rules: AdmissionRules = {
    logic,
    event: moments,
    dates: { 4: { from: at(-MINUTE), to: at(0), admission: at(-2 * MINUTE) } },
  }
  const nobodyYet = { product: 12, variation: null, subevent: null, gate: null, earlier: [] }
  return admitsByRules(rules, {
    now: OPENING,
    timeZone: 'Europe/Amsterdam',
    ...nobodyYet,
    ...change,
  })
}

function came(...offsets: number[]): Partial<RuleFacts> {
  const earlier = offsets.map((offset) => ({
    id: String(offset),
    at: OPENING + offset,
    clock: '',
    direction: 'entry' as const,
    desk: 'Balie 2',
  }))
  return { earlier }
}

const one = (model: string, id: string): Logic => ({ lookup: [model, id, 'Naam'] })
const products = (...ids: string[]): Logic => ({
  inList: [{ var: 'product' }, { objectList: ids.map((id) => one('product', id)) }],
})
const time = (kind: string, text: string | null = null): Logic => ({ buildTime: [kind, text] })
const after = (moment: Logic, minutes: Logic = null): Logic => ({
  isAfter: [{ var: 'now' }, moment, minutes],
})
const isBefore = (moment: Logic, minutes: Logic = null): Logic => ({
  isBefore: [{ var: 'now' }, moment, minutes],
})

/** A rule that holds another, so many levels deep. */
function nested(levels: number): Logic {
  let rule = products('12')
  for (let level = 0; level < levels; level += 1) rule = { and: [rule] }
  return rule
}

describe('rules of a list admit', () => {
  it.each<[string, Logic, Partial<RuleFacts>, boolean]>([
    ['a product on the list', products('11', '12'), {}, true],
    ['not a product beside it', products('11'), {}, false],
    [
      'a variation, whose number is text',
      { inList: [{ var: 'variation' }, { objectList: [one('variation', '7')] }] },
      { variation: 7 },
      true,
    ],
    [
      'nobody by a gate at a desk that is none',
      { inList: [{ var: 'gate' }, { objectList: [one('gate', '1')] }] },
      {},
      false,
    ],
    [
      'by the gate that the desk is',
      { inList: [{ var: 'gate' }, { objectList: [one('gate', '1'), one('gate', '2')] }] },
      { gate: 2 },
      true,
    ],
    [
      'nobody by another gate',
      { inList: [{ var: 'gate' }, { objectList: [one('gate', '1')] }] },
      { gate: 2 },
      false,
    ],
    ['not before the beginning', after(time('date_from')), {}, false],
    ['before the beginning within the tolerance', after(time('date_from'), 61), {}, true],
    ['from the admission on', after(time('date_admission')), { now: OPENING + 31 * MINUTE }, true],
    ['not after the end', isBefore(time('date_to')), { now: OPENING + 481 * MINUTE }, false],
    [
      'after the end within the tolerance, as text',
      isBefore(time('date_to'), '2'),
      { now: OPENING + 481 * MINUTE },
      true,
    ],
    ['by the moments of a date of a series', after(time('date_from')), { subevent: 4 }, true],
    ['by the event where the date is not known', after(time('date_from')), { subevent: 5 }, false],
    ['after a moment of its own', after(time('custom', '2026-06-17T05:00:00+02:00')), {}, true],
    ['after a time of the day at the venue', after(time('customtime', '08:00')), {}, true],
    ['not before a time of the day', after(time('customtime', '09:30:00')), {}, false],
    ['who was not here today', { '<': [{ var: 'entries_today' }, 1] }, came(-DAY), true],
    ['not who was here today', { '<': [{ var: 'entries_today' }, 1] }, came(-MINUTE), false],
    ['so many entries', { '<': [{ var: 'entries_number' }, 2] }, came(-DAY, -MINUTE), false],
    [
      'so many days',
      { '<=': [{ var: 'entries_days' }, 2] },
      came(-DAY, -DAY + MINUTE, -MINUTE),
      true,
    ],
    ['who never came', { '==': [{ var: 'minutes_since_last_entry' }, -1] }, {}, true],
    [
      'who came an hour ago',
      { '>=': [{ var: 'minutes_since_last_entry' }, 60] },
      came(-90 * MINUTE, -60 * MINUTE),
      true,
    ],
    [
      'who came first some time ago',
      { '>': [{ var: 'minutes_since_first_entry' }, 60] },
      came(-90 * MINUTE, -MINUTE),
      true,
    ],
    ['who is not inside', { '==': [{ var: 'entry_status' }, 'absent'] }, came(-MINUTE), false],
    ['on a Wednesday', { '==': [{ var: 'now_isoweekday' }, 3] }, {}, true],
    [
      'by entries since',
      { '<': [{ entries_since: [time('customtime', '00:00')] }, 1] },
      came(-DAY),
      true,
    ],
    [
      'by entries before',
      { '==': [{ entries_before: [time('customtime', '00:00')] }, 1] },
      came(-DAY, -MINUTE),
      true,
    ],
    [
      'by days with an entry since',
      { '==': [{ entries_days_since: [time('custom', '2026-06-01T00:00:00Z')] }, 2] },
      came(-DAY, -2 * MINUTE, -MINUTE),
      true,
    ],
    [
      'by days with an entry before',
      { '==': [{ entries_days_before: [time('date_from')] }, 1] },
      came(-2 * MINUTE, -MINUTE),
      true,
    ],
    ['by all of several', { and: [products('12'), isBefore(time('date_to'))] }, {}, true],
    ['by one of several', { or: [products('11'), after(time('date_to'))] }, {}, false],
    ['nobody by an operator that is not known', { sorcery: [1] }, {}, false],
    ['nobody by one in a choice', { or: [{ sorcery: [1] }, products('12')] }, {}, false],
    ['nobody by a variable that is not known', { '<': [{ var: 'entries_week' }, 1] }, {}, false],
    ['nobody by what only Balie calls so', { var: 'moments' }, {}, false],
    ['nobody by that one turned round', { '!': [{ var: ['vip', false] }] }, {}, false],
    ['nobody by a rule nested without end', nested(100_000), {}, false],
    ['nobody by a word in place of a rule', 'everybody', {}, false],
    ['nobody by a list in place of a rule', [true], {}, false],
    ['nobody by values that are none', { isBefore: [] }, {}, false],
    ['nobody by a moment that is not known', after(time('date_of_birth')), {}, false],
    ['nobody by a moment without a zone', after(time('custom', '2026-01-01T00:00:00')), {}, false],
    ['nobody by a time that is none', after(time('customtime', 'noon')), {}, false],
    ['nobody by a comparison with nothing', { isAfter: [{ var: 'never' }, null] }, {}, false],
  ])('%s', (_what, logic, change, expected) => {
    expect(admits(logic, change)).toBe(expected)
  })
})

it('entries of later than now do not count, nor does where an event has no moments', () => {
  expect(admits({ '==': [{ var: 'entries_number' }, 0] }, came(MINUTE))).toBe(true)
  const bare = { logic: after(time('date_from')), event: null, dates: {} }
  const facts = { now: OPENING, timeZone: 'Europe/Amsterdam', gate: null, earlier: [] }
  expect(admitsByRules(bare, { ...facts, product: 1, variation: null, subevent: null })).toBe(false)
})

describe('the words of a rule that a person is told are strange', () => {
  it('are operators and variables that pretix does not have, each once', () => {
    const logic = {
      and: [{ near: [1] }, { near: [2] }, { inList: [{ var: 'shoe' }, { objectList: [] }] }],
    }
    expect(strangeWords(logic)).toEqual(['near', 'shoe'])
    expect(strangeWords({ inList: [{ var: 'product' }, { objectList: [] }] })).toEqual([])
  })

  it('are those that each object of the program has, too', () => {
    expect(strangeWords({ and: [{ toString: [1] }, { constructor: [2] }] })).toEqual([
      ...['toString', 'constructor'],
    ])
  })
})
