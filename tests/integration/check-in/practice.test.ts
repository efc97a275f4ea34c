import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readDemo } from '../../../electron/app/demo.ts'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { latestClock, readJournal } from '../../../electron/db/journal/journal.ts'
import { searchAttendees } from '../../../electron/db/guests/search.ts'
import { Desk } from '../../../electron/events/desk.ts'
import type { Deps } from '../../../electron/ipc/deps.ts'
import { guard } from '../../../electron/ipc/guard.ts'
import { practiceHandlers } from '../../../electron/ipc/handlers/practice.ts'
import { openBadgePress } from '../../../electron/printing/badges/badge-press.ts'
import { DEFAULT_LAYOUT } from '../../../electron/db/badges/layout-for.ts'
import type { Role } from '../../../shared/model/staff.ts'
import type { PracticeWish } from '../../../shared/model/practice.ts'
import { success } from '../../../shared/result.ts'
import { temporaryFolder } from '../../support/event-file.ts'
import { OPENING } from '../../support/guests.ts'

const HOUR = 3_600_000
const words = {
  mark: 'OEFENEN',
  otherDesk: 'Oefenbalie',
  lastName: 'Oefengast',
  organisation: 'Gemeente Oefendam',
}
const firstMorning: PracticeWish = { day: '2026-06-17', time: '08:30', badges: 'files' }
/** Codes of two guests of the demo who may come in. */
const [ANNEKE, OTHER] = ['YMCM5XJEN623', 'EE3Y5Y3CYXSV']

/** A laptop on the demo, six days before it begins. */
async function laptop(root = temporaryFolder()) {
  const clock = { now: OPENING }
  const happened: string[] = []
  const folders = { folder: join(root, 'events'), practiceFolder: join(root, 'practice') }
  const desk = new Desk(
    {
      ...folders,
      clock: { now: () => clock.now, simulated: false },
      newId: randomUUID,
      laptop: 'laptop-1',
      deskName: () => 'Balie 1',
      operator: () => '',
    },
    {
      onOpened: (_event, { practice }) => happened.push(practice === null ? 'event' : 'practice'),
      onClosing: () => undefined,
    },
  )
  onTestFinished(() => {
    desk.close()
  })
  await desk.openDemo(readDemo('resources/demo'))
  const { firstDay } = desk.summary()?.description ?? { firstDay: '' }
  return { root, desk, clock, happened, ...folders, wish: { ...firstMorning, day: firstDay } }
}

function depsOf(desk: Desk) {
  const open = desk.current
  if (open === null) throw new Error('no event is open')
  return open.deps
}

function scan(desk: Desk, raw: string, listId = 'reception') {
  const answer = scanTicket(depsOf(desk), { id: randomUUID(), listId, raw, direction: 'entry' })
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

/** The handlers' surroundings, with files that go into `root`. */
function handlerDeps(desk: Desk, root: string, role: Role | null = null): Deps {
  return {
    desk,
    language: () => 'nl',
    fontFolder: 'resources/fonts',
    staff: { actor: role ?? 'open', operator: '' },
    files: {
      saveAs: (name: string, bytes: Uint8Array) => {
        writeFileSync(join(root, name), bytes)
        return Promise.resolve(success({ saved: true }))
      },
    },
  } as unknown as Deps
}

describe('practising', () => {
  it('happens on a copy with its own clock, and leaves nothing behind in the event', async () => {
    const { desk, clock, folder, practiceFolder, happened, wish } = await laptop()
    expect(scan(desk, ANNEKE).verdict).toBe('valid')
    const before = readJournal(depsOf(desk).db, 0, 10_000)
    const eventId = desk.summary()?.id ?? ''
    const clockBefore = latestClock(depsOf(desk).db)

    const started = await desk.practise({ ...wish, time: '12:15' }, words)
    expect(started).toMatchObject({ ok: true, value: { practice: { eventId, badges: 'files' } } })
    expect(desk.summary()?.id).not.toBe(eventId)
    expect(desk.all().filter(({ id }) => id !== desk.summary()?.id)).toMatchObject([
      { id: eventId },
    ])
    clock.now += HOUR
    const answer = scan(desk, OTHER)
    expect(Date.parse(answer.at) - Date.parse(desk.practice?.from ?? '')).toBe(HOUR)
    expect(scan(desk, ANNEKE).verdict).not.toBe('valid')
    expect(
      readJournal(depsOf(desk).db, before.length, 1_000).every((entry) => entry.simulated),
    ).toBe(true)

    mkdirSync(join(practiceFolder, 'badges'))
    writeFileSync(join(practiceFolder, 'badges', 'x.pdf'), '')
    expect(await desk.stopPractising()).toMatchObject({
      ok: true,
      value: { id: eventId, practice: null },
    })
    expect([existsSync(practiceFolder), readdirSync(folder).length]).toEqual([false, 3])
    expect(happened).toEqual(['event', 'practice', 'event'])
    const after = depsOf(desk)
    expect(readJournal(after.db, 0, 10_000)).toEqual(before)
    expect(searchAttendees(after.db, 'oefengast', 20)).toEqual([])
    expect(scan(desk, OTHER).verdict).toBe('valid')
    const [own] = readJournal(after.db, before.length + 1, 1)
    expect([own?.simulated, own?.at, (own?.clock ?? '') > (clockBefore ?? '')]).toEqual([
      false,
      new Date(clock.now).toISOString(),
      true,
    ])
    expect((own?.clock ?? '').slice(0, 12)).toBe(clock.now.toString(16).padStart(12, '0'))
  })

  it('is thrown away when the plug is pulled: the next start is at the event itself, and knows', async () => {
    const { desk, root, practiceFolder, wish } = await laptop()
    await desk.practise(wish, words)
    scan(desk, OTHER)
    // Nothing closes the first desk: the second finds what a killed program leaves.
    const next = await laptop(root)
    expect(next.desk.practiceCutOff).toBe(true)
    expect([next.desk.practice, existsSync(practiceFolder)]).toEqual([null, false])
    expect(scan(next.desk, OTHER).verdict).toBe('valid')
    next.desk.close()
    expect((await laptop(root)).desk.practiceCutOff).toBe(false)
  })

  it('knows its codes again in the next practice of the event, on another day too', async () => {
    const { desk, wish } = await laptop()
    await desk.practise(wish, words)
    const codes = () =>
      searchAttendees(depsOf(desk).db, 'oefengast', 50)
        .map(({ firstName, tickets }) => `${firstName} ${tickets[0]?.code ?? ''}`)
        .toSorted()
    const first = codes()
    await desk.stopPractising()
    await desk.practise({ ...wish, time: '12:00', badges: 'printer' }, words)
    expect(first.length).toBeGreaterThan(9)
    expect(codes()).toEqual(first)
  })

  it('refuses a time that is none, a practice in a practice, and stopping where nobody practises', async () => {
    const { desk, wish } = await laptop()
    expect(await desk.stopPractising()).toMatchObject({ code: 'not-practising' })
    expect(await desk.practise({ ...wish, day: '2026-02-31' }, words)).toMatchObject({
      code: 'no-such-time',
    })
    expect(desk.practice).toBe(null)
    await desk.practise(wish, words)
    expect(await desk.practise(wish, words)).toMatchObject({ code: 'practising' })
  })

  it('lets nothing out and no other event in; a desk may stop it and only a supervisor start it', async () => {
    const { desk, root, wish } = await laptop()
    const asked = (role: Role | null, name: Parameters<typeof guard>[1]) =>
      guard(handlerDeps(desk, root, role), name, {})?.code ?? 'let through'
    expect([asked('desk', 'practice.start'), asked('supervisor', 'practice.start')]).toEqual([
      'not-allowed',
      'let through',
    ])
    expect([asked(null, 'exports.save'), asked(null, 'events.open')]).toEqual([
      'let through',
      'let through',
    ])
    await desk.practise(wish, words)
    const names = [
      'exports.save',
      'exports.show',
      'events.open',
      'events.openDemo',
      'events.saveFile',
      'events.delete',
      'privacy.erase',
      'sources.connect',
      'sources.sync',
      'webList.preview',
      'practice.start',
    ] as const
    expect(names.map((name) => asked('supervisor', name))).toEqual(names.map(() => 'practising'))
    expect([
      asked('desk', 'practice.stop'),
      asked('desk', 'events.all'),
      asked('desk', 'practice.codes'),
    ]).toEqual(['let through', 'let through', 'let through'])
  })

  it('has its word on each badge, and the event itself has not', async () => {
    const { desk, wish } = await laptop()
    const press = openBadgePress('resources')
    const badge = () => {
      const { db } = depsOf(desk)
      const [guest] = searchAttendees(db, 'oosterhout', 1)
      return press.svg(db, guest?.id ?? '', DEFAULT_LAYOUT) ?? ''
    }
    expect(badge()).not.toContain('OEFENEN')
    await desk.practise(wish, words)
    expect(badge()).toContain('OEFENEN')
  })
})

describe('the practice codes', () => {
  it('are a PDF whose codes get the answers that stand beside them', async () => {
    const { desk, root, wish } = await laptop()
    const save = () =>
      practiceHandlers['practice.codes'](handlerDeps(desk, root), { listId: 'day-1' })
    expect(await save()).toMatchObject({ code: 'not-practising' })
    await desk.practise(wish, words)
    scan(
      desk,
      searchAttendees(depsOf(desk).db, 'vera oefengast', 1)[0]?.tickets[0]?.code ?? '',
      'day-1',
    )
    const saved = await save()
    if (!saved.ok) throw new Error(saved.code)
    const pdf = join(root, saved.value.fileName)
    execFileSync('pdftoppm', ['-r', '200', '-gray', pdf, join(root, 'page')])
    const pages = readdirSync(root).filter((name) => name.startsWith('page'))
    const read = execFileSync(
      'zbarimg',
      [
        '--quiet',
        '--nodbus',
        '--raw',
        '-Sdisable',
        '-Sqrcode.enable',
        ...pages.map((name) => join(root, name)),
      ],
      { encoding: 'utf8' },
    )
    const codes = read.trim().split('\n')
    expect(codes.length).toBe(saved.value.codes)
    const answers = codes.map((raw) => {
      const { verdict, explanation } = scan(desk, raw, 'day-1')
      return explanation ?? verdict
    })
    // Vera came in before the paper was made; it is for the next volunteer.
    expect(answers.toSorted()).toEqual(
      [
        'used',
        'used',
        'unpaid',
        'unapproved',
        'canceled',
        'withdrawn',
        'blocked',
        'too-late',
        'wrong-day',
        'answers-required',
        'ambiguous',
        'badge-lost',
        'unknown',
        'malformed',
      ].toSorted(),
    )
    const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
    expect(text).toContain('Welkom')
    expect(text).toMatch(/Badge\s+vervallen|vervallen/)
    expect(text).toMatch(/08:30/)
  })
})
