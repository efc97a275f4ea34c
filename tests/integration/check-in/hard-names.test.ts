import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { guestCard } from '../../../electron/check-in/guest/guest-card.ts'
import { registerWalkIn } from '../../../electron/check-in/guest/register-walk-in.ts'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { guestDirectory } from '../../../electron/db/guests/guest-directory.ts'
import { searchAttendees } from '../../../electron/db/guests/search.ts'
import { importTestGuests, openTestDesk } from '../../support/event-file.ts'
import { OPENING, testList } from '../../support/guests.ts'

const HOUR = 3_600_000

it.each([
  ['one letter', 'O'],
  ['two hundred letters', 'W'.repeat(200)],
  ['from right to left', 'محمد الفاسي'],
  ['emoji', 'Zoë 👩‍🦽🎉'],
  ['markup', '<img src=x onerror=alert(1)>'],
  ['a query', `Robert'); DROP TABLE journal;--`],
])('keeps a name of %s as it is, finds it and tells it on the card', async (_what, lastName) => {
  const deps = await openTestDesk()
  const answer = registerWalkIn(deps, {
    id: randomUUID(),
    listId: 'reception',
    ticketType: 'participant',
    firstName: '',
    infix: '',
    lastName,
    organisation: 'Emmen',
    payment: { method: 'free' },
  })
  if (!answer.ok) throw new Error(answer.code)
  const id = answer.value.attendee?.id ?? ''
  expect(searchAttendees(deps.db, lastName, 5).map((guest) => guest.lastName)).toEqual([lastName])
  expect(guestCard(deps.db, id, OPENING)?.attendee.lastName).toBe(lastName)
  const directory = await guestDirectory(deps.db, () => nextTurn())
  expect(directory.map((guest) => guest.lastName)).toEqual([lastName])
})

it.each([
  ['an hour', HOUR],
  ['a day', 24 * HOUR],
])(
  'goes on after the clock jumped back %s: nobody comes in twice, and undo still works',
  async (_how, back) => {
    const clock = { now: OPENING }
    const deps = await openTestDesk([testList({ reentryAfterExit: true })], clock)
    const guest = { id: randomUUID(), tickets: [{ code: 'GAST-1' }] }
    importTestGuests(deps.db, deps.pen, [guest])
    const scan = (id = randomUUID()) => {
      const answer = scanTicket(deps, {
        id,
        listId: 'reception',
        raw: 'GAST-1',
        direction: 'entry',
      })
      return answer.ok ? answer.value.verdict : answer.code
    }
    const checkInId = randomUUID()
    expect(scan(checkInId)).toBe('valid')
    clock.now -= back
    expect(scan()).toBe('used')
    const undo = { id: randomUUID(), checkInId, reason: 'mistake' as const }
    expect(undoCheckIn(deps, undo).ok).toBe(true)
    expect(scan()).toBe('valid')
    expect(guestCard(deps.db, guest.id, clock.now)?.history.length).toBe(5)
  },
)
