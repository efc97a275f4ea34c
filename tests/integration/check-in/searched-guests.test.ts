import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { editGuest } from '../../../electron/check-in/guest/edit-guest.ts'
import { swapPerson } from '../../../electron/check-in/guest/swap-person.ts'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { searchAttendees } from '../../../electron/db/guests/search.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { diceOf, pick, type Dice } from '../../support/courses/counted-course.ts'
import { importTestGuests, openTestDesk } from '../../support/event-file.ts'
import {
  mayFit,
  nameOf,
  somebody,
  ways,
  type Sought,
} from '../../support/courses/searched-names.ts'

/** What the page shows at once. */
const PAGE = 50

const seeds = [1, 2]

it.each(seeds)(
  'whoever is meant is on the first page, however he is asked for and whatever he was called before (%i)',
  async (seed) => {
    const dice = diceOf(seed)
    const desk = await openTestDesk()
    const guests = new Map<string, Sought>()
    const undone: (() => void)[] = []
    for (let round = 0; round < 8; round += 1) {
      bringIn(desk, guests, dice, undone)
      for (let act = 0; act < 12; act += 1) change(desk, guests, dice)
      if (dice() < 0.4 && undone.length > 1) undone.pop()?.()
      for (let question = 0; question < 60; question += 1) isFound(desk, guests, dice)
    }
  },
)

let number = 0

/** An import that brings guests, and can be taken back. */
function bringIn(
  { db, pen }: DeskDeps,
  guests: Map<string, Sought>,
  dice: Dice,
  undone: (() => void)[],
): void {
  const news = Array.from({ length: 40 }, () => {
    number += 1
    return { id: randomUUID(), ...somebody(dice, number) }
  })
  const rows = news.map(({ id, code, ...person }) => ({ id, person, tickets: [{ code }] }))
  const revisionId = importTestGuests(db, pen, rows, 'partial')
  for (const { id, ...one } of news) guests.set(id, one)
  undone.push(() => {
    appendEntry(db, pen, { id: randomUUID(), type: 'revision-undone', body: { revisionId } })
    for (const { id } of news) guests.delete(id)
  })
}

/** A desk corrects a name or an organisation, lets a colleague come instead, or erases somebody. */
function change(desk: DeskDeps, guests: Map<string, Sought>, dice: Dice): void {
  const [id, one] = pick(dice, [...guests])
  const what = pick(dice, ['name', 'name', 'organisation', 'swap', 'erase'] as const)
  const name = nameOf(dice)
  const organisation = `Gemeente ${pick(dice, ['Zaltbommel', 'Emmen', 'Hof van Twente'])}`
  if (what === 'erase') {
    const { db, pen } = desk
    appendEntry(db, pen, { id: randomUUID(), type: 'erased', body: { attendeeId: id } })
    guests.delete(id)
    return
  }
  if (what === 'swap') {
    const wish = { id: randomUUID(), attendeeId: id, name, organisation, jobTitle: '', email: '' }
    expect(swapPerson(desk, wish).ok).toBe(true)
    guests.set(id, { ...one, ...name, organisation, email: '' })
    return
  }
  const fields = what === 'name' ? { name } : { organisation }
  expect(editGuest(desk, { id: randomUUID(), attendeeId: id, fields }).ok).toBe(true)
  guests.set(id, { ...one, ...(what === 'name' ? name : { organisation }) })
}

function isFound({ db }: DeskDeps, guests: ReadonlyMap<string, Sought>, dice: Dice): void {
  const [id, one] = pick(dice, [...guests])
  const [way, ask] = pick(dice, Object.entries(ways))
  const question = ask(one, dice)
  if (question === null || question.trim() === '') return
  const found = searchAttendees(db, question, PAGE).map((guest) => guest.id)
  const fitting = [...guests].filter(([, other]) => mayFit(other, question))
  const told = { way, question, meant: `${one.firstName} ${one.infix} ${one.lastName}` }
  if (fitting.length <= PAGE)
    expect({ ...told, isFound: found.includes(id) }).toEqual({ ...told, isFound: true })
  const strange = found.filter((other) => !fitting.some(([fits]) => fits === other))
  expect({ ...told, strange: strange.map((other) => guests.get(other) ?? 'gone') }).toEqual({
    ...told,
    strange: [],
  })
}
