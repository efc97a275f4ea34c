import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { joinGuests, partGuests } from '../../../electron/check-in/guest/join-guests.ts'
import { findAttendee, findPlace } from '../../../electron/db/guests/attendees.ts'
import { eraseGuest } from '../../../electron/events/erase-guest.ts'
import { personalData } from '../../../electron/events/personal-data.ts'
import { importTestGuests } from '../../support/event-file.ts'
import { filesWith } from '../../support/courses/written-forms.ts'
import { jan, ofJan, scan, withEvent } from '../../support/laptop-with-event.ts'

const twin = randomUUID()

/** A laptop with an event in which Jan is twice, the second time by another name and address. */
async function withTwins() {
  const laptop = await withEvent('Balie 1')
  const { deps } = laptop.open
  const person = { firstName: 'Johannes', lastName: 'Dubbelganger', email: 'twee@example.org' }
  importTestGuests(
    deps.db,
    deps.pen,
    [{ id: twin, person, tickets: [{ code: 'TWEE' }] }],
    'partial',
  )
  const wish = { id: randomUUID(), keep: jan, other: twin }
  expect(joinGuests(deps, wish)).toMatchObject({ ok: true })
  const folders = {
    events: laptop.folder,
    badges: join(laptop.root, 'badges'),
    paper: join(laptop.root, 'paper'),
  }
  return { ...laptop, deps, folders }
}

it('who is two guests in one is shown all of both, and both are erased', async () => {
  const { deps, desk, root, id, folders } = await withTwins()
  scan(desk, 'TWEE')
  const told = personalData(deps.db, jan)
  expect(told.ok && JSON.parse(told.value.text)).toMatchObject({
    attendee: { tickets: [{}, { code: 'TWEE' }] },
    entries: [{ type: 'rows' }, { type: 'rows' }, { type: 'guests-joined' }, { type: 'scanned' }],
  })
  expect(told.ok && told.value.text).toContain('Dubbelganger')
  eraseGuest({ ...deps, id }, folders, { id: randomUUID(), attendeeId: jan })
  desk.close()
  expect(filesWith(root, ...ofJan, 'Dubbelganger', 'twee@example.org', 'TWEE')).toEqual([])
})

it('who was told apart again is erased alone, also from what was answered while they were one', async () => {
  const { deps, desk, root, id, folders } = await withTwins()
  scan(desk, 'TWEE')
  const wish = { id: randomUUID(), attendeeId: jan, other: twin }
  expect(partGuests(deps, wish)).toMatchObject({ ok: true })
  eraseGuest({ ...deps, id }, folders, { id: randomUUID(), attendeeId: twin })
  expect(findPlace(deps.db, twin)?.lastName).toBe('')
  expect(findAttendee(deps.db, jan)?.lastName).not.toBe('')
  desk.close()
  expect(filesWith(root, 'Dubbelganger', 'twee@example.org')).toEqual([])
})
