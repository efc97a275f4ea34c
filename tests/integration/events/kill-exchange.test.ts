import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readJournal } from '../../../electron/db/journal/journal.ts'
import { closeEventFile } from '../../../electron/db/open-event-file.ts'
import { diceOf } from '../../support/courses/counted-course.ts'
import {
  describeTestEvent,
  importTestGuests,
  openTestFile,
  temporaryFolder,
} from '../../support/event-file.ts'
import { deskOnFile } from '../../support/killed/desk-on-file.ts'
import { runAndKill } from '../../support/killed/run-and-kill.ts'
import { projectionsOf } from '../../support/projections-of.ts'
import { agree, entriesAt, linkedDesk } from '../../support/together.ts'

it('a desk that is killed while it exchanges loses nothing that it said, and goes on where it was', async () => {
  const first = await linkedDesk('Balie 1')
  const { db, pen } = first.deps
  describeTestEvent(db, pen)
  const file = join(temporaryFolder(), 'event.sqlite')
  closeEventFile(await openTestFile(file))
  const dice = diceOf(11)
  const registered: string[] = []
  // Something comes all the time, so that there is always something to exchange.
  const guests = setInterval(() => {
    importTestGuests(db, pen, [{ id: randomUUID(), person: { lastName: 'Jansen' } }], 'partial')
  }, 20)
  onTestFinished(() => {
    clearInterval(guests)
  })
  for (let round = 1; round <= 20; round += 1) {
    const lines = 1 + Math.floor(dice() * 6)
    const said = await runAndKill(
      'exchange-until-killed.ts',
      [file, first.address()],
      ({ length }) => length >= lines,
    )
    registered.push(...said.filter((line) => line !== 'received'))
    expect(gapsIn(await entriesIn(file))).toEqual([])
  }
  expect(registered.length).toBeGreaterThan(5)
  clearInterval(guests)
  const second = await linkedDesk('Balie 2', { file })
  second.links.add(first.address())
  await agree(first, second)
  const known = new Set(entriesAt(first))
  expect(registered.filter((id) => !known.has(id))).toEqual([])
  expect(projectionsOf(second.deps.db)).toEqual(projectionsOf(db))
}, 120_000)

type Entry = ReturnType<typeof readJournal>[number]

async function entriesIn(file: string): Promise<Entry[]> {
  const { db } = await deskOnFile(file)
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
  const entries = readJournal(db, 0, 100_000)
  closeEventFile(db)
  return entries
}

/** Writers of whom an entry lacks between others: what comes is taken in their own order. */
function gapsIn(entries: readonly Entry[]): string[] {
  const last = new Map<string, number>()
  return entries.flatMap(({ writer, seq }) => {
    const before = last.get(writer) ?? 0
    last.set(writer, seq)
    return seq === before + 1 ? [] : [`${writer} ${String(before)} ${String(seq)}`]
  })
}
