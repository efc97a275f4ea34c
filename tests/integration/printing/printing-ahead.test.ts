import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as letOthersGoFirst } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { allAheadBadges } from '../../../electron/db/badges/ahead-badges.ts'
import { findBatch } from '../../../electron/db/badges/ahead-batches.ts'
import { guestsAhead } from '../../../electron/db/badges/guests-ahead.ts'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { partsOf } from '../../../electron/printing/ahead/draw-parts.ts'
import { planAhead } from '../../../electron/printing/ahead/plan-ahead.ts'
import type { AheadPaper } from '../../../shared/model/ahead.ts'
import { pickListPath } from '../../../shared/domain/ahead/pick-list-path.ts'
import {
  a6,
  deskWithGuests,
  everybody,
  guestOf,
  missing,
  names,
  openPress,
  plan,
  printAhead,
  rename,
  scan,
  statesOf,
} from '../../support/badges/ahead.ts'
import { importTestGuests, openTestDesk, temporaryFolder } from '../../support/event-file.ts'
import { participant, testList } from '../../support/guests.ts'

test('all badges come as one PDF of sheets, with a list by box and number', async () => {
  const desk = await deskWithGuests()
  const path = await printAhead(desk)
  const pages = /Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1]
  const list = textOf(pickListPath(path, 'lijst'))

  expect(pages).toBe('2')
  expect(names.filter((name) => !textOf(path).includes(name))).toEqual([])
  expect(list).toMatch(/Doos A-C[\s\S]*1 +Aalders, Anne[\s\S]*2 +Beek, Anne van[\s\S]*3 +Çelik/)
  expect(list).toMatch(/Doos D-Z[\s\S]*4 +Dijk[\s\S]*6 +Zomer/)
  expect(readdirSync(join(path, '..'))).toEqual(['badges-lijst.pdf', 'badges.pdf'])
})

test('only a badge whose guest is called otherwise now, or that is missing, is printed again', async () => {
  const desk = await deskWithGuests()
  await printAhead(desk)
  rename(desk, 0, 'Aalbers')
  rename(desk, 1, 'Vos', 'swap')
  importTestGuests(desk.db, desk.pen, [guestOf(5, 'Zomer')], 'full')
  appendEntry(desk.db, desk.pen, {
    id: randomUUID(),
    type: 'erased',
    body: { attendeeId: guestOf(3).id },
  })

  expect(statesOf(desk)).toEqual([
    ['Anne Aalders', 'withdrawn'],
    ['Anne van Beek', 'swapped'],
    ['Anne Çelik', 'withdrawn'],
    ['', 'erased'],
    ['Anne Jansen', 'withdrawn'],
    ['Anne Zomer', 'ahead'],
  ])
})

test('a second batch holds what is missing or outdated, in boxes of its own, and the old ones are to be taken out', async () => {
  const desk = await deskWithGuests()
  await printAhead(desk)
  rename(desk, 0, 'Aalbers')
  scan(desk, 3)
  const wanted = await guestsAhead(desk.db, missing, letOthersGoFirst)
  const printed = scan(desk, 0)

  expect(wanted.map(({ lastName }) => lastName)).toEqual(['Aalbers'])
  expect(printed?.jobId).not.toBeNull()
  expect(statesOf(desk)[0]).toEqual(['Anne Aalders', 'name-changed'])
  appendEntry(desk.db, desk.pen, {
    id: randomUUID(),
    type: 'badges-taken-out',
    body: { badgeIds: [allAheadBadges(desk.db)[0]?.id ?? ''] },
  })
  expect(statesOf(desk)[0]).toEqual(['Anne Aalders', 'taken-out'])
})

test('boxes of a later batch carry its number', async () => {
  const desk = await deskWithGuests()
  await printAhead(desk)
  rename(desk, 4, 'Janssen')
  await printAhead(desk, missing)

  expect(scan(desk, 4)).toMatchObject({ lies: { box: '2 J', number: 1 } })
})

test('a batch that was stopped writes nothing and tells nobody', async () => {
  const desk = await deskWithGuests()
  const folder = temporaryFolder()
  const { id } = await plan(desk, everybody, join(folder, 'badges.pdf'))
  const aheadPress = openPress(desk)
  const ended = aheadPress.start(id)
  aheadPress.cancel(id)
  await ended

  expect(findBatch(desk.db, id)?.state).toBe('canceled')
  expect([readdirSync(folder), allAheadBadges(desk.db)]).toEqual([[], []])
})

test('one can go on with a batch that was stopped half-way, until another is begun', async () => {
  const desk = await openTestDesk([testList()])
  importTestGuests(desk.db, desk.pen, manyGuests)
  const folder = temporaryFolder()
  const { id } = await plan(desk, everybody, join(folder, 'badges.pdf'))
  const stopAt = (done: number) => {
    const press = openPress(desk, (batch) => {
      if (batch.done === done) press.cancel(id)
    })
    return press.start(id)
  }
  const stands = () => [findBatch(desk.db, id), readdirSync(folder), allAheadBadges(desk.db).length]

  await stopAt(225)
  expect(stands()).toMatchObject([{ state: 'canceled', done: 120 }, [], 0])
  await plan(desk, { ...everybody, ticketTypes: ['crew'] }, 'nobody.pdf')
  await stopAt(225)
  expect(stands()).toMatchObject([{ state: 'canceled', done: 120 }, [], 0])
  await plan(desk, everybody, join(folder, 'other.pdf'))
  expect(stands()).toMatchObject([{ state: 'canceled', done: 0 }, [], 0])
  await openPress(desk).start(id)
  expect(stands()).toMatchObject([{ state: 'done' }, ['badges-lijst.pdf', 'badges.pdf'], 250])
})

test('a batch is drawn in parts that grow, so that a picture is not drawn again with every few badges', () => {
  const places = Array.from({ length: 3_000 }, (_place, index) => {
    return { attendeeId: guestOf(0).id, box: 'A', number: index + 1 }
  })
  const sizesOn = (paper: AheadPaper) => partsOf(places, paper).map((part) => part.length)

  expect(sizesOn({ kind: 'labels' })).toEqual([40, 80, 160, 320, 640, 640, 640, 480])
  const sevens = sizesOn({ ...a6, columns: 1, rows: 7 })
  expect(sevens.slice(0, -1).filter((size) => size % 7 !== 0)).toEqual([])
  expect(sevens.reduce((sum, size) => sum + size)).toBe(3_000)
})

test('a batch whose event is closed while it is written leaves no file, and one that was there as it was', async () => {
  const desk = await deskWithGuests()
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'badges.pdf'), 'earlier')
  const { id } = await plan(desk, everybody, join(folder, 'badges.pdf'))
  const aheadPress = openPress(desk)
  const drawn = aheadPress.start(id)
  const closed = new Promise<void>((resolve) => {
    const watcher = watch(folder, () => {
      watcher.close()
      void aheadPress.stop().then(resolve)
    })
  })
  await Promise.all([drawn, closed])

  expect([readdirSync(folder), allAheadBadges(desk.db)]).toEqual([['badges.pdf'], []])
  expect(readFileSync(join(folder, 'badges.pdf'), 'utf8')).toBe('earlier')
})

test('a batch that was cut off goes on with the same boxes and numbers, and is told once', async () => {
  const desk = await deskWithGuests()
  const path = join(temporaryFolder(), 'badges.pdf')
  const { id } = await plan(desk, everybody, path)
  const first = openPress(desk)
  const began = first.start(id)
  await Promise.all([began, first.stop()])
  const cutOff = [findBatch(desk.db, id)?.state, existsSync(path)]
  importTestGuests(desk.db, desk.pen, [{ ...guestOf(0), id: randomUUID() }], 'partial')
  const second = openPress(desk)
  await second.start(id)
  await second.start(id)

  expect(cutOff).toEqual(['drawing', false])
  expect(findBatch(desk.db, id)).toMatchObject({ state: 'done', done: 6, total: 6 })
  expect(allAheadBadges(desk.db).map(({ box, number }) => `${box} ${String(number)}`)).toEqual([
    'A-C 1',
    'A-C 2',
    'A-C 3',
    'D-Z 4',
    'D-Z 5',
    'D-Z 6',
  ])
})

test('a place that cannot be written to is said, and the batch can go on elsewhere later', async () => {
  const desk = await deskWithGuests()
  const file = join(temporaryFolder(), 'no-folder')
  writeFileSync(file, '')
  const { id } = await plan(desk, everybody, join(file, 'badges.pdf'))
  await openPress(desk).start(id)

  expect(findBatch(desk.db, id)).toMatchObject({ state: 'failed', problem: 'folder-not-writable' })
  expect(allAheadBadges(desk.db)).toEqual([])
})

test('nothing is planned for nobody, nor on paper that is too small', async () => {
  const desk = await deskWithGuests()
  const nobody = await plan(desk, { ...everybody, ticketTypes: ['crew'] }, 'x.pdf')
  const choice = { id: randomUUID(), selection: everybody, order: 'last-name' as const, boxSize: 3 }
  const small = await planAhead(
    desk,
    { ...choice, paper: { ...a6, columns: 3 } },
    'x',
    'nl',
    letOthersGoFirst,
  )

  expect(nobody.planned).toMatchObject({ ok: false, code: 'nobody' })
  expect(small).toMatchObject({ ok: false, code: 'paper-too-small' })
})

const manyGuests = Array.from({ length: 250 }, (_guest, index) => ({
  id: randomUUID(),
  person: { firstName: 'Gast', lastName: `Nummer${String(index)}` },
  tickets: [{ code: `CODE${String(index)}`, type: participant.id }],
}))

function textOf(path: string): string {
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
}
