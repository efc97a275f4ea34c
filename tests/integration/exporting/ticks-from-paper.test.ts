import { setImmediate as nextTurn } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { commitTicks, previewTicks } from '../../../electron/check-in/scan/paper-ticks.ts'
import { latestPrintJobs } from '../../../electron/db/badges/print-jobs.ts'
import { findScan } from '../../../electron/db/attendance/scans.ts'
import { readJournal } from '../../../electron/db/journal/journal.ts'
import { tickRows } from '../../../electron/db/attendance/tick-rows.ts'
import { OPENING, testList } from '../../support/guests.ts'
import { ann, cor, dik, HOUR, jan, paperDesk } from '../../support/paper-desk.ts'

/** All that was recorded, latest first. */
function scansOf({ db }: Awaited<ReturnType<typeof paperDesk>>) {
  return readJournal(db, 0, 1_000)
    .flatMap(({ id }) => findScan(db, id) ?? [])
    .toReversed()
}

describe('ticks from paper', () => {
  const nine = new Date(OPENING + HOUR / 2).toISOString()

  it('are looked at without recording, and then recorded with the time of the paper, once', async () => {
    const at = await paperDesk()
    at.scan('A3')
    at.clock.now += 3 * HOUR
    const ticks = { listId: 'reception', attendeeIds: [jan, ann, cor, dik], at: nine }
    const expected = {
      ok: true,
      value: {
        admitted: 2,
        already: [expect.objectContaining({ id: cor, verdict: 'used' })],
        refused: [expect.objectContaining({ id: dik, lastName: 'Zonderling', verdict: 'blocked' })],
      },
    }
    expect(await previewTicks(at, ticks)).toEqual(expected)
    expect(scansOf(at)).toHaveLength(1)
    expect(await commitTicks(at, ticks)).toEqual(expected)
    const scans = scansOf(at).map((one) => [one.attendeeId, one.verdict, one.at])
    expect(scans).toEqual([
      [dik, 'blocked', Date.parse(nine)],
      [ann, 'valid', Date.parse(nine)],
      [jan, 'valid', Date.parse(nine)],
      [cor, 'valid', OPENING],
    ])
    expect(await commitTicks(at, ticks)).toMatchObject({ value: { admitted: 0 } })
    expect(scansOf(at)).toHaveLength(4)
    expect(latestPrintJobs(at.db, 'laptop-1', 10)).toHaveLength(1)
    const rows = await tickRows(at.db, {
      list: testList(),
      now: at.clock.now,
      timeZone: 'Europe/Amsterdam',
      numbers: new Map(),
      letOthersGoFirst: () => nextTurn(),
    })
    expect(rows.map((row) => [row.lastName, row.presence, row.at])).toEqual([
      ['Åkesson', 'present', nine],
      ['Berg', 'present', nine],
      ['Vis', 'present', new Date(OPENING).toISOString()],
    ])
  })

  it('of a time to come, another day or an unknown list are refused and record nothing', async () => {
    const at = await paperDesk()
    const attempt = (listId: string, moment: string) =>
      commitTicks(at, { listId, attendeeIds: [jan], at: moment })
    expect([
      await attempt('reception', nine),
      await attempt('reception', '2026-06-16T08:00:00.000Z'),
      await attempt('niets', new Date(OPENING).toISOString()),
    ]).toMatchObject([{ code: 'in-future' }, { code: 'other-day' }, { code: 'unknown-list' }])
    expect(scansOf(at)).toEqual([])
  })
})
