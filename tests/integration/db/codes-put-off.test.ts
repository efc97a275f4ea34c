import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findCodeHolders } from '../../../electron/db/guests/attendees.ts'
import { copyEventFile } from '../../../electron/db/file/copy.ts'
import {
  appendEntry,
  readJournal,
  receiveEntries,
  type Pen,
} from '../../../electron/db/journal/journal.ts'
import { rebuildProjections } from '../../../electron/db/journal/rebuild.ts'
import { takeBackRevision, writeRevision } from '../../../electron/db/sources/revisions.ts'
import { openDatabase, type WritableDb } from '../../../electron/db/file/sqlite.ts'
import { nobody } from '../../../shared/domain/name/nobody.ts'
import {
  describeTestEvent,
  openTestFile,
  temporaryFolder,
  testPen,
} from '../../support/event-file.ts'
import { testTicket } from '../../support/guests.ts'

const GUESTS = 700
const ids = Array.from({ length: GUESTS }, () => randomUUID())
const codes = Array.from({ length: GUESTS }, (_, index) => `QX${String(index)}Z`)

it('a code leads to nobody before its import is whole, and to its guest from then on', async () => {
  const { db, steps } = await startImport()
  while (steps.next().done !== true) expect(holdersOf(db, codes)).toBe(0)
  expect(holdersOf(db, codes)).toBe(GUESTS)
})

it('a copy that was made amid an import finds the codes when the rest of it arrives', async () => {
  const { db, pen, steps } = await startImport()
  steps.next()
  const target = join(temporaryFolder(), 'copy.sqlite')
  await copyEventFile(db, target)
  Array.from(steps)

  const copy = openDatabase(target, { key: null })
  const other = testPen('Balie 2')
  Array.from(writeRevision(copy, other, revisionOf('another list', ['QX-other'], [randomUUID()])))
  const entries = readJournal(db, 0, 1_000).map(({ position: _, ...entry }) => entry)
  receiveEntries(copy, other, entries.toReversed())
  expect([holdersOf(copy, codes), holdersOf(copy, ['QX-other'])]).toEqual([GUESTS, 1])
  copy.close()
  expect(pen.writer).not.toBe(other.writer)
})

it('a copy that was made amid the same list for a second time takes the rest of that too', async () => {
  const { db, pen, steps } = await startImport()
  Array.from(steps)
  const again = writeRevision(db, pen, revisionOf('gasten', codes, ids))
  again.next()
  const target = join(temporaryFolder(), 'copy.sqlite')
  await copyEventFile(db, target)
  Array.from(again)

  const copy = openDatabase(target, { key: null })
  receiveEntries(copy, testPen('Balie 2'), readJournal(db, 0, 1_000))
  expect(holdersOf(copy, codes)).toBe(GUESTS)
  copy.close()
})

it('who is erased amid an import or after it leaves no code behind', async () => {
  const { db, pen, steps } = await startImport()
  const [amid = '', after = ''] = ids
  while (steps.next().value !== GUESTS) continue
  appendEntry(db, pen, { id: randomUUID(), type: 'erased', body: { attendeeId: amid } })
  Array.from(steps)
  expect([holdersOf(db, codes), heldBy(db, after).length]).toEqual([GUESTS - 1, 1])
  appendEntry(db, pen, { id: randomUUID(), type: 'erased', body: { attendeeId: after } })
  expect([holdersOf(db, codes), heldBy(db, amid), heldBy(db, after)]).toEqual([GUESTS - 2, [], []])
})

it('a guest keeps the codes of an earlier import when a later one is taken back half-way', async () => {
  const { db, pen, steps } = await startImport()
  Array.from(steps)
  const again = revisionOf('gasten', [...codes.slice(1), 'QX-new'], ids)
  const later = writeRevision(db, pen, again)
  for (let step = 0; step < 5; step += 1) later.next()
  Array.from(takeBackRevision(db, pen, again.revisionId))
  expect([holdersOf(db, codes), holdersOf(db, ['QX-new'])]).toEqual([GUESTS, 0])
  expect(heldBy(db, ids[0] ?? '')).toEqual([codes[0]])
})

it('a file that is rebuilt amid an import holds them as well', async () => {
  const { db, steps } = await startImport()
  steps.next()
  rebuildProjections(db)
  Array.from(steps)
  expect(holdersOf(db, codes)).toBe(GUESTS)
})

async function startImport(): Promise<{
  db: WritableDb
  pen: Pen
  steps: Generator<number, void>
}> {
  const db = await openTestFile()
  const pen = testPen()
  describeTestEvent(db, pen)
  return { db, pen, steps: writeRevision(db, pen, revisionOf('gasten', codes, ids)) }
}

function holdersOf(db: WritableDb, asked: readonly string[]): number {
  return asked.filter((code) => findCodeHolders(db, code, true).length === 1).length
}

function heldBy(db: WritableDb, attendeeId: string): unknown[] {
  const sql = 'SELECT folded_code FROM p_code_holder WHERE attendee_id = ?'
  return db.prepare(sql).pluck().all(attendeeId)
}

function revisionOf(sourceId: string, held: readonly string[], guests: readonly string[]) {
  const { code: _, ...ticket } = testTicket()
  const rows = guests.map((attendeeId, index) => ({
    row: {
      attendeeId,
      tickets: [{ ...ticket, id: randomUUID() }],
      enrolments: [],
      unnamed: false,
      flagged: false,
    },
    person: { ...nobody, lastName: `Berg${String(index)}`, codes: [held[index] ?? ''] },
  }))
  return { revisionId: randomUUID(), sourceId, scope: 'full' as const, label: '', rows }
}
