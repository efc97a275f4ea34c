import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { findAttendee } from '../../../electron/db/guests/attendees.ts'
import { appendEntry, readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { nobody } from '../../../shared/domain/name/nobody.ts'
import { describeTestEvent, openTestFile, testPen } from '../../support/event-file.ts'

it('a guest whom one desk takes for himself and another for somebody else is the same in every order', async () => {
  const desk = await openTestFile()
  const pen = testPen()
  describeTestEvent(desk, pen)
  // Where desks disagree the smaller id stands.
  const [attendeeId = '', knownAs = ''] = [randomUUID(), randomUUID()].toSorted()
  appendEntry(desk, pen, {
    id: randomUUID(),
    type: 'attendee-registered',
    body: { attendeeId, tickets: [], enrolments: [], unnamed: false, flagged: false },
    personal: { [attendeeId]: { ...nobody, lastName: 'Bos', codes: [] } },
  })
  for (const other of [knownAs, attendeeId]) {
    const body = { attendeeId, knownAs: other }
    appendEntry(desk, pen, { id: randomUUID(), type: 'guest-recognised', body })
  }
  const entries = readJournal(desk, 0, 100).map(({ position: _, ...entry }) => entry)
  const seen = []
  for (const order of [entries, entries.toReversed()]) {
    const db = await openTestFile()
    receiveEntries(db, testPen('Balie 2'), order)
    const rows = db.prepare('SELECT visible FROM p_revision UNION ALL SELECT 0').pluck().all()
    const known = db.prepare('SELECT * FROM p_recognised').all()
    seen.push({ rows, known, found: findAttendee(db, attendeeId)?.lastName })
  }
  expect(seen[1]).toEqual(seen[0])
})
