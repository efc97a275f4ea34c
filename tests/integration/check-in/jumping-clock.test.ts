import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { dashboard } from '../../../electron/check-in/overview/dashboard.ts'
import { evacuationList } from '../../../electron/check-in/list/evacuation.ts'
import { recentScans } from '../../../electron/check-in/scan/recent-scans.ts'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { guestDirectory } from '../../../electron/db/guests/guest-directory.ts'
import { readJournal } from '../../../electron/db/journal/journal.ts'
import { summarizeList } from '../../../electron/db/attendance/summary.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import { importTestGuests, openTestDesk } from '../../support/event-file.ts'
import { OPENING, testList } from '../../support/guests.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const ZONE = 'Europe/Amsterdam'

async function desk(change: Partial<CheckInList> = {}) {
  const list = testList({ reentryAfterExit: true, ...change })
  const clock = { now: OPENING }
  const deps = await openTestDesk([list], clock)
  importTestGuests(deps.db, deps.pen, [
    { id: randomUUID(), person: { lastName: 'Bakker' }, tickets: [{ code: 'GAST01' }] },
    { id: randomUUID(), person: { lastName: 'Visser' }, tickets: [{ code: 'GAST02' }] },
  ])
  return {
    clock,
    scan: (raw: string, direction: 'entry' | 'exit' = 'entry') => {
      const answer = scanTicket(deps, { id: randomUUID(), listId: list.id, raw, direction })
      return answer.ok ? answer.value.verdict : answer.code
    },
    /** How many are inside, by each page that counts them. */
    inside: async () => ({
      counter: summarizeList(deps.db, list, clock.now, ZONE).present,
      evacuation: evacuationList(deps.db, clock.now).people.length,
      dashboard: dashboard(deps.db, await guestDirectory(deps.db, () => nextTurn()), clock.now)
        .total.present,
    }),
    recent: () => recentScans(deps.db, 9).map(({ label, direction }) => `${label} ${direction}`),
    clocks: () => readJournal(deps.db, 0, 1_000).map((entry) => entry.clock),
  }
}

const all = (count: number) => ({ counter: count, evacuation: count, dashboard: count })

describe.each([
  ['back an hour', -HOUR],
  ['back a day', -DAY],
])('a clock that jumps %s in the middle of the day', (_how, jump) => {
  it('still knows who is in and who went out since, newest scan first', async () => {
    const { clock, scan, inside, recent, clocks } = await desk()
    expect(scan('GAST01')).toBe('valid')
    clock.now += jump + 60_000
    expect(scan('GAST02')).toBe('valid')
    expect(await inside()).toEqual(all(2))
    expect(scan('GAST01')).toBe('used')
    expect(scan('GAST01', 'exit')).toBe('valid')
    expect(await inside()).toEqual(all(1))
    expect(recent()).toEqual(['Bakker exit', 'Bakker entry', 'Visser entry', 'Bakker entry'])
    expect(scan('GAST01')).toBe('valid')
    expect(clocks()).toEqual(clocks().toSorted())
    expect(await inside()).toEqual(all(2))
  })
})

it('takes nobody in twice on one day where every day counts, though the clock was on another day', async () => {
  const { clock, scan } = await desk({ entries: 'once-a-day', reentryAfterExit: false })
  clock.now += DAY
  expect(scan('GAST01')).toBe('valid')
  clock.now -= DAY
  expect([scan('GAST01'), scan('GAST01')]).toEqual(['valid', 'used'])
})

it('begins the next day at midnight in the zone of the event, also where summer time ends and on any laptop', async () => {
  const { clock, scan } = await desk({ entries: 'once-a-day', reentryAfterExit: false })
  clock.now = Date.parse('2026-10-24T21:59:59.000Z')
  expect(scan('GAST01')).toBe('valid')
  // Sunday 25 October 2026 has 25 hours: two o'clock comes twice.
  for (const time of ['2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.000Z']) {
    clock.now = Date.parse(time)
    expect(scan(time.startsWith('2026-10-24') ? 'GAST01' : 'GAST02')).toBe('valid')
  }
  expect([scan('GAST01'), scan('GAST02')]).toEqual(['used', 'used'])
  clock.now += 1_000
  expect([scan('GAST01'), scan('GAST02')]).toEqual(['valid', 'valid'])
})
