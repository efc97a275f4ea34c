import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { recentScans } from '../../../electron/check-in/scan/recent-scans.ts'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import type { Deps } from '../../../electron/ipc/deps.ts'
import { guard } from '../../../electron/ipc/guard.ts'
import type { Actor } from '../../../shared/domain/staff/may-do.ts'
import type { Direction } from '../../../shared/model/verdict.ts'
import {
  importTestGuests,
  openTestDesk,
  testPen,
  type TestClock,
} from '../../support/event-file.ts'
import { OPENING, testList } from '../../support/guests.ts'

const guests = ['A', 'B'].map((code, index) => ({
  id: `${String(index + 1).repeat(8)}-1111-4111-8111-111111111111`,
  person: { firstName: code, lastName: 'Heijden' },
  tickets: [{ code: `TICKET-${code}` }],
}))
const lists = [testList({ reentryAfterExit: true })]

async function openDesk(clock?: TestClock): Promise<DeskDeps> {
  const deps = await openTestDesk(lists, clock)
  importTestGuests(deps.db, deps.pen, guests)
  return deps
}

function scan(deps: DeskDeps, raw: string, direction: Direction = 'entry'): string {
  const id = randomUUID()
  const answer = scanTicket(deps, { id, listId: 'reception', raw, direction })
  if (!answer.ok) throw new Error(answer.code)
  expect(answer.value.verdict).toBe('valid')
  return id
}

/** What main says to the undo of a check-in by whoever is signed in. */
function asks(deps: DeskDeps, checkInId: string, actor: Actor, operator: string): string {
  const staff = { actor, operator }
  const desk = { current: { deps }, practice: null }
  const input = { id: randomUUID(), checkInId, reason: 'mistake' as const }
  return guard({ staff, desk } as unknown as Deps, 'checkIn.undo', input)?.code ?? 'let through'
}

it('is a volunteer’s own for what the same name scanned here, also after the file was opened anew', async () => {
  const deps = await openDesk()
  const own = scan(deps, 'TICKET-A')
  const reopened = { ...deps, pen: testPen() }
  scan(reopened, 'TICKET-B')
  expect(reopened.pen.writer).not.toBe(deps.pen.writer)
  expect([
    asks(reopened, own, 'desk', 'Toos'),
    asks(reopened, own, 'desk', 'Marloes'),
    asks(reopened, own, 'supervisor', 'Marloes'),
    asks(reopened, own, 'locked', ''),
    asks(reopened, randomUUID(), 'desk', 'Toos'),
  ]).toEqual(['let through', 'not-allowed', 'let through', 'not-allowed', 'not-allowed'])
})

it('of what another laptop scanned is nobody’s own here, and not among the last of this screen', async () => {
  const [here, there] = [await openDesk(), await openDesk()]
  const own = scan(here, 'TICKET-A')
  const other = scan(there, 'TICKET-B')
  receiveEntries(here.db, here.pen, readJournal(there.db, 0, 1_000))
  expect(recentScans(here.db, 10).map(({ id, isHere }) => [id, isHere])).toEqual([[own, true]])
  expect(asks(here, other, 'desk', 'Toos')).toBe('not-allowed')
  expect(asks(here, other, 'open', '')).toBe('let through')
})

it('says where the guest is from then on: inside after an exit, expected after the only entry', async () => {
  const clock = { now: OPENING }
  const deps = await openDesk(clock)
  const entry = scan(deps, 'TICKET-A')
  clock.now += 60_000
  const exit = scan(deps, 'TICKET-A', 'exit')
  const undo = (checkInId: string) => {
    const answer = undoCheckIn(deps, { id: randomUUID(), checkInId, reason: 'mistake' })
    return answer.ok ? answer.value.presence : answer.code
  }
  expect([undo(exit), undo(entry), undo(entry)]).toEqual(['present', 'expected', 'already-undone'])
})
