import { expect, it } from 'vitest'
import { bringIntoFile } from '../../electron/db/idle-checkpoint.ts'
import type { WritableDb } from '../../electron/db/sqlite.ts'
import { describeTestEvent, openTestFile, testPen } from '../support/event-file.ts'
import { testList } from '../support/guests.ts'

it('leaves a WAL that has begun anew, so that no scan has to begin it', async () => {
  const db = await openTestFile()
  describeTestEvent(db, testPen(), [testList()])
  const before = framesIn(db)
  bringIntoFile(db)

  expect(before).toBeGreaterThan(5)
  expect(framesIn(db)).toBeLessThan(4)
  bringIntoFile(db)
  bringIntoFile(db)
  expect(framesIn(db)).toBeLessThan(4)
})

/** How many pages the WAL holds since it began. */
function framesIn(db: WritableDb): number {
  const [state] = db.pragma('wal_checkpoint(NOOP)') as { log: number }[]
  return state?.log ?? -1
}
