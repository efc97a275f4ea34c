import { expect, it, onTestFinished, vi } from 'vitest'
import {
  bringIntoFile,
  checkpointWhenIdle,
  shortenWal,
} from '../../../electron/db/file/idle-checkpoint.ts'
import { openDatabase, type WritableDb } from '../../../electron/db/file/sqlite.ts'
import { describeTestEvent, openTestFile, testPen } from '../../support/event-file.ts'
import { testList } from '../../support/guests.ts'

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

it('waits for about a hundred scans, and then for a moment in which nothing is written', async () => {
  vi.useFakeTimers()
  onTestFinished(() => {
    vi.useRealTimers()
  })
  const db = await openTestFile()
  describeTestEvent(db, testPen(), [testList()])
  const stop = checkpointWhenIdle(db)
  vi.advanceTimersByTime(60_000)
  expect(framesIn(db)).toBeGreaterThan(5)

  db.exec('CREATE TABLE much (text TEXT)')
  db.prepare('INSERT INTO much VALUES (?)').run('x'.repeat(6_000_000))
  vi.advanceTimersByTime(2_000)
  db.prepare('INSERT INTO much VALUES (?)').run('busy')
  vi.advanceTimersByTime(2_000)
  expect(framesIn(db)).toBeGreaterThan(1_000)
  vi.advanceTimersByTime(2_000)
  expect(framesIn(db)).toBeLessThan(4)
  stop()
})

it('shortens a WAL that grew long, and goes on beside whoever still reads an older state', async () => {
  const db = await openTestFile()
  describeTestEvent(db, testPen(), [testList()])
  expect(shortenWal(db)).toBe(false)
  db.exec('CREATE TABLE much (text TEXT)')
  const write = db.prepare('INSERT INTO much VALUES (?)')
  write.run('x'.repeat(20_000_000))

  const reader = openDatabase(db.name, { key: null, readOnly: true })
  const reading = reader.prepare('SELECT 1 FROM file_fact').iterate()
  reading.next()
  write.run('later')
  expect(shortenWal(db)).toBe(false)
  reading.return?.()
  reader.close()

  expect(shortenWal(db)).toBe(true)
  expect(framesIn(db)).toBeLessThan(4)
})

/** How many pages the WAL holds since it began. */
function framesIn(db: WritableDb): number {
  const [state] = db.pragma('wal_checkpoint(NOOP)') as { log: number }[]
  return state?.log ?? -1
}
