import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { guestCard } from '../../electron/check-in/guest-card.ts'
import { findCodeHolders } from '../../electron/db/attendees.ts'
import { readJournal, receiveEntries } from '../../electron/db/journal.ts'
import { importTestGuests } from '../support/event-file.ts'
import { OPENING } from '../support/guests.ts'
import { addressOf, connectedDesk, startPretix } from '../support/pretix-desk.ts'
import { pretixOrder } from '../support/pretix-orders.ts'
import type { PretixServer } from '../support/pretix-server.ts'

type Desk = Awaited<ReturnType<typeof connectedDesk>>

const HOUR = 60 * 60_000

/** What one desk knows comes to another, as by an event file. */
function tell(from: Desk, to: Desk): void {
  receiveEntries(to.db, to.pen, readJournal(from.db, 0, 10_000))
}

/** The organiser gives the guest of the one order another organisation, a second later. */
function move(server: PretixServer, company: string): void {
  server.behaviour.clock += 1_000
  const last_modified = new Date(server.behaviour.clock).toISOString()
  server.behaviour.orders = [pretixOrder(1, { company }, { last_modified })]
  server.behaviour.clock += 1_000
}

function organisationAt({ db }: Desk): string | undefined {
  return findCodeHolders(db, 'secret000001', true)[0]?.attendee.organisation
}

/** What a desk asked for in one exchange: how many reads, and how many messages it sent. */
async function exchangeOf({ exchange, asked }: Desk) {
  asked.length = 0
  const report = await exchange.sync()
  expect(report.problem).toBeNull()
  const count = (method: string) => asked.filter((one) => one.startsWith(method)).length
  return { reads: count('GET'), sent: count('POST') }
}

it('one desk reads the guests until another takes that over; both send what happens at them', async () => {
  const server = await startPretix()
  server.behaviour.orders = [pretixOrder(1), pretixOrder(2)]
  const one = await connectedDesk(server, { now: OPENING })
  expect((await exchangeOf(one)).reads).toBeGreaterThan(0)
  expect(one.exchange.state().holder).toMatchObject({ isHere: true, desk: 'Balie 1' })

  // The other takes it over by connecting, after the first has told that it reads.
  const other = await connectedDesk(server, { now: OPENING + 1_000 })
  expect((await exchangeOf(other)).reads).toBeGreaterThan(0)
  tell(other, one)
  expect(one.exchange.state().holder).toMatchObject({ isHere: false })
  one.scan('secret000001')
  expect(await exchangeOf(one)).toEqual({ reads: 0, sent: 1 })
  expect(server.checkIns.size).toBe(1)

  expect(one.exchange.takeOver()).toMatchObject({ ok: true, value: { holder: { isHere: true } } })
  expect((await exchangeOf(one)).reads).toBeGreaterThan(0)
  tell(one, other)
  other.scan('secret000002')
  // What it heard of the first desk's scan it sends too, which changes nothing.
  expect(await exchangeOf(other)).toEqual({ reads: 0, sent: 2 })
  expect(server.checkIns.size).toBe(2)
})

it('a new token leaves the reading where it is, and who lets go leaves it to the next', async () => {
  const server = await startPretix()
  server.behaviour.orders = [pretixOrder(1)]
  const [one, other] = [await connectedDesk(server), await connectedDesk(server)]
  await one.exchange.sync()
  tell(one, other)
  other.exchange.takeOver()
  tell(other, one)
  one.exchange.connect(addressOf(server), 'Token team-token')
  expect(await exchangeOf(one)).toMatchObject({ reads: 0 })
  await other.exchange.disconnect('keep')
  expect(other.exchange.state().holder).toBeNull()
  tell(other, one)
  expect((await exchangeOf(one)).reads).toBeGreaterThan(0)
  expect(one.exchange.state().holder).toMatchObject({ isHere: true })
  tell(one, other)
  // Who is not connected sees who reads, before he takes it over.
  expect(other.exchange.state()).toMatchObject({ address: null, holder: { isHere: false } })
})

it.each([-HOUR, HOUR])(
  'desks that both read while cut off agree on what pretix said last, with clocks %i ms apart',
  async (ahead) => {
    const server = await startPretix()
    move(server, 'Assen')
    const one = await connectedDesk(server, { now: OPENING })
    const other = await connectedDesk(server, { now: OPENING + ahead })
    await other.exchange.sync()
    move(server, 'Borger')
    await one.exchange.sync()
    move(server, 'Coevorden')
    await other.exchange.sync()
    // Back to what both have read before: it is the last word all the same.
    move(server, 'Borger')
    await one.exchange.sync()
    tell(one, other)
    tell(other, one)
    expect([organisationAt(one), organisationAt(other)]).toEqual(['Borger', 'Borger'])
    const shared = (desk: Desk) =>
      readJournal(desk.db, 0, 10_000).flatMap(({ id, type }) => (type === 'guest-read' ? [id] : []))
    expect(shared(one).toSorted()).toEqual(shared(other).toSorted())
    expect(shared(one)).toHaveLength(3)
  },
)

it('what a desk reads stands over what it read before, also after pretix set its clock back', async () => {
  const server = await startPretix()
  move(server, 'Assen')
  const one = await connectedDesk(server)
  await one.exchange.sync()
  server.behaviour.clock -= HOUR
  server.behaviour.orders = [
    pretixOrder(1, { company: 'Borger' }, { last_modified: '2030-01-01T00:00:00Z' }),
  ]
  await one.exchange.sync()
  expect(organisationAt(one)).toBe('Borger')
})

it('a guest whom only the desk knows is named as one who does not go to pretix', async () => {
  const server = await startPretix()
  server.behaviour.orders = [pretixOrder(1)]
  const { db, pen, exchange } = await connectedDesk(server)
  await exchange.sync()
  const own = randomUUID()
  importTestGuests(db, pen, [{ id: own, person: { lastName: 'Jansen' } }], 'full')
  const [known] = findCodeHolders(db, 'secret000001', true)
  const staysHere = (id: string) => guestCard(db, id, pen.now())?.staysHere
  expect([staysHere(own), staysHere(known?.attendee.id ?? '')]).toEqual([true, false])
  await exchange.disconnect('keep')
  expect(staysHere(own)).toBe(false)
})
