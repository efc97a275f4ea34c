import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { handOutBadges } from '../../../electron/check-in/guest/group.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import {
  deskWithGuests,
  guestOf,
  printAhead,
  rename,
  scan,
  statesOf,
} from '../../support/badges/ahead.ts'
import { openTestFile, testPen } from '../../support/event-file.ts'

test('a scan says where the badge lies instead of printing, and the second one where it was handed out', async () => {
  const desk = await deskWithGuests()
  await printAhead(desk)
  const first = scan(desk, 3)
  const second = scan(desk, 3)

  expect(first).toEqual({ jobId: null, earlier: null, lies: { box: 'D-Z', number: 4 } })
  expect(second?.earlier?.desk).toBe('Balie 1')
  expect(statesOf(desk)[3]).toEqual(['Anne Dijk', 'handed-out'])
})

test('a group is handed the badges out of their boxes, and only the missing one is printed', async () => {
  const desk = await deskWithGuests()
  await printAhead(desk)
  scan(desk, 0)
  rename(desk, 1, 'Vos')
  const attendeeIds = [0, 1, 2].map((index) => guestOf(index).id)
  const handed = handOutBadges(desk, { id: randomUUID(), attendeeIds, collectedBy: 'Toos' })

  expect(handed).toEqual({
    ok: true,
    value: {
      handedOut: 3,
      printing: 1,
      boxes: [{ attendeeId: attendeeIds[2], box: 'A-C', number: 3 }],
    },
  })
  expect(statesOf(desk).slice(0, 3)).toEqual([
    ['Anne Aalders', 'handed-out'],
    ['Anne van Beek', 'name-changed'],
    ['Anne Çelik', 'handed-out'],
  ])
})

test('undoing the check-in puts the badge back in its box', async () => {
  const desk = await deskWithGuests()
  await printAhead(desk)
  const checkInId = randomUUID()
  scan(desk, 3, checkInId)
  undoCheckIn(desk, { id: randomUUID(), checkInId, reason: 'mistake' })

  expect(statesOf(desk)[3]).toEqual(['Anne Dijk', 'ahead'])
  expect(scan(desk, 3)).toMatchObject({ lies: { box: 'D-Z', number: 4 } })
})

test('other desks learn where badges lie, in whatever order they hear of it', async () => {
  const desk = await deskWithGuests()
  await printAhead(desk)
  const db = await openTestFile()
  const pen = testPen('Balie 2')
  const entries = readJournal(desk.db, 0, 1_000).map(({ position: _position, ...entry }) => entry)
  receiveEntries(db, pen, entries.toReversed())
  const other: DeskDeps = { ...desk, db, pen, laptop: 'laptop-2' }

  expect(scan(other, 1)).toMatchObject({ lies: { box: 'A-C', number: 2 } })
})
