import { randomUUID } from 'node:crypto'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { editGuest } from '../../../electron/check-in/guest/edit-guest.ts'
import { guestDirectory } from '../../../electron/db/guests/guest-directory.ts'
import { filterGuests } from '../../../electron/db/attendance/guest-pages.ts'
import { organisationsOf } from '../../../electron/db/guests/organisations.ts'
import { importTestGuests, openTestDesk } from '../../support/event-file.ts'
import { everybody, OPENING } from '../../support/guests.ts'

it('counts guests by organisation, however it is spelled, and finds those who have none', async () => {
  const spelled = ['Súdwest-Fryslân', 'súdwest-fryslân', 'Súdwest-Fryslân', 'Assen', '', ' - ']
  const guests = spelled.map((organisation, index) => ({
    id: `${String(index).repeat(8)}-1111-4111-8111-111111111111`,
    person: { firstName: `Gast ${String(index)}`, organisation },
    tickets: [{ code: `GAST-${String(index)}` }],
  }))
  const { db, pen, ...deps } = await openTestDesk()
  importTestGuests(db, pen, guests)
  const directory = await guestDirectory(db, () => nextTurn())
  expect(organisationsOf(directory)).toEqual([
    { key: 'assen', name: 'Assen', guests: 1 },
    { key: 'sudwest fryslan', name: 'Súdwest-Fryslân', guests: 3 },
  ])
  const without = { ...everybody, organisation: '' }
  const hour = { now: OPENING, timeZone: 'Europe/Amsterdam' }
  expect(filterGuests(db, directory, without, hour).length).toBe(2)

  const fields = { organisation: 'Assen' }
  editGuest({ db, pen, ...deps }, { id: randomUUID(), attendeeId: guests[0]?.id ?? '', fields })
  expect(organisationsOf(await guestDirectory(db, () => nextTurn()))).toMatchObject([
    { key: 'assen', guests: 2 },
    { key: 'sudwest fryslan', guests: 2 },
  ])
})
