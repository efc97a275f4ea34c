import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { recentScans } from '../../../electron/check-in/scan/recent-scans.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { findStandingBadge } from '../../../electron/db/badges/badges.ts'
import { doubleAdmissions } from '../../../electron/db/attendance/double-admissions.ts'
import { guestHistory } from '../../../electron/db/guests/guest-history.ts'
import { appendEntry, readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { rebuildProjections } from '../../../electron/db/journal/rebuild.ts'
import { countPresent, standingScans } from '../../../electron/db/attendance/scans.ts'
import { OPENING } from '../../support/guests.ts'
import { connectedDesk, PRETIX_LIST, startPretix } from '../../support/pretix/pretix-desk.ts'
import { pretixOrder } from '../../support/pretix/pretix-orders.ts'
import type { PretixServer } from '../../support/pretix/pretix-server.ts'

const SECRET = 'secret000001'

type Desk = Awaited<ReturnType<typeof connectedDesk>>

/** Two laptops on one pretix, which know of each other by pretix alone. */
async function twoDesks(): Promise<{ server: PretixServer; one: Desk; other: Desk }> {
  const server = await startPretix()
  server.behaviour.orders = [pretixOrder(1), pretixOrder(2)]
  const [one, other] = [await connectedDesk(server), await connectedDesk(server)]
  for (const { exchange } of [one, other]) await exchange.sync()
  return { server, one, other }
}

/** A check-in by pretix's own scanning app. */
function scanElsewhere(server: PretixServer, id: number, datetime: string, type = 'entry'): void {
  const [order] = server.behaviour.orders
  const [position] = (order?.['positions'] ?? []) as Record<string, unknown>[]
  const before = (position?.['checkins'] ?? []) as unknown[]
  const checkIn = { id, list: 7, datetime, type, device: 90, device_id: 3, gate: null }
  Object.assign(position ?? {}, { checkins: [...before, checkIn] })
  Object.assign(order ?? {}, { last_modified: new Date(server.behaviour.clock).toISOString() })
}

describe('what happened at other devices', () => {
  it('at another desk on the same pretix makes a ticket used here', async () => {
    const { server, one, other } = await twoDesks()
    const accepted = one.scan(SECRET)
    await one.exchange.sync()
    await other.exchange.sync()
    expect(other.scan(SECRET)).toMatchObject({
      verdict: 'used',
      previous: { at: accepted.at, desk: 'pretix' },
    })
    await other.exchange.sync()
    await one.exchange.sync()
    expect([...server.checkIns.keys()]).toEqual([accepted.id])
    expect(one.scan(SECRET)).toMatchObject({
      verdict: 'used',
      previous: { id: accepted.id, desk: 'Balie 1' },
    })
  })

  it.each(['pretix', 'the desk'])(
    'and comes from that desk too is one check-in, though %s tells it first',
    async (first) => {
      const { server, one: desk, other } = await twoDesks()
      const { id: checkInId } = other.scan(SECRET)
      await other.exchange.sync()
      server.behaviour.clock += 1_000
      const entries = readJournal(other.db, 0, 10_000).map(
        ({ position: _position, ...entry }) => entry,
      )
      const hear = () => receiveEntries(desk.db, desk.pen, entries)
      if (first === 'the desk') hear()
      await desk.exchange.sync()
      hear()
      const guest = desk.scan(SECRET).attendee?.id ?? ''
      expect(doubleAdmissions(desk.db)).toEqual([])
      expect(standingScans(desk.db, PRETIX_LIST, guest)).toMatchObject([{ id: checkInId }])
      const accepted = () =>
        guestHistory(desk.db, guest).filter(({ verdict }) => verdict === 'valid')
      expect(accepted()).toHaveLength(1)
      undoCheckIn(desk.deps, { id: randomUUID(), checkInId, reason: 'mistake' })
      expect(countPresent(desk.db, PRETIX_LIST, 0)).toBe(0)
      expect(desk.scan(SECRET).verdict).toBe('valid')
    },
  )

  it('at a device of pretix is named by its number and stays out of the list of own scans', async () => {
    const { server, one } = await twoDesks()
    scanElsewhere(server, 41, '2026-06-17T08:41:00.120000+02:00')
    await one.exchange.sync()
    const { attendee, ...answer } = one.scan(SECRET)
    expect(answer).toMatchObject({
      verdict: 'used',
      previous: { at: '2026-06-17T06:41:00.120Z', desk: 'pretix #3' },
    })
    expect(recentScans(one.db, 10).map(({ id }) => id)).toEqual([answer.id])
    expect(guestHistory(one.db, attendee?.id ?? '')).toContainEqual(
      expect.objectContaining({ what: 'scanned', desk: 'pretix #3', operator: '' }),
    )
    scanElsewhere(server, 42, '2026-06-17T07:00:00.000000Z', 'exit')
    await one.exchange.sync()
    expect(one.scan(SECRET).verdict).toBe('valid')
  })

  it('is not sent back, and what was annulled there counts no more', async () => {
    const { server, one } = await twoDesks()
    scanElsewhere(server, 41, '2026-06-17T06:41:00.120000Z')
    await one.exchange.sync()
    const asked = server.requests.length
    expect(await one.exchange.sync()).toMatchObject({ pushed: 0, refused: 0, problem: null })
    expect(server.requests.slice(asked).filter(({ method }) => method === 'POST')).toEqual([])
    const [order] = server.behaviour.orders
    const [position] = (order?.['positions'] ?? []) as Record<string, unknown>[]
    Object.assign(position ?? {}, { checkins: [] })
    await one.exchange.sync()
    expect(one.scan(SECRET).verdict).toBe('valid')
    expect(await one.exchange.sync()).toMatchObject({ pushed: 1, refused: 0 })
  })

  it('is that the organiser took back a check-in of a desk: it counts no more at any desk', async () => {
    const { server, one, other } = await twoDesks()
    const read = async ({ exchange }: Desk) => {
      server.behaviour.clock += 1_000
      for (const order of server.behaviour.orders)
        order['last_modified'] = new Date(server.behaviour.clock).toISOString()
      expect(await exchange.sync()).toMatchObject({ refused: 0, problem: null })
    }
    const { id, attendee } = one.scan(SECRET)
    // Not there yet is not taken back.
    server.behaviour.fails = (path) => (path.includes('redeem') ? 500 : null)
    await one.exchange.sync()
    expect(countPresent(one.db, PRETIX_LIST, 0)).toBe(1)
    server.behaviour.fails = () => null
    await one.exchange.sync({ retriesAll: true })
    for (const desk of [one, other, one]) await read(desk)
    expect(one.scan(SECRET)).toMatchObject({ verdict: 'used', previous: { id } })
    const [order] = server.behaviour.orders
    const [position] = (order?.['positions'] ?? []) as Record<string, unknown>[]
    Object.assign(position ?? {}, { checkins: [] })
    for (const desk of [one, other]) await read(desk)
    expect([one, other].map((desk) => countPresent(desk.db, PRETIX_LIST, 0))).toEqual([0, 0])
    expect(guestHistory(one.db, attendee?.id ?? '')).toContainEqual(
      expect.objectContaining({ what: 'undone', desk: 'pretix' }),
    )
    expect(one.scan(SECRET).verdict).toBe('valid')
  })

  it('that a desk undoes is left for a person to undo in pretix', async () => {
    const { server, one } = await twoDesks()
    server.behaviour.mayAnnul = true
    scanElsewhere(server, 41, '2026-06-17T06:41:00.120000Z')
    await one.exchange.sync()
    const { previous } = one.scan(SECRET)
    const undo = { id: randomUUID(), checkInId: previous?.id ?? '', reason: 'mistake' as const }
    expect(undoCheckIn(one.deps, undo).ok).toBe(true)
    expect(await one.exchange.sync()).toMatchObject({ refused: 1, problem: null })
    expect(one.exchange.state().unsent).toMatchObject([{ kind: 'undo', reason: 'elsewhere' }])
    expect(one.scan(SECRET).verdict).toBe('valid')
  })

  it('counts a badge of another desk as printed, but not for the next person of the place', async () => {
    const { one, other } = await twoDesks()
    const { attendee, id: requestId } = one.scan(SECRET)
    const attendeeId = attendee?.id ?? ''
    appendEntry(one.db, one.pen, {
      id: randomUUID(),
      type: 'badge-settled',
      body: { attendeeId, requestId, outcome: 'printed', printer: 'Zebra' },
    })
    await one.exchange.sync()
    await other.exchange.sync()
    expect(findStandingBadge(other.db, attendeeId)).toMatchObject({ at: OPENING, desk: 'pretix' })
    await one.exchange.sync()
    expect(findStandingBadge(one.db, attendeeId)).toMatchObject({ requestId, desk: 'Balie 1' })
    appendEntry(other.db, other.pen, {
      id: randomUUID(),
      type: 'person-swapped',
      body: { attendeeId },
      personal: { [attendeeId]: { name: { firstName: 'Bé', infix: '', lastName: 'Hof' } } },
    })
    expect(findStandingBadge(other.db, attendeeId)).toBeNull()
  })

  it('is one entry, whichever desk reads it, and means the same at each', async () => {
    const { server, one, other } = await twoDesks()
    scanElsewhere(server, 41, '2026-06-17T06:41:00.120000Z')
    for (const { exchange } of [one, other]) await exchange.sync()
    receiveEntries(one.db, one.pen, readJournal(other.db, 0, 1_000))
    receiveEntries(other.db, other.pen, readJournal(one.db, 0, 1_000))
    const told = ({ db }: Desk) => db.prepare(`SELECT * FROM p_scan ORDER BY id`).all()
    expect(told(one)).toHaveLength(1)
    expect(told(one)).toEqual(told(other))
    const grown = told(one)
    rebuildProjections(one.db)
    expect(told(one)).toEqual(grown)
    expect(other.scan(SECRET, PRETIX_LIST).verdict).toBe('used')
  })
})
