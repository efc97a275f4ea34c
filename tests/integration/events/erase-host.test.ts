import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { findAttendee } from '../../../electron/db/guests/attendees.ts'
import { eraseGuest } from '../../../electron/events/erase-guest.ts'
import { receiveEventFile, saveEventFile } from '../../../electron/events/event-file-transfer.ts'
import { filesWith } from '../../support/courses/written-forms.ts'
import { importTestGuests } from '../../support/event-file.ts'
import { jan, laptop, scan, withEvent } from '../../support/laptop-with-event.ts'

const [place, partner, other] = [randomUUID(), randomUUID(), randomUUID()]

it('the name of somebody who is erased goes from those whom he brought, here and at other desks', async () => {
  const one = await withEvent('Balie 1')
  const { deps } = one.open
  importTestGuests(
    deps.db,
    deps.pen,
    [
      { id: place, unnamed: true, person: { host: 'Jan Zonderling' }, tickets: [{ code: 'A3' }] },
      {
        id: partner,
        person: { firstName: 'Els', lastName: 'Bos', host: 'Jan Zonderling' },
        tickets: [{ code: 'A4' }],
      },
      {
        id: other,
        person: { firstName: 'Bo', lastName: 'Vos', host: 'Ann Tak' },
        tickets: [{ code: 'A5' }],
      },
    ],
    'partial',
  )
  scan(one.desk, 'A4')
  const two = laptop('Balie 2')
  const file = join(one.root, 'usb.balie')
  const arrive = async () => {
    await saveEventFile({ id: one.id, db: deps.db }, one.folder, file, null)
    const arrived = await receiveEventFile(file, two.folder, null)
    if (!arrived.ok) throw new Error(arrived.code)
    await two.desk.arrive(arrived.value)
  }
  await arrive()
  expect(filesWith(two.root, 'Zonderling').length).toBeGreaterThan(0)
  const folders = { events: one.folder, badges: '', paper: join(one.root, 'paper') }
  eraseGuest({ ...deps, id: one.id }, folders, { id: randomUUID(), attendeeId: jan })
  await arrive()
  rmSync(file)
  for (const db of [deps.db, two.desk.current?.deps.db]) {
    if (db === undefined) throw new Error('no event')
    expect(findAttendee(db, partner)).toMatchObject({ firstName: 'Els', host: '' })
    expect(findAttendee(db, place)).toMatchObject({ unnamed: true, host: '' })
    expect(findAttendee(db, other)).toMatchObject({ host: 'Ann Tak' })
  }
  one.desk.close()
  two.desk.close()
  expect([filesWith(one.root, 'Zonderling'), filesWith(two.root, 'Zonderling')]).toEqual([[], []])
})

it('a host of whose name there are two keeps it where the other one is erased', async () => {
  const one = await withEvent('Balie 1')
  const { deps } = one.open
  const namesake = { firstName: 'Jan', lastName: 'Zonderling' }
  importTestGuests(
    deps.db,
    deps.pen,
    [
      { id: other, person: namesake, tickets: [{ code: 'A3' }] },
      { id: partner, person: { lastName: 'Bos', host: 'Jan Zonderling' }, tickets: [] },
    ],
    'partial',
  )
  const folders = { events: one.folder, badges: '', paper: join(one.root, 'paper') }
  eraseGuest({ ...deps, id: one.id }, folders, { id: randomUUID(), attendeeId: jan })
  expect(findAttendee(deps.db, partner)?.host).toBe('Jan Zonderling')
  one.desk.close()
})
