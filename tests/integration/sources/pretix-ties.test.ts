import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { tieList, tieOfList } from '../../../electron/check-in/list/tie-list.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { deskChanges } from '../../../electron/db/sources/desk-changes.ts'
import { findEvent } from '../../../electron/db/event/definitions.ts'
import { doubleAdmissions } from '../../../electron/db/attendance/double-admissions.ts'
import { guestHistory } from '../../../electron/db/guests/guest-history.ts'
import { appendEntry, readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { countPresent, standingScans } from '../../../electron/db/attendance/scans.ts'
import { dayReport } from '../../../electron/exporting/tables/day-report.ts'
import { gatherAttendance } from '../../../electron/exporting/tables/gather-attendance.ts'
import { OPENING, testList } from '../../support/guests.ts'
import { connectedDesk, PRETIX_LIST, startPretix } from '../../support/pretix/pretix-desk.ts'
import { pretixCatalogue, pretixOrder } from '../../support/pretix/pretix-orders.ts'

type Json = Record<string, unknown>
const [reception = {}] = pretixCatalogue.lists as Json[]
const congres = testList({ id: 'congres', name: 'Congres' })

/** A desk that made a list of its own, with four guests of pretix on two lists there. */
async function deskWithOwnList() {
  const clock = { now: OPENING }
  const server = await startPretix()
  server.behaviour.lists = [reception, { ...reception, id: 8, name: 'Diner' }]
  server.behaviour.orders = [1, 2, 3, 4].map((number) => pretixOrder(number))
  const desk = await connectedDesk(server, clock)
  const { db, pen, deps, exchange } = desk
  appendEntry(db, pen, { id: randomUUID(), type: 'list-defined', body: { list: congres } })
  await exchange.sync()
  const tie = (remote: number | null) =>
    tieList(deps, { id: randomUUID(), listId: 'congres', remote })
  const undo = (checkInId: string) =>
    undoCheckIn(deps, { id: randomUUID(), checkInId, reason: 'mistake' })
  const sent = () => server.attendance.kept.filter(({ successful }) => successful)
  return { server, clock, ...desk, tie, undo, sent }
}

describe('a list of Balie’s own that is tied to one of pretix', () => {
  it('goes there from then on, and what was scanned on it before with it, each once', async () => {
    const { db, exchange, scan, tie, undo, sent } = await deskWithOwnList()
    scan('secret000001', 'congres')
    undo(scan('secret000002', 'congres').id)
    expect(await exchange.sync()).toMatchObject({ pushed: 0 })
    expect(exchange.state().ownLists).toEqual(['Congres'])
    expect(deskChanges(db)).toHaveLength(1)

    expect(tie(7)).toMatchObject({ ok: true })
    expect(await exchange.sync()).toMatchObject({ pushed: 1, refused: 0, problem: null })
    scan('secret000003', 'congres')
    expect(await exchange.sync()).toMatchObject({ pushed: 1, refused: 0, problem: null })
    expect(await exchange.sync()).toMatchObject({ pushed: 0, problem: null })
    const at = new Date(OPENING).toISOString()
    expect(sent()).toMatchObject([
      { position: 1_001, list: 7, datetime: at },
      { position: 1_003, list: 7, datetime: at },
    ])
    expect(exchange.state()).toMatchObject({ ownLists: [], unsent: [] })
    expect(deskChanges(db)).toEqual([])
  })

  it('is one with it for who is inside: at the door, in the counts, and wherever he came in', async () => {
    const { server, db, exchange, scan, tie } = await deskWithOwnList()
    const told = { id: 50, list: 7, datetime: new Date(OPENING).toISOString(), type: 'entry' }
    const last_modified = new Date(server.behaviour.clock).toISOString()
    server.behaviour.orders = [
      ...server.behaviour.orders.slice(1),
      pretixOrder(1, { checkins: [told] }, { last_modified }),
    ]
    await exchange.sync()
    expect(scan('secret000002', 'congres').verdict).toBe('valid')
    expect(countPresent(db, 'congres', 0)).toBe(1)
    tie(7)
    expect(scan('secret000001', 'congres').verdict).toBe('used')
    expect(scan('secret000002', PRETIX_LIST).verdict).toBe('used')
    expect(scan('secret000002', 'pretix-list-8').verdict).toBe('valid')
    expect([countPresent(db, 'congres', 0), countPresent(db, PRETIX_LIST, 0)]).toEqual([2, 2])
    await exchange.sync()
    await exchange.sync()
    // What came back from pretix is this desk’s own.
    expect([countPresent(db, 'congres', 0), doubleAdmissions(db)]).toEqual([2, []])
  })

  it('is one with it in the attendance and in the report of a day', async () => {
    const { server, db, clock, exchange, scan, tie } = await deskWithOwnList()
    tie(7)
    scan('secret000002', 'congres')
    const at = new Date(OPENING).toISOString()
    const told = (number: number) =>
      pretixOrder(
        number,
        { checkins: [{ id: 50 + number, list: 7, datetime: at, type: 'entry' }] },
        { last_modified: new Date(server.behaviour.clock).toISOString() },
      )
    // The first came in by a scanner of pretix; of the second it tells what it heard from here.
    server.behaviour.orders = [told(1), told(2), ...server.behaviour.orders.slice(2)]
    await exchange.sync()
    clock.now += 90 * 60_000
    for (const code of ['secret000001', 'secret000002'])
      scan(code, 'congres', { direction: 'exit' })

    const rows = await gatherAttendance({ db, now: () => clock.now }, { listId: null, day: null })
    expect(rows.map(({ lastName, minutes, end }) => [lastName, minutes, end]).toSorted()).toEqual([
      ['Heijden1', 90, 'scanned'],
      ['Heijden2', 90, 'scanned'],
    ])
    for (const listId of ['congres', PRETIX_LIST]) {
      const own = await gatherAttendance({ db, now: () => clock.now }, { listId, day: null })
      expect(own.map(({ lastName }) => lastName).toSorted()).toEqual(['Heijden1', 'Heijden2'])
    }
    const event = findEvent(db)?.description
    if (event === undefined) throw new Error('no event')
    const parts = await dayReport({ db, words: (key) => key, labels: [] }, '2026-06-17', event)
    const rowsOf = (part: string) => parts.find(({ title }) => title.endsWith(part))?.rows
    expect(rowsOf('totals')).toEqual(
      expect.arrayContaining([['Congres', '4', '2', '0']]) as unknown,
    )
    expect(rowsOf('noShows')?.map(([name]) => name?.split(',')[0])).toEqual([
      'Heijden3',
      'Heijden4',
    ])
  })

  it('takes its undos there, also of what was scanned before, and no undo that was before', async () => {
    const { server, exchange, scan, tie, undo, sent } = await deskWithOwnList()
    server.behaviour.mayAnnul = true
    const before = scan('secret000001', 'congres')
    undo(scan('secret000002', 'congres').id)
    tie(7)
    undo(before.id)
    const after = scan('secret000003', 'congres')
    await exchange.sync()
    undo(after.id)
    expect(await exchange.sync()).toMatchObject({ refused: 0, problem: null })
    expect(sent()).toEqual([])
    expect(exchange.state().unsent).toEqual([])
    expect(server.count('annul')).toBe(2)
  })

  it('that is untied sends no more; tied to another one it goes there as a whole', async () => {
    const { db, exchange, scan, tie, sent } = await deskWithOwnList()
    scan('secret000001', 'congres')
    tie(7)
    await exchange.sync()
    expect(tie(null)).toMatchObject({ ok: true })
    scan('secret000002', 'congres')
    expect(await exchange.sync()).toMatchObject({ pushed: 0, problem: null })
    expect(exchange.state().ownLists).toEqual(['Congres'])
    tie(8)
    await exchange.sync()
    expect(sent().map(({ position, list }) => [position, list])).toEqual([
      [1_001, 7],
      [1_001, 8],
      [1_002, 8],
    ])
    expect(countPresent(db, 'pretix-list-8', 0)).toBe(2)
  })

  it('that is untied leaves whom pretix let in by it known as in there, at every desk', async () => {
    const { server, db, exchange, scan, tie, undo } = await deskWithOwnList()
    server.behaviour.mayAnnul = true
    tie(7)
    const { id, attendee } = scan('secret000001', 'congres')
    scan('secret000002', 'congres')
    await exchange.sync()
    await exchange.sync()
    const there = () => standingScans(db, PRETIX_LIST, attendee?.id ?? '').length
    expect([there(), doubleAdmissions(db), countPresent(db, 'congres', 0)]).toEqual([1, [], 2])
    tie(null)
    const other = await connectedDesk(server, { now: OPENING })
    receiveEntries(other.db, other.pen, readJournal(db, 0, 10_000))
    for (const desk of [other, { scan }])
      expect(desk.scan('secret000001', PRETIX_LIST).verdict).toBe('used')
    expect([there(), countPresent(db, PRETIX_LIST, 0)]).toEqual([1, 2])
    tie(7)
    undo(id)
    const inside = () => ['congres', PRETIX_LIST].map((listId) => countPresent(db, listId, 0))
    expect([there(), inside()]).toEqual([0, [1, 1]])
    const undone = guestHistory(db, attendee?.id ?? '').filter(({ what }) => what === 'undone')
    expect(undone).toHaveLength(1)
    server.behaviour.clock += 60_000
    await exchange.sync()
    expect([there(), inside(), exchange.state().unsent]).toEqual([0, [1, 1], []])
    tie(null)
    expect([there(), inside(), server.count('annul')]).toEqual([0, [1, 1], 1])
  })

  it('goes on where it was when the way was cut off in the middle', async () => {
    const { server, exchange, scan, tie, sent } = await deskWithOwnList()
    for (const number of [1, 2, 3, 4]) scan(`secret00000${String(number)}`, 'congres')
    tie(7)
    let asked = 0
    server.behaviour.instead = ({ pathname }, response) => {
      asked += Number(pathname.endsWith('/redeem/'))
      if (asked < 3) return false
      response.destroy()
      return true
    }
    expect(await exchange.sync()).toMatchObject({ pushed: 2, problem: 'unreachable' })
    server.behaviour.instead = () => false
    expect(await exchange.sync()).toMatchObject({ pushed: 2, problem: null })
    expect(sent().map(({ position }) => position)).toEqual([1_001, 1_002, 1_003, 1_004])
  })

  it('names a scan that pretix refuses alone, which goes again by itself', async () => {
    const { server, exchange, scan, tie, sent } = await deskWithOwnList()
    scan('secret000001', 'congres')
    scan('secret000002', 'congres')
    tie(7)
    server.behaviour.fails = (path, { secret }) =>
      path.endsWith('/redeem/') && secret === 'secret000001' ? 500 : null
    expect(await exchange.sync()).toMatchObject({ pushed: 1, problem: null })
    expect(exchange.state().unsent).toMatchObject([{ kind: 'check-in', reason: 'server-error' }])
    server.behaviour.fails = () => null
    expect(await exchange.sync({ retriesAll: true })).toMatchObject({ pushed: 1, problem: null })
    expect(sent()).toHaveLength(2)
  })

  it('of which another desk hears by pretix before it hears of the tie has each guest once', async () => {
    const { server, db, exchange, scan, tie, undo } = await deskWithOwnList()
    const other = await connectedDesk(server, { now: OPENING })
    await other.exchange.sync()
    const { id, attendee } = scan('secret000001', 'congres')
    tie(7)
    await exchange.sync()
    server.behaviour.clock += 60_000
    await other.exchange.sync()
    expect(countPresent(other.db, PRETIX_LIST, 0)).toBe(1)
    const tell = () => receiveEntries(other.db, other.pen, readJournal(db, 0, 10_000))
    tell()
    const standing = () => standingScans(other.db, 'congres', attendee?.id ?? '')
    expect([standing().map((one) => one.id), doubleAdmissions(other.db)]).toEqual([[id], []])
    expect(countPresent(other.db, 'congres', 0)).toBe(1)
    undo(id)
    tell()
    expect(standing()).toEqual([])
  })

  it('is tied for every desk, whoever hears of it when, and the latest word stands', async () => {
    const { server, db, tie, scan, sent } = await deskWithOwnList()
    scan('secret000001', 'congres')
    tie(7)
    tie(8)
    const entries = readJournal(db, 0, 10_000).map(({ position: _position, ...entry }) => entry)
    const other = await connectedDesk(server, { now: OPENING })
    receiveEntries(other.db, other.pen, entries.toReversed())
    expect(tieOfList(other.db, 'congres')).toMatchObject({ tiedTo: { remote: 8, name: 'Diner' } })
    expect(other.scan('secret000001', 'pretix-list-8').verdict).toBe('used')
    expect(await other.exchange.sync()).toMatchObject({ pushed: 2, refused: 0, problem: null })
    expect(sent()).toMatchObject([{ position: 1_001, list: 8 }])
  })
})

describe('a tie', () => {
  it('is refused where it makes no sense, and is one entry however often it is asked for', async () => {
    const { db, deps, exchange, tie } = await deskWithOwnList()
    const asked = (listId: string, remote: number | null) =>
      tieList(deps, { id: randomUUID(), listId, remote })
    expect(asked('nergens', 7)).toMatchObject({ ok: false, code: 'unknown-list' })
    expect(asked(PRETIX_LIST, 8)).toMatchObject({ ok: false, code: 'unknown-list' })
    expect(asked('congres', 99)).toMatchObject({ ok: false, code: 'unknown-list' })
    const id = randomUUID()
    const input = { id, listId: 'congres', remote: 7 }
    expect(tieList(deps, input)).toEqual(tieList(deps, input))
    expect(tie(7)).toMatchObject({ ok: true })
    const ties = readJournal(db, 0, 10_000).filter(({ type }) => type === 'list-tied')
    expect(ties).toHaveLength(1)
    await exchange.disconnect()
    expect(asked('congres', 8)).toMatchObject({ ok: false, code: 'no-source' })
    expect(asked('congres', null)).toMatchObject({ ok: true })
  })

  it('of a list of pretix itself counts for nothing, whoever says so', async () => {
    const { db, pen, scan } = await deskWithOwnList()
    const body = { listId: PRETIX_LIST, sourceId: 'pretix', remote: 8 }
    appendEntry(db, pen, { id: randomUUID(), type: 'list-tied', body })
    scan('secret000001', PRETIX_LIST)
    expect(countPresent(db, 'pretix-list-8', 0)).toBe(0)
    expect(tieOfList(db, PRETIX_LIST).tiedTo).toBeNull()
  })

  it('tells before what it would do', async () => {
    const { db, scan, tie } = await deskWithOwnList()
    scan('secret000001', 'congres')
    expect(tieOfList(db, 'congres')).toEqual({
      tiedTo: null,
      choices: [
        { remote: 7, name: 'Ontvangst' },
        { remote: 8, name: 'Diner' },
      ],
      checkIns: 1,
    })
    tie(7)
    expect(tieOfList(db, 'congres')).toMatchObject({ tiedTo: { remote: 7, name: 'Ontvangst' } })
    expect(tieOfList(db, PRETIX_LIST)).toMatchObject({ tiedTo: null, choices: [] })
  })
})
