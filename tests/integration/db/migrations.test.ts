import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findAttendee } from '../../../electron/db/guests/attendees.ts'
import { readJournal } from '../../../electron/db/journal/journal.ts'
import { migrate, SCHEMA_VERSION } from '../../../electron/db/file/migrate.ts'
import { openEventFile } from '../../../electron/db/open-event-file.ts'
import { findPrintJob } from '../../../electron/db/badges/print-jobs.ts'
import { ensureProjections } from '../../../electron/db/journal/rebuild.ts'
import { openDatabase, type ReadableDb } from '../../../electron/db/file/sqlite.ts'
import {
  describeTestEvent,
  importTestGuests,
  openTestFile,
  temporaryFolder,
  testPen,
} from '../../support/event-file.ts'

const jan = randomUUID()
const job = randomUUID()

/** An event with a guest and a badge that waits, as the Balie of that version left it. */
async function fileOfVersion(version: number): Promise<string> {
  const file = join(temporaryFolder(), 'event.sqlite')
  const db = openDatabase(file, { key: null, create: true })
  migrate(db, 0, version)
  await ensureProjections(db)
  describeTestEvent(db, testPen())
  importTestGuests(db, testPen(), [{ id: jan, person: { lastName: 'Jansen' } }])
  db.prepare(
    `INSERT INTO local_print_job (id, laptop, writer, attendee_id, layout_id, state, problem, detail, printer_id,
       printer_name, printer_reference, attempts, created_at, changed_at)
     VALUES (?, 'laptop-1', ?, ?, 'default', 'queued', NULL, '', NULL, '', NULL, 0, ?, ?)`,
  ).run(job, randomUUID(), jan, '2026-06-17T06:30:00.000Z', '2026-06-17T06:30:00.000Z')
  // What projections an earlier version had is not known: they are made anew.
  db.exec(`DELETE FROM file_fact WHERE name = 'projection_version'`)
  db.close()
  return file
}

function versionOf(db: ReadableDb): unknown {
  return db.pragma('user_version', { simple: true })
}

describe('a file of an earlier version', () => {
  for (let version = 1; version < SCHEMA_VERSION; version += 1) {
    it(`${String(version)} opens with all that was in it, and a backup of it as it was`, async () => {
      const file = await fileOfVersion(version)
      const before = openDatabase(file, { key: null, readOnly: true })
      const entries = readJournal(before, 0, 100)
      before.close()
      const db = await openTestFile(file)
      expect(versionOf(db)).toBe(SCHEMA_VERSION)
      expect(readJournal(db, 0, 100)).toEqual(entries)
      expect(findAttendee(db, jan)?.lastName).toBe('Jansen')
      expect(findPrintJob(db, job)).toMatchObject({ state: 'queued', attendeeId: jan })
      const backup = openDatabase(`${file}.backup-${String(version)}`, { key: null })
      expect(versionOf(backup)).toBe(version)
      expect(readJournal(backup, 0, 100)).toEqual(entries)
      backup.close()
    })
  }

  it('stays as it was where a step fails half-way, and opens once that is mended', async () => {
    const file = await fileOfVersion(2)
    const spoilt = openDatabase(file, { key: null })
    // The third step finds its table there already, after the first of its statements were done.
    spoilt.exec('CREATE TABLE local_unsent (id INTEGER) STRICT')
    spoilt.close()
    await expect(openEventFile(file, null)).rejects.toThrow('local_unsent')
    const after = openDatabase(file, { key: null })
    const tables = after
      .prepare(`SELECT name FROM sqlite_schema WHERE name LIKE 'local_source%'`)
      .all()
    expect([versionOf(after), tables]).toEqual([2, []])
    expect(readJournal(after, 0, 100)).not.toEqual([])
    after.exec('DROP TABLE local_unsent')
    after.close()
    expect(existsSync(`${file}.backup-2`)).toBe(true)
    const db = await openTestFile(file)
    expect([versionOf(db), findAttendee(db, jan)?.lastName]).toEqual([SCHEMA_VERSION, 'Jansen'])
  })
})
