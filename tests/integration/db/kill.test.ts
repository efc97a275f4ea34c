import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hasEntry } from '../../../electron/db/journal/journal.ts'
import { closeEventFile } from '../../../electron/db/open-event-file.ts'
import {
  describeTestEvent,
  importTestGuests,
  openTestFile,
  temporaryFolder,
  testPen,
} from '../../support/event-file.ts'
import { diceOf } from '../../support/courses/counted-course.ts'
import { testList } from '../../support/guests.ts'
import { scanAndKill } from '../../support/killed/scan-and-kill.ts'

it('finds every answered scan again, however often the program is killed', async () => {
  const file = join(temporaryFolder(), 'event.sqlite')
  const db = await openTestFile(file)
  describeTestEvent(db, testPen(), [testList({ entries: 'unlimited', prints: 'always' })])
  importTestGuests(db, testPen(), [{ id: randomUUID(), person: { lastName: 'Jansen' } }])
  closeEventFile(db)
  const answered: string[] = []
  const dice = diceOf(1)
  for (let round = 1; round <= 20; round += 1) {
    answered.push(...(await scanAndKill(file, 1 + Math.floor(dice() * 30))))
  }
  const after = await openTestFile(file)
  expect(answered.length).toBeGreaterThan(100)
  expect(answered.filter((id) => !hasEntry(after, id))).toEqual([])
  // What was decided stands in the projections, and each badge that it claimed is in the queue, once.
  const counted = (sql: string): unknown => after.prepare(sql).pluck().get()
  const scans = counted(`SELECT count(*) FROM journal WHERE type = 'scanned'`)
  expect(counted(`SELECT count(*) FROM p_scan WHERE verdict = 'valid'`)).toBe(scans)
  expect(counted('SELECT count(*) FROM local_print_job')).toBe(scans)
  expect(counted('SELECT count(DISTINCT id) FROM p_badge_request')).toBe(scans)
  expect(after.pragma('integrity_check', { simple: true })).toBe('ok')
}, 60_000)
