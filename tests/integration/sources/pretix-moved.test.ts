import { describe, expect, it } from 'vitest'
import { countAttendees } from '../../../electron/db/guests/count-attendees.ts'
import { readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { addressOf, connectedDesk, startPretix } from '../../support/pretix/pretix-desk.ts'
import { pretixOrder } from '../../support/pretix/pretix-orders.ts'
import type { PretixServer } from '../../support/pretix/pretix-server.ts'

const TOKEN = 'Token team-token'

/** The same pretix at another address, a minute later. */
async function moveTo(before: PretixServer): Promise<PretixServer> {
  const moved = await startPretix()
  moved.behaviour.orders = before.behaviour.orders
  moved.behaviour.clock = before.behaviour.clock + 60_000
  return moved
}

async function pulledDesk() {
  const server = await startPretix()
  server.behaviour.orders = [1, 2, 3].map((number) => pretixOrder(number))
  const desk = await connectedDesk(server)
  await desk.exchange.sync()
  return { server, ...desk }
}

describe('an event of pretix that is known at another address', () => {
  it('is asked about, and goes on where it was if it has moved', async () => {
    const { server, db, exchange, scan } = await pulledDesk()
    scan('secret000001')
    await exchange.sync()
    scan('secret000002')
    const moved = await moveTo(server)
    expect(exchange.connect(addressOf(moved), TOKEN)).toMatchObject({ code: 'maybe-moved' })
    expect(exchange.state().address?.url).toBe(server.url)
    expect(exchange.connect(addressOf(moved), TOKEN, true)).toMatchObject({ ok: true })
    expect(await exchange.sync()).toMatchObject({
      ...{ pulled: { read: 2, changed: 0 }, pushed: 1, refused: 0, problem: null },
    })
    expect([countAttendees(db), exchange.state().guests]).toEqual([3, 3])
    expect([scan('secret000001').verdict, scan('secret000003').verdict]).toEqual(['used', 'valid'])
    // From then on this is its address.
    expect(exchange.connect(addressOf(moved), TOKEN)).toMatchObject({ ok: true })
    expect(exchange.state().guests).toBe(3)
  })

  it('is asked about at a desk that only heard of it, and after it was left', async () => {
    const { server, db, exchange } = await pulledDesk()
    const moved = await moveTo(server)
    const other = await connectedDesk(server)
    await other.exchange.disconnect()
    receiveEntries(other.db, other.pen, readJournal(db, 0, 10_000))
    await exchange.disconnect('keep')
    for (const one of [exchange, other.exchange]) {
      expect(one.connect(addressOf(moved), TOKEN)).toMatchObject({ code: 'maybe-moved' })
      expect(one.connect(addressOf(moved), TOKEN, true)).toMatchObject({ ok: true })
      expect(await one.sync()).toMatchObject({ problem: null })
      expect(one.state().guests).toBe(3)
    }
    expect([countAttendees(db), countAttendees(other.db)]).toEqual([3, 3])
  })

  it('is another one where a person says so', async () => {
    const { server, db, exchange } = await pulledDesk()
    const other = await moveTo(server)
    expect(exchange.connect(addressOf(other), TOKEN, false)).toMatchObject({ ok: true })
    await exchange.sync()
    expect(countAttendees(db)).toBe(6)
    // Both are known by now: nobody is asked on the way back.
    expect(exchange.connect(addressOf(server), TOKEN)).toMatchObject({ ok: true })
  })
})
