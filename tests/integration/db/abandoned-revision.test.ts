import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { countAttendees } from '../../../electron/db/guests/count-attendees.ts'
import {
  describeTestEvent,
  importTestGuests,
  openTestFile,
  testPen,
} from '../../support/event-file.ts'

it('an import that was stopped does not keep the next one out of sight', async () => {
  const db = await openTestFile()
  const pen = testPen()
  describeTestEvent(db, pen)
  const revisionId = importTestGuests(db, pen, [{ id: randomUUID() }])
  appendEntry(db, pen, { id: randomUUID(), type: 'revision-abandoned', body: { revisionId } })
  importTestGuests(db, pen, [{ id: randomUUID() }, { id: randomUUID() }])
  expect(countAttendees(db)).toBe(2)
})
