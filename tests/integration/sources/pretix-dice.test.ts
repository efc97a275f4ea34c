import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { markGivenAway } from '../../../electron/db/journal/given-away.ts'
import { readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { findCodeHolders } from '../../../electron/db/guests/attendees.ts'
import { countPresent, standingScans } from '../../../electron/db/attendance/scans.ts'
import { OPENING } from '../../support/guests.ts'
import { ownWorld } from '../../support/pretix/own-world.ts'
import { PRETIX_LIST } from '../../support/pretix/pretix-desk.ts'
import { pairedDesk, pulledDesk } from '../../support/pretix-expectations/desks.ts'
import type { Sold } from '../../support/pretix/pretix-world.ts'

const STEPS = 90
const seeds = Array.from({ length: 8 }, (_, at) => at + 1)

/** How three desks came in: by a device's token each, by that of a team, or some so and some so. */
const ways = [
  [pairedDesk, pairedDesk, pairedDesk],
  [pulledDesk, pulledDesk, pulledDesk],
  [pairedDesk, pulledDesk, pairedDesk],
  [pulledDesk, pairedDesk, pulledDesk],
] as const

/** Numbers from 0 to below `below`, the same ones for the same seed. */
function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** What was accepted, at a desk or by pretix's own scanner, in the course's own words. */
type Scan = {
  readonly id: string
  readonly position: number
  readonly way: 'entry' | 'exit'
  readonly at: number
  readonly isTold: boolean
}

it.each(seeds)('desks and pretix agree after course %i', async (seed) => {
  const roll = dice(seed)
  const world = await ownWorld()
  const { behaviour, attendance } = world.server
  const clock = { now: OPENING }
  const guests: Sold[] = [await world.sell(), await world.sell(), await world.sell()]
  const starts = ways[seed % ways.length] ?? expect.unreachable()
  const desks: Awaited<ReturnType<typeof pairedDesk>>[] = []
  for (const start of starts) desks.push(await start(world, clock))
  const deskAt = (at: number) => desks[at % desks.length] ?? expect.unreachable()
  const accepted: Scan[] = []
  const undone = new Set<string>()
  const tell = (from: number, to: number) => {
    const [giver, taker] = [deskAt(from), deskAt(to)]
    receiveEntries(taker.db, taker.pen, readJournal(giver.db, 0, 10_000))
    markGivenAway(giver.db)
  }
  /** pretix's own scanner. */
  const elsewhere = async (what: 'redeem' | 'annul', body: object) => {
    const headers = { Authorization: 'Device device-token-77' }
    const path = `${world.address.url}/api/v1/organizers/divosa/checkinrpc/${what}/`
    const sent = { datetime: new Date(clock.now).toISOString(), lists: [world.list], ...body }
    const { ok } = await fetch(path, { method: 'POST', headers, body: JSON.stringify(sent) })
    return ok
  }
  const wellAgain = () => {
    behaviour.losesAnswer = () => false
    behaviour.device = 'admitted'
    behaviour.token = 'team-token'
    behaviour.fails = () => null
    behaviour.tooMany = 0
    behaviour.instead = () => false
  }
  const steps = [
    async () => guests.push(await world.sell()),
    () =>
      world.rename(guests[roll(guests.length)] ?? expect.unreachable(), `Gast${String(roll(99))}`),
    () => {
      const guest = guests[roll(guests.length)] ?? expect.unreachable()
      const way = roll(3) === 0 ? 'exit' : 'entry'
      const { id, verdict } = deskAt(roll(3)).scan(guest.secret, { direction: way })
      if (verdict !== 'valid') return
      accepted.push({ id, position: guest.position, way, at: clock.now, isTold: false })
    },
    () => {
      const scan = accepted[roll(Math.max(1, accepted.length))]
      const { deps } = deskAt(roll(3))
      const checkInId = scan?.id ?? ''
      if (undoCheckIn(deps, { id: randomUUID(), checkInId, reason: 'mistake' }).ok)
        undone.add(checkInId)
    },
    () => {
      tell(roll(3), roll(3))
    },
    () => deskAt(roll(3)).exchange.sync({ retriesAll: true }),
    () => {
      behaviour.tooMany = roll(3)
    },
    () => {
      behaviour.fails = (path) => (path.includes('rpc') && roll(3) === 0 ? 500 : null)
    },
    () => {
      // The way breaks off, before pretix did the work.
      let left = roll(4)
      behaviour.instead = (_url, response) => {
        left -= 1
        if (left > 0) return false
        response.destroy()
        return true
      }
    },
    () => {
      behaviour.losesAnswer = () => roll(3) === 0
    },
    () => {
      behaviour.device = 'revoked'
      behaviour.token = 'another-token'
    },
    async () => {
      wellAgain()
      const { secret, position } = guests[roll(guests.length)] ?? expect.unreachable()
      const [id, way] = [randomUUID(), roll(3) === 0 ? ('exit' as const) : ('entry' as const)]
      if (await elsewhere('redeem', { nonce: id, secret, type: way }))
        accepted.push({ id, position, way, at: clock.now, isTold: true })
    },
    async () => {
      wellAgain()
      const told = accepted.filter(({ id, isTold }) => isTold && !undone.has(id)).at(-1)
      if (told !== undefined && (await elsewhere('annul', { nonce: told.id }))) undone.add(told.id)
    },
    () => world.block(guests[roll(guests.length)] ?? expect.unreachable(), roll(2) === 0),
    wellAgain,
    wellAgain,
  ]
  const often = [2, 2, 2, 3, 4, 4, 5, 5, 5]
  for (let at = 0; at < STEPS; at += 1) {
    clock.now += 1_000 + roll(4_000)
    behaviour.clock += 1_000
    const which = roll(2) === 0 ? roll(steps.length) : (often[roll(often.length)] ?? 0)
    await Promise.resolve(steps[which]?.())
  }
  wellAgain()
  for (let round = 0; round < 4; round += 1) {
    for (const [from, to] of [
      [0, 1],
      [1, 2],
      [2, 0],
      [1, 0],
      [2, 1],
      [0, 2],
    ])
      tell(from ?? 0, to ?? 0)
    for (const { exchange } of desks) {
      behaviour.clock += 1_000
      expect(await exchange.sync({ retriesAll: true })).toMatchObject({ problem: null })
    }
  }

  const standing = accepted.filter(({ id }) => !undone.has(id))
  const byNonce = (one: string, other: string) => one.localeCompare(other)
  const there = attendance.kept.filter(({ successful }) => successful).map(({ nonce }) => nonce)
  // What a device annulled and a desk of a team told anew before it heard of that, pretix lets nobody annul.
  const isTwice = (id: string) => attendance.kept.filter(({ nonce }) => nonce === id).length > 1
  const isMixed = new Set(starts).size > 1
  const left = [...undone].filter((id) => isMixed && there.includes(id) && isTwice(id))
  const expected = [...standing.map(({ id }) => id), ...left]
  expect(there.toSorted(byNonce)).toEqual(expected.toSorted(byNonce))
  expect(desks.some(({ exchange }) => exchange.state().unsentByHand > 0)).toBe(left.length > 0)
  for (const { db, exchange } of desks) {
    expect(exchange.state().waiting).toBeLessThanOrEqual(left.length)
    const inside = guests.filter(
      ({ position }) => standing.findLast((one) => one.position === position)?.way === 'entry',
    )
    expect(countPresent(db, PRETIX_LIST, 0)).toBe(inside.length)
    for (const { secret, position } of guests) {
      const [holder] = findCodeHolders(db, secret, true)
      const scans = standingScans(db, PRETIX_LIST, holder?.attendee.id ?? '')
      const own = standing.filter((one) => one.position === position)
      expect(scans.map(({ at }) => at)).toEqual(own.map(({ at }) => at))
    }
  }
})
