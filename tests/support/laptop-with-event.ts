import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import type { Desk } from '../../electron/events/desk.ts'
import { removeFilesOf } from '../../electron/events/erase-guest.ts'
import { scanTicket } from '../../electron/check-in/scan/scan-ticket.ts'
import type { TokenStore } from '../../electron/sync/surroundings.ts'
import { forgetTokens } from '../../electron/sync/web/web-list.ts'
import { congress, deskIn, newEventWords, type DeskInFolder } from './desk-in.ts'
import { importTestGuests, temporaryFolder } from './event-file.ts'

/** Jan Zonderling, a guest of the event. */
export const jan = randomUUID()
const ann = randomUUID()

const personOfJan = {
  firstName: 'Jan',
  lastName: 'Zonderling',
  organisation: 'Kringloopwerf Nijeveen-Zuid',
  jobTitle: 'kwartiermaker',
  email: 'j.zonderling@kringloopwerf.example',
  phone: '06 12 98 76 34',
  note: 'Komt met een hulphond',
}

/** What points at Jan, each by itself; his code is too short to be looked for in the bytes of a file. */
export const ofJan = [
  ...['Zonderling', 'Kringloopwerf', 'kwartiermaker', 'kringloopwerf.example'],
  ...['06 12 98 76 34', '0612987634', 'hulphond'],
]

/** A laptop with a folder of its own. */
export function laptop(name: string, tokens?: TokenStore): DeskInFolder {
  const root = temporaryFolder()
  return deskIn(root, {
    name,
    onErasing: ({ id, deps }, attendeeIds) => {
      const own = (folder: string) => join(root, folder)
      const folders = { events: own('events'), badges: own('badges'), paper: own('paper') }
      removeFilesOf({ db: deps.db, id }, folders, attendeeIds)
    },
    onDeleted: (id, sourceId) => {
      if (tokens !== undefined) forgetTokens(tokens, id, sourceId)
    },
  })
}

/** A laptop with an open event and two guests, `A1` and `A2` their codes. */
export async function withEvent(name: string, tokens?: TokenStore) {
  const made = laptop(name, tokens)
  const id = randomUUID()
  await made.desk.create(id, congress, newEventWords)
  const open = made.desk.current
  if (open === null) throw new Error('no event')
  importTestGuests(open.deps.db, open.deps.pen, [
    { id: jan, person: personOfJan, tickets: [{ code: 'A1' }] },
    { id: ann, person: { firstName: 'Ann', lastName: 'Tak' }, tickets: [{ code: 'A2' }] },
  ])
  return { ...made, id, open }
}

/** Scans at the reception; the verdict, or why there is none. */
export function scan(desk: Desk, raw: string): string {
  const open = desk.current
  if (open === null) throw new Error('no event')
  const wish = { id: randomUUID(), listId: 'reception', raw, direction: 'entry' as const }
  const answer = scanTicket(open.deps, wish)
  return answer.ok ? answer.value.verdict : answer.code
}
