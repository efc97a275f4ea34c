import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { editGuest } from '../../../electron/check-in/guest/edit-guest.ts'
import { registerWalkIn } from '../../../electron/check-in/guest/register-walk-in.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { appendEntry, readJournal } from '../../../electron/db/journal/journal.ts'
import { searchAttendees } from '../../../electron/db/guests/search.ts'
import { importTestGuests, openTestDesk } from '../../support/event-file.ts'

const guest = {
  id: '11111111-1111-4111-8111-111111111111',
  person: { firstName: 'Aneke', infix: '', lastName: 'Heide', organisation: 'Emmen' },
}
const name = { firstName: 'Anneke', infix: 'van der', lastName: 'Heijden' }

async function openWithGuest(): Promise<DeskDeps> {
  const deps = await openTestDesk()
  importTestGuests(deps.db, deps.pen, [guest])
  return deps
}

it('corrects a name and an organisation in one entry; a later file does not undo it', async () => {
  const deps = await openWithGuest()
  const fields = { name, organisation: ' Emmen en\u0000Coevorden ', note: 'spreker' }
  const edited = editGuest(deps, { id: randomUUID(), attendeeId: guest.id, fields })
  const expected = { ...name, organisation: 'Emmen en Coevorden', note: 'spreker', jobTitle: '' }
  expect(edited).toMatchObject({ ok: true, value: expected })
  const entries = readJournal(deps.db, 0, 100).filter(({ type }) => type === 'attendee-edited')
  expect(entries.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
    { attendeeId: guest.id, fields: ['name', 'organisation', 'note'] },
  ])
  importTestGuests(deps.db, deps.pen, [guest])
  expect(searchAttendees(deps.db, 'heijden', 5)).toMatchObject([expected])
})

it('finds the new name at once, also with a typo, and the old one no more', async () => {
  const deps = await openWithGuest()
  const walkIn = registerWalkIn(deps, {
    id: randomUUID(),
    listId: 'reception',
    ticketType: 'participant',
    firstName: 'Piet',
    infix: '',
    lastName: 'Paulusmma',
    organisation: '',
    payment: { method: 'free' },
  })
  if (!walkIn.ok) throw new Error(walkIn.code)
  const attendeeId = walkIn.value.attendee?.id ?? ''
  const found = (text: string) => searchAttendees(deps.db, text, 5).map(({ lastName }) => lastName)
  expect(found('zwolzma')).toEqual([])
  const renamed = { firstName: 'Piet', infix: '', lastName: 'Zwolsma' }
  editGuest(deps, { id: randomUUID(), attendeeId, fields: { name: renamed } })
  expect([found('zwolsma'), found('zwolzma'), found('paulusmma')]).toEqual([
    ['Zwolsma'],
    ['Zwolsma'],
    [],
  ])
})

it('answers the same call the same way and writes it once', async () => {
  const deps = await openWithGuest()
  const input = { id: randomUUID(), attendeeId: guest.id, fields: { name } }
  const first = editGuest(deps, input)
  const written = readJournal(deps.db, 0, 100).length
  expect(editGuest(deps, { ...input })).toEqual(first)
  expect(editGuest(deps, { ...input, fields: { note: 'anders' } })).toMatchObject({
    code: 'id-taken',
  })
  expect(readJournal(deps.db, 0, 100)).toHaveLength(written)
})

it('refuses nothing, nobody, somebody erased and an empty name, with nothing written', async () => {
  const deps = await openWithGuest()
  const edit = (attendeeId: string, fields: Parameters<typeof editGuest>[1]['fields']) =>
    editGuest(deps, { id: randomUUID(), attendeeId, fields })
  const empty = { firstName: ' ', infix: 'van', lastName: '' }
  const before = readJournal(deps.db, 0, 100).length
  expect([
    edit(guest.id, {}),
    edit(randomUUID(), { name }),
    edit(guest.id, { name: empty }),
  ]).toMatchObject([{ code: 'nothing-to-change' }, { code: 'not-found' }, { code: 'name-missing' }])
  expect(readJournal(deps.db, 0, 100)).toHaveLength(before)
  appendEntry(deps.db, deps.pen, {
    id: randomUUID(),
    type: 'erased',
    body: { attendeeId: guest.id },
  })
  expect(edit(guest.id, { name })).toMatchObject({ code: 'not-found' })
})

it('keeps nothing of a text that turns others around, is not to be seen, or is half a letter', async () => {
  const deps = await openWithGuest()
  const fields = {
    name: {
      firstName: '\u202eAn\u200bneke\u202c',
      infix: 'van\u2028der',
      lastName: '\ud800Heijden',
    },
    organisation: `${'x'.repeat(199)}\u{1f600}`,
    note: 'Bel\u2066 boven\u0007\r\naan',
  }
  const edited = editGuest(deps, { id: randomUUID(), attendeeId: guest.id, fields })
  expect(edited).toMatchObject({
    ok: true,
    value: {
      firstName: 'Anneke',
      infix: 'van der',
      lastName: '\ufffdHeijden',
      organisation: 'x'.repeat(199),
      note: 'Bel boven aan',
    },
  })
})
