import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { findCodeHolders } from '../../../electron/db/guests/attendees.ts'
import { guestHistory } from '../../../electron/db/guests/guest-history.ts'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { countAttendees } from '../../../electron/db/guests/count-attendees.ts'
import { sourcesHandlers } from '../../../electron/ipc/handlers/sources.ts'
import type { Deps } from '../../../electron/ipc/deps.ts'
import { importTestGuests } from '../../support/event-file.ts'
import { testList } from '../../support/guests.ts'
import { addressOf, connectedDesk, network, startPretix } from '../../support/pretix/pretix-desk.ts'
import { pretixOrder } from '../../support/pretix/pretix-orders.ts'

async function pulledDesk(orders = [pretixOrder(1), pretixOrder(2)]) {
  const server = await startPretix()
  server.behaviour.orders = orders
  const desk = await connectedDesk(server)
  await desk.exchange.sync()
  return { server, ...desk }
}

describe('leaving pretix', () => {
  it('keeps its guests where a person wants that, also after the token was revoked', async () => {
    const { server, db, exchange } = await pulledDesk()
    server.behaviour.token = 'another'
    expect(await exchange.sync()).toMatchObject({ problem: 'unauthorized' })
    expect(exchange.state()).toMatchObject({ guests: 2, nextAt: null })
    expect(countAttendees(db)).toBe(2)
    await exchange.disconnect('keep')
    expect(countAttendees(db)).toBe(2)
  })

  it('takes its guests away where a person wants that, and what happened at the desk stays', async () => {
    const { server, db, exchange, scan } = await pulledDesk()
    const { attendee } = scan('secret000001')
    server.behaviour.token = 'another'
    await exchange.sync()
    expect(await exchange.disconnect('remove')).toMatchObject({ address: null, guests: 0 })
    expect([countAttendees(db), findCodeHolders(db, 'secret000001', true)]).toEqual([0, []])
    expect(scan('secret000001').verdict).toBe('invalid')
    expect(guestHistory(db, attendee?.id ?? '')).toMatchObject([{ what: 'scanned' }])
    exchange.connect(addressOf(server), 'Token another')
    expect(await exchange.sync()).toMatchObject({ pulled: { changed: 2 }, problem: null })
    expect(scan('secret000001').verdict).toBe('used')
  })

  it('leaves the guests of other imports alone', async () => {
    const { db, pen, exchange } = await pulledDesk()
    importTestGuests(db, pen, [{ id: randomUUID(), person: { lastName: 'Jansen' } }], 'full')
    await exchange.disconnect('remove')
    expect(countAttendees(db)).toBe(1)
  })
})

it('is called pretix in the history of a guest whom it changed, not by its address', async () => {
  const { server, db, exchange, scan } = await pulledDesk([pretixOrder(1)])
  const { attendee } = scan('secret000001')
  const name = { attendee_name_parts: { given_name: 'An', family_name: 'Bos' } }
  server.behaviour.orders = [pretixOrder(1, name, { last_modified: '2026-06-01T10:30:00Z' })]
  await exchange.sync()
  const changed = guestHistory(db, attendee?.id ?? '').find(({ what }) => what === 'source-changed')
  expect(changed?.detail).toBe('pretix')
})

describe('the page of pretix', () => {
  it('says that codes are another import’s too', async () => {
    const { db, pen, exchange } = await pulledDesk()
    expect(exchange.state().doubles).toBeNull()
    const guest = { id: randomUUID(), tickets: [{ id: randomUUID(), code: 'SECRET000002' }] }
    importTestGuests(db, pen, [guest], 'full')
    await exchange.sync({ retriesAll: true })
    expect(exchange.state().doubles).toMatchObject({ codes: 1 })
  })

  it('names the lists of which pretix hears nothing, and those that it has no more', async () => {
    const { server, db, pen, exchange } = await pulledDesk()
    appendEntry(db, pen, { id: randomUUID(), type: 'list-defined', body: { list: testList() } })
    expect(exchange.state()).toMatchObject({ ownLists: [testList().name], goneLists: [] })
    server.behaviour.lists = []
    await exchange.sync()
    expect(exchange.state().goneLists).toEqual(['Ontvangst'])
  })

  it('counts as waiting for pretix only what may go there', async () => {
    const checkins = [{ id: 50, list: 7, datetime: '2026-06-17T06:00:00Z', type: 'entry' }]
    const { exchange, scan } = await pulledDesk([pretixOrder(1, { checkins }), pretixOrder(2)])
    expect(exchange.state().waiting).toBe(0)
    scan('secret000002')
    expect(exchange.state().waiting).toBe(1)
    await exchange.sync()
    expect(exchange.state().waiting).toBe(0)
  })

  it('names the orders that cannot be read, until they can', async () => {
    const odd = pretixOrder(2, { secret: 7 })
    const { server, db, exchange } = await pulledDesk([pretixOrder(1), odd])
    expect([countAttendees(db), exchange.state().unread]).toEqual([1, ['ORD2']])
    const last_modified = new Date(server.behaviour.clock).toISOString()
    server.behaviour.orders = [pretixOrder(2, {}, { last_modified })]
    await exchange.sync()
    expect([countAttendees(db), exchange.state().unread]).toEqual([2, []])
  })

  it('says that the disk is full, and goes on when it is not any more', async () => {
    const server = await startPretix()
    server.behaviour.orders = Array.from({ length: 120 }, (_, index) => pretixOrder(index + 1))
    const { db, exchange } = await connectedDesk(server)
    const pages = Number(db.pragma('page_count', { simple: true }))
    db.pragma(`max_page_count = ${String(pages + 10)}`)
    expect(await exchange.sync()).toMatchObject({ problem: 'disk-full' })
    expect(exchange.state().problem).toBe('disk-full')
    expect(countAttendees(db)).toBe(0)
    db.pragma('max_page_count = 1000000')
    expect(await exchange.sync()).toMatchObject({ problem: null })
    expect(countAttendees(db)).toBe(120)
  })
})

it('a pairing outlives that its events cannot be read, and is asked for them again', async () => {
  const server = await startPretix()
  server.behaviour.fails = (path) => (path.endsWith('/events/') ? 500 : null)
  const sources = { network, pairings: new Map() }
  const deps = { sources, version: '1.0.0' } as unknown as Deps
  const text = JSON.stringify({ handshake_version: 1, url: server.url, token: 'pair-me' })
  const paired = await sourcesHandlers['sources.pair'](deps, { text })
  expect(paired).toMatchObject({ ok: true, value: { events: [], problem: 'server-error' } })
  server.behaviour.fails = () => null
  const pairingId = paired.ok ? paired.value.pairingId : ''
  expect(await sourcesHandlers['sources.pairedEvents'](deps, { pairingId })).toMatchObject({
    value: { pairingId, events: [{ slug: 'congres' }], problem: null },
  })
})
