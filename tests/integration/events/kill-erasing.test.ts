import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findAttendee } from '../../../electron/db/guests/attendees.ts'
import { searchAttendees } from '../../../electron/db/guests/search.ts'
import { readJournal } from '../../../electron/db/journal/journal.ts'
import { closeEventFile } from '../../../electron/db/open-event-file.ts'
import { diceOf } from '../../support/courses/counted-course.ts'
import {
  describeTestEvent,
  importTestGuests,
  openTestFile,
  temporaryFolder,
  testPen,
} from '../../support/event-file.ts'
import { deskOnFile } from '../../support/killed/desk-on-file.ts'
import { runAndKill } from '../../support/killed/run-and-kill.ts'

const guests = Array.from({ length: 80 }, (_, index) => ({
  id: randomUUID(),
  person: { firstName: 'Iem', lastName: `Wisnaam${String(1_000 + index)}` },
}))

it('killed while guests are erased, each is gone from every file or is there whole', async () => {
  const folder = temporaryFolder()
  const id = randomUUID()
  const file = join(folder, `${id}.sqlite`)
  const db = await openTestFile(file)
  describeTestEvent(db, testPen())
  importTestGuests(db, testPen(), guests)
  closeEventFile(db)
  writeFileSync(`${file}.backup-1`, guests.map(({ person }) => person.lastName).join('\n'))

  const dice = diceOf(3)
  const gone = new Set<string>()
  for (let round = 1; round <= 20; round += 1) {
    const left = guests.filter((guest) => !gone.has(guest.id)).map((guest) => guest.id)
    // An odd line says with whom it begins: that guest is under way.
    const lines = 1 + Math.floor(dice() * 5)
    const said = await runAndKill(
      'erase-until-killed.ts',
      [file, folder, ...left],
      ({ length }) => length >= lines,
    )
    const erased = await erasedIn(file)
    const told = said.flatMap((line) => (line.startsWith('gone ') ? [line.slice(5)] : []))
    expect(told.filter((one) => !erased.has(one))).toEqual([])
    for (const one of erased) gone.add(one)
    const bytes = Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))
    const named = guests.filter(({ person }) => bytes.includes(person.lastName))
    expect(named.map((guest) => guest.id)).toEqual(left.filter((one) => !gone.has(one)))
  }
  expect(gone.size).toBeGreaterThan(20)
}, 120_000)

/** Whom the journal calls erased; everybody else is found by name, and has it on his card. */
async function erasedIn(file: string): Promise<Set<string>> {
  const { db } = await deskOnFile(file)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  const erased = new Set(
    readJournal(db, 0, 10_000).flatMap(({ type, body }) =>
      type === 'erased' ? [(JSON.parse(body) as { attendeeId: string }).attendeeId] : [],
    ),
  )
  for (const { id, person } of guests) {
    const found = searchAttendees(db, person.lastName, 5).filter((one) => one.id === id)
    expect(found.length).toBe(erased.has(id) ? 0 : 1)
    if (!erased.has(id)) expect(findAttendee(db, id)?.lastName).toBe(person.lastName)
  }
  closeEventFile(db)
  return erased
}
