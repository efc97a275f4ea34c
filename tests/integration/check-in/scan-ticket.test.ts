import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { recentScans } from '../../../electron/check-in/scan/recent-scans.ts'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { appendEntry, readJournal } from '../../../electron/db/journal/journal.ts'
import { changePrintJob, latestPrintJobs } from '../../../electron/db/badges/print-jobs.ts'
import { summarizeList } from '../../../electron/db/attendance/summary.ts'
import type { ScanAnswer } from '../../../shared/contract/check-in.ts'
import type { ParsedInput } from '../../../shared/contract.ts'
import { importTestGuests, openTestDesk } from '../../support/event-file.ts'
import { OPENING, testList } from '../../support/guests.ts'

const anneke = {
  id: '11111111-1111-4111-8111-111111111111',
  person: { firstName: 'Anneke', infix: 'van der', lastName: 'Heijden', organisation: 'Emmen' },
  tickets: [{ code: 'K4-77QX' }],
}
const unpaid = {
  id: '22222222-2222-4222-8222-222222222222',
  person: { firstName: 'Bé', infix: "van 't", lastName: 'Hof' },
  tickets: [{ code: 'UNPAID1', status: 'unpaid' as const }],
}

function scan(deps: DeskDeps, raw: string, more: Partial<ParsedInput<'checkIn.scan'>> = {}) {
  const input = { id: randomUUID(), listId: 'reception', raw, direction: 'entry' as const, ...more }
  const result = scanTicket(deps, input)
  if (!result.ok) throw new Error(result.code)
  return result.value
}

function brief(answer: ScanAnswer) {
  const { verdict, explanation, attendee, overridable } = answer
  return { verdict, explanation, guest: attendee?.lastName ?? null, overridable }
}

describe('scanning a ticket', () => {
  it('admits a guest once and names when and where afterwards', async () => {
    const clock = { now: OPENING }
    const deps = await openTestDesk(undefined, clock)
    importTestGuests(deps.db, deps.pen, [anneke])
    const first = scan(deps, ' https://tickets.example.nl/t/k4-77qx?lang=nl\r\n')
    clock.now += 60_000
    const second = scan(deps, 'K4-77QX')
    expect(brief(first)).toEqual({
      verdict: 'valid',
      explanation: null,
      guest: 'Heijden',
      overridable: [],
    })
    expect(first.handOut).toEqual(['groen koord'])
    expect(second).toMatchObject({
      verdict: 'used',
      previous: { id: first.id, at: '2026-06-17T06:30:00.000Z', desk: 'Balie 1' },
      badge: { jobId: first.id, earlier: { desk: 'Balie 1' } },
    })
    expect(latestPrintJobs(deps.db, 'laptop-1', 10)).toHaveLength(1)
  })

  it('answers the same call the same way and refuses its id for another input', async () => {
    const deps = await openTestDesk()
    importTestGuests(deps.db, deps.pen, [anneke])
    const input = {
      id: randomUUID(),
      listId: 'reception',
      raw: 'K4-77QX',
      direction: 'entry' as const,
    }
    const first = scanTicket(deps, input)
    const entries = readJournal(deps.db, 0, 100).length
    expect(scanTicket(deps, { ...input })).toEqual(first)
    expect(readJournal(deps.db, 0, 100)).toHaveLength(entries)
    expect(scanTicket(deps, { ...input, raw: 'OTHER' })).toMatchObject({
      ok: false,
      code: 'id-taken',
    })
  })

  it('says why nobody was found', async () => {
    const deps = await openTestDesk()
    expect(brief(scan(deps, 'NIEMAND'))).toMatchObject({
      verdict: 'invalid',
      explanation: 'no-data',
    })
    importTestGuests(deps.db, deps.pen, [anneke])
    const explanations = ['NIEMAND', '', '\u0000\u0007', 'x'.repeat(10_000)].map(
      (raw) => scan(deps, raw).explanation,
    )
    expect(explanations).toEqual(['unknown', 'malformed', 'malformed', 'malformed'])
    expect(scan({ ...deps, findOtherEvent: () => 'Voorjaarsdag' }, 'ELDERS')).toMatchObject({
      explanation: 'other-event',
      detail: 'Voorjaarsdag',
    })
  })

  it('takes the key positions where the keyboard layout garbled the characters', async () => {
    const deps = await openTestDesk()
    importTestGuests(deps.db, deps.pen, [anneke])
    const answer = scan(deps, 'K\u00e94°77AX', { otherReading: 'K4-77QX' })
    expect(answer).toMatchObject({ verdict: 'valid', attendee: { lastName: 'Heijden' } })
    const scans = readJournal(deps.db, 0, 100).filter(({ type }) => type === 'scanned')
    expect(scans).toHaveLength(1)
  })

  it('admits an unpaid guest only where the list says so, and only on request', async () => {
    const strict = await openTestDesk()
    importTestGuests(strict.db, strict.pen, [unpaid])
    expect(brief(scan(strict, 'unpaid1', { overrideUnpaid: true }))).toMatchObject({
      verdict: 'unpaid',
      overridable: [],
    })
    const lenient = await openTestDesk([testList({ admitUnpaid: true })])
    importTestGuests(lenient.db, lenient.pen, [unpaid])
    expect(brief(scan(lenient, 'unpaid1'))).toMatchObject({
      verdict: 'unpaid',
      overridable: ['unpaid'],
    })
    expect(brief(scan(lenient, 'unpaid1', { overrideUnpaid: true }))).toMatchObject({
      verdict: 'valid',
      explanation: 'unpaid-admitted',
    })
  })

  it('asks the name of a place without a person, and knows it from then on', async () => {
    const deps = await openTestDesk()
    importTestGuests(deps.db, deps.pen, [{ ...anneke, person: {}, unnamed: true }])
    expect(scan(deps, 'K4-77QX')).toMatchObject({ verdict: 'answers-required', detail: 'name' })
    const answers = { firstName: ' Çağla ', infix: '', lastName: 'Yıldız' }
    expect(scan(deps, 'K4-77QX', { answers })).toMatchObject({
      verdict: 'valid',
      attendee: { firstName: 'Çağla', lastName: 'Yıldız', unnamed: false },
    })
    expect(brief(scan(deps, 'K4-77QX'))).toMatchObject({ verdict: 'used', guest: 'Yıldız' })
  })

  it('asks which guest is meant when two hold one code', async () => {
    const deps = await openTestDesk()
    importTestGuests(deps.db, deps.pen, [anneke, { ...unpaid, tickets: [{ code: 'K4-77QX' }] }])
    const answer = scan(deps, 'K4-77QX')
    expect(answer.verdict).toBe('ambiguous')
    expect(answer.candidates.map((guest) => guest.lastName).toSorted()).toEqual(['Heijden', 'Hof'])
    expect(scan(deps, '', { attendeeId: anneke.id })).toMatchObject({ verdict: 'valid' })
  })

  it('refuses a lost badge while the e-ticket stays good', async () => {
    const deps = await openTestDesk()
    importTestGuests(deps.db, deps.pen, [anneke])
    const codeId = randomUUID()
    const attendeeId = anneke.id
    appendEntry(deps.db, deps.pen, {
      id: randomUUID(),
      type: 'code-added',
      body: { attendeeId, codeId },
      personal: { [attendeeId]: { code: 'BADGE-1' } },
    })
    expect(scan(deps, 'badge-1').verdict).toBe('valid')
    appendEntry(deps.db, deps.pen, {
      id: randomUUID(),
      type: 'code-revoked',
      body: { attendeeId, codeId },
    })
    expect(brief(scan(deps, 'badge-1'))).toMatchObject({
      verdict: 'revoked',
      explanation: 'badge-lost',
    })
    expect(scan(deps, 'K4-77QX').verdict).toBe('used')
  })
})

describe('the recent scans', () => {
  it('keep what staff may set aside, also after the page was loaded anew', async () => {
    const deps = await openTestDesk([testList({ admitUnpaid: true })])
    importTestGuests(deps.db, deps.pen, [unpaid])
    const answer = scan(deps, 'UNPAID1')
    expect(recentScans(deps.db, 1)).toMatchObject([
      { id: answer.id, verdict: 'unpaid', overridable: answer.overridable },
    ])
    expect(answer.overridable).toEqual(['unpaid'])
  })
})

describe('undoing a check-in', () => {
  it('gives a badge up that had failed: nobody waits for it any more', async () => {
    const deps = await openTestDesk()
    importTestGuests(deps.db, deps.pen, [anneke])
    const { id } = scan(deps, 'K4-77QX')
    changePrintJob(deps.db, id, {
      state: 'failed',
      problem: 'job-canceled',
      changedAt: '2026-06-17T06:41:05.000Z',
    })
    undoCheckIn(deps, { id: randomUUID(), checkInId: id, reason: 'mistake' })
    expect(latestPrintJobs(deps.db, 'laptop-1', 5)).toMatchObject([
      { state: 'canceled', problem: null },
    ])
  })

  it('takes the entry back, cancels the waiting badge, and lets the guest in again', async () => {
    const deps = await openTestDesk()
    importTestGuests(deps.db, deps.pen, [anneke])
    const first = scan(deps, 'K4-77QX')
    const undo = { id: randomUUID(), checkInId: first.id, reason: 'mistake' as const }
    expect(undoCheckIn(deps, undo)).toMatchObject({ ok: true })
    expect(undoCheckIn(deps, undo)).toMatchObject({ ok: true })
    expect(undoCheckIn(deps, { ...undo, id: randomUUID() })).toMatchObject({
      code: 'already-undone',
    })
    expect(latestPrintJobs(deps.db, 'laptop-1', 5).map((job) => job.state)).toEqual(['canceled'])
    expect(scan(deps, 'K4-77QX')).toMatchObject({ verdict: 'valid', badge: { earlier: null } })
  })
})

describe('the counters of a list', () => {
  it('count who is inside and who is still to come', async () => {
    const list = testList({ reentryAfterExit: true })
    const deps = await openTestDesk([list])
    importTestGuests(deps.db, deps.pen, [
      anneke,
      unpaid,
      { ...anneke, id: randomUUID(), tickets: [{ code: 'X' }] },
    ])
    expect(summarizeList(deps.db, list, deps.pen.now(), 'Europe/Amsterdam')).toEqual({
      expected: 2,
      present: 0,
    })
    const entry = scan(deps, 'K4-77QX')
    expect(summarizeList(deps.db, list, deps.pen.now(), 'Europe/Amsterdam')).toEqual({
      expected: 1,
      present: 1,
    })
    scan(deps, 'K4-77QX', { direction: 'exit' })
    expect(summarizeList(deps.db, list, deps.pen.now(), 'Europe/Amsterdam')).toEqual({
      expected: 1,
      present: 0,
    })
    expect(scan(deps, 'K4-77QX').verdict).toBe('valid')
    undoCheckIn(deps, { id: randomUUID(), checkInId: entry.id, reason: 'other' })
    expect(summarizeList(deps.db, list, deps.pen.now(), 'Europe/Amsterdam')).toEqual({
      expected: 1,
      present: 1,
    })
  })
})

describe('the counters of a list on which everybody comes once a day', () => {
  it('begin anew each day, and let everybody go at the automatic exit', async () => {
    const list = testList({ entries: 'once-a-day', automaticExitAt: '18:00' })
    const clock = { now: OPENING }
    const deps = await openTestDesk([list], clock)
    importTestGuests(deps.db, deps.pen, [anneke])
    const count = () => summarizeList(deps.db, list, clock.now, 'Europe/Amsterdam')
    scan(deps, 'K4-77QX')
    expect(count()).toEqual({ expected: 0, present: 1 })
    clock.now = Date.parse('2026-06-17T18:00:00+02:00')
    expect(count()).toEqual({ expected: 0, present: 0 })
    clock.now = Date.parse('2026-06-18T08:00:00+02:00')
    expect(count()).toEqual({ expected: 1, present: 0 })
    expect(scan(deps, 'K4-77QX').verdict).toBe('valid')
    expect(count()).toEqual({ expected: 0, present: 1 })
  })
})

describe('a disk that is full', () => {
  it('refuses the scan that does not fit, keeps every answered one, and goes on with room', async () => {
    const deps = await openTestDesk()
    importTestGuests(deps.db, deps.pen, [anneke])
    const begun = readJournal(deps.db, 0, 10_000).length
    deps.db.pragma('max_page_count = 1')
    let answered = 0
    const fillUp = () => {
      for (;;) {
        scan(deps, 'NIEMAND')
        answered += 1
      }
    }
    expect(fillUp).toThrow(expect.objectContaining({ code: 'SQLITE_FULL' }))
    const entries = readJournal(deps.db, 0, 10_000).filter(({ type }) => type !== 'desk-named')
    expect(entries.length).toBeGreaterThanOrEqual(begun - 1 + answered)
    expect(entries.filter(({ type }) => type === 'scanned')).toHaveLength(answered)
    deps.db.pragma('max_page_count = 1000000')
    expect(scan(deps, 'K4-77QX').verdict).toBe('valid')
  })
})
