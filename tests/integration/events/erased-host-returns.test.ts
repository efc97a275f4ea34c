import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { editGuest } from '../../../electron/check-in/guest/edit-guest.ts'
import { findAttendee } from '../../../electron/db/guests/attendees.ts'
import { readJournal } from '../../../electron/db/journal/journal.ts'
import { rebuildProjections } from '../../../electron/db/journal/rebuild.ts'
import { eraseGuest } from '../../../electron/events/erase-guest.ts'
import { takeEntries, settleErased } from '../../../electron/events/take-entries.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import {
  importTestGuests,
  openTestDesk,
  openTestFile,
  temporaryFolder,
  testPen,
} from '../../support/event-file.ts'
import { filesWith } from '../../support/courses/written-forms.ts'
import { bytesOf, commit, openDesk } from '../../support/import-desk.ts'

const [jan, partner] = [randomUUID(), randomUUID()]
const personOfJan = { firstName: 'Jan', lastName: 'Zonderling' }
const named = (host: string) => ({
  id: partner,
  person: { firstName: 'Els', lastName: 'Bos', host },
  tickets: [{ code: 'A4' }],
})

/** Two desks with one event: Jan stands on the list at both. */
async function twoDesks(): Promise<[DeskDeps, DeskDeps]> {
  const one = await openTestDesk()
  importTestGuests(one.db, one.pen, [{ id: jan, person: personOfJan }], 'partial')
  const pen = { ...testPen('Balie 2'), now: () => one.pen.now() + 60_000 }
  const two: DeskDeps = { ...one, db: await openTestFile(), pen, laptop: 'laptop-2' }
  tell(one, two)
  return [one, two]
}

/** Gives a desk all that another has. */
function tell(from: DeskDeps, to: DeskDeps): void {
  const taking = { db: to.db, pen: to.pen, onErasing: () => undefined }
  const entries = readJournal(from.db, 0, 1_000)
  const { erased, along } = takeEntries(taking, entries, () => false)
  settleErased(to, erased, along)
}

function erase({ db, pen, ...desk }: DeskDeps): void {
  const none = { events: temporaryFolder(), badges: '', paper: '' }
  eraseGuest({ ...desk, db, pen, id: 'none' }, none, { id: randomUUID(), attendeeId: jan })
}

function expectNoName(...desks: readonly DeskDeps[]): void {
  for (const { db } of desks) {
    expect(findAttendee(db, partner)).toMatchObject({ firstName: 'Els', host: '' })
    db.pragma('wal_checkpoint(TRUNCATE)')
    expect(filesWith(join(db.name, '..'), 'Zonderling')).toEqual([])
  }
}

const orders = {
  'an import from a desk that did not know yet': ([one, two]: [DeskDeps, DeskDeps]) => {
    importTestGuests(two.db, two.pen, [named('Jan Zonderling')], 'partial')
    erase(one)
    tell(two, one)
    tell(one, two)
  },
  'the erasure at a desk that loaded it meanwhile': ([one, two]: [DeskDeps, DeskDeps]) => {
    erase(one)
    importTestGuests(two.db, two.pen, [named('Jan Zonderling')], 'partial')
    tell(one, two)
    tell(two, one)
  },
  'a later file at the desk itself, and at another': ([one, two]: [DeskDeps, DeskDeps]) => {
    erase(one)
    tell(one, two)
    importTestGuests(two.db, two.pen, [named('Zonderling, Jan')], 'partial')
    importTestGuests(one.db, one.pen, [named('JAN ZONDERLING')], 'partial')
    tell(one, two)
    tell(two, one)
  },
  'a correction of the guest who has him as host': ([one, two]: [DeskDeps, DeskDeps]) => {
    importTestGuests(two.db, two.pen, [named('')], 'partial')
    const fields = { host: 'Jan  Zonderling' }
    editGuest(two, { id: randomUUID(), attendeeId: partner, fields })
    erase(one)
    tell(two, one)
    tell(one, two)
  },
  'a name that only the other desk knew him by': ([one, two]: [DeskDeps, DeskDeps]) => {
    const name = { firstName: 'Johan', infix: '', lastName: 'Zonderling' }
    editGuest(two, { id: randomUUID(), attendeeId: jan, fields: { name } })
    erase(one)
    tell(one, two)
    tell(two, one)
    importTestGuests(one.db, one.pen, [named('Johan Zonderling')], 'partial')
    tell(one, two)
  },
}

it.each(Object.entries(orders))(
  'the name of an erased host stays away with %s',
  async (_, play) => {
    const desks = await twoDesks()
    play(desks)
    expectNoName(...desks)
    for (const { db } of desks) rebuildProjections(db)
    expectNoName(...desks)
  },
)

it('a host who only bears the name of one who was erased is kept, also where both come in later', async () => {
  const [one, two] = await twoDesks()
  erase(one)
  const namesake = { id: randomUUID(), person: personOfJan, tickets: [{ code: 'A9' }] }
  importTestGuests(two.db, two.pen, [named('Jan Zonderling'), namesake], 'partial')
  tell(two, one)
  tell(one, two)
  for (const { db } of [one, two]) expect(findAttendee(db, partner)?.host).toBe('Jan Zonderling')
})

it('a file that names an erased guest as host is no news once more, and shows him nowhere', async () => {
  const desk = await openDesk()
  const columns = 'Naam;E-mail;Gastheer;Ticketcode'
  const lines = [
    'Jan Zonderling;jan@example.nl;;QX72KD05',
    'Els Bos;els@example.nl;Jan Zonderling;QX72KD06',
  ]
  await commit(desk, columns, ...lines)
  const rows = readJournal(desk.db, 0, 100).find(({ type }) => type === 'rows')
  const [attendeeId = ''] = Object.keys(rows?.personal ?? {}).filter((id) =>
    rows?.personal[id]?.includes('jan@example.nl'),
  )
  const none = { events: temporaryFolder(), badges: '', paper: '' }
  eraseGuest({ ...desk, id: 'none' }, none, { id: randomUUID(), attendeeId })
  const again = await commit(desk, columns, ...lines)
  expect(again.counts).toMatchObject({ added: 0, changed: 0, withdrawn: 0, unchanged: 2 })
  const more = await commit(desk, columns, ...lines, 'Bo Vis;bo@example.nl;Jan Zonderling;QX72KD07')
  expect(more.counts).toMatchObject({ added: 1, changed: 0, withdrawn: 0, unchanged: 2 })
  expect(bytesOf(desk, 'Zonderling', 'Vis')).toEqual(['Vis'])
})
