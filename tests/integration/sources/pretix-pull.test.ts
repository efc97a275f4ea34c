import { describe, expect, it } from 'vitest'
import { findAttendee, findCodeHolders } from '../../../electron/db/guests/attendees.ts'
import { findList, findTicketType } from '../../../electron/db/event/definitions.ts'
import { readJournal } from '../../../electron/db/journal/journal.ts'
import { countAttendees } from '../../../electron/db/guests/count-attendees.ts'
import { sourceIdOf } from '../../../electron/sync/source-id.ts'
import { pairDevice, tryToken } from '../../../electron/sync/pretix/pair.ts'
import {
  addressOf,
  connectedDesk,
  network,
  PRETIX_LIST,
  startPretix,
} from '../../support/pretix/pretix-desk.ts'
import { OPENING } from '../../support/guests.ts'
import { pretixCatalogue, pretixOrder } from '../../support/pretix/pretix-orders.ts'

describe('guests from pretix', () => {
  it('come in with their tickets, lists and states', async () => {
    const server = await startPretix()
    server.behaviour.questions = [
      { id: 3, question: { nl: 'Functie' }, items: [1] },
      { id: 4, question: { nl: 'Dieetwensen' }, items: [1] },
      {
        id: 5,
        question: { nl: 'Hebt u het huisreglement gelezen?' },
        required: true,
        items: [1],
        ask_during_checkin: true,
      },
    ]
    server.behaviour.orders = [
      pretixOrder(1, {
        company: 'Gemeente Súdwest-Fryslân',
        answers: [
          { question: 3, answer: 'Manager werk & inkomen' },
          { question: 4, answer: 'Vegetarisch' },
        ],
      }),
      pretixOrder(2, { attendee_name: null, attendee_name_parts: {} }),
      pretixOrder(3, {}, { status: 'n' }),
      pretixOrder(4, { blocked: ['admin'] }),
      pretixOrder(5, { canceled: true }),
      pretixOrder(6, {}, { testmode: true }),
    ]
    const { db, exchange } = await connectedDesk(server)
    expect(await exchange.sync()).toEqual({
      pulled: { read: 5, changed: 5 },
      pushed: 0,
      refused: 0,
      problem: null,
    })
    const guest = (number: number) =>
      findCodeHolders(db, `secret00000${String(number)}`, true)[0]?.attendee
    expect(guest(1)).toMatchObject({
      firstName: 'Anneke',
      infix: 'van der',
      lastName: 'Heijden1',
      organisation: 'Gemeente Súdwest-Fryslân',
      jobTitle: 'Manager werk & inkomen',
      extra: [{ label: 'Dieetwensen', value: 'Vegetarisch', sensitive: true }],
      tickets: [{ code: 'secret000001', type: 'pretix-1', status: 'confirmed' }],
      unnamed: false,
    })
    expect(guest(2)).toMatchObject({
      lastName: '',
      organisation: 'Gemeente Zuiderveen',
      unnamed: true,
    })
    expect(guest(3)?.tickets[0]?.status).toBe('unpaid')
    expect(guest(4)?.tickets[0]?.blocked).toBe(true)
    expect(guest(5)?.tickets[0]?.status).toBe('canceled')
    expect(guest(6)).toBeUndefined()
    expect(findTicketType(db, 'pretix-1')?.name).toBe('Deelnemer')
    expect(findList(db, PRETIX_LIST)).toMatchObject({
      name: 'Ontvangst',
      ticketTypes: null,
      entries: 'once',
      reentryAfterExit: true,
      questions: [{ id: '5', text: 'Hebt u het huisreglement gelezen?', required: true }],
    })
  })

  it('are read once: afterwards one request an endpoint tells that nothing has changed', async () => {
    const server = await startPretix()
    server.behaviour.orders = Array.from({ length: 1_201 }, (_, index) => pretixOrder(index + 1))
    const { db, exchange } = await connectedDesk(server)
    await exchange.sync()
    expect(countAttendees(db)).toBe(1_201)
    expect(server.count('/orders/')).toBe(25)
    const entries = readJournal(db, 0, 10_000).length
    server.requests.length = 0
    const again = await exchange.sync()
    expect(again.pulled).toEqual({ read: 0, changed: 0 })
    expect(server.requests.map(({ path }) => path.split('?')[0]?.split('/').at(-2))).toEqual([
      'items',
      'subevents',
      'questions',
      'checkinlists',
      'congres',
      'revokedsecrets',
      'blockedsecrets',
      'orders',
    ])
    expect(readJournal(db, 0, 10_000)).toHaveLength(entries)
  })

  it('and lists that change within the second of their reading are still seen', async () => {
    const server = await startPretix()
    const { db, exchange, asked } = await connectedDesk(server)
    await exchange.sync()
    // pretix tells the second of a change, so a list of this very second may not be over yet.
    server.behaviour.items = [...server.behaviour.items, { id: 2, name: 'Pers', variations: [] }]
    await exchange.sync()
    expect(findTicketType(db, 'pretix-2')?.name).toBe('Pers')
    server.behaviour.clock += 60_000
    await exchange.sync()
    server.unchanged = 0
    asked.length = 0
    await exchange.sync()
    expect([server.unchanged, asked.length]).toEqual([3, 8])
  })

  it('that change in pretix change here, and what a desk corrected stands', async () => {
    const server = await startPretix()
    server.behaviour.orders = [pretixOrder(1), pretixOrder(2)]
    const { db, exchange } = await connectedDesk(server)
    await exchange.sync()
    server.behaviour.orders[1] = pretixOrder(
      2,
      { company: 'Gemeente Noorderhaven' },
      { last_modified: '2026-06-01T10:00:00Z' },
    )
    expect((await exchange.sync()).pulled).toEqual({ read: 1, changed: 1 })
    const [holder] = findCodeHolders(db, 'secret000002', true)
    expect(holder?.attendee.organisation).toBe('Gemeente Noorderhaven')
    expect(countAttendees(db)).toBe(2)
  })

  it('of a first pull that was cut off are there, and the next exchange goes on after them', async () => {
    const server = await startPretix()
    server.behaviour.orders = Array.from({ length: 700 }, (_, index) => pretixOrder(index + 1))
    server.behaviour.breaksAfterPages = 12
    const { db, exchange } = await connectedDesk(server)
    expect((await exchange.sync()).problem).toBe('unreachable')
    expect(countAttendees(db)).toBe(600)
    server.behaviour.breaksAfterPages = null
    server.requests.length = 0
    const rest = await exchange.sync()
    expect(rest).toMatchObject({ pulled: { changed: 100 }, problem: null })
    expect(server.count('datetime&created_since')).toBe(3)
    expect(countAttendees(db)).toBe(700)
  })

  it.each(['/items/', '/checkinlists/', '/orders/'])(
    'do not come any more when the event is closed while the server answers %s',
    async (endpoint) => {
      const server = await startPretix()
      server.behaviour.orders = [pretixOrder(1)]
      const { db, exchange } = await connectedDesk(server)
      server.behaviour.onRequest = (path) => {
        if (!path.endsWith(endpoint)) return
        void exchange.stop()
        db.close()
      }
      expect(await exchange.sync()).toMatchObject({ pulled: { changed: 0 }, problem: null })
    },
  )

  it('stay when their system is left, and its token goes', async () => {
    const server = await startPretix()
    server.behaviour.orders = [pretixOrder(1)]
    const { db, exchange, tokens } = await connectedDesk(server)
    await exchange.sync()
    const id = sourceIdOf({ ...addressOf(server), url: server.url })
    const before = tokens.find(id)
    expect(await exchange.disconnect()).toMatchObject({ address: null, hasToken: false })
    expect([before, tokens.find(id)]).toEqual(['Token team-token', null])
    expect(countAttendees(db)).toBe(1)
  })

  it('hold what was bought as an addition as a ticket of their own', async () => {
    const server = await startPretix()
    const order = pretixOrder(1)
    const [position] = order['positions'] as Record<string, unknown>[]
    order['positions'] = [
      position,
      { ...position, id: 2_001, item: 2, addon_to: 1_001, secret: 'dinner-secret' },
    ]
    server.behaviour.orders = [order]
    const { db, exchange } = await connectedDesk(server)
    await exchange.sync()
    expect(countAttendees(db)).toBe(1)
    expect(
      findCodeHolders(db, 'dinner-secret', true)[0]?.attendee.tickets.map(({ type }) => type),
    ).toEqual(['pretix-1', 'pretix-2'])
  })

  it('come in by the rules of their list, with the moments of the event', async () => {
    const server = await startPretix()
    server.behaviour.orders = [pretixOrder(1)]
    const doors = { isAfter: [{ var: 'now' }, { buildTime: ['date_from'] }, '15'] }
    server.behaviour.lists = [{ ...server.behaviour.lists[0], rules: doors }]
    server.behaviour.questions = []
    const clock = { now: OPENING }
    const { exchange, scan } = await connectedDesk(server, clock)
    expect(await exchange.sync()).toMatchObject({ problem: null })
    const early = scan('secret000001')
    clock.now = Date.parse('2026-06-17T08:45:01+02:00')
    expect(early).toMatchObject({ verdict: 'rules', explanation: 'list-rules' })
    expect(scan('secret000001').verdict).toBe('valid')
  })

  it('of one date of a series are refused on the list of another', async () => {
    const server = await startPretix()
    server.behaviour.subevents = [
      { id: 21, name: { nl: 'Woensdag' } },
      { id: 22, name: { nl: 'Donderdag' } },
    ]
    server.behaviour.lists = [{ ...pretixCatalogue.lists[0], subevent: 21 }]
    server.behaviour.orders = [pretixOrder(1, { subevent: 21 }), pretixOrder(2, { subevent: 22 })]
    const { exchange, scan } = await connectedDesk(server)
    await exchange.sync()
    expect(scan('secret000001').verdict).toBe('valid')
    expect(scan('secret000002').verdict).toBe('product')
  })
})

it('tells by how much the laptop’s clock differs from pretix’s', async () => {
  const server = await startPretix()
  const clock = { now: server.behaviour.clock - 3_600_000 }
  const { exchange, pen } = await connectedDesk(server, clock)
  expect(exchange.state().clockAhead).toBeNull()
  await exchange.sync()
  expect(exchange.state().clockAhead).toBe(-3_600_000)
  Object.assign(pen, { simulated: true })
  await exchange.sync()
  expect(exchange.state().clockAhead).toBeNull()
})

describe('the way to pretix', () => {
  it('opens with the text of its QR code, once', async () => {
    const server = await startPretix()
    const text = JSON.stringify({ handshake_version: 1, url: server.url, token: 'pair-me' })
    expect(await pairDevice(network, text, '1.0')).toEqual({
      ok: true,
      value: {
        url: server.url,
        organizer: 'divosa',
        authorization: 'Device device-token',
      },
    })
    expect(await pairDevice(network, text, '1.0')).toMatchObject({ ok: false, code: 'refused' })
  })

  it.each([
    ['{"handshake_version":2,"url":"https://pretix.example","token":"x"}', 'newer-handshake'],
    ['{"handshake_version":1,"url":"http://pretix.example","token":"x"}', 'bad-address'],
    ['https://pretix.example/', 'no-pairing-code'],
  ])('refuses the pairing code %s', async (text, code) => {
    expect(await pairDevice(network, text, '1.0')).toMatchObject({ ok: false, code })
  })

  it('takes the token of a team as well as that of a device', async () => {
    const server = await startPretix()
    const address = addressOf(server)
    expect(await tryToken(network, address, 'team-token')).toEqual({
      ok: true,
      value: 'Token team-token',
    })
    expect(await tryToken(network, address, 'device-token')).toEqual({
      ok: true,
      value: 'Device device-token',
    })
    expect(await tryToken(network, address, 'wrong')).toMatchObject({
      ok: false,
      code: 'unauthorized',
    })
    server.behaviour.captivePortal = true
    expect(await tryToken(network, address, 'team-token')).toMatchObject({
      ok: false,
      code: 'not-pretix',
    })
  })

  it('that is revoked in the middle keeps the guests and says so', async () => {
    const server = await startPretix()
    server.behaviour.orders = [pretixOrder(1)]
    const { db, exchange, scan } = await connectedDesk(server)
    await exchange.sync()
    server.behaviour.token = 'another'
    const accepted = scan('secret000001')
    expect(await exchange.sync()).toMatchObject({ problem: 'unauthorized' })
    expect(findAttendee(db, accepted.attendee?.id ?? '')).not.toBeNull()
    expect(exchange.state()).toMatchObject({
      problem: 'unauthorized',
      waiting: 1,
    })
  })
})
