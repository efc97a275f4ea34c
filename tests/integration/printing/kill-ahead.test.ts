import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { allAheadBadges } from '../../../electron/db/badges/ahead-badges.ts'
import { findBatch } from '../../../electron/db/badges/ahead-batches.ts'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { closeEventFile } from '../../../electron/db/open-event-file.ts'
import { printedFiles, removeFiles } from '../../../electron/events/printed-files.ts'
import type { Deps } from '../../../electron/ipc/deps.ts'
import { aheadHandlers } from '../../../electron/ipc/handlers/ahead.ts'
import { jobMark, unfinishedName } from '../../../shared/domain/badge/badge-file-names.ts'
import type { AheadBatch } from '../../../shared/model/ahead.ts'
import { everybody, openPress, plan, scan } from '../../support/badges/ahead.ts'
import { deskOnFile } from '../../support/killed/desk-on-file.ts'
import {
  describeTestEvent,
  importTestGuests,
  openTestFile,
  temporaryFolder,
  testPen,
} from '../../support/event-file.ts'
import { participant, testList } from '../../support/guests.ts'
import { runAndKill, type Moment } from '../../support/killed/run-and-kill.ts'

/** So many that their PDF is more than a pipe holds (64 KiB on Linux): whoever writes it there does not come to its end. */
const COUNT = 200
const PDF = 'badges.pdf'
const LIST = 'badges-lijst.pdf'

/** A planned batch of all guests in a file, and the folder to which it goes. */
async function planned() {
  const file = join(temporaryFolder(), 'event.sqlite')
  const folder = temporaryFolder()
  const db = await openTestFile(file)
  const desk = { db, pen: testPen(), laptop: 'laptop-1', findOtherEvent: () => null }
  describeTestEvent(db, desk.pen, [testList()])
  const guests = Array.from({ length: COUNT }, (_guest, index) => ({
    id: randomUUID(),
    person: { firstName: 'Gast', lastName: `Nummer${String(index).padStart(3, '0')}` },
    tickets: [{ code: `CODE${String(index)}`, type: participant.id }],
  }))
  importTestGuests(db, desk.pen, guests)
  const { id } = await plan(desk, everybody, join(folder, PDF), 30)
  closeEventFile(db)
  return { file, folder, id }
}

/** A name in a folder at which writing does not come to its end: a pipe that nobody reads out. */
function stuckAt(folder: string, name: string): string {
  const pipe = join(folder, `.${name}.part`)
  execFileSync('mkfifo', [pipe])
  return pipe
}

/** The program on that file again, after it was killed. */
async function startAgain(file: string, onProgress: (batch: AheadBatch) => void = () => {}) {
  const desk = await deskOnFile(file)
  onTestFinished(() => {
    closeEventFile(desk.db)
  })
  return { desk, press: openPress(desk, onProgress) }
}

type Again = Awaited<ReturnType<typeof startAgain>>

/** The numbers of the parts that are kept to go on from. */
function partsIn({ db }: Again['desk']) {
  return db.prepare('SELECT part FROM local_ahead_part ORDER BY part').pluck().all()
}

/** How the page is told that the batches are. */
function saidOf({ desk, press }: Again) {
  const deps = { desk: { current: { id: 'event', deps: desk } }, printing: { ahead: () => press } }
  const told = aheadHandlers['ahead.overview'](deps as unknown as Deps, {})
  return told.ok ? told.value.batches.map(({ state }) => state) : [told.code]
}

/** Everything of a batch that is done agrees: the PDF, the pick list and what all desks know. */
function expectWhole({ desk }: Again, folder: string, id: string): void {
  expect(readdirSync(folder).sort()).toEqual([LIST, PDF])
  expect(findBatch(desk.db, id)).toMatchObject({ state: 'done', done: COUNT })
  const badges = textOf(join(folder, PDF))
  const list = textOf(join(folder, LIST))
  const all = allAheadBadges(desk.db)
  expect(all.map(({ number }) => number)).toEqual(Array.from({ length: COUNT }, (_, at) => at + 1))
  for (const { printed, number } of all) {
    const lastName = printed.replace('Gast ', '')
    expect(badges.split(lastName)).toHaveLength(2)
    expect(list).toMatch(new RegExp(`\\b${String(number)} +${lastName}, Gast`))
  }
}

function textOf(path: string): string {
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', stdio: 'pipe' })
}

test('killed while it draws, nothing is there; it says so and goes on with the same numbers', async () => {
  const { file, folder, id } = await planned()
  const pipe = stuckAt(folder, PDF)
  await runAndKill('draw-until-killed.ts', [file, id], (said) => said.includes('25'))
  rmSync(pipe)

  const again = await startAgain(file)
  expect([readdirSync(folder), allAheadBadges(again.desk.db)]).toEqual([[], []])
  expect(saidOf(again)).toEqual(['interrupted'])
  await again.press.start(id)
  expectWhole(again, folder, id)
})

test('killed after a part was drawn, that part is kept, and what changed in it meanwhile is drawn anew', async () => {
  const { file, folder, id } = await planned()
  await runAndKill('draw-until-killed.ts', [file, id], (said) => said.includes('150'))

  const told: number[] = []
  const { desk, press } = await startAgain(file, ({ done }) => told.push(done))
  const kept = findBatch(desk.db, id)
  await press.start(id)
  expect([kept?.state, kept?.done, Math.min(...told)]).toEqual(['drawing', 120, 120])
  expect(told.filter((done) => done === 125)).toHaveLength(1)
  expectWhole({ desk, press }, folder, id)
  expect(partsIn(desk)).toEqual([])
})

test('a name that was mended between two goes stands on the badge', async () => {
  const { file, folder, id } = await planned()
  await runAndKill('draw-until-killed.ts', [file, id], (said) => said.includes('150'))

  const again = await startAgain(file)
  const attendeeId = findBatch(again.desk.db, id)?.plan[7]?.attendeeId ?? ''
  const name = { firstName: 'Gast', infix: '', lastName: 'Verbeterd' }
  const body = { attendeeId, fields: ['name' as const] }
  const personal = { [attendeeId]: { name } }
  const { db, pen } = again.desk
  appendEntry(db, pen, { id: randomUUID(), type: 'attendee-edited', body, personal })
  await again.press.start(id)
  expectWhole(again, folder, id)
  expect(textOf(join(folder, PDF)).match(/Verbeterd|Nummer007|Nummer008/g)).toEqual([
    'Verbeterd',
    'Nummer008',
  ])
})

test('what was drawn of a guest goes when he is erased', async () => {
  const { file, id } = await planned()
  await runAndKill('draw-until-killed.ts', [file, id], (said) => said.includes('150'))

  const { desk } = await startAgain(file)
  const before = partsIn(desk)
  const attendeeId = findBatch(desk.db, id)?.plan[150]?.attendeeId ?? ''
  const { db, pen } = desk
  appendEntry(db, pen, { id: randomUUID(), type: 'erased', body: { attendeeId } })
  expect([before, partsIn(desk)]).toEqual([[0, 1], []])
})

test('killed half-way through the file, the half is not taken for whole and goes', async () => {
  const { file, folder, id } = await planned()
  const half = await killedInPdf(file, folder, id)

  const again = await startAgain(file)
  expect([existsSync(join(folder, PDF)), allAheadBadges(again.desk.db)]).toEqual([false, []])
  expect(saidOf(again)).toEqual(['interrupted'])
  expect(() => textOf(half)).toThrow()
  await again.press.start(id)
  expectWhole(again, folder, id)
})

test('the half of a file that nobody goes on with is deleted with its guests', async () => {
  const { file, folder, id } = await planned()
  const half = await killedInPdf(file, folder, id)

  const { desk } = await startAgain(file)
  const guest = findBatch(desk.db, id)?.plan[0]?.attendeeId ?? ''
  expect(printedFiles(desk.db, temporaryFolder(), guest).elsewhere).toEqual([half])
  const badge = unfinishedName(jobMark(scan(desk, 0)?.jobId ?? ''))
  for (const name of [badge, '.another.part']) writeFileSync(join(folder, name), '%PDF')
  removeFiles(folder, printedFiles(desk.db, folder, guest).own)
  expect(readdirSync(folder)).toEqual(['.another.part'])
})

test('killed when the badges are written and their list is not, a desk prints in between, and the one in the box is to go', async () => {
  const { file, folder, id } = await planned()
  const pipe = stuckAt(folder, LIST)
  const half = join(folder, `.${PDF}.part`)
  const isThere = expect.poll(() => isPdf(half), { timeout: 30_000 }).toBe(true)
  await runAndKill('draw-until-killed.ts', [file, id], isThere)
  expect(readdirSync(folder)).not.toContain(PDF)
  rmSync(pipe)

  const again = await startAgain(file)
  expect(allAheadBadges(again.desk.db)).toEqual([])
  expect(saidOf(again)).toEqual(['interrupted'])
  // Nobody has put these badges into boxes yet.
  expect(scan(again.desk, 7)?.jobId).not.toBeNull()
  await again.press.start(id)
  expectWhole(again, folder, id)
  const outdated = allAheadBadges(again.desk.db).filter(({ state }) => state.type !== 'ahead')
  expect(outdated).toMatchObject([{ number: 8, state: { reason: 'printed-again' } }])
})

/** Whether a PDF is there to its end. */
function isPdf(path: string): boolean {
  return existsSync(path) && readFileSync(path).subarray(-6).includes('%%EOF')
}

/** Kills while a part of the PDF is written, and leaves that part where a power cut leaves it. */
async function killedInPdf(file: string, folder: string, id: string): Promise<string> {
  const pipe = stuckAt(folder, PDF)
  const part = Buffer.alloc(1_000)
  const isBegun: Moment = open(pipe, 'r').then(async (end) => {
    await end.read(part)
    onTestFinished(() => end.close())
  })
  await runAndKill('draw-until-killed.ts', [file, id], isBegun)
  rmSync(pipe)
  writeFileSync(pipe, part)
  return pipe
}
