import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { sourceIdOf } from '../../../electron/sync/source-id.ts'
import { OPENING } from '../../support/guests.ts'
import { addressOf, connectedDesk, startPretix } from '../../support/pretix/pretix-desk.ts'
import { pretixOrder } from '../../support/pretix/pretix-orders.ts'

const MINUTE = 60_000

/** A desk with three guests of a server on which something goes wrong. */
async function troubledDesk() {
  const server = await startPretix()
  server.behaviour.orders = [pretixOrder(1), pretixOrder(2), pretixOrder(3)]
  const clock = { now: OPENING }
  const desk = await connectedDesk(server, clock)
  await desk.exchange.sync()
  return { server, clock, ...desk }
}

describe('one thing that pretix cannot take', () => {
  it('stops nothing behind it, and goes again by itself until it is taken', async () => {
    const { server, clock, exchange, scan } = await troubledDesk()
    const { fails } = server.behaviour
    server.behaviour.fails = (_path, { secret }) => (secret === 'secret000001' ? 500 : null)
    const bad = scan('secret000001')
    scan('secret000002')
    expect(await exchange.sync()).toMatchObject({ pushed: 1, refused: 0, problem: null })
    expect(exchange.state()).toMatchObject({
      unsentByHand: 0,
      unsent: [{ entryId: bad.id, kind: 'check-in', reason: 'server-error' }],
    })
    expect(exchange.state().unsent[0]?.dueAt).toBe(new Date(OPENING + MINUTE).toISOString())
    server.behaviour.fails = fails
    const asked = server.count('redeem')
    expect(await exchange.sync()).toMatchObject({ pushed: 0 })
    expect(server.count('redeem')).toBe(asked)
    clock.now += MINUTE
    expect(await exchange.sync()).toMatchObject({ pushed: 1 })
    expect([...server.checkIns.values()].map(({ secret }) => secret)).toEqual([
      'secret000002',
      'secret000001',
    ])
    expect(exchange.state().unsent).toEqual([])
  })

  it('goes again at once where a person asks, and later each time where nobody does', async () => {
    const { server, clock, exchange, scan } = await troubledDesk()
    server.behaviour.fails = (_path, { secret }) => (secret === 'secret000001' ? 500 : null)
    scan('secret000001')
    await exchange.sync()
    clock.now += MINUTE
    await exchange.sync()
    expect(exchange.state().unsent[0]?.dueAt).toBe(new Date(clock.now + 2 * MINUTE).toISOString())
    server.behaviour.fails = () => null
    expect(await exchange.sync({ retriesAll: true })).toMatchObject({ pushed: 1 })
  })

  it('of a kind that the token may not do does not hold up the others', async () => {
    const { server, exchange, scan } = await troubledDesk()
    server.behaviour.fails = (path) => (path.endsWith('/failed_checkins/') ? 403 : null)
    scan('onbekend-1')
    scan('onbekend-2')
    scan('secret000001')
    expect(await exchange.sync()).toMatchObject({ pushed: 1, problem: null })
    expect(server.checkIns.size).toBe(1)
    // One look with a key of its own, and no more for the second.
    expect(server.count('failed_checkins')).toBe(2)
    expect(exchange.state().unsent).toMatchObject([
      { kind: 'refused-scan', reason: 'forbidden' },
      { kind: 'refused-scan', reason: 'forbidden' },
    ])
    server.behaviour.fails = () => null
    expect(await exchange.sync({ retriesAll: true })).toMatchObject({ pushed: 2 })
    expect(server.failed).toHaveLength(2)
  })

  it('is left alone where the server is ill altogether', async () => {
    const { server, exchange, scan } = await troubledDesk()
    server.behaviour.fails = (path) => (path.endsWith('/redeem/') ? 500 : null)
    for (let one = 0; one < 5; one += 1) scan('secret000001', undefined, { direction: 'exit' })
    expect(await exchange.sync()).toMatchObject({ pushed: 0, problem: 'server-error' })
    expect(server.count('redeem')).toBe(3)
    server.behaviour.fails = () => null
    expect(await exchange.sync({ retriesAll: true })).toMatchObject({ pushed: 5, problem: null })
  })

  it('and is undone meanwhile goes no more; what became of it there is looked up', async () => {
    const { server, exchange, scan, deps } = await troubledDesk()
    server.behaviour.mayAnnul = true
    server.behaviour.fails = (path) => (path.endsWith('/redeem/') ? 500 : null)
    const { id: checkInId } = scan('secret000001')
    await exchange.sync()
    expect(exchange.state().unsent).toMatchObject([{ kind: 'check-in', reason: 'server-error' }])
    undoCheckIn(deps, { id: randomUUID(), checkInId, reason: 'mistake' })
    server.behaviour.fails = () => null
    expect(await exchange.sync({ retriesAll: true })).toMatchObject({ pushed: 0, refused: 0 })
    expect([server.count('annul'), server.attendance.kept, exchange.state().unsent]).toEqual([
      1,
      [],
      [],
    ])
  })

  it('for good and is undone needs no person any more', async () => {
    const { server, exchange, scan, deps } = await troubledDesk()
    server.behaviour.mayAnnul = true
    const { id: checkInId } = scan('secret000001')
    server.behaviour.orders = []
    await exchange.sync()
    expect(exchange.state()).toMatchObject({ unsentByHand: 1 })
    undoCheckIn(deps, { id: randomUUID(), checkInId, reason: 'mistake' })
    await exchange.sync()
    expect(exchange.state().unsent).toEqual([])
  })
})

describe('a server that asks for patience', () => {
  it('is asked again after as long as it said', async () => {
    const { server, exchange, waited } = await troubledDesk()
    Object.assign(server.behaviour, { tooMany: 1, retryAfter: '17' })
    expect(await exchange.sync()).toMatchObject({ problem: null })
    expect(waited).toEqual([17_000])
  })

  it('for long is not asked at all before that is over, whoever presses the button', async () => {
    const { server, exchange, waited, time } = await troubledDesk()
    Object.assign(server.behaviour, { tooMany: 1, retryAfter: '300' })
    expect(await exchange.sync()).toMatchObject({ problem: 'busy' })
    expect(waited).toEqual([])
    expect(exchange.state().nextAt).toBe(new Date(OPENING + 300_000).toISOString())
    const asked = server.requests.length
    time.now += 299_000
    expect(await exchange.sync({ retriesAll: true })).toMatchObject({ problem: 'busy' })
    expect(server.requests.length).toBe(asked)
    time.now += 1_000
    expect(await exchange.sync()).toMatchObject({ problem: null })
  })

  it('is asked 360 times a minute at most', async () => {
    const { exchange, scan, waited, asked } = await troubledDesk()
    const before = asked.length
    for (let one = 0; one < 400 - before; one += 1)
      scan('secret000001', undefined, { direction: 'exit' })
    await exchange.sync()
    expect(waited[0]).toBe(MINUTE)
    expect(waited).toHaveLength(1)
  })
})

describe('a laptop that slept', () => {
  it('asks as soon as it wakes, however often it had failed before', async () => {
    const server = await startPretix()
    const clock = { now: OPENING }
    const { exchange } = await connectedDesk(server, clock)
    server.behaviour.fails = () => 500
    for (let failures = 0; failures < 5; failures += 1) await exchange.sync()
    const after = (milliseconds: number) => new Date(clock.now + milliseconds).toISOString()
    expect(exchange.state().nextAt).toBe(after(15 * 60_000))
    clock.now += 8 * 60 * 60_000
    exchange.wake()
    expect(exchange.state().nextAt).toBe(after(5_000))
    await exchange.sync()
    expect(exchange.state().nextAt).toBe(after(2 * 60_000))
  })

  it('asks nobody whose token is a person’s to give', async () => {
    const server = await startPretix()
    server.behaviour.token = 'another'
    const { exchange } = await connectedDesk(server)
    await exchange.sync()
    exchange.wake()
    expect(exchange.state()).toMatchObject({ nextAt: null, problem: 'unauthorized' })
  })
})

describe('a token that is lost', () => {
  it('is given again without anything being sent or read twice, or asked of a person again', async () => {
    const { server, exchange, scan } = await troubledDesk()
    const refused = scan('secret000001')
    const [position] = server.behaviour.orders[0]?.['positions'] as Record<string, unknown>[]
    Object.assign(position ?? {}, { secret: 'another-since' })
    await exchange.sync()
    expect(exchange.settle(refused.id)).toBe(true)
    await exchange.disconnect()
    expect(await exchange.sync()).toMatchObject({ problem: 'no-token' })
    exchange.connect(addressOf(server), 'Token team-token')
    const asked = server.requests.length
    expect(await exchange.sync()).toMatchObject({ pulled: { read: 0 }, pushed: 0, refused: 0 })
    expect(server.requests.slice(asked).filter(({ method }) => method === 'POST')).toEqual([])
    expect(exchange.state().unsent).toEqual([])
  })
})

it('two events whose names begin alike are two sources', () => {
  const [organizer, url] = ['o'.repeat(40), 'https://pretix.example']
  const ids = ['e'.repeat(40), `${'e'.repeat(39)}f`].map((event) =>
    sourceIdOf({ kind: 'pretix', url, organizer, event }),
  )
  expect(new Set(ids).size).toBe(2)
  expect(ids.map(({ length }) => length)).toEqual([64, 64])
})
