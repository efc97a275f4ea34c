import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { admittedTo } from '../../../electron/db/attendance/admitted.ts'
import { countAttendees } from '../../../electron/db/guests/count-attendees.ts'
import { guestDirectory } from '../../../electron/db/guests/guest-directory.ts'
import { readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { writeRevision } from '../../../electron/db/sources/revisions.ts'
import type { WritableDb } from '../../../electron/db/file/sqlite.ts'
import { nobody } from '../../../shared/domain/name/nobody.ts'
import { describeTestEvent, openTestFile, testPen } from '../../support/event-file.ts'
import { testList, testTicket } from '../../support/guests.ts'

const list = testList()
const atOnce = () => Promise.resolve()

it('keeps whom a list admits while rows of an import are written, and reads it when they count', async () => {
  const db = await openTestFile()
  const pen = testPen()
  describeTestEvent(db, pen, [list])
  const before = admittedTo(db, list)
  const steps = writeRevision(db, pen, revisionOf(450))

  // The last step before the end is that of their codes.
  for (const rowsDone of [200, 400, 450, 450]) {
    expect(steps.next().value).toBe(rowsDone)
    expect(admittedTo(db, list)).toBe(before)
    expect(await seenIn(db)).toEqual([0, 0, 0])
  }
  expect(steps.next().done).toBe(true)
  expect(await seenIn(db)).toEqual([450, 450, 450])
})

it('reads them anew when the last rows come after the entry that commits them', async () => {
  const [here, there] = [await openTestFile(), await openTestFile()]
  const pen = testPen()
  describeTestEvent(there, pen, [list])
  Array.from(writeRevision(there, pen, revisionOf(250)))
  const entries = readJournal(there, 0, 100).map(({ position: _, ...entry }) => entry)
  const isRows = ({ type }: { readonly type: string }) => type === 'rows'
  const [first, last] = entries.filter(isRows)
  if (first === undefined || last === undefined) throw new Error('The import has two chunks')

  receiveEntries(here, testPen('Balie 2'), [...entries.filter((entry) => !isRows(entry)), first])
  expect(await seenIn(here)).toEqual([0, 0, 0])
  receiveEntries(here, testPen('Balie 2'), [last])
  expect(await seenIn(here)).toEqual([250, 250, 250])
})

/** How many a list admits, how many guests there are, and how many the directory lists. */
async function seenIn(db: WritableDb): Promise<number[]> {
  const directory = await guestDirectory(db, atOnce)
  return [admittedTo(db, list).size, countAttendees(db), directory.length]
}

function revisionOf(count: number) {
  const { code: _, ...ticket } = testTicket()
  const rows = Array.from({ length: count }, (_row, index) => ({
    row: {
      attendeeId: randomUUID(),
      tickets: [{ ...ticket, id: randomUUID() }],
      enrolments: [],
      unnamed: false,
      flagged: false,
    },
    person: { ...nobody, lastName: `Gast ${String(index)}`, codes: [`QX${String(index)}`] },
  }))
  return { revisionId: randomUUID(), sourceId: 'file', scope: 'full', label: '', rows } as const
}
