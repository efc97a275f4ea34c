import { randomUUID } from 'node:crypto'
import type { Dice } from './counted-course.ts'
import { doAt, type Course } from './cut-off-course.ts'
import type { Told } from './cut-off-facts.ts'
import { laptopIn, takeOver } from './cut-off-laptops.ts'
import { describeTestEvent, importTestGuests } from '../event-file.ts'
import { OPENING, testList } from '../guests.ts'

const noName = { firstName: '', lastName: '' }

const session = {
  kind: 'session',
  byEnrolment: true,
  prints: 'never',
  ...{ opensAt: '2026-06-16T00:00:00.000Z', closesAt: '2026-06-30T00:00:00.000Z' },
} as const

const lists = [
  testList({ entries: 'once-a-day', reentryAfterExit: true }),
  testList({ id: 'day', name: 'Dag', kind: 'day', prints: 'never', position: 1 }),
  testList({
    ...{ id: 'lecture', name: 'Lezing', capacity: 3, reentryAfterExit: true, position: 2 },
    ...session,
  }),
  testList({ id: 'workshop', name: 'Werkplaats', capacity: 4, position: 3, ...session }),
  testList({
    ...{ id: 'bar', name: 'Bar', kind: 'other', entries: 'unlimited', capacity: 4 },
    ...{ position: 4 },
  }),
  testList({
    ...{ id: 'bag', name: 'Tas', kind: 'other', prints: 'never', position: 5 },
    questions: [{ id: 'size', text: 'Welke maat?', required: true }],
  }),
]

/** Three laptops with an event of eight guests and a place without one; the clock of the second is an hour ahead, of the third one behind. */
export async function beginCutOff(dice: Dice): Promise<Course> {
  const clock = { now: OPENING }
  const skews = [0, 3_600_000, -3_600_000]
  const laptops = await Promise.all(
    skews.map((skew, index) => laptopIn(`Balie ${String(index + 1)}`, () => clock.now + skew)),
  )
  const [first, ...others] = laptops
  if (first === undefined) throw new Error('no laptop')
  const course: Course = { dice, clock, laptops, facts: [], log: [] }
  const { db, pen } = first.deps
  const guests = Array.from({ length: 9 }, (_, index) => ({
    id: randomUUID(),
    code: `GAST${String(index)}`,
    person: {
      ...(index === 8 ? noName : { firstName: 'Gast', lastName: `Nr${String(index)}` }),
      organisation: 'Stad',
      note: '',
    },
    // The last one is a place without a person.
    unnamed: index === 8,
    places: index % 2 === 0 ? ['lecture'] : index === 1 ? ['workshop'] : [],
  }))
  const begin = () => {
    describeTestEvent(db, pen, lists)
    const rows = guests.map(({ code, places, ...guest }) => {
      return { ...guest, enrolments: places, tickets: [{ code }] }
    })
    importTestGuests(db, pen, rows)
  }
  doAt(course, first, 'begins', begin, (type, _id, body): readonly Told[] => {
    if (type === 'list-defined') {
      const { list } = body as unknown as { list: { id: string } }
      return lists.filter(({ id }) => id === list.id).map((one) => ({ kind: 'list', list: one }))
    }
    if (type !== 'revision-committed') return []
    return guests.map(({ id: guest, code, person, places }) => {
      const { firstName, lastName, organisation, note } = person
      const fields = { name: `${firstName} ${lastName}`.trim(), organisation, note }
      return { kind: 'guest', guest, code, fields, places }
    })
  })
  for (const other of others) await takeOver(other, first)
  return course
}
