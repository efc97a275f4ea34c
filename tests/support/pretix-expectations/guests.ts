import { expect, it } from 'vitest'
import { findCodeHolders } from '../../../electron/db/guests/attendees.ts'
import { readJournal } from '../../../electron/db/journal/journal.ts'
import { listId } from '../../../shared/domain/pretix/products.ts'
import { OPENING } from '../guests.ts'
import { deskAt } from '../pretix/pretix-desk.ts'
import type { StartWorld } from '../pretix/pretix-world.ts'

/** What comes in. */
export function guests(startWorld: StartWorld): void {
  it('come in with their names, organisations, answers and states', async () => {
    const world = await startWorld()
    const job = await world.ask({ question: 'Functie', type: 'S' })
    const sold = [
      await world.sell({
        company: 'Gemeente Súdwest-Fryslân',
        answers: [{ question: job, answer: 'Manager werk & inkomen' }],
      }),
      await world.sell({ nameless: true }),
      await world.sell({ status: 'n' }),
      await world.sell(),
      await world.sell(),
    ] as const
    await world.block(sold[3], true)
    await world.cancel(sold[4])
    const { db, exchange } = await deskAt(world.address, world.authorization)
    expect(await exchange.sync()).toEqual({
      pulled: { read: 5, changed: 5 },
      pushed: 0,
      refused: 0,
      problem: null,
    })
    const people = sold.map(({ secret }) => findCodeHolders(db, secret, true)[0]?.attendee)
    expect(people[0]).toMatchObject({
      firstName: 'Anneke',
      infix: 'van der',
      lastName: 'Heijden',
      organisation: 'Gemeente Súdwest-Fryslân',
      jobTitle: 'Manager werk & inkomen',
      email: 'besteller@example.org',
    })
    expect(people[1]).toMatchObject({ lastName: '', organisation: 'Gemeente Zuiderveen' })
    expect(people.map((one) => [one?.unnamed, one?.tickets[0]?.status])).toEqual([
      [false, 'confirmed'],
      [true, 'confirmed'],
      [false, 'unpaid'],
      [false, 'confirmed'],
      [false, 'canceled'],
    ])
    expect(people.map((one) => one?.tickets[0]?.blocked)).toEqual([
      false,
      false,
      false,
      true,
      false,
    ])
  })

  it('are read once: then each endpoint is asked once, and nothing is written', async () => {
    const world = await startWorld()
    for (const family of ['Bakker', 'Visser', 'Smit']) await world.sell({ family })
    const { db, exchange, asked } = await deskAt(world.address, world.authorization)
    await exchange.sync()
    const entries = readJournal(db, 0, 1_000).length
    asked.length = 0
    expect(await exchange.sync()).toMatchObject({ pulled: { read: 0, changed: 0 } })
    expect(asked.map((path) => path.split('?')[0]?.split('/').at(-2))).toEqual([
      'items',
      'subevents',
      'questions',
      'checkinlists',
      world.address.event,
      'revokedsecrets',
      'blockedsecrets',
      'orders',
    ])
    expect(readJournal(db, 0, 1_000)).toHaveLength(entries)
  })

  it('that change in pretix change here', async () => {
    const world = await startWorld()
    const sold = await world.sell()
    await world.sell()
    const { db, exchange } = await deskAt(world.address, world.authorization)
    await exchange.sync()
    await world.rename(sold, 'in ’t Veld')
    expect(await exchange.sync()).toMatchObject({ pulled: { read: 1, changed: 1 } })
    const [holder] = findCodeHolders(db, sold.secret, true)
    expect(holder?.attendee).toMatchObject({ infix: "in 't", lastName: 'Veld' })
  })

  it('come in by the rules of their list, with the moments of the event', async () => {
    const world = await startWorld()
    const { secret } = await world.sell()
    await world.setRules({ isAfter: [{ var: 'now' }, { buildTime: ['date_from'] }, 15] })
    const clock = { now: OPENING }
    const { exchange, scan } = await deskAt(world.address, world.authorization, clock)
    await exchange.sync()
    expect(scan(secret, listId(world.list))).toMatchObject({
      verdict: 'rules',
      explanation: 'list-rules',
    })
    clock.now = Date.parse('2026-06-17T08:45:01+02:00')
    expect(scan(secret, listId(world.list)).verdict).toBe('valid')
  })
}
