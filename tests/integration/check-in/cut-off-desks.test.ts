import { expect, it } from 'vitest'
import { findAttendee } from '../../../electron/db/guests/attendees.ts'
import { doubleAdmissions } from '../../../electron/db/attendance/double-admissions.ts'
import { deskNotes } from '../../../electron/db/guests/desk-notes.ts'
import { allLists, deskName } from '../../../electron/db/event/definitions.ts'
import { guestHistory } from '../../../electron/db/guests/guest-history.ts'
import { presencesOn } from '../../../electron/db/attendance/presence.ts'
import { projectionTables } from '../../../electron/db/projections/schema.ts'
import { rebuildProjections } from '../../../electron/db/journal/rebuild.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import { diceOf, pick } from '../../support/courses/counted-course.ts'
import * as count from '../../support/courses/cut-off-count.ts'
import { acts } from '../../support/courses/cut-off-acts.ts'
import { knownAt, type Course } from '../../support/courses/cut-off-course.ts'
import { personOf, standsAs } from '../../support/courses/cut-off-persons.ts'
import { ofKind } from '../../support/courses/cut-off-facts.ts'
import {
  copyOf,
  joinFrom,
  journalOf,
  overhear,
  restart,
  takeOver,
  type Laptop,
} from '../../support/courses/cut-off-laptops.ts'
import { beginCutOff } from '../../support/courses/cut-off-event.ts'

const seeds = [2, 14, 66]

it.each(seeds)(
  'desks that are cut off say what is right by what they know, and agree once they meet (%i)',
  async (seed) => {
    const dice = diceOf(seed)
    const course = await beginCutOff(dice)
    const { clock, laptops, log } = course
    for (let step = 0; step < 260; step += 1) {
      clock.now += Math.floor(1_000 + dice() ** 2 * 900_000)
      // Not everything happens in another millisecond.
      if (dice() < 0.1) clock.now -= clock.now % 1_000
      const laptop = pick(dice, laptops)
      pick(dice, acts)(course, laptop)
      if (step === 90) laptops.push(await joinFrom(pick(dice, laptops), 'Balie 4', () => clock.now))
      if (step === 170) laptops.push(await copyOf(pick(dice, laptops), 'Balie 5', () => clock.now))
      if (dice() < 0.03) {
        log.push(`${laptop.name} starts again`)
        await restart(laptop)
      }
      const other = pick(dice, laptops)
      if (other === laptop) continue
      if (dice() < 0.07) {
        log.push(`${laptop.name} hears some of ${other.name}`)
        overhear(laptop, other, dice)
      } else if (dice() < 0.05) {
        log.push(`${laptop.name} takes over ${other.name}`)
        await takeOver(laptop, other)
      } else continue
      knowsWhatIsRight(course, laptop)
    }
    const [first, ...others] = laptops
    if (first === undefined) throw new Error('no laptop')
    for (const other of others) await takeOver(first, other)
    for (const other of others) await takeOver(other, first)
    for (const laptop of laptops) {
      knowsWhatIsRight(course, laptop)
      nothingIsLost(course, laptop)
      expect(projectionsOf(laptop), log.join('\n')).toEqual(projectionsOf(first))
    }
    const grown = projectionsOf(first)
    rebuildProjections(first.deps.db)
    expect(projectionsOf(first)).toEqual(grown)
  },
)

function knowsWhatIsRight(course: Course, laptop: Laptop): void {
  const { db } = laptop.deps
  const facts = knownAt(course, laptop)
  const story = [...course.log, laptop.name].join('\n')
  const now = laptop.now()
  for (const list of allLists(db)) {
    expect(list, story).toEqual(count.listOf(facts, list.id))
    const found = presencesOn(db, list, now, 'Europe/Amsterdam')
    const inside = [...found].filter(([, { present }]) => present).map(([id]) => id)
    expect([list.id, inside.toSorted()], story).toEqual([
      list.id,
      count.insideOn(facts, list, now).toSorted(),
    ])
  }
  for (const id of count.guestsKnown(facts)) {
    const guest = findAttendee(db, id)
    if (guest === null) throw new Error(`${id} is not known`)
    expect(guest.id, story).toBe(standsAs(facts, id))
    const shown = [displayName(guest), guest.organisation, guest.note, guest.enrolments.toSorted()]
    const places = ['lecture', 'workshop'].filter((list) => count.hasPlace(facts, id, list))
    const fields = ['name', 'organisation', 'note'].map((field) => count.fieldOf(facts, id, field))
    expect(shown, story).toEqual([...fields, places])
  }
  const notes = deskNotes(db).map(({ id, text, done }) => ({ id, text, done }))
  expect(notes.toSorted(byId), story).toEqual(count.notesOf(facts).toSorted(byId))
  const scans = new Map(ofKind(course.facts, 'scan').map((one) => [one.id, one]))
  const doubles = doubleAdmissions(db).map(({ admissions }) =>
    admissions.map(({ id, writer }) => `${id} ${deskName(db, writer)}`),
  )
  const right = count
    .doublesOf(facts)
    .map((run) => run.map((id) => `${id} ${scans.get(id)?.desk ?? ''}`))
  expect(doubles.toSorted(byText), story).toEqual(right.toSorted(byText))
}

function nothingIsLost(course: Course, laptop: Laptop): void {
  const { db } = laptop.deps
  const entries = journalOf(laptop)
  expect(entries.map(({ id }) => id)).toHaveLength(laptop.known.size)
  // Also what a newer version wrote.
  expect(entries.filter(({ type, v }) => type === 'drone-landed' || v === 2)).not.toEqual([])
  for (const id of count.guestsKnown(course.facts)) {
    const told = guestHistory(db, id).filter(({ what }) => what === 'scanned')
    const { ids } = personOf(course.facts, id)
    if (ids[0] !== id) continue
    const own = ofKind(course.facts, 'scan').filter((one) => ids.includes(one.guest))
    const found = told.map((one) => `${one.id} ${one.desk} ${one.verdict ?? ''}`)
    // Who was not known yet was scanned as nobody.
    const right = own.filter(({ verdict }) => verdict !== 'invalid')
    expect(found.toSorted()).toEqual(
      right.map((one) => `${one.id} ${one.desk} ${one.verdict}`).toSorted(),
    )
  }
}

function projectionsOf({ deps }: Laptop): Record<string, string[]> {
  const tables = projectionTables.filter((table) => table !== 'p_search')
  return Object.fromEntries(
    tables.map((table) => {
      const rows = deps.db.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]
      return [table, rows.map(({ rowid: _rowid, ...row }) => JSON.stringify(row)).toSorted()]
    }),
  )
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : 1
}

function byText(one: readonly string[], other: readonly string[]): number {
  return one.join() < other.join() ? -1 : 1
}
