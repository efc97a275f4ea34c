import { randomUUID } from 'node:crypto'
import { copyFileSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { migrate, SCHEMA_VERSION } from '../../../electron/db/file/migrate.ts'
import { openDatabase } from '../../../electron/db/file/sqlite.ts'
import { findAttendee } from '../../../electron/db/guests/attendees.ts'
import { readJournal } from '../../../electron/db/journal/journal.ts'
import { ensureProjections } from '../../../electron/db/journal/rebuild.ts'
import { closeEventFile } from '../../../electron/db/open-event-file.ts'
import { diceOf } from '../../support/courses/counted-course.ts'
import {
  describeTestEvent,
  importTestGuests,
  temporaryFolder,
  testPen,
} from '../../support/event-file.ts'
import { deskOnFile } from '../../support/killed/desk-on-file.ts'
import { runAndKill } from '../../support/killed/run-and-kill.ts'

const guests = Array.from({ length: 600 }, (_, index) => ({
  id: randomUUID(),
  person: { lastName: `Jansen${String(index)}` },
}))

it('killed while a file of an earlier version is opened, it opens again with all that was in it', async () => {
  const folder = temporaryFolder()
  const old = join(folder, 'old.sqlite')
  const db = openDatabase(old, { key: null, create: true })
  migrate(db, 0, 1)
  await ensureProjections(db)
  describeTestEvent(db, testPen())
  importTestGuests(db, testPen(), guests)
  db.exec(`DELETE FROM file_fact WHERE name = 'projection_version'`)
  const entries = readJournal(db, 0, 1_000)
  closeEventFile(db)

  const dice = diceOf(5)
  let interrupted = 0
  for (let round = 1; round <= 20; round += 1) {
    const files = Array.from({ length: 5 }, (_, index) =>
      join(folder, `${String(round)}-${String(index)}.sqlite`),
    )
    for (const file of files) copyFileSync(old, file)
    // An odd line says that a file is being opened.
    const lines = 1 + 2 * Math.floor(dice() * 4)
    const said = await runAndKill('open-until-killed.ts', files, ({ length }) => length >= lines)
    const under = files[Math.floor((said.length - 1) / 2)] ?? ''
    if (said.at(-1) === 'begin') interrupted += 1
    const opened = await deskOnFile(under)
    expect(opened.db.pragma('user_version', { simple: true })).toBe(SCHEMA_VERSION)
    expect(opened.db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(readJournal(opened.db, 0, 1_000)).toEqual(entries)
    expect(guests.filter(({ id }) => findAttendee(opened.db, id) === null)).toEqual([])
    closeEventFile(opened.db)
    // What it was before lies beside it, whole, however far it had come.
    expect(existsSync(`${under}.backup-1`)).toBe(true)
    const backup = openDatabase(`${under}.backup-1`, { key: null, readOnly: true })
    expect(readJournal(backup, 0, 1_000)).toEqual(entries)
    backup.close()
  }
  expect(interrupted).toBeGreaterThan(5)
}, 120_000)
