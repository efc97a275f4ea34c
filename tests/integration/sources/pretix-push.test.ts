import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { registerWalkIn } from '../../../electron/check-in/guest/register-walk-in.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { connectedDesk, PRETIX_LIST, startPretix } from '../../support/pretix/pretix-desk.ts'
import { pretixOrder } from '../../support/pretix/pretix-orders.ts'

const walkIn = () => ({
  id: randomUUID(),
  listId: PRETIX_LIST,
  ticketType: 'pretix-1',
  firstName: 'Bé',
  infix: 'van',
  lastName: "'t Hof",
  organisation: 'Gemeente Zuiderveen',
  payment: { method: 'free' as const, reference: '' },
})

describe('attendance to pretix', () => {
  it('goes out with the moment of the scan, once, however often it is sent', async () => {
    const server = await startPretix()
    server.behaviour.orders = [pretixOrder(1)]
    const { exchange, scan } = await connectedDesk(server)
    await exchange.sync()
    const accepted = scan('secret000001')
    const refused = scan('secret000001')
    expect(await exchange.sync()).toMatchObject({ pushed: 2, refused: 0, problem: null })
    expect([...server.checkIns]).toEqual([
      [
        accepted.id,
        expect.objectContaining({
          secret: 'secret000001',
          lists: [7],
          type: 'entry',
          datetime: accepted.at,
          force: true,
          nonce: accepted.id,
        }),
      ],
    ])
    expect(server.failed).toEqual([
      expect.objectContaining({
        error_reason: 'already_redeemed',
        position: 1_001,
        nonce: refused.id,
      }),
    ])
    expect((await exchange.sync()).pushed).toBe(0)
  })

  it('that pretix refuses stays on a list for a person, and the next ones follow', async () => {
    const server = await startPretix()
    server.behaviour.orders = [pretixOrder(1), pretixOrder(2)]
    const { exchange, scan } = await connectedDesk(server)
    await exchange.sync()
    const [first] = server.behaviour.orders[0]?.['positions'] as Record<string, unknown>[]
    if (first !== undefined) first['secret'] = 'another-since'
    const refused = scan('secret000001')
    scan('secret000002')
    expect(await exchange.sync()).toMatchObject({ pushed: 1, refused: 1, problem: null })
    expect(exchange.state().unsent).toEqual([
      {
        entryId: refused.id,
        kind: 'check-in',
        reason: 'invalid',
        guest: 'Anneke van der Heijden1',
        at: refused.at,
        dueAt: null,
      },
    ])
    expect(exchange.settle(refused.id)).toBe(true)
    expect(exchange.state().unsent).toEqual([])
  })

  it('that pretix refused goes again where a person asks for it, once he has put it right', async () => {
    const server = await startPretix()
    server.behaviour.orders = [pretixOrder(1), pretixOrder(2)]
    const { exchange, scan, deps } = await connectedDesk(server)
    await exchange.sync()
    const lists = server.behaviour.lists
    server.behaviour.lists = []
    scan('secret000001')
    scan('secret000002')
    registerWalkIn(deps, walkIn())
    expect(await exchange.sync()).toMatchObject({ pushed: 0, refused: 4 })
    expect(exchange.state().unsent.map(({ reason }) => reason)).toEqual([
      ...['check-in', 'attendee-registered', 'list-gone', 'list-gone'],
    ])
    server.behaviour.lists = lists
    await exchange.sync({ retriesAll: true })
    expect(exchange.state()).toMatchObject({ unsentByHand: 4 })
    expect(await exchange.sync({ retriesAll: true, refusedToo: true })).toMatchObject({ pushed: 2 })
    expect(exchange.state().unsent).toMatchObject([{ kind: 'change' }, { kind: 'change' }])
    expect(server.attendance.kept.filter(({ successful }) => successful)).toHaveLength(2)
  })

  it('of which the organiser was told goes off the list at once, and nothing else does', async () => {
    const server = await startPretix()
    server.behaviour.orders = [pretixOrder(1)]
    const { exchange, scan, deps } = await connectedDesk(server)
    await exchange.sync()
    server.behaviour.lists = []
    scan('secret000001')
    registerWalkIn(deps, walkIn())
    await exchange.sync()
    expect(exchange.state()).toMatchObject({ unsentByHand: 3, changesByHand: 2 })
    expect(exchange.settleChanges()).toBe(2)
    expect(exchange.state().unsent).toMatchObject([{ kind: 'check-in', reason: 'list-gone' }])
    await exchange.sync()
    expect(exchange.settleChanges()).toBe(0)
  })

  it('that was undone is annulled where the profile allows it, else a person is told', async () => {
    const server = await startPretix()
    server.behaviour.orders = [pretixOrder(1), pretixOrder(2)]
    const { deps, exchange, scan } = await connectedDesk(server)
    await exchange.sync()
    const undo = (checkInId: string) => {
      undoCheckIn(deps, { id: randomUUID(), checkInId, reason: 'mistake' })
    }
    const [first, second] = [scan('secret000001'), scan('secret000002')]
    await exchange.sync()
    undo(first.id)
    await exchange.sync()
    expect(exchange.state().unsent).toMatchObject([{ kind: 'undo', reason: 'forbidden' }])
    server.behaviour.mayAnnul = true
    undo(second.id)
    await exchange.sync()
    expect([...server.checkIns.values()]).toMatchObject([{ secret: 'secret000001' }])
    expect(exchange.state().unsent).toHaveLength(1)
    // Somebody undid the other one in pretix itself.
    for (const kept of server.attendance.kept) Object.assign(kept, { successful: false })
    for (const { positions } of server.behaviour.orders)
      Object.assign((positions as object[])[0] ?? {}, { checkins: [] })
    await exchange.sync()
    expect(exchange.state().unsent).toEqual([])
  })

  it('keeps walk-ins for the organiser, for pretix has no place for them', async () => {
    const server = await startPretix()
    const { deps, exchange } = await connectedDesk(server)
    await exchange.sync()
    registerWalkIn(deps, walkIn())
    await exchange.sync()
    expect(exchange.state().unsent.map(({ reason }) => reason)).toEqual([
      'check-in',
      'attendee-registered',
    ])
  })

  it('waits while the server cannot be reached, and nothing of it is lost', async () => {
    const server = await startPretix()
    server.behaviour.orders = [pretixOrder(1)]
    const { exchange, scan } = await connectedDesk(server)
    await exchange.sync()
    server.behaviour.captivePortal = true
    scan('secret000001')
    expect(await exchange.sync()).toMatchObject({ pushed: 0, problem: 'not-pretix' })
    expect(exchange.state().waiting).toBeGreaterThan(0)
    server.behaviour.captivePortal = false
    server.behaviour.tooMany = 2
    expect(await exchange.sync()).toMatchObject({ pushed: 1, problem: null })
    expect(server.checkIns.size).toBe(1)
  })

  it('of a simulated clock never leaves the laptop', async () => {
    const server = await startPretix()
    server.behaviour.orders = [pretixOrder(1)]
    const { pen, exchange, scan } = await connectedDesk(server)
    await exchange.sync()
    Object.assign(pen, { simulated: true })
    scan('secret000001')
    expect(await exchange.sync()).toMatchObject({ pushed: 0, refused: 0 })
    expect(server.checkIns.size).toBe(0)
  })
})
