import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { appendEntry, readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import {
  addressOf,
  connectedDesk,
  PRETIX_LIST,
  startPretix,
} from '../../support/pretix/pretix-desk.ts'
import { pretixCatalogue, pretixOrder } from '../../support/pretix/pretix-orders.ts'

type Json = Record<string, unknown>
const [reception = {}] = pretixCatalogue.lists as Json[]

describe('another event of pretix', () => {
  it('hears nothing of what happened with the guests of the one before, who stay', async () => {
    const first = await startPretix()
    first.behaviour.orders = [pretixOrder(1), pretixOrder(2)]
    const { db, pen, deps, exchange, scan } = await connectedDesk(first)
    await exchange.sync()
    const { id: checkInId, attendee } = scan('secret000001')
    scan('secret000001')
    scan('onbekend')
    await exchange.sync()
    await exchange.disconnect('keep')
    undoCheckIn(deps, { id: randomUUID(), checkInId, reason: 'mistake' })
    scan('secret000002')
    const settled = { attendeeId: attendee?.id ?? '', requestId: checkInId, printer: 'Balie' }
    const body = { ...settled, outcome: 'printed' } as const
    appendEntry(db, pen, { id: randomUUID(), type: 'badge-settled', body })

    const second = await startPretix()
    second.behaviour.lists = [{ ...reception, id: 70, name: 'Default' }]
    second.behaviour.orders = [pretixOrder(4, { id: 2_004 })]
    exchange.connect(addressOf(second), 'Token team-token', false)
    expect(await exchange.sync()).toMatchObject({ pushed: 0, refused: 0, problem: null })
    expect(scan('secret000002', 'pretix-list-70').verdict).toBe('valid')
    expect(scan('secret000004', 'pretix-list-70').verdict).toBe('valid')
    expect(await exchange.sync()).toMatchObject({ pushed: 1, problem: null })
    const sent = second.requests.filter(({ method }) => method === 'POST')
    expect(sent.map(({ body: { secret } }) => secret)).toEqual(['secret000004'])
    // Somebody of the event before came in on a list of this one: a person is told.
    expect(exchange.state()).toMatchObject({
      unsent: [{ kind: 'change', reason: 'check-in', guest: 'Anneke van der Heijden2' }],
      otherLists: ['Ontvangst'],
      goneLists: [],
    })
  })

  it('of which a list has the number of another’s takes only its own guests', async () => {
    const first = await startPretix()
    first.behaviour.orders = [pretixOrder(1)]
    const { exchange, scan } = await connectedDesk(first)
    await exchange.sync()
    scan('secret000001')
    await exchange.disconnect('keep')
    const second = await startPretix()
    second.behaviour.orders = [pretixOrder(2, { id: 2_002 })]
    exchange.connect(addressOf(second), 'Token team-token', false)
    await exchange.sync()
    scan('secret000002')
    expect(await exchange.sync()).toMatchObject({ pushed: 1, refused: 0, problem: null })
    expect([...second.checkIns.values()]).toMatchObject([{ secret: 'secret000002' }])
    expect(exchange.state().unsent).toEqual([])
  })
})

it('a guest whom another desk fetched is pretix’s too at a desk that does not fetch', async () => {
  const server = await startPretix()
  server.behaviour.orders = [pretixOrder(1)]
  const one = await connectedDesk(server)
  await one.exchange.sync()
  const other = await connectedDesk(server)
  await other.exchange.sync()
  const tell = (from: typeof one, to: typeof one) =>
    receiveEntries(to.db, to.pen, readJournal(from.db, 0, 10_000))
  tell(one, other)
  other.exchange.takeOver()
  server.behaviour.clock += 60_000
  const last_modified = new Date(server.behaviour.clock).toISOString()
  server.behaviour.orders.push(pretixOrder(2, {}, { last_modified }))
  server.behaviour.lists = [reception, { ...reception, id: 9, name: 'Diner' }]
  await other.exchange.sync()
  tell(other, one)
  // Which lists pretix has the other one knows.
  expect(one.exchange.state()).toMatchObject({ goneLists: [], otherLists: [], ownLists: [] })
  expect(one.scan('secret000002', PRETIX_LIST).verdict).toBe('valid')
  expect(await one.exchange.sync()).toMatchObject({ pushed: 1, refused: 0, problem: null })
  expect([...server.checkIns.values()]).toMatchObject([{ secret: 'secret000002' }])
})
