import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { openDatabase, type WritableDb } from '../../../electron/db/file/sqlite.ts'
import { closeEventFile, openEventFile } from '../../../electron/db/open-event-file.ts'
import { findSource } from '../../../electron/db/sources/sources.ts'
import { searchAttendees } from '../../../electron/db/guests/search.ts'
import { receiveEventFile, saveEventFile } from '../../../electron/events/event-file-transfer.ts'
import { describeTestEvent, importTestGuests, testPen } from '../../support/event-file.ts'

/** Where the tokens of this laptop would go. */
const address = JSON.stringify({
  kind: 'pretix',
  url: 'https://elsewhere.example',
  organizer: 'o',
  event: 'e',
})
const intoSource = `INSERT INTO local_source (id, address, cursor) VALUES ('pretix-1', '${address}', '{}')`

it('takes of a file from elsewhere nothing that only this laptop writes: no source, no place of a batch', async () => {
  const db = await arrivalWith((file) => {
    file.exec(intoSource)
    file.exec(`INSERT INTO local_read_double VALUES ('${randomUUID()}')`)
  })
  expect(findSource(db)).toBeNull()
  expect(db.prepare('SELECT count(*) FROM local_read_double').pluck().get()).toBe(0)
  expect(searchAttendees(db, 'jansen', 5)).toHaveLength(1)
})

it('takes over no trigger and no view, by which a scan here would write more than it says', async () => {
  const db = await arrivalWith((file) => {
    file.exec(`CREATE TRIGGER later AFTER INSERT ON journal BEGIN ${intoSource}; END`)
    file.exec(`CREATE VIEW "odd ""name" AS SELECT 1`)
    file.exec('DROP TRIGGER p_search_text_delete')
    file.exec(
      `CREATE TRIGGER p_search_text_delete AFTER DELETE ON p_search_text BEGIN ${intoSource}; END`,
    )
  })
  const names = db
    .prepare(`SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view')`)
    .pluck()
  expect(names.all()).toEqual(['p_search_text_delete'])
  importTestGuests(db, testPen('Balie 1'), [
    { id: randomUUID(), person: { lastName: 'Smit' }, tickets: [{ code: 'SMIT' }] },
  ])
  db.exec('DELETE FROM p_search_text')
  expect(findSource(db)).toBeNull()
})

/** An event that somebody else saved and changed by hand, as it is opened here. */
async function arrivalWith(change: (file: WritableDb) => void): Promise<WritableDb> {
  const root = mkdtempSync(join(tmpdir(), 'balie-evil-'))
  onTestFinished(() => {
    rmSync(root, { recursive: true })
  })
  const made = await openEventFile(join(root, 'event.sqlite'), null, { create: true })
  if (!made.ok) throw new Error(made.code)
  const pen = testPen('Balie 2')
  describeTestEvent(made.value, pen)
  importTestGuests(made.value, pen, [
    { id: randomUUID(), person: { lastName: 'Jansen' }, tickets: [{ code: 'JANS' }] },
  ])
  const file = join(root, 'congres.balie')
  await saveEventFile({ id: randomUUID(), db: made.value }, root, file, null)
  closeEventFile(made.value)
  const other = openDatabase(file, { key: null })
  change(other)
  other.pragma('journal_mode = DELETE')
  other.close()
  const arrived = await receiveEventFile(file, root, null)
  if (!arrived.ok) throw new Error(arrived.code)
  const opened = await openEventFile(arrived.value.path, null)
  if (!opened.ok) throw new Error(opened.code)
  onTestFinished(() => {
    closeEventFile(opened.value)
  })
  return opened.value
}
