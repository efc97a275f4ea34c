import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { registerWalkIn } from '../../../electron/check-in/guest/register-walk-in.ts'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { appendEntry, readJournal } from '../../../electron/db/journal/journal.ts'
import { latestPrintJobs } from '../../../electron/db/badges/print-jobs.ts'
import { rebuildProjections } from '../../../electron/db/journal/rebuild.ts'
import { searchAttendees } from '../../../electron/db/guests/search.ts'
import { summarizeList } from '../../../electron/db/attendance/summary.ts'
import type { ParsedInput } from '../../../shared/contract.ts'
import { hasValidCheckCharacter } from '../../../shared/domain/codes/ticket-code.ts'
import { importTestGuests, openTestDesk } from '../../support/event-file.ts'
import { testList } from '../../support/guests.ts'

type WalkIn = ParsedInput<'attendees.register'>

function walkIn(change: Partial<WalkIn> = {}): WalkIn {
  return {
    id: randomUUID(),
    listId: 'reception',
    ticketType: 'participant',
    firstName: 'Sjoerdtje',
    infix: 'van der',
    lastName: 'Wielinga',
    organisation: 'Súdwest-Fryslân',
    payment: { method: 'card' },
    ...change,
  }
}

function register(deps: DeskDeps, input: WalkIn) {
  const result = registerWalkIn(deps, input)
  if (!result.ok) throw new Error(result.code)
  return result.value
}

function entriesOf(deps: DeskDeps, type: string) {
  return readJournal(deps.db, 0, 1_000).filter((entry) => entry.type === type)
}

const one = { id: randomUUID(), person: { lastName: 'Nauta' }, tickets: [{ code: 'N1' }] }

describe('a guest without a ticket', () => {
  it('is registered, checked in, in line for a badge and found by name and by code', async () => {
    const deps = await openTestDesk()
    const input = walkIn()
    const answer = register(deps, input)
    const attendee = answer.attendee
    const code = attendee?.tickets[0]?.code ?? ''
    expect(answer).toMatchObject({
      id: input.id,
      verdict: 'valid',
      direction: 'entry',
      attendee: { firstName: 'Sjoerdtje', infix: 'van der', organisation: 'Súdwest-Fryslân' },
      ticketType: { id: 'participant' },
      handOut: ['groen koord'],
      badge: { jobId: input.id, earlier: null },
    })
    expect(hasValidCheckCharacter(code)).toBe(true)
    expect(latestPrintJobs(deps.db, 'laptop-1', 10).map(({ id }) => id)).toEqual([input.id])
    expect(searchAttendees(deps.db, 'wielinga', 5)).toEqual([attendee])
    const again = scanTicket(deps, {
      id: randomUUID(),
      listId: 'reception',
      raw: code,
      direction: 'entry',
    })
    expect(again).toMatchObject({ value: { verdict: 'used', previous: { id: input.id } } })
  })

  it('is counted as present and never as expected twice', async () => {
    const deps = await openTestDesk()
    importTestGuests(deps.db, deps.pen, [one])
    const list = testList()
    const before = summarizeList(deps.db, list, deps.pen.now(), 'Europe/Amsterdam')
    const input = walkIn()
    register(deps, input)
    const inside = summarizeList(deps.db, list, deps.pen.now(), 'Europe/Amsterdam')
    undoCheckIn(deps, { id: randomUUID(), checkInId: input.id, reason: 'left' })
    expect([
      before,
      inside,
      summarizeList(deps.db, list, deps.pen.now(), 'Europe/Amsterdam'),
    ]).toEqual([
      { expected: 1, present: 0 },
      { expected: 1, present: 1 },
      { expected: 2, present: 0 },
    ])
  })

  it('is one pair of entries however often the same call comes', async () => {
    const deps = await openTestDesk()
    const input = walkIn()
    const first = registerWalkIn(deps, input)
    const written = readJournal(deps.db, 0, 1_000).length
    expect(registerWalkIn(deps, { ...input })).toEqual(first)
    expect(registerWalkIn(deps, { ...input, lastName: 'Ander' })).toMatchObject({
      code: 'id-taken',
    })
    expect(readJournal(deps.db, 0, 1_000)).toHaveLength(written)
    expect(entriesOf(deps, 'attendee-registered')).toHaveLength(1)
    expect(entriesOf(deps, 'scanned')).toHaveLength(1)
  })

  it('keeps how it was paid with the entry and nowhere else', async () => {
    const deps = await openTestDesk()
    const payment = { method: 'invoice', reference: ' PO 2026-118 ' } as const
    const answer = register(deps, walkIn({ payment }))
    const [entry] = entriesOf(deps, 'attendee-registered')
    const id = answer.attendee?.id ?? ''
    expect(JSON.parse(entry?.body ?? '')).toMatchObject({ payment: 'invoice' })
    expect(JSON.parse(entry?.personal[id] ?? '')).toMatchObject({ paymentReference: 'PO 2026-118' })
    expect(answer.attendee).not.toHaveProperty('paymentReference')
    appendEntry(deps.db, deps.pen, {
      id: randomUUID(),
      type: 'erased',
      body: { attendeeId: id },
    })
    expect(JSON.stringify(readJournal(deps.db, 0, 1_000))).not.toContain('PO 2026-118')
  })

  it('takes the same place again after the projections are rebuilt', async () => {
    const deps = await openTestDesk()
    register(deps, walkIn())
    const before = searchAttendees(deps.db, 'wielinga', 5)
    rebuildProjections(deps.db)
    expect(searchAttendees(deps.db, 'wielinga', 5)).toEqual(before)
  })

  it('gets a place on a list by enrolment, and is told when that list is full', async () => {
    const deps = await openTestDesk([testList({ byEnrolment: true, capacity: 1 })])
    const first = register(deps, walkIn())
    const second = register(deps, walkIn({ lastName: 'Tweede' }))
    expect(first).toMatchObject({ verdict: 'valid', attendee: { enrolments: ['reception'] } })
    expect(second).toMatchObject({ verdict: 'rules', explanation: 'full', badge: null })
    expect(second.overridable).toEqual(['full'])
  })

  it('is refused with nothing written where name, list or ticket type is missing', async () => {
    const deps = await openTestDesk()
    const before = readJournal(deps.db, 0, 1_000).length
    const refused = [
      walkIn({ firstName: ' \u0000', lastName: '\n' }),
      walkIn({ listId: 'nergens' }),
      walkIn({ ticketType: 'onbekend' }),
    ].map((input) => registerWalkIn(deps, input))
    expect(refused).toMatchObject([
      { ok: false, code: 'name-missing' },
      { ok: false, code: 'unknown-list' },
      { ok: false, code: 'unknown-ticket-type' },
    ])
    expect(readJournal(deps.db, 0, 1_000)).toHaveLength(before)
  })

  it('takes names of one letter, from right to left, with markup and of 200 letters', async () => {
    const deps = await openTestDesk()
    const names = ['Q', 'محمد', '<b>Vet</b>', '😀', 'x'.repeat(200)]
    const answers = names.map((lastName) => register(deps, walkIn({ firstName: '', lastName })))
    expect(answers.map(({ attendee }) => attendee?.lastName)).toEqual(names)
    expect(new Set(answers.map(({ attendee }) => attendee?.tickets[0]?.code)).size).toBe(5)
  })
})
