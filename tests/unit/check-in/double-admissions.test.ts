import { expect, test } from 'vitest'
import {
  findDoubleAdmissions,
  type Admission,
} from '../../../shared/domain/check-in/double-admissions.ts'
import { OPENING, testList } from '../../support/guests.ts'

const DAY = 24 * 3_600_000

function admission(id: string, at: number, part: Partial<Admission> = {}): Admission {
  const clock = String(at)
  return {
    id,
    attendeeId: 'a',
    listId: 'reception',
    at,
    clock,
    direction: 'entry',
    writer: id,
    ...part,
  }
}

function doublesOn(list: Parameters<typeof testList>[0], scans: readonly Admission[]): string[] {
  return findDoubleAdmissions(scans, [testList(list)], 'Europe/Amsterdam').map(({ admissions }) =>
    admissions.map(({ id }) => id).join(' '),
  )
}

const first = admission('one', OPENING)
const second = admission('two', OPENING + 1)

test('two desks that let one guest in are named in the order of the scans', () => {
  expect(doublesOn({}, [second, first])).toEqual(['one two'])
})

test('one desk, two guests, a list without end and a list that is gone are no conflict', () => {
  expect([
    doublesOn({}, [first, admission('again', OPENING + 1, { writer: 'one' })]),
    doublesOn({}, [first, { ...second, attendeeId: 'b' }]),
    doublesOn({ entries: 'unlimited' }, [first, second]),
    doublesOn({ id: 'other' }, [first, second]),
  ]).toEqual([[], [], [], []])
})

test('an exit parts two entries where guests may come back, and only there', () => {
  const exit = admission('exit', OPENING + 1, { direction: 'exit' })
  const back = admission('back', OPENING + 2)
  expect(doublesOn({ reentryAfterExit: true }, [first, exit, back])).toEqual([])
  expect(doublesOn({ reentryAfterExit: false }, [first, exit, back])).toEqual(['one back'])
})

test('whoever let a guest in once more with the other entry before him is no conflict, and a third desk without it is', () => {
  const third = admission('three', OPENING + 2)
  const known = new Map([
    ['two', ['one']],
    ['three', ['one', 'two']],
  ])
  const found = (...scans: readonly Admission[]) =>
    findDoubleAdmissions(scans, [testList({})], 'Europe/Amsterdam', (id) => known.get(id) ?? [])
  expect(found(first, second, third)).toEqual([])
  known.set('three', ['two'])
  expect(found(first, second, third)).toHaveLength(1)
})

test('where each day counts, two days are no conflict', () => {
  const tomorrow = admission('two', OPENING + DAY)
  expect(doublesOn({ entries: 'once-a-day' }, [first, tomorrow])).toEqual([])
  expect(doublesOn({ entries: 'once-a-day' }, [first, second])).toEqual(['one two'])
})
