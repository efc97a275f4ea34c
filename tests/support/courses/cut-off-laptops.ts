import { randomUUID } from 'node:crypto'
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { CLOCK_ZERO } from '../../../shared/domain/time/hybrid-clock.ts'
import type { JournalEntry } from '../../../shared/model/journal-entry.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { latestClock, readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { closeEventFile, openEventFile } from '../../../electron/db/open-event-file.ts'
import {
  mergeEventFile,
  receiveEventFile,
  removeArrival,
  saveEventFile,
} from '../../../electron/events/event-file-transfer.ts'
import type { Dice } from './counted-course.ts'
import { temporaryFolder } from '../event-file.ts'

/** A laptop of a course with the event open on it; `known` are the entries that it has. */
export type Laptop = {
  readonly name: string
  readonly folder: string
  readonly now: () => number
  readonly known: Set<string>
  deps: DeskDeps
}

const eventId = '7d0f8e0a-3f5b-4b0e-9a8e-2f3d1c5b6a79'

/** A laptop with an empty event, or with what lies in its folder already. */
export async function laptopIn(
  name: string,
  now: () => number,
  folder = temporaryFolder(),
): Promise<Laptop> {
  const laptop: Laptop = {
    ...{ name, now, folder, known: new Set() },
    deps: await open(name, now, folder, true),
  }
  for (const { id } of journalOf(laptop)) laptop.known.add(id)
  onTestFinished(() => {
    closeEventFile(laptop.deps.db)
  })
  return laptop
}

/** Ends the program and starts it again. */
export async function restart(laptop: Laptop): Promise<void> {
  closeEventFile(laptop.deps.db)
  laptop.deps = await open(laptop.name, laptop.now, laptop.folder, false)
}

/** Does something on a laptop; the entries that it wrote. */
export function written({ deps: { db } }: Laptop, act: () => void): JournalEntry[] {
  const last = Number(db.prepare('SELECT coalesce(max(position), 0) FROM journal').pluck().get())
  act()
  return readJournal(db, last, 1_000).map(({ position: _position, ...entry }) => entry)
}

/** All entries that a laptop has. */
export function journalOf({ deps }: Laptop): JournalEntry[] {
  return readJournal(deps.db, 0, 100_000).map(({ position: _position, ...entry }) => entry)
}

/** One laptop takes the event file of the other over, as it does from a stick. */
export async function takeOver(to: Laptop, from: Laptop): Promise<void> {
  const stick = join(from.folder, 'stick.balie')
  await saveEventFile({ id: eventId, db: from.deps.db }, from.folder, stick, null)
  const arrived = await receiveEventFile(stick, to.folder, null)
  if (!arrived.ok) throw new Error(arrived.code)
  await mergeEventFile(to.deps, arrived.value.path, () => undefined)
  await removeArrival(arrived.value.path)
  for (const id of from.known) to.known.add(id)
}

/** Some of what one laptop knows comes to the other, in any order; what desks are called always does. */
export function overhear(to: Laptop, from: Laptop, dice: Dice): void {
  const some = journalOf(from)
    .filter(({ type }) => type === 'desk-named' || dice() < 0.5)
    .map((entry) => ({ entry, place: dice() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ entry }) => entry)
  receiveEntries(to.deps.db, to.deps.pen, some)
  for (const { id } of some) to.known.add(id)
}

/** A new laptop gets a copy of the file by hand, of a program that was closed first. */
export async function copyOf(from: Laptop, name: string, now: () => number): Promise<Laptop> {
  const folder = join(temporaryFolder(), 'events')
  mkdirSync(folder)
  closeEventFile(from.deps.db)
  copyFileSync(fileIn(from.folder), fileIn(folder))
  from.deps = await open(from.name, from.now, from.folder, false)
  return laptopIn(name, now, folder)
}

/** A new laptop joins with the file of another one. */
export async function joinFrom(from: Laptop, name: string, now: () => number): Promise<Laptop> {
  const folder = temporaryFolder()
  await saveEventFile({ id: eventId, db: from.deps.db }, from.folder, fileIn(folder), null)
  rmSync(`${fileIn(folder)}-wal`, { force: true })
  return laptopIn(name, now, folder)
}

function fileIn(folder: string): string {
  return join(folder, `${eventId}.sqlite`)
}

async function open(
  name: string,
  now: () => number,
  folder: string,
  create: boolean,
): Promise<DeskDeps> {
  const opened = await openEventFile(fileIn(folder), null, { create })
  if (!opened.ok) throw new Error(opened.code)
  const db = opened.value
  const clock = latestClock(db) ?? CLOCK_ZERO
  const pen = { writer: null, clock, desk: name, operator: 'Toos', simulated: false, now }
  return { db, pen: { ...pen, newId: randomUUID }, laptop: name, findOtherEvent: () => null }
}
