import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate as aTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { allAheadBadges } from '../../../electron/db/badges/ahead-badges.ts'
import { findBatch } from '../../../electron/db/badges/ahead-batches.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { eraseGuest } from '../../../electron/events/erase-guest.ts'
import {
  deskWithGuests,
  everybody,
  guestOf,
  names,
  openPress,
  plan,
  statesOf,
} from '../../support/badges/ahead.ts'
import { importTestGuests, openTestDesk, temporaryFolder } from '../../support/event-file.ts'
import { participant, testList } from '../../support/guests.ts'

/** Çelik, the third of the six guests. */
const GONE = 2
const left = names.filter((_name, index) => index !== GONE)

/** A planned batch of six guests, or of more, in a folder of its own that is not Balie's. */
async function planned(more = 0) {
  const desk = await deskWithGuests()
  const guests = Array.from({ length: more }, (_guest, index) => ({
    id: randomUUID(),
    person: { firstName: 'Gast', lastName: `Aa${String(index)}` },
    tickets: [{ code: `MEER${String(index)}`, type: participant.id }],
  }))
  importTestGuests(desk.db, desk.pen, guests, 'partial')
  const folder = temporaryFolder()
  const { id } = await plan(desk, everybody, join(folder, 'badges.pdf'), 3)
  return { desk, folder, id }
}

/** Erases the guest; `badges` is the folder whose files are Balie's own. */
function erase(desk: DeskDeps, badges = ''): void {
  const folders = { events: temporaryFolder(), badges, paper: temporaryFolder() }
  const wish = { id: randomUUID(), attendeeId: guestOf(GONE).id }
  expect(eraseGuest({ ...desk, id: randomUUID() }, folders, wish).ok).toBe(true)
}

/** All that can be read in the files of a folder, and in the parts of batches that are kept. */
function readable(folder: string, { db }: DeskDeps): string {
  const parts = db.prepare<[], Buffer>('SELECT pdf FROM local_ahead_part').pluck().all()
  const kept = parts.map((pdf, index) => {
    const path = join(temporaryFolder(), `${String(index)}.pdf`)
    writeFileSync(path, pdf)
    return path
  })
  const files = readdirSync(folder).map((name) => join(folder, name))
  return [...files, ...kept].map(textOf).join('\n')
}

function textOf(path: string): string {
  return execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' })
}

test('who is erased at any moment while badges are drawn and written stands on none of them', async () => {
  let state = ''
  let own = false
  for (let turns = 0; state !== 'done'; turns = Math.ceil(turns * 1.3) + 1) {
    const { desk, folder, id } = await planned()
    const drawn = openPress(desk).start(id)
    for (let turn = 0; turn < turns; turn += 1) await aTurn()
    state = findBatch(desk.db, id)?.state ?? ''
    own = !own
    erase(desk, own ? folder : '')
    await drawn

    expect([turns, findBatch(desk.db, id)?.state]).toEqual([turns, 'done'])
    if (state === 'done') continue
    const text = readable(folder, desk)
    expect(left.filter((name) => !text.includes(name))).toEqual([])
    expect([turns, text.includes('Çelik')]).toEqual([turns, false])
    expect(readdirSync(folder)).toEqual(['badges-lijst.pdf', 'badges.pdf'])
    expect(statesOf(desk).map(([name]) => name)).toEqual(left.map((name) => `Anne ${name}`))
  }
})

test('who is erased while the files are put in their places stands in none of them', async () => {
  const { desk, folder, id } = await planned()
  const drawn = openPress(desk).start(id)
  const seen: string[] = []
  const watcher = watch(folder, (_event, name) => {
    if (name !== 'badges.pdf' || seen.length > 0) return
    seen.push(findBatch(desk.db, id)?.state ?? '')
    if (seen[0] === 'drawing') erase(desk, folder)
  })
  await drawn
  watcher.close()

  expect(findBatch(desk.db, id)?.state).toBe('done')
  if (seen[0] === 'drawing') expect(readable(folder, desk)).not.toContain('Çelik')
})

test('who is erased while a part is drawn stands in no part that is kept', async () => {
  const { desk, folder, id } = await planned(120)
  const press = openPress(desk, ({ done }) => {
    if (done === 125) erase(desk)
    if (done > 125) press.cancel(id)
  })
  await press.start(id)
  await openPress(desk).start(id)

  expect(readable(folder, desk)).not.toContain('Çelik')
  expect(readFileSync(join(folder, 'badges.pdf')).length).toBeGreaterThan(0)
  expect(allAheadBadges(desk.db)).toHaveLength(125)
})

test('a batch of whose guests nobody is left writes no file', async () => {
  const desk = await openTestDesk([testList()])
  importTestGuests(desk.db, desk.pen, [guestOf(GONE)])
  const folder = temporaryFolder()
  const { id } = await plan(desk, everybody, join(folder, 'badges.pdf'), 3)
  erase(desk)
  await openPress(desk).start(id)

  expect(findBatch(desk.db, id)?.state).toBe('canceled')
  expect([readdirSync(folder), allAheadBadges(desk.db)]).toEqual([[], []])
})
