import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setImmediate as letOthersGoFirst } from 'node:timers/promises'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { allAheadBadges } from '../../../electron/db/badges/ahead-badges.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { AheadPress } from '../../../electron/printing/ahead/ahead-press.ts'
import { planAhead } from '../../../electron/printing/ahead/plan-ahead.ts'
import { openBadgePress } from '../../../electron/printing/badges/badge-press.ts'
import type { AheadBatch, AheadPaper, AheadSelection } from '../../../shared/model/ahead.ts'
import { aheadWords } from './ahead-words.ts'
import { importTestGuests, openTestDesk, temporaryFolder } from '../event-file.ts'
import { participant, testList, type TestGuest } from '../guests.ts'

const press = openBadgePress('resources')
export const everybody: AheadSelection = { ticketTypes: null, listId: null, onlyMissing: false }
export const missing: AheadSelection = { ...everybody, onlyMissing: true }
export const a6 = {
  ...{ kind: 'sheets' as const, width: 210, height: 297, columns: 2, rows: 2 },
  ...{ cellWidth: 105, cellHeight: 148.5, gap: 0, cuts: true },
} satisfies AheadPaper
export const names = ['Aalders', 'van Beek', 'Çelik', 'Dijk', 'Jansen', 'Zomer']

/** Guest 0 to 5: Anne with the name at that place. */
export function guestOf(index: number, lastName = names[index] ?? ''): TestGuest {
  const id = `${'abcdef'.charAt(index).repeat(8)}-0000-4000-8000-000000000000`
  const [, infix = '', last = ''] = /^(?:(van) )?(.*)$/.exec(lastName) ?? []
  const person = { firstName: 'Anne', infix, lastName: last, organisation: `Stad ${6 - index}` }
  return { id, person, tickets: [{ id, code: `CODE${String(index)}`, type: participant.id }] }
}

/** A desk of six guests. */
export async function deskWithGuests(): Promise<DeskDeps> {
  const desk = await openTestDesk([testList()])
  importTestGuests(
    desk.db,
    desk.pen,
    names.map((_, index) => guestOf(index)),
  )
  return desk
}

/** The press of a desk; what crashes there fails the test. */
export function openPress(desk: DeskDeps, onProgress: (batch: AheadBatch) => void = () => {}) {
  return new AheadPress(desk, {
    press,
    words: () => aheadWords,
    onProgress,
    onRecorded: () => {},
    onCrash: (error) => {
      throw error
    },
  })
}

/** Plans a batch on A6 sheets, by last name. */
export async function plan(desk: DeskDeps, selection: AheadSelection, path: string, boxSize = 3) {
  const id = randomUUID()
  const choice = { id, selection, order: 'last-name' as const, boxSize, paper: a6 }
  return { id, planned: await planAhead(desk, choice, path, 'nl', letOthersGoFirst) }
}

/** Prints a batch ahead; answers where the PDF lies. */
export async function printAhead(
  desk: DeskDeps,
  selection = everybody,
  boxSize = 3,
): Promise<string> {
  const path = join(temporaryFolder(), 'badges.pdf')
  const { id } = await plan(desk, selection, path, boxSize)
  await openPress(desk).start(id)
  return path
}

/** Scans a guest’s ticket; answers what became of the badge. */
export function scan(desk: DeskDeps, index: number, id: string = randomUUID()) {
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

/** The name on each badge and how it stands. */
export function statesOf(desk: DeskDeps) {
  return allAheadBadges(desk.db).map(({ printed, state }) => [
    printed,
    state.type === 'outdated' ? state.reason : state.type,
  ])
}

/** Corrects a guest’s name, or has somebody else come. */
export function rename(
  desk: DeskDeps,
  index: number,
  lastName: string,
  type: 'edit' | 'swap' = 'edit',
) {
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
