import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  allLayouts,
  allLists,
  allTicketTypes,
  findEvent,
  plannedDeletion,
} from '../../../electron/db/event/definitions.ts'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { sayDefinition } from '../../../electron/db/journal/said.ts'
import { beginEvent } from '../../../shared/domain/event/new-event.ts'
import { countAttendees } from '../../../electron/db/guests/count-attendees.ts'
import { describeEvent, planDeletion } from '../../../electron/events/describe-event.ts'
import { defaultLayout } from '../../support/badges/badge.ts'
import { meet, twoDesks } from '../../support/courses/counted-event.ts'
import { congress, deskIn, newEventWords } from '../../support/desk-in.ts'
import { importTestGuests, temporaryFolder } from '../../support/event-file.ts'
import { OPENING, participant, testList, wednesdayTicket } from '../../support/guests.ts'

const { codesIgnoreCase: _fixed, ...facts } = congress

function named(id: string, name: string) {
  return { id, facts: { ...facts, name }, movesAlong: false, dayNames: [newEventWords.day] }
}

/** Two events in a folder: the first with guests and closed, the second open. */
async function twoEvents() {
  const { root, desk } = deskIn(temporaryFolder())
  const [first, second] = [randomUUID(), randomUUID()]
  await desk.create(first, congress, newEventWords)
  const open = desk.current
  if (open === null) throw new Error('no event')
  const { db, pen } = open.deps
  const list = testList({
    id: 'donderdag',
    name: 'Diner donderdag',
    kind: 'dinner',
    day: '2026-06-18',
    opensAt: '2026-06-18T16:00:00.000Z',
    ticketTypes: ['participant', 'day-1'],
    position: 9,
  })
  appendEntry(db, pen, { id: randomUUID(), type: 'list-defined', body: { list } })
  for (const ticketType of [participant, wednesdayTicket])
    appendEntry(db, pen, { id: randomUUID(), type: 'ticket-type-defined', body: { ticketType } })
  const layout = { layoutId: defaultLayout.id, layout: defaultLayout }
  appendEntry(db, pen, { id: randomUUID(), type: 'layout-defined', body: layout })
  importTestGuests(db, pen, [{ id: randomUUID(), person: { lastName: 'Zonderling' } }])
  await desk.create(second, { ...congress, name: 'Ander congres' }, newEventWords)
  return { root, desk, first, second }
}

describe('an event that is closed', () => {
  it('gets another name and a day of deletion, and stays closed', async () => {
    const { desk, first, second } = await twoEvents()
    const id = randomUUID()
    const rename = () =>
      desk.change(first, (deps) => describeEvent(deps, named(id, 'Najaarscongres')))
    expect([await rename(), await rename()]).toEqual([
      { ok: true, value: {} },
      { ok: true, value: {} },
    ])
    await desk.change(first, (deps) => planDeletion(deps, randomUUID(), '2026-12-31'))
    expect(desk.all()).toMatchObject([
      { id: second, deleteOn: '2026-07-19', description: { name: 'Ander congres' } },
      {
        id: first,
        state: 'ready',
        deleteOn: '2026-12-31',
        description: { ...congress, name: 'Najaarscongres' },
      },
    ])
    expect(desk.current?.id).toBe(second)
  })

  it('is not written in under the practice clock, nor where it is not', async () => {
    const { root, desk, first } = await twoEvents()
    desk.close()
    const { desk: practice } = deskIn(root, { simulated: true })
    expect([
      await practice.change(first, (deps) => describeEvent(deps, named(randomUUID(), 'Oefenen'))),
      await practice.change(randomUUID(), () => undefined),
    ]).toMatchObject([{ code: 'practice' }, { code: 'not-readable' }])
    expect(
      practice
        .all()
        .map((one) => one.description?.name)
        .toSorted(),
    ).toEqual(['Ander congres', 'Divosa congres 2026'])
  })
})

describe('an event whose days were wrong', () => {
  const right = { ...facts, firstDay: '2027-06-16', lastDay: '2027-06-18', place: 'Assen' }
  const moved = (id: string) => ({
    id,
    facts: right,
    movesAlong: true,
    dayNames: [newEventWords.day],
  })

  it('gets others, with its lists and day tickets, and is deleted as long after them', async () => {
    const { desk, first } = await twoEvents()
    await desk.open(first)
    await desk.change(first, (deps) => planDeletion(deps, randomUUID(), '2026-07-01'))
    const id = randomUUID()
    const outside: string[][] = []
    const change = () => desk.change(first, (deps) => outside.push(describeEvent(deps, moved(id))))
    await change()
    await change()
    expect(outside).toEqual([[], []])
    const db = desk.current?.deps.db
    if (db === undefined) throw new Error('no event')
    expect(findEvent(db)?.description).toEqual({ ...congress, ...right })
    expect(allLists(db).map(({ day }) => day)).toEqual([
      null,
      '2027-06-16',
      '2027-06-17',
      '2027-06-18',
      '2027-06-17',
    ])
    expect(allTicketTypes(db).map(({ validDays }) => validDays)).toContainEqual(['2027-06-16'])
    expect(plannedDeletion(db)).toBe('2027-06-30')
    expect(countAttendees(db)).toBe(1)
  })

  it('leaves what its registration system defines', async () => {
    const { desk, second } = await twoEvents()
    await desk.change(second, (deps) => {
      const { db, pen } = deps
      const speaker = { eventId: second, sourceId: randomUUID() }
      const list = testList({ id: 'pretix', kind: 'session', day: '2026-06-17' })
      sayDefinition(db, pen, speaker, { kind: 'list', value: list }, OPENING)
      expect(describeEvent(deps, moved(randomUUID()))).toEqual([list.name])
    })
  })

  it('has the same days at two desks that changed it apart', async () => {
    const days = ['2026-06-17', '2026-06-18', '2026-06-19'] as const
    const { lists } = beginEvent(congress, newEventWords)
    const venue = {
      timeZone: congress.timeZone,
      days,
      entries: 'once',
      barCloses: '02:00',
    } as const
    const [one, two] = await twoDesks(venue, lists, [], { now: OPENING })
    const longer = { ...facts, lastDay: '2026-06-20' }
    const change = { movesAlong: false, dayNames: [newEventWords.day] }
    describeEvent(one, { ...change, id: randomUUID(), facts: longer })
    describeEvent(two, { ...change, id: randomUUID(), facts: { ...longer, place: 'Assen' } })
    meet(one, two)
    expect(findEvent(one.db)).toEqual(findEvent(two.db))
    expect(allLists(one.db)).toEqual(allLists(two.db))
    expect(allLists(one.db).filter(({ day }) => day === '2026-06-20')).toHaveLength(1)
  })
})

describe('a copy of an event', () => {
  it('has its tickets, lists and layouts on other days, a secret of its own and no guests', async () => {
    const { desk, first } = await twoEvents()
    const days = { name: 'Divosa congres 2027', firstDay: '2027-02-10', lastDay: '2027-02-12' }
    expect(await desk.copy(first, randomUUID(), days)).toMatchObject({
      ok: true,
      value: { description: { ...congress, ...days }, attendees: 0 },
    })
    const db = desk.current?.deps.db
    if (db === undefined) throw new Error('no event')
    expect(allLists(db).at(-1)).toMatchObject({
      name: 'Diner donderdag',
      day: '2027-02-11',
      // Six in the evening at the venue, in winter as in summer.
      opensAt: '2027-02-11T17:00:00.000Z',
    })
    expect(allTicketTypes(db).map(({ id, validDays }) => [id, validDays])).toEqual([
      ['participant', null],
      ['day-1', ['2027-02-10']],
    ])
    expect([allLayouts(db).length, countAttendees(db)]).toEqual([1, 0])
    const secret = findEvent(db)?.secret
    await desk.open(first)
    const before = desk.current?.deps.db
    expect(before === undefined ? null : findEvent(before)?.secret).not.toBe(secret)
  })

  it('of fewer days leaves out what belongs to a day that it lacks', async () => {
    const { desk, first } = await twoEvents()
    const day = { name: 'Eén dag', firstDay: '2027-02-11', lastDay: '2027-02-11' }
    await desk.copy(first, randomUUID(), day)
    const db = desk.current?.deps.db
    if (db === undefined) throw new Error('no event')
    expect(allLists(db).map(({ id, day: on }) => [id, on])).toEqual([
      ['reception', null],
      ['day-1', '2027-02-11'],
    ])
  })
})
