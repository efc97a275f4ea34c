import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { walkInsBetween } from '../../../electron/db/attendance/attendance.ts'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { nobody } from '../../../shared/domain/name/nobody.ts'
import { describeTestEvent, openTestFile, testPen } from '../../support/event-file.ts'
import { OPENING } from '../../support/guests.ts'

const DAY = ['2026-06-17T00:00:00.000Z', '2026-06-17T23:59:59.999Z'] as const

it('whom a desk registered stands in the report by time, and no more once he was on the list', async () => {
  const clock = { now: OPENING }
  const db = await openTestFile()
  const pen = testPen('Balie 1', clock)
  describeTestEvent(db, pen)
  const register = (at: number): string => {
    const attendeeId = randomUUID()
    clock.now = at
    appendEntry(db, pen, {
      id: randomUUID(),
      type: 'attendee-registered',
      body: { attendeeId, tickets: [], enrolments: [], unnamed: false, flagged: false },
      personal: { [attendeeId]: { ...nobody, lastName: 'Zwarthoed', codes: [] } },
    })
    return attendeeId
  }
  const seen = (): string[] => walkInsBetween(db, ...DAY).map(({ attendeeId }) => attendeeId)
  // A clock that was put right runs the second one into the past.
  const [late, early, other] = [
    register(OPENING + 60_000),
    register(OPENING),
    register(OPENING + 90_000),
  ]
  expect(seen()).toEqual([early, late, other])

  const listed = randomUUID()
  const body = { attendeeId: late, knownAs: listed }
  appendEntry(db, pen, { id: randomUUID(), type: 'guest-recognised', body })
  expect(seen()).toEqual([early, other])
})
