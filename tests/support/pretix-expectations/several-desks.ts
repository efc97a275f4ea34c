import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { addPrintJob } from '../../../electron/db/badges/print-jobs.ts'
import { markGivenAway } from '../../../electron/db/journal/given-away.ts'
import { appendEntry, readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { OPENING } from '../guests.ts'
import type { PretixWorld, StartWorld } from '../pretix/pretix-world.ts'
import { pairedDesk, pulledDesk } from './desks.ts'

const MINUTE = 60_000

type Desk = Awaited<ReturnType<typeof pulledDesk>>

/** How two desks came in: each by a token of its own, or by that of a team. */
const ways = {
  devices: [pairedDesk, pairedDesk],
  'a team': [pulledDesk, pulledDesk],
  'a device and one of a team': [pairedDesk, pulledDesk],
  'one of a team and a device': [pulledDesk, pairedDesk],
} as const
const allWays = Object.keys(ways) as (keyof typeof ways)[]

/** Two desks, and what pretix has in the end. */
async function twoDesks(world: PretixWorld, as: keyof typeof ways) {
  const clock = { now: OPENING }
  const [startOne, startOther] = ways[as]
  const [one, other] = [await startOne(world, clock), await startOther(world, clock)]
  const tell = (from: Desk, to: Desk) => {
    receiveEntries(to.db, to.pen, readJournal(from.db, 0, 10_000))
    markGivenAway(from.db)
  }
  const undo = ({ deps }: Desk, checkInId: string) => {
    clock.now += MINUTE
    expect(undoCheckIn(deps, { id: randomUUID(), checkInId, reason: 'mistake' }).ok).toBe(true)
  }
  const exchange = async (...desks: Desk[]) => {
    for (const desk of desks)
      expect(await desk.exchange.sync({ retriesAll: true })).toMatchObject({ problem: null })
  }
  const kept = async () =>
    (await world.checkIns()).map(({ type, successful, error_reason }) =>
      successful ? type : error_reason,
    )
  const waits = () => [one, other].map((desk) => desk.exchange.state().unsent.length)
  return { one, other, clock, tell, undo, exchange, kept, waits }
}

/** Desks that hear of each other, each of which tells pretix all that it knows. */
export function severalDesks(startWorld: StartWorld): void {
  it.each(allWays)('as %s tell of each scan and badge once', async (as) => {
    const world = await startWorld()
    const sold = await world.sell()
    const { one, other, clock, tell, exchange, kept } = await twoDesks(world, as)
    const { attendee } = one.scan(sold.secret)
    clock.now += MINUTE
    one.scan(sold.secret, { direction: 'exit' })
    one.scan('onbekend-ticket')
    clock.now += MINUTE
    one.scan(sold.secret)
    const settled = { attendeeId: attendee?.id ?? '', requestId: randomUUID(), printer: 'Balie' }
    const body = { ...settled, outcome: 'printed' as const }
    appendEntry(one.db, one.pen, { id: randomUUID(), type: 'badge-settled', body })
    tell(one, other)
    await exchange(one, other, one)
    expect((await kept()).toSorted()).toEqual(['entry', 'entry', 'exit', 'invalid'])
    expect(await world.prints(sold)).toBe(1)
    // Somebody whom both let in while they were apart came in twice, there as well.
    const guest = await world.sell()
    tell(other, one)
    await exchange(one, other)
    tell(one, other)
    tell(other, one)
    one.scan(guest.secret)
    clock.now += MINUTE
    other.scan(guest.secret)
    tell(one, other)
    tell(other, one)
    await exchange(other, one, other)
    expect((await kept()).filter((word) => word === 'entry')).toHaveLength(4)
  })

  it.each(allWays)('as %s tell once of what the other one told first', async (as) => {
    const world = await startWorld()
    const sold = await world.sell()
    const { one, other, clock, tell, exchange, kept } = await twoDesks(world, as)
    const { attendee } = one.scan(sold.secret)
    clock.now += MINUTE
    one.scan(sold.secret)
    one.scan(sold.secret, { direction: 'exit' })
    const badge = { attendeeId: attendee?.id ?? '', layoutId: 'badge', id: randomUUID() }
    const { deps, db, pen } = one
    const createdAt = new Date(clock.now).toISOString()
    addPrintJob(db, { ...badge, laptop: deps.laptop, writer: pen.writer ?? '', createdAt })
    const settled = { attendeeId: badge.attendeeId, requestId: badge.id, printer: 'Balie' }
    const body = { ...settled, outcome: 'printed' as const }
    appendEntry(db, pen, { id: randomUUID(), type: 'badge-settled', body })
    tell(one, other)
    await exchange(other, one)
    expect((await kept()).toSorted()).toEqual(['already_redeemed', 'entry', 'exit'])
    expect(await world.prints(sold)).toBe(1)
  })

  it.each(['devices', 'a team'] as const)('as %s leave no undo to a person', async (as) => {
    const world = await startWorld()
    const { secret } = await world.sell()
    const { one, other, tell, undo, exchange, kept, waits } = await twoDesks(world, as)
    const { id } = one.scan(secret)
    await exchange(one)
    tell(one, other)
    undo(one, id)
    undo(other, id)
    await exchange(other, one, other)
    tell(one, other)
    tell(other, one)
    await exchange(one, other)
    await exchange(other)
    expect([await kept(), waits()]).toEqual([['annulled'], [0, 0]])
  })

  it('leave an undo to the desk that scanned, as long as it may come back', async () => {
    const world = await startWorld()
    const { secret } = await world.sell()
    const { one, other, clock, tell, undo, exchange, kept, waits } = await twoDesks(
      world,
      'devices',
    )
    const { id } = one.scan(secret)
    await exchange(one)
    tell(one, other)
    undo(other, id)
    await exchange(other)
    expect(other.exchange.state()).toMatchObject({ waiting: 1, unsentByHand: 0 })
    clock.now += 61 * MINUTE
    await exchange(other)
    expect(other.exchange.state()).toMatchObject({ waiting: 0, unsentByHand: 1 })
    tell(other, one)
    await exchange(one, other)
    expect([await kept(), waits()]).toEqual([['annulled'], [0, 0]])
  })

  it('say nothing of who was undone before pretix heard of him', async () => {
    const world = await startWorld()
    const { secret } = await world.sell()
    const { one, other, clock, tell, undo, exchange, kept, waits } = await twoDesks(
      world,
      'devices',
    )
    const { id } = one.scan(secret)
    clock.now += 20 * MINUTE
    undo(one, id)
    tell(one, other)
    await exchange(other, one)
    expect([await kept(), waits()]).toEqual([[], [0, 0]])
  })
}
