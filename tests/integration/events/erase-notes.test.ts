import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { writeNote } from '../../../electron/check-in/guest/write-note.ts'
import { deskNotes } from '../../../electron/db/guests/desk-notes.ts'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { eraseGuest, notesOnGuest } from '../../../electron/events/erase-guest.ts'
import { receiveEventFile, saveEventFile } from '../../../electron/events/event-file-transfer.ts'
import { personalData } from '../../../electron/events/personal-data.ts'
import { importTestGuests } from '../../support/event-file.ts'
import { jan, laptop, withEvent } from '../../support/laptop-with-event.ts'
import { filesWith } from '../../support/courses/written-forms.ts'

it('the notes of the desks that name a guest go along with him, here and at other desks', async () => {
  const one = await withEvent('Balie 1')
  const { deps } = one.open
  const person = { firstName: 'Jan', lastName: 'Tak' }
  importTestGuests(deps.db, deps.pen, [{ id: randomUUID(), person, tickets: [] }], 'partial')
  const told = [
    'Bel dhr. ZONDERLING terug over zijn hulphond',
    'Badge van 0612-987634 ligt klaar',
    'Rol labels bijna op',
    'Zonderlinge geluiden in de lift',
    'Jan komt later',
    'Jan Tak komt later',
  ]
  for (const text of told) writeNote(deps, { id: randomUUID(), text })
  const two = laptop('Balie 2')
  const file = join(one.root, 'usb.balie')
  const arrive = async () => {
    await saveEventFile({ id: one.id, db: deps.db }, one.folder, file, null)
    const arrived = await receiveEventFile(file, two.folder, null)
    if (!arrived.ok) throw new Error(arrived.code)
    await two.desk.arrive(arrived.value)
  }
  await arrive()
  const naming = notesOnGuest(deps.db, jan)
  const found = naming.ok ? naming.value.notes : []
  expect(found.map(({ text }) => text).toSorted()).toEqual([told[1], told[0]])
  expect(naming).toMatchObject({ value: { maybe: [{ text: 'Jan komt later' }] } })
  expect(personalData(deps.db, jan)).toMatchObject({
    value: { text: expect.stringContaining('zijn hulphond') as string },
  })

  const noteIds = found.map(({ id }) => id)
  const folders = { events: one.folder, badges: '', paper: join(one.root, 'paper') }
  eraseGuest({ ...deps, id: one.id }, folders, { id: randomUUID(), attendeeId: jan, noteIds })
  await arrive()
  rmSync(file)
  for (const db of [deps.db, two.desk.current?.deps.db]) {
    const left = db === undefined ? [] : deskNotes(db).map(({ text }) => text)
    expect(left.toSorted()).toEqual([told[5], told[4], told[2], told[3]])
  }
  one.desk.close()
  two.desk.close()
  const traces = ['hulphond', '0612-987634', 'ZONDERLING terug']
  expect([filesWith(one.root, ...traces), filesWith(two.root, ...traces)]).toEqual([[], []])
})

it('a guest is found in notes by what he was called before', async () => {
  const one = await withEvent('Balie 1')
  const { deps } = one.open
  for (const text of ['Zonderling belde', 'Vreemd geluid', 'Mol komt later', 'Jan is er']) {
    writeNote(deps, { id: randomUUID(), text })
  }
  const name = (lastName: string) => ({ firstName: 'Jan', infix: '', lastName })
  const personal = { [jan]: { name: name('Vreemd') } }
  const body = { attendeeId: jan, fields: ['name' as const] }
  appendEntry(deps.db, deps.pen, { id: randomUUID(), type: 'attendee-edited', body, personal })
  const swap = { id: randomUUID(), type: 'person-swapped', body: { attendeeId: jan } } as const
  appendEntry(deps.db, deps.pen, { ...swap, personal: { [jan]: { name: name('Mol') } } })
  const naming = notesOnGuest(deps.db, jan)
  const texts = (notes: readonly { readonly text: string }[] = []) =>
    notes.map(({ text }) => text).toSorted()
  expect(texts(naming.ok ? naming.value.notes : [])).toEqual([
    ...['Mol komt later', 'Vreemd geluid', 'Zonderling belde'],
  ])
  expect(texts(naming.ok ? naming.value.maybe : [])).toEqual(['Jan is er'])
})

it('a note goes along where whoever erased its guest could not see it, and stays where that one left it', async () => {
  const one = await withEvent('Balie 1')
  const two = laptop('Balie 2')
  const file = join(one.root, 'usb.balie')
  const arrive = async () => {
    await saveEventFile({ id: one.id, db: one.open.deps.db }, one.folder, file, null)
    const arrived = await receiveEventFile(file, two.folder, null)
    if (!arrived.ok) throw new Error(arrived.code)
    await two.desk.arrive(arrived.value)
    rmSync(file)
  }
  writeNote(one.open.deps, { id: randomUUID(), text: 'Tas van Zonderling is gevonden' })
  await arrive()
  const deps = two.desk.current?.deps
  if (deps === undefined) throw new Error('no event')
  for (const text of ['Zonderling belde over zijn tolk', 'Jan komt later']) {
    writeNote(deps, { id: randomUUID(), text })
  }
  const own = { ...one.open.deps, id: one.id }
  const folders = { events: one.folder, badges: '', paper: join(one.root, 'paper') }
  eraseGuest(own, folders, { id: randomUUID(), attendeeId: jan })
  await arrive()

  expect(deskNotes(deps.db).map(({ text }) => text)).toEqual([
    'Jan komt later',
    'Tas van Zonderling is gevonden',
  ])
  two.desk.close()
  expect(filesWith(two.root, 'over zijn tolk')).toEqual([])
})
