import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { countArrivedAmong, firstEntries } from '../../../electron/db/attendance/arrivals.ts'
import {
  describeTestEvent,
  importTestGuests,
  openTestFile,
  testPen,
} from '../../support/event-file.ts'
import { OPENING, testList } from '../../support/guests.ts'

it('a guest arrives when he first comes in, from the first moment asked for until just before the last', async () => {
  const clock = { now: OPENING }
  const db = await openTestFile()
  const desk = { db, pen: testPen('Balie 1', clock), laptop: 'Balie 1', findOtherEvent: () => null }
  describeTestEvent(db, desk.pen, [testList({ entries: 'unlimited' })])
  const [anna, bram] = [randomUUID(), randomUUID()]
  importTestGuests(db, desk.pen, [
    { id: anna, tickets: [{ code: 'ANNA' }] },
    { id: bram, tickets: [{ code: 'BRAM' }] },
  ])
  for (const [raw, after] of [
    ['ANNA', 0],
    ['ANNA', 500],
    ['BRAM', 1_000],
  ] as const) {
    clock.now = OPENING + after
    scanTicket(desk, { id: randomUUID(), listId: 'reception', raw, direction: 'entry' })
  }
  const at = (from: number, until: number) => firstEntries(db, OPENING + from, OPENING + until)
  expect(at(0, 1_000)).toEqual([{ attendeeId: anna, at: OPENING }])
  expect(
    at(1, 1_001)
      .map((one) => one.at - OPENING)
      .toSorted((a, b) => a - b),
  ).toEqual([500, 1_000])
})

it('of guests who leave the list those count as come who were let in, once each and not undone', async () => {
  const db = await openTestFile()
  const desk = { db, pen: testPen(), laptop: 'Balie 1', findOtherEvent: () => null }
  describeTestEvent(db, desk.pen, [testList({ entries: 'unlimited' })])
  const names = ['TWICE', 'UNDONE', 'REFUSED', 'LEFT', 'STAYS', 'ABSENT'] as const
  const guests = names.map((code) => ({ code, id: randomUUID() }))
  const status = (code: string) => (code === 'REFUSED' ? 'canceled' : 'confirmed')
  importTestGuests(
    db,
    desk.pen,
    guests.map(({ code, id }) => ({ id, tickets: [{ code, status: status(code) }] })),
  )
  const scan = (raw: string, direction: 'entry' | 'exit' = 'entry') => {
    const id = randomUUID()
    scanTicket(desk, { id, listId: 'reception', raw, direction })
    return id
  }
  for (const code of ['TWICE', 'TWICE', 'REFUSED', 'STAYS']) scan(code)
  scan('LEFT', 'exit')
  undoCheckIn(desk, { id: randomUUID(), checkInId: scan('UNDONE'), reason: 'wrong-person' })
  const leaving = guests.filter(({ code }) => code !== 'STAYS').map(({ id }) => id)
  expect(countArrivedAmong(db, leaving)).toBe(1)
})
