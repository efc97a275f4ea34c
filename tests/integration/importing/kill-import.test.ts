import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findAttendee } from '../../../electron/db/guests/attendees.ts'
import { closeEventFile } from '../../../electron/db/open-event-file.ts'
import { diceOf } from '../../support/courses/counted-course.ts'
import {
  describeTestEvent,
  openTestFile,
  temporaryFolder,
  testPen,
} from '../../support/event-file.ts'
import { deskOnFile } from '../../support/killed/desk-on-file.ts'
import { runAndKill } from '../../support/killed/run-and-kill.ts'

const GUESTS = 450
const ROUNDS = 20

it('killed while a list goes in, the file has the whole list or the one before, and loses none that was in', async () => {
  const file = join(temporaryFolder(), 'event.sqlite')
  const db = await openTestFile(file)
  describeTestEvent(db, testPen())
  closeEventFile(db)
  const dice = diceOf(7)
  let said = 0
  for (let round = 1; round <= ROUNDS; round += 1) {
    const lines = await runAndKill(
      'import-until-killed.ts',
      [file, String(said + 1), String(GUESTS)],
      stepsOf(1 + Math.floor(dice() * 10)),
    )
    said = Math.max(said, ...lines.map((line) => Number(line.split(' ')[1] ?? 0)))
    const lists = await listsIn(file)
    expect(lists.length).toBeLessThanOrEqual(1)
    if (said > 0 || lists.length > 0) {
      const [{ list, guests } = { list: 0, guests: 0 }] = lists
      expect([said, said + 1]).toContain(list)
      expect(guests).toBe(GUESTS)
      said = list
    }
  }
  expect(said).toBeGreaterThan(0)
}, 120_000)

function stepsOf(count: number) {
  return ({ length }: readonly string[]) => length >= count
}

/** The lists of which guests are there, and how many each. */
async function listsIn(file: string): Promise<{ list: number; guests: number }[]> {
  const { db } = await deskOnFile(file)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  const counts = new Map<number, number>()
  const ids = db.prepare<[], string>('SELECT DISTINCT attendee_id FROM p_source_row').pluck().all()
  for (const id of ids) {
    const guest = findAttendee(db, id)
    if (guest === null || guest.withdrawn) continue
    const list = Number(guest.organisation.split(' ')[1])
    counts.set(list, (counts.get(list) ?? 0) + 1)
  }
  closeEventFile(db)
  return Array.from(counts, ([list, guests]) => ({ list, guests }))
}
