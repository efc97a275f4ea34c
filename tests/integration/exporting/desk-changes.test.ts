import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { enrolGuest } from '../../../electron/check-in/guest/enrol-guest.ts'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { editGuest } from '../../../electron/check-in/guest/edit-guest.ts'
import { registerWalkIn } from '../../../electron/check-in/guest/register-walk-in.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { saveExport } from '../../../electron/exporting/files/save-export.ts'
import { wordsIn } from '../../../electron/exporting/words-in.ts'
import { startTestExportWorker } from '../../support/export-day.ts'
import {
  describeTestEvent,
  importTestGuests,
  openTestFile,
  temporaryFolder,
  testPen,
} from '../../support/event-file.ts'
import { OPENING, testList } from '../../support/guests.ts'
import { connectedDesk, PRETIX_LIST, startPretix } from '../../support/pretix/pretix-desk.ts'
import { pretixOrder } from '../../support/pretix/pretix-orders.ts'

/** The lines of the list of changes, without its heading. */
async function changesOf({ db, pen }: DeskDeps): Promise<string[]> {
  const folder = temporaryFolder()
  const words = wordsIn('nl')
  const files = {
    labels: [],
    fontFolder: '',
    startWorker: startTestExportWorker,
    askWhere: (name: string) => Promise.resolve(join(folder, name)),
  }
  const wish = { kind: 'changes-csv', listId: null, day: null } as const
  const saved = await saveExport({ db, now: pen.now, words, language: 'nl', ...files }, wish)
  if (!saved.ok) throw new Error(saved.code)
  return readFileSync(join(folder, saved.value.fileName), 'utf8').trim().split('\r\n').slice(1)
}

it('what desks changed goes out with the old and the new value, until the organiser says the same', async () => {
  const server = await startPretix()
  server.behaviour.orders = [pretixOrder(1), pretixOrder(2)]
  const clock = { now: OPENING }
  const { db, pen, deps, exchange, scan } = await connectedDesk(server, clock)
  await exchange.sync()
  const attendeeId = scan('secret000001').attendee?.id ?? ''
  const fields = { organisation: 'Gemeente Epe', jobTitle: 'Wethouder' }
  expect(editGuest(deps, { id: randomUUID(), attendeeId, fields }).ok).toBe(true)
  clock.now += 60_000
  const walkIn = registerWalkIn(deps, {
    id: randomUUID(),
    listId: PRETIX_LIST,
    ticketType: 'pretix-1',
    firstName: '=Bé',
    infix: 'van',
    lastName: "'t Hof",
    organisation: 'Gemeente Zuiderveen',
    payment: { method: 'free', reference: '' },
  })
  expect(walkIn.ok).toBe(true)
  clock.now += 60_000
  const session = { ...testList(), id: 'session-1', name: 'Sessie 1', byEnrolment: true }
  appendEntry(db, pen, { id: randomUUID(), type: 'list-defined', body: { list: session } })
  const moved = { id: randomUUID(), attendeeId, listId: 'session-1', enrolled: true }
  expect(enrolGuest(deps, moved).ok).toBe(true)

  const linesOf = () => changesOf(deps)
  const guest = 'Anneke van der Heijden1;secret000001'
  expect(await linesOf()).toEqual([
    `${guest};Functie;;Wethouder;17-06-2026;08:30;Toos;Balie 1;`,
    `${guest};Organisatie;Gemeente Zuiderveen;Gemeente Epe;17-06-2026;08:30;Toos;Balie 1;`,
    expect.stringMatching(
      /^'=Bé van 't Hof;.*;Nieuwe gast;;'=Bé van 't Hof, Gemeente Zuiderveen;17-06-2026;08:31;Toos;Balie 1;$/,
    ),
    `${guest};Sessie 1;nee;ja;17-06-2026;08:32;Toos;Balie 1;`,
  ])
  expect(exchange.state().clashes).toBe(0)

  clock.now += 60_000
  server.behaviour.clock = clock.now
  const last_modified = new Date(server.behaviour.clock).toISOString()
  server.behaviour.orders = [pretixOrder(1, { company: 'Gemeente Assen' }, { last_modified })]
  await exchange.sync()
  expect(exchange.state().clashes).toBe(1)
  expect((await linesOf())[1]).toBe(
    `${guest};Organisatie;Gemeente Assen;Gemeente Epe;17-06-2026;08:30;Toos;Balie 1;ja`,
  )
  server.behaviour.orders = [pretixOrder(1, { company: 'Gemeente Epe' }, { last_modified })]
  await exchange.sync()
  expect(exchange.state().clashes).toBe(0)
  const what = (await linesOf()).map((line) => line.split(';')[2])
  expect(what).toEqual(['Functie', 'Nieuwe gast', 'Sessie 1'])
})

it('who came in on a list that pretix does not know stands among the changes, and pretix is not asked', async () => {
  const server = await startPretix()
  server.behaviour.orders = [pretixOrder(1), pretixOrder(2)]
  const clock = { now: OPENING }
  const { db, pen, deps, exchange, scan } = await connectedDesk(server, clock)
  await exchange.sync()
  const lunch = testList({ id: 'lunch', name: 'Lunch', entries: 'unlimited' })
  appendEntry(db, pen, { id: randomUUID(), type: 'list-defined', body: { list: lunch } })
  scan('secret000001')
  expect(scan('secret000001', 'lunch').verdict).toBe('valid')
  clock.now += 60_000
  expect(scan('secret000001', 'lunch').verdict).toBe('valid')
  const { id: checkInId } = scan('secret000002', 'lunch')
  undoCheckIn(deps, { id: randomUUID(), checkInId, reason: 'mistake' })
  expect(await exchange.sync()).toMatchObject({ pushed: 1, refused: 0, problem: null })
  expect(exchange.state()).toMatchObject({ unsent: [], ownLists: ['Lunch'] })
  expect(await changesOf(deps)).toEqual([
    'Anneke van der Heijden1;secret000001;Ingecheckt: Lunch;nee;ja;17-06-2026;08:30;Toos;Balie 1;',
  ])
})

it('an event without pretix has no check-ins among the changes', async () => {
  const [db, pen] = [await openTestFile(), testPen()]
  const deps = { db, pen, laptop: randomUUID(), findOtherEvent: () => null }
  describeTestEvent(db, pen)
  const guest = { id: randomUUID(), tickets: [{ id: randomUUID(), code: 'K4-77QX' }] }
  importTestGuests(db, pen, [guest], 'full')
  const input = { listId: testList().id, raw: 'K4-77QX', direction: 'entry' } as const
  const answer = scanTicket(deps, { id: randomUUID(), ...input })
  expect(answer).toMatchObject({ ok: true, value: { verdict: 'valid' } })
  expect(await changesOf(deps)).toEqual([])
})
