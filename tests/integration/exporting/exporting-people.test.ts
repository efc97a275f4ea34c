import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { swapPerson } from '../../../electron/check-in/guest/swap-person.ts'
import { writeNote } from '../../../electron/check-in/guest/write-note.ts'
import { findEvent } from '../../../electron/db/event/definitions.ts'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { dayReport } from '../../../electron/exporting/tables/day-report.ts'
import { saveExport } from '../../../electron/exporting/files/save-export.ts'
import { importTestGuests } from '../../support/event-file.ts'
import { day, jan, save, textOf } from '../../support/export-day.ts'
import { OPENING } from '../../support/guests.ts'

it('the attendance is of whoever had the place on that day, until he is erased', async () => {
  const made = await day()
  const { db, pen } = made.desk
  made.clock.now += 86_400_000
  const name = { firstName: 'Els', infix: '', lastName: 'Mol' }
  const newcomer = { name, organisation: '', jobTitle: '', email: '' }
  swapPerson(made.desk, { id: randomUUID(), attendeeId: jan, ...newcomer })
  const text = readFileSync(await save(made, 'attendance-csv'), 'utf8')
  expect(text).toContain(";Berg;van den;'=Jan;")
  expect(text).not.toContain('Mol')
  // She was not there on any day.
  const wish = { listId: null, day: null, attendeeId: jan }
  expect(await saveExport(made.deps, { kind: 'certificate', ...wish })).toMatchObject({
    code: 'nobody-there',
  })
  expect(textOf(await save(made, 'certificates'))).toContain('=Jan van den Berg')
  appendEntry(db, pen, { id: randomUUID(), type: 'erased', body: { attendeeId: jan } })
  expect(readFileSync(await save(made, 'attendance-csv'), 'utf8')).not.toMatch(/Berg|Mol/)
})

it('a certificate proves what was attended at an event without a place', async () => {
  const made = await day()
  const { db, pen } = made.desk
  const event = findEvent(db)
  if (event === null) throw new Error('no event')
  const body = { secret: event.secret, description: { ...event.description, place: '' } }
  appendEntry(db, pen, { id: randomUUID(), type: 'event-described', body })
  const told = textOf(await save(made, 'certificate', jan))
  expect(told).toContain('heeft deelgenomen aan Divosa congres 2026, woensdag 17 juni 2026 –')
})

it('the report of one day names every open note, however many there are', async () => {
  const { desk, deps } = await day()
  for (let note = 0; note < 105; note += 1) {
    writeNote(desk, { id: randomUUID(), text: `Notitie ${String(note)}` })
  }
  const description = findEvent(desk.db)?.description
  if (description === undefined) throw new Error('no event')
  const parts = await dayReport(deps, '2026-06-17', description)
  const notes = parts.find(({ title }) => title.startsWith('Open notities'))
  expect(notes?.rows).toHaveLength(105)
})

it('the report of one day names whom a supervisor let in on the ticket of another day', async () => {
  const { desk, deps, clock } = await day()
  clock.now = OPENING
  const guest = { id: randomUUID(), person: { firstName: 'Eef', lastName: 'Os' } }
  importTestGuests(desk.db, desk.pen, [
    { ...guest, tickets: [{ code: 'A4', validFrom: '2026-06-18' }] },
  ])
  const wish = { listId: 'reception', raw: 'A4', direction: 'entry' } as const
  const scan = (change: object) => {
    const answer = scanTicket(desk, { ...wish, id: randomUUID(), ...change })
    return answer.ok ? answer.value.verdict : answer.code
  }
  expect(scan({})).toBe('invalid-time')
  expect(scan({ overrides: ['invalid-time'], overrideReason: 'agreed' })).toBe('valid')
  const description = findEvent(desk.db)?.description
  if (description === undefined) throw new Error('no event')
  const parts = await dayReport(deps, '2026-06-17', description)
  const admitted = parts.find(({ title }) => title === 'Toegelaten met een uitzondering')
  expect(admitted?.rows).toContainEqual([
    '08:30',
    'Eef Os',
    'Ontvangst',
    'ticket van een andere tijd',
  ])
})
