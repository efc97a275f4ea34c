import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { guestCard } from '../../../electron/check-in/guest/guest-card.ts'
import { findCodeHolders } from '../../../electron/db/guests/attendees.ts'
import { codeState } from '../../../electron/db/attendance/code-states.ts'
import { findList } from '../../../electron/db/event/definitions.ts'
import { appendEntry, readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { rebuildProjections } from '../../../electron/db/journal/rebuild.ts'
import { saveEventFile } from '../../../electron/events/event-file-transfer.ts'
import { importTestGuests, temporaryFolder } from '../../support/event-file.ts'
import { OPENING } from '../../support/guests.ts'
import {
  addressOf,
  connectedDesk,
  PRETIX_LIST,
  startPretix,
} from '../../support/pretix/pretix-desk.ts'
import { pretixOrder } from '../../support/pretix/pretix-orders.ts'
import type { PretixServer } from '../../support/pretix/pretix-server.ts'

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
  // Before it would send what it heard of the first desk's scan it looks: pretix has it already.
  expect(await exchangeOf(other)).toEqual({ reads: 1, sent: 1 })
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

it.each([
  'nothing',
  'the event was saved as a file',
  'it came under another name',
  'it was started anew',
] as const)(
  'a desk looks in pretix before it tells of a scan only where another may have told it: after %s',
  async (what) => {
    const server = await startPretix()
    server.behaviour.orders = [pretixOrder(1)]
    const desk = await connectedDesk(server)
    await desk.exchange.sync()
    desk.scan('secret000001')
    const folder = temporaryFolder()
    const { db, exchange, pen } = desk
    if (what === 'the event was saved as a file')
      await saveEventFile({ id: randomUUID(), db }, folder, join(folder, 'stick'), null)
    if (what === 'it came under another name') {
      server.behaviour.token = 'a-newer-token'
      exchange.connect(addressOf(server), 'Token a-newer-token')
    }
    if (what === 'it was started anew') pen.writer = null
    await exchangeOf(desk)
    const looked = desk.asked.filter((one) => one.includes('/positions/')).length
    expect([looked, server.checkIns.size]).toEqual([what === 'nothing' ? 0 : 1, 1])
  },
)

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

describe('lists and ticket types of pretix', () => {
  /** The organiser gives the one list another name, a second later. */
  function rename(server: PretixServer, name: string): void {
    server.behaviour.clock += 2_000
    server.behaviour.lists = server.behaviour.lists.map((list) => ({ ...list, name }))
    server.behaviour.clock += 2_000
  }

  const nameAt = ({ db }: Desk) => findList(db, PRETIX_LIST)?.name

  it.each([-HOUR, HOUR])(
    'are what pretix said last, whichever desk heard it, with clocks %i ms apart',
    async (ahead) => {
      const server = await startPretix()
      rename(server, 'Ontvangst')
      const one = await connectedDesk(server, { now: OPENING })
      const other = await connectedDesk(server, { now: OPENING + ahead })
      await other.exchange.sync()
      rename(server, 'Zaal')
      await one.exchange.sync()
      rename(server, 'Diner')
      await other.exchange.sync()
      tell(one, other)
      tell(other, one)
      expect([nameAt(one), nameAt(other)]).toEqual(['Diner', 'Diner'])
      for (const { db } of [one, other]) rebuildProjections(db)
      expect([nameAt(one), nameAt(other)]).toEqual(['Diner', 'Diner'])
      // Back to what the other desk was the last to read.
      rename(server, 'Zaal')
      one.exchange.takeOver()
      await one.exchange.sync()
      tell(one, other)
      expect([nameAt(one), nameAt(other)]).toEqual(['Zaal', 'Zaal'])
    },
  )

  it.each([-HOUR, 0, HOUR])(
    'stay as a desk changed them when another takes the reading over, with a clock off by %i ms',
    async (ahead) => {
      const server = await startPretix()
      server.behaviour.clock = OPENING
      const one = await connectedDesk(server, { now: OPENING + ahead })
      await one.exchange.sync()
      const list = findList(one.db, PRETIX_LIST)
      if (list === null) throw new Error('The list is not there')
      const body = { list: { ...list, capacity: 40 } }
      appendEntry(one.db, one.pen, { id: randomUUID(), type: 'list-defined', body })
      expect(findList(one.db, PRETIX_LIST)?.capacity).toBe(40)
      const other = await connectedDesk(server, { now: OPENING })
      tell(one, other)
      server.behaviour.clock += 60_000
      other.exchange.takeOver()
      await other.exchange.sync()
      expect(findList(other.db, PRETIX_LIST)?.capacity).toBe(40)
      // Until pretix changes it.
      rename(server, 'Diner')
      await other.exchange.sync()
      expect(findList(other.db, PRETIX_LIST)).toMatchObject({ name: 'Diner', capacity: null })
    },
  )
})

it.each([-HOUR, HOUR])(
  'a code is blocked or free as pretix said last, whichever desk heard it, with clocks %i ms apart',
  async (ahead) => {
    const server = await startPretix()
    const state = (blocked: boolean, updated: string): void => {
      server.behaviour.blocked = [{ id: 1, secret: 'geblokkeerd', blocked, updated }]
    }
    const one = await connectedDesk(server, { now: OPENING + ahead })
    const other = await connectedDesk(server, { now: OPENING })
    const third = await connectedDesk(server, { now: OPENING })
    state(true, '2026-05-01T10:00:00Z')
    await one.exchange.sync()
    state(false, '2026-05-01T11:00:00Z')
    await other.exchange.sync()
    for (const desk of [one, other]) tell(desk, third)
    tell(one, other)
    tell(other, one)
    const all = [one, other, third]
    const stated = () => all.map(({ db }) => codeState(db, 'geblokkeerd'))
    expect(stated()).toEqual([null, null, null])
    state(true, '2026-05-01T12:00:00Z')
    other.exchange.takeOver()
    await other.exchange.sync()
    tell(other, one)
    tell(other, third)
    expect(stated()).toEqual(['blocked', 'blocked', 'blocked'])
    for (const { db } of all) rebuildProjections(db)
    expect(stated()).toEqual(['blocked', 'blocked', 'blocked'])
  },
)
