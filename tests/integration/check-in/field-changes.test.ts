import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { editGuest } from '../../../electron/check-in/guest/edit-guest.ts'
import { guestCard } from '../../../electron/check-in/guest/guest-card.ts'
import { swapPerson } from '../../../electron/check-in/guest/swap-person.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { importTestGuests, openTestDesk } from '../../support/event-file.ts'
import { OPENING, testList, type TestGuest } from '../../support/guests.ts'

const ID = '11111111-1111-4111-8111-111111111111'

const anneke: TestGuest = {
  id: ID,
  person: { firstName: 'Anneke', infix: 'van der', lastName: 'Heiden', organisation: 'Assen' },
  tickets: [{ code: 'TICKET-1', status: 'unpaid' }],
}

async function openWith(guest: TestGuest): Promise<DeskDeps & { later: () => void }> {
  const clock = { now: OPENING }
  const deps = await openTestDesk([testList()], clock)
  importTestGuests(deps.db, deps.pen, [guest])
  return { ...deps, later: () => void (clock.now += 60_000) }
}

/** What the card tells of changes, newest first: "what: field, before > after". */
function changesOn({ db, pen }: DeskDeps): string[] {
  const history = guestCard(db, ID, pen.now())?.history ?? []
  return history.map(({ what, changes }) => {
    const told = changes.map(
      ({ field, before, after }) => `${field}, ${before.join('+')} > ${after.join('+')}`,
    )
    return [what, ...told].join(': ')
  })
}

it('tells what a correction and a swap made of a name, and of nothing that stayed', async () => {
  const deps = await openWith(anneke)
  const name = { firstName: 'Anneke', infix: 'van der', lastName: 'Heijden' }
  editGuest(deps, { id: randomUUID(), attendeeId: ID, fields: { name, organisation: 'Assen' } })
  deps.later()
  editGuest(deps, { id: randomUUID(), attendeeId: ID, fields: { jobTitle: 'wethouder' } })
  deps.later()
  swapPerson(deps, {
    id: randomUUID(),
    attendeeId: ID,
    name: { firstName: 'Bé', infix: '', lastName: 'Smit' },
    organisation: 'Assen',
    jobTitle: '',
    email: '',
  })
  expect(changesOn(deps)).toEqual([
    'swapped: name, Anneke van der Heijden > Bé Smit: jobTitle, wethouder > ',
    'edited: jobTitle,  > wethouder',
    'edited: name, Anneke van der Heiden > Anneke van der Heijden',
  ])
})

it('tells what a later list changed, with its file, but not what a desk had put right', async () => {
  const deps = await openWith(anneke)
  deps.later()
  editGuest(deps, { id: randomUUID(), attendeeId: ID, fields: { organisation: 'Emmen' } })
  deps.later()
  const tickets = [{ code: 'TICKET-1', type: 'day-1' }]
  const person = { ...anneke.person, organisation: 'Gemeente Assen', jobTitle: 'griffier' }
  importTestGuests(deps.db, deps.pen, [{ ...anneke, person, tickets }])
  deps.later()
  importTestGuests(deps.db, deps.pen, [{ ...anneke, person, tickets }])
  expect(changesOn(deps)).toEqual([
    'source-changed: jobTitle,  > griffier: ticketType, participant > day-1: ticketStatus, unpaid > confirmed',
    'edited: organisation, Assen > Emmen',
  ])
  expect(guestCard(deps.db, ID, OPENING)?.history[0]).toMatchObject({
    detail: 'gasten.csv',
    desk: 'Balie 1',
    operator: 'Toos',
    at: '2026-06-17T06:32:00.000Z',
  })
})

it('tells nothing personal of a guest who was erased', async () => {
  const deps = await openWith(anneke)
  deps.later()
  editGuest(deps, { id: randomUUID(), attendeeId: ID, fields: { organisation: 'Emmen' } })
  importTestGuests(deps.db, deps.pen, [{ ...anneke, tickets: [{ type: 'day-1' }] }])
  appendEntry(deps.db, deps.pen, {
    id: randomUUID(),
    type: 'erased',
    body: { attendeeId: ID },
  })
  const history = guestCard(deps.db, ID, OPENING)?.history
  expect(JSON.stringify(history)).not.toMatch(/Emmen|Assen|Anneke|Heiden/)
  expect(history?.map(({ what }) => what)).toContain('edited')
})
