import { expect, it } from 'vitest'
import { countAttendees } from '../../../electron/db/guests/count-attendees.ts'
import { findAttendee, findCodeHolders } from '../../../electron/db/guests/attendees.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import { diceOf } from '../../support/courses/counted-course.ts'
import { playVersions, told, type World } from '../../support/courses/revised-course.ts'
import type { Someone } from '../../support/courses/revised-sheet.ts'
import { rightCounts, rightIds, shown, verdictOf } from '../../support/courses/revised-count.ts'
import { standing, type Loaded } from '../../support/courses/revised-facts.ts'

const seeds = [1, 2, 3, 4, 5, 6]

it.each(seeds)(
  'whoever is a guest by the versions of two lists (%i) is who he was',
  async (seed) => {
    await playVersions(diceOf(seed), 60, {
      onLoaded: identitiesAreRight,
      onStep: guestsAreRight,
      onScan: verdictIsRight,
    })
  },
)

function identitiesAreRight(world: World, loaded: Loaded): void {
  const facts = world.known[loaded.desk === 0 ? 0 : 1]
  const { ids, before, people, shown: preview } = loaded
  if (ids !== null) {
    const right = rightIds(facts, loaded)
    for (const one of people) {
      const id = ids.get(one.number) ?? ''
      const may = right.get(one.number) ?? null
      if (may !== null && may.length > 0)
        expect([told(one), may], story(world, loaded, one, before.get(id)?.someone)).toEqual([
          told(one),
          expect.arrayContaining([id]),
        ])
      const other = before.get(id)?.someone
      if (may?.length === 0)
        expect([told(one), other], story(world, loaded, one, other)).toEqual([told(one), undefined])
    }
    expect(new Set(ids.values()).size).toBe(ids.size)
  }
  if (ids === null && isDouble(loaded)) return
  const { added, changed, withdrawn, unchanged } = preview.counts
  const counts = { added, changed, withdrawn, unchanged, clashes: preview.clashes }
  const past = facts.filter((one) => ids === null || one !== facts.at(-1))
  expect(counts, story(world, loaded)).toEqual(rightCounts(past, loaded))
}

/** Whether two desks that had not met, or an addition, made two guests of somebody. */
function isDouble({ before }: Loaded): boolean {
  const numbers = [...before.values()].map(({ someone }) => someone.number)
  return new Set(numbers).size < numbers.length
}

function guestsAreRight(world: World, desk: number): void {
  const facts = world.known[desk === 0 ? 0 : 1]
  const { db } = world.desks[desk === 0 ? 0 : 1]
  const erased = new Set(facts.flatMap((one) => (one.kind === 'erased' ? [one.guest] : [])))
  const all = world.sheets.flatMap(({ name }) => [...standing(facts, name)])
  const holders = new Map<string, string[]>()
  for (const [id, { someone, withdrawn }] of all) {
    const guest = findAttendee(db, id)
    if (erased.has(id)) {
      expect([guest?.lastName, guest?.withdrawn]).toEqual(['', withdrawn])
      continue
    }
    const right = shown(facts, id, someone, withdrawn)
    const found =
      guest === null
        ? null
        : {
            ...{
              id,
              name: displayName(guest),
              organisation: guest.organisation,
              email: guest.email,
            },
            codes:
              someone.codes.length === 0 ? [] : guest.tickets.map(({ code }) => code).toSorted(),
            statuses: [...new Set(guest.tickets.map(({ status }) => status))],
            types: [...new Set(guest.tickets.map(({ type }) => type))],
            ...{ dines: guest.enrolments.includes('dinner'), withdrawn: guest.withdrawn },
          }
    expect(found, world.log.join('\n')).toEqual(right)
    for (const code of someone.codes) holders.set(code, [...(holders.get(code) ?? []), id])
  }
  for (const [code, ids] of holders) {
    const found = findCodeHolders(db, code, true).map(({ attendee }) => attendee.id)
    expect([code, found.toSorted()], world.log.join('\n')).toEqual([code, ids.toSorted()])
  }
  const walkIns = facts.filter(({ kind }) => kind === 'walk-in').length
  const here = all.filter(([, { withdrawn }]) => !withdrawn).length
  expect(countAttendees(db), world.log.join('\n')).toBe(here + walkIns)
}

function verdictIsRight(world: World, desk: number, code: string, verdict: string): void {
  const facts = world.known[desk === 0 ? 0 : 1]
  const right = verdictOf(
    facts,
    world.sheets.map(({ name }) => name),
    code,
  )
  if (right !== null) expect([code, verdict], world.log.join('\n')).toEqual([code, right])
}

/** What the log tells of some guests of a list, or of all. */
function story(world: World, { list }: Loaded, ...some: (Someone | undefined)[]): string {
  const numbers = some.flatMap((one) => (one === undefined ? [] : [one.number]))
  return world.log
    .filter((line) => !/(full|partial) /.test(line) || line.includes(list))
    .filter((line) => !/walk-in|dinner/.test(line))
    .map((line) => {
      if (numbers.length === 0) return line
      const [head = '', tail] = line.split(' of ')
      const told = tail
        ?.split(', ')
        .filter((part) => numbers.includes(Number(part.split(':')[0])) || !part.includes(':'))
      return [head, told?.join(', ')].join(' of ')
    })
    .join('\n')
}
