import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { commitTicks, previewTicks } from '../../../electron/check-in/paper-ticks.ts'
import { scanTicket } from '../../../electron/check-in/scan-ticket.ts'
import { latestPrintJobs } from '../../../electron/db/badges/print-jobs.ts'
import { latestScans } from '../../../electron/db/attendance/scans.ts'
import { tickRows } from '../../../electron/db/attendance/tick-rows.ts'
import { eraseGuest } from '../../../electron/events/erase-guest.ts'
import { PaperFallback } from '../../../electron/exporting/paper-fallback.ts'
import { numberingsOf, numbersIn } from '../../../electron/exporting/paper-order.ts'
import { tickListPdf } from '../../../electron/exporting/tick-list-pdf.ts'
import { writeWhole } from '../../../electron/printing/ahead/write-whole.ts'
import { importTestGuests, openTestDesk, temporaryFolder } from '../../support/event-file.ts'
import { OPENING, testList } from '../../support/guests.ts'

const HOUR = 3_600_000
const jan = randomUUID()
const ann = randomUUID()
const cor = randomUUID()
const dik = randomUUID()
const lists = [
  testList(),
  testList({ id: 'sessie', name: 'Sessie wijk', byEnrolment: true, position: 1, prints: 'never' }),
  testList({ id: 'morgen', name: 'Donderdag', day: '2026-06-18', position: 2 }),
]
const guests = [
  {
    id: jan,
    person: { firstName: 'Jan', infix: 'van den', lastName: 'Berg', organisation: 'Gemeente Epe' },
    tickets: [{ code: 'A1' }],
    enrolments: ['sessie'],
  },
  { id: ann, person: { firstName: 'Ann', lastName: 'Åkesson' }, tickets: [{ code: 'A2' }] },
  { id: cor, person: { firstName: 'Cor', lastName: 'Vis' }, tickets: [{ code: 'A3' }] },
  {
    id: dik,
    person: { firstName: 'Dik', lastName: 'Zonderling' },
    tickets: [{ code: 'A4', blocked: true }],
  },
]

const openPress = () => ({ draw: tickListPdf, close: () => Promise.resolve() })

async function desk(people = guests) {
  const clock = { now: OPENING }
  const deps = await openTestDesk(lists, clock)
  if (people.length > 0) importTestGuests(deps.db, deps.pen, people)
  const scan = (raw: string) =>
    scanTicket(deps, { id: randomUUID(), listId: 'reception', raw, direction: 'entry' })
  const root = temporaryFolder()
  const id = randomUUID()
  const crashes: unknown[] = []
  const paper = new PaperFallback({
    db: deps.db,
    now: deps.pen.now,
    folder: join(root, id),
    fontFolder: fileURLToPath(new URL('../../../resources/fonts', import.meta.url)),
    language: () => 'nl',
    openPress,
    write: writeWhole,
    onCrash: (error) => crashes.push(error),
  })
  return { ...deps, id, clock, scan, root, folder: join(root, id), paper, crashes }
}

function textOf(file: string): string {
  return execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
}

describe('the tick lists', () => {
  it('have everybody by last name, with codes, places and blank lines, and the head on each page', async () => {
    const at = await desk()
    at.scan('A3')
    const state = await at.paper.make()
    expect([state, at.crashes]).toEqual([
      {
        madeAt: new Date(OPENING).toISOString(),
        making: false,
        problem: null,
        // Tomorrow's list is not for today.
        lists: [
          { listId: 'reception', guests: 3 },
          { listId: 'sessie', guests: 1 },
        ],
      },
      [],
    ])
    const text = textOf(join(at.folder, 'reception.pdf'))
    expect(text).toMatch(
      /Divosa congres 2026 · Ontvangst · Gemaakt met Balie op 17-06-2026 om 08:30 · nummering 1 · 1 \/ 2/,
    )
    expect(text).toMatch(/1\s+Åkesson, Ann\s+Deelnemer\s+A2/)
    expect(text).toMatch(/2\s+Berg, Jan van den\s+Gemeente Epe\s+Deelnemer\s+A1\s+Sessie wijk/)
    expect(text).toMatch(/3\s+08:30\s+Vis, Cor/)
    expect(text).toContain('Gasten die niet op de lijst staan')
    expect(text).not.toContain('Zonderling')
  })

  it('keep their numbers until guests come or go, and tell which numbering a paper bears', async () => {
    const at = await desk()
    await at.paper.make()
    at.clock.now += HOUR
    at.scan('A1')
    await at.paper.make()
    expect(numberingsOf(at.paper.order).map(({ number }) => number)).toEqual([1])
    importTestGuests(at.db, at.pen, [
      ...guests,
      {
        id: randomUUID(),
        person: { firstName: 'Bas', lastName: 'Aal' },
        tickets: [{ code: 'B1' }],
      },
    ])
    await at.paper.make()
    expect(numberingsOf(at.paper.order)).toEqual([
      { number: 2, from: new Date(OPENING + HOUR).toISOString() },
      { number: 1, from: new Date(OPENING).toISOString() },
    ])
    expect([1, 2, null].map((one) => numbersIn(at.paper.order, one).get(cor))).toEqual([3, 4, 4])
  })

  it('stay as they were where there is no room for new ones, and the flaw is told', async () => {
    const at = await desk()
    await at.paper.make()
    const before = readFileSync(join(at.folder, 'reception.pdf'))
    const full = new PaperFallback({
      db: at.db,
      now: at.pen.now,
      folder: at.folder,
      fontFolder: fileURLToPath(new URL('../../../resources/fonts', import.meta.url)),
      language: () => 'nl',
      openPress,
      write: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })),
      onCrash: () => undefined,
    })
    expect(await full.make()).toMatchObject({
      problem: 'disk-full',
      madeAt: new Date(OPENING).toISOString(),
    })
    expect(readFileSync(join(at.folder, 'reception.pdf'))).toEqual(before)
  })

  it('are gone with a guest who is erased, also those that were being made', async () => {
    const at = await desk()
    await at.paper.make()
    const folders = { events: temporaryFolder(), badges: temporaryFolder(), paper: at.root }
    mkdirSync(at.folder, { recursive: true })
    writeFileSync(join(at.folder, '.old.pdf.part'), 'Berg')
    const making = at.paper.make()
    await nextTurn()
    eraseGuest(at, folders, { id: randomUUID(), attendeeId: jan })
    expect(readdirSync(at.folder)).toEqual(['order.json'])
    await at.paper.forget()
    await making
    await at.paper.make()
    expect(readdirSync(at.folder).toSorted()).toEqual(['order.json', 'reception.pdf', 'sessie.pdf'])
    expect(textOf(join(at.folder, 'reception.pdf'))).not.toContain('Berg')
  })

  it('are not begun by erasing a guest where nobody ever had any', async () => {
    const at = await desk()
    await at.paper.forget()
    expect([at.paper.state().making, existsSync(at.folder)]).toEqual([false, false])
  })

  it('are made anew every half an hour while a day of the event is on, until the end', async () => {
    const at = await desk()
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    onTestFinished(() => void vi.useRealTimers())
    at.paper.start()
    const made: (string | null)[] = []
    const minutes = async (count: number) => {
      for (let minute = 0; minute < count; minute += 1) {
        at.clock.now += HOUR / 60
        vi.advanceTimersByTime(HOUR / 60)
        if (at.paper.state().making) made.push((await at.paper.make()).madeAt)
      }
    }
    const after = (count: number) => new Date(OPENING + (count * HOUR) / 60).toISOString()

    await minutes(62)
    expect(made).toEqual([after(1), after(31), after(61)])

    // Before the first day, and once it has ended, nothing is due.
    at.clock.now = OPENING - 48 * HOUR
    await minutes(62)
    at.clock.now = OPENING + 3 * HOUR
    await at.paper.stop()
    await minutes(62)
    expect(made).toHaveLength(3)
  })

  it('count as made only once there is somebody on one, and are then made within a minute', async () => {
    const at = await desk([])
    expect((await at.paper.make()).madeAt).toBeNull()
    importTestGuests(at.db, at.pen, guests)
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
    onTestFinished(() => void vi.useRealTimers())
    at.paper.start()
    vi.advanceTimersByTime(2 * (HOUR / 60))
    expect(at.paper.state().making).toBe(true)
    expect((await at.paper.make()).lists).toHaveLength(2)
    await at.paper.stop()
  })

  it('leave nothing once they were stopped in the middle', async () => {
    const at = await desk()
    const making = at.paper.make()
    await at.paper.stop()
    await making
    expect(existsSync(at.folder) ? readdirSync(at.folder) : []).toEqual([])
  })
})

describe('ticks from paper', () => {
  const nine = new Date(OPENING + HOUR / 2).toISOString()

  it('are looked at without recording, and then recorded with the time of the paper, once', async () => {
    const at = await desk()
    at.scan('A3')
    at.clock.now += 3 * HOUR
    const ticks = { listId: 'reception', attendeeIds: [jan, ann, cor, dik], at: nine }
    const expected = {
      ok: true,
      value: {
        admitted: 2,
        already: [expect.objectContaining({ id: cor, verdict: 'used' })],
        refused: [expect.objectContaining({ id: dik, lastName: 'Zonderling', verdict: 'blocked' })],
      },
    }
    expect(await previewTicks(at, ticks)).toEqual(expected)
    expect(latestScans(at.db, 10)).toHaveLength(1)
    expect(await commitTicks(at, ticks)).toEqual(expected)
    const scans = latestScans(at.db, 10).map((one) => [one.attendeeId, one.verdict, one.at])
    expect(scans).toEqual([
      [dik, 'blocked', Date.parse(nine)],
      [ann, 'valid', Date.parse(nine)],
      [jan, 'valid', Date.parse(nine)],
      [cor, 'valid', OPENING],
    ])
    expect(await commitTicks(at, ticks)).toMatchObject({ value: { admitted: 0 } })
    expect(latestScans(at.db, 10)).toHaveLength(4)
    expect(latestPrintJobs(at.db, 'laptop-1', 10)).toHaveLength(1)
    const rows = await tickRows(at.db, {
      list: testList(),
      now: at.clock.now,
      timeZone: 'Europe/Amsterdam',
      numbers: new Map(),
      letOthersGoFirst: () => nextTurn(),
    })
    expect(rows.map((row) => [row.lastName, row.presence, row.at])).toEqual([
      ['Åkesson', 'present', nine],
      ['Berg', 'present', nine],
      ['Vis', 'present', new Date(OPENING).toISOString()],
    ])
  })

  it('of a time to come, another day or an unknown list are refused and record nothing', async () => {
    const at = await desk()
    const attempt = (listId: string, moment: string) =>
      commitTicks(at, { listId, attendeeIds: [jan], at: moment })
    expect([
      await attempt('reception', nine),
      await attempt('reception', '2026-06-16T08:00:00.000Z'),
      await attempt('niets', new Date(OPENING).toISOString()),
    ]).toMatchObject([{ code: 'in-future' }, { code: 'other-day' }, { code: 'unknown-list' }])
    expect(latestScans(at.db, 10)).toEqual([])
  })
})
