import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as letOthersGoFirst } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { scanTicket } from '../../electron/check-in/scan-ticket.ts'
import { undoCheckIn } from '../../electron/check-in/undo-check-in.ts'
import { allAheadBadges } from '../../electron/db/ahead-badges.ts'
import { findBatch } from '../../electron/db/ahead-batches.ts'
import type { DeskDeps } from '../../electron/db/desk-deps.ts'
import { guestsAhead } from '../../electron/db/guests-ahead.ts'
import { appendEntry, readJournal, receiveEntries } from '../../electron/db/journal.ts'
import { AheadPress, pickListPath } from '../../electron/printing/ahead/ahead-press.ts'
import { planAhead } from '../../electron/printing/ahead/plan-ahead.ts'
import { openBadgePress } from '../../electron/printing/badge-press.ts'
import type { AheadBatch, AheadPaper, AheadSelection } from '../../shared/model/ahead.ts'
import {
  importTestGuests,
  openTestDesk,
  openTestFile,
  temporaryFolder,
  testPen,
} from '../support/event-file.ts'
import { participant, testList, type TestGuest } from '../support/guests.ts'

const press = openBadgePress('resources')
const everybody: AheadSelection = { ticketTypes: null, listId: null, onlyMissing: false }
const missing: AheadSelection = { ...everybody, onlyMissing: true }
const a6: AheadPaper = {
  ...{ kind: 'sheets', width: 210, height: 297, columns: 2, rows: 2 },
  ...{ cellWidth: 105, cellHeight: 148.5, gap: 0, cuts: true },
}
const names = ['Aalders', 'van Beek', 'Çelik', 'Dijk', 'Jansen', 'Zomer']

function guestOf(index: number, lastName = names[index] ?? ''): TestGuest {
  const id = `${'abcdef'.charAt(index).repeat(8)}-0000-4000-8000-000000000000`
  const [, infix = '', last = ''] = /^(?:(van) )?(.*)$/.exec(lastName) ?? []
  const person = { firstName: 'Anne', infix, lastName: last, organisation: `Stad ${6 - index}` }
  return { id, person, tickets: [{ id, code: `CODE${String(index)}`, type: participant.id }] }
}

async function deskWithGuests(): Promise<DeskDeps> {
  const desk = await openTestDesk([testList()])
  importTestGuests(
    desk.db,
    desk.pen,
    names.map((_, index) => guestOf(index)),
  )
  return desk
}

function openPress(desk: DeskDeps, onProgress: (batch: AheadBatch) => void = () => {}) {
  return new AheadPress(desk, {
    press,
    words: () => ({
      title: 'Congres',
      box: (box) => `Doos ${box}`,
      range: (first, last) => `${String(first)} t/m ${String(last)}`,
    }),
    onProgress,
    onRecorded: () => {},
    onCrash: (error) => {
      throw error
    },
  })
}

async function plan(desk: DeskDeps, selection: AheadSelection, path: string, boxSize = 3) {
  const id = randomUUID()
  const choice = { id, selection, order: 'last-name' as const, boxSize, paper: a6 }
  return { id, planned: await planAhead(desk, choice, path, 'nl', letOthersGoFirst) }
}

async function printAhead(desk: DeskDeps, selection = everybody, boxSize = 3): Promise<string> {
  const path = join(temporaryFolder(), 'badges.pdf')
  const { id } = await plan(desk, selection, path, boxSize)
  await openPress(desk).start(id)
  return path
}

function scan(desk: DeskDeps, index: number, id: string = randomUUID()) {
  const input = {
    id,
    listId: 'reception',
    raw: `CODE${String(index)}`,
    direction: 'entry' as const,
  }
  const answer = scanTicket(desk, { ...input, overrides: [] })
  if (!answer.ok) throw new Error(answer.code)
  return answer.value.badge
}

function statesOf(desk: DeskDeps) {
  return allAheadBadges(desk.db).map(({ printed, state }) => [
    printed,
    state.type === 'outdated' ? state.reason : state.type,
  ])
}

function textOf(path: string): string {
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
}

function rename(desk: DeskDeps, index: number, lastName: string, type: 'edit' | 'swap' = 'edit') {
  const attendeeId = guestOf(index).id
  const name = { firstName: 'Anne', infix: '', lastName }
  const personal = { [attendeeId]: { name } }
  const id = randomUUID()
  if (type === 'swap') {
    appendEntry(desk.db, desk.pen, { id, type: 'person-swapped', body: { attendeeId }, personal })
    return
  }
  const body = { attendeeId, fields: ['name'] }
  appendEntry(desk.db, desk.pen, { id, type: 'attendee-edited', body, personal })
}

test('all badges come as one PDF of sheets, with a list by box and number', async () => {
  const desk = await deskWithGuests()
  const path = await printAhead(desk)
  const pages = /Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [path], { encoding: 'utf8' }))?.[1]
  const list = textOf(pickListPath(path, 'nl'))

  expect(pages).toBe('2')
  expect(names.filter((name) => !textOf(path).includes(name))).toEqual([])
  expect(list).toMatch(/Doos A-C[\s\S]*1 +Aalders, Anne[\s\S]*2 +Beek, Anne van[\s\S]*3 +Çelik/)
  expect(list).toMatch(/Doos D-Z[\s\S]*4 +Dijk[\s\S]*6 +Zomer/)
  expect(readdirSync(join(path, '..'))).toEqual(['badges-lijst.pdf', 'badges.pdf'])
})

test('a scan says where the badge lies instead of printing, and the second one where it was handed out', async () => {
  const desk = await deskWithGuests()
  await printAhead(desk)
  const first = scan(desk, 3)
  const second = scan(desk, 3)

  expect(first).toEqual({ jobId: null, earlier: null, lies: { box: 'D-Z', number: 4 } })
  expect(second?.earlier?.desk).toBe('Balie 1')
  expect(statesOf(desk)[3]).toEqual(['Anne Dijk', 'handed-out'])
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
