import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { hasEntry } from '../../electron/db/journal.ts'
import { closeEventFile } from '../../electron/db/open-event-file.ts'
import {
  describeTestEvent,
  importTestGuests,
  openTestFile,
  temporaryFolder,
  testPen,
} from '../support/event-file.ts'
import { testList } from '../support/guests.ts'
import { scanAndKill } from '../support/scan-and-kill.ts'

it('finds every answered scan again, however often the program is killed', async () => {
  const file = join(temporaryFolder(), 'event.sqlite')
  const db = await openTestFile(file)
  describeTestEvent(db, testPen(), [testList({ entries: 'unlimited' })])
  importTestGuests(db, testPen(), [{ id: randomUUID() }])
  closeEventFile(db)
  const answered: string[] = []
  for (let round = 1; round <= 8; round += 1) {
    answered.push(...(await scanAndKill(file, round * 7)))
  }
  const after = await openTestFile(file)
  expect(answered.length).toBeGreaterThan(200)
  expect(answered.filter((id) => !hasEntry(after, id))).toEqual([])
  expect(after.pragma('integrity_check', { simple: true })).toBe('ok')
}, 60_000)
