import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { eraseGuest } from '../../../electron/events/erase-guest.ts'
import { PaperFallback } from '../../../electron/exporting/tick-list/paper-fallback.ts'
import { numberingsOf, numbersIn } from '../../../electron/exporting/tick-list/paper-order.ts'
import { importTestGuests, temporaryFolder } from '../../support/event-file.ts'
import { OPENING, testList } from '../../support/guests.ts'
import { cor, guests, HOUR, jan, openPress, paperDesk, textOf } from '../../support/paper-desk.ts'

describe('the tick lists', () => {
  it('have everybody by last name, with codes, places and blank lines, and the head on each page', async () => {
    const at = await paperDesk()
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

  it('lie in one file together as well, in their order, each with pages of its own', async () => {
    const at = await paperDesk()
    await at.paper.make()
    const one = (name: string) => textOf(join(at.folder, name))
    expect(at.paper.fileOf(null)).toBe(join(at.folder, '_all.pdf'))
    expect(one('_all.pdf')).toBe(one('reception.pdf') + one('sessie.pdf'))
    expect(one('_all.pdf').match(/\d+ \/ \d+$/gm)).toEqual(['1 / 2', '2 / 2', '1 / 2', '2 / 2'])
    at.clock.now += HOUR
    at.scan('A1')
    await at.paper.make()
    expect(one('_all.pdf')).toMatch(/09:30\s+Berg, Jan/)
  })

  it('are kept in the folder whatever a list is called', async () => {
    const at = await paperDesk(guests, [testList({ id: '../../elders' }), testList({ id: '_all' })])
    const { lists: made, problem } = await at.paper.make()
    expect([made.length, problem]).toEqual([2, null])
    expect(readdirSync(at.root)).toEqual([at.id])
    expect(readdirSync(at.folder)).toHaveLength(4)
    for (const { listId } of made) expect(existsSync(at.paper.fileOf(listId) ?? '')).toBe(true)
  })

  it('keep their numbers until guests come or go, and tell which numbering a paper bears', async () => {
    const at = await paperDesk()
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
    const at = await paperDesk()
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
    const at = await paperDesk()
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
    expect(readdirSync(at.folder).toSorted()).toEqual([
      '_all.pdf',
      'order.json',
      'reception.pdf',
      'sessie.pdf',
    ])
    for (const file of ['_all.pdf', 'reception.pdf'])
      expect(textOf(join(at.folder, file))).not.toContain('Berg')
  })

  it('are not begun by erasing a guest where nobody ever had any', async () => {
    const at = await paperDesk()
    await at.paper.forget()
    expect([at.paper.state().making, existsSync(at.folder)]).toEqual([false, false])
  })

  it('are made anew every half an hour while a day of the event is on, until the end', async () => {
    const at = await paperDesk()
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
    const at = await paperDesk([])
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
    const at = await paperDesk()
    const making = at.paper.make()
    await at.paper.stop()
    await making
    expect(existsSync(at.folder) ? readdirSync(at.folder) : []).toEqual([])
  })
})
