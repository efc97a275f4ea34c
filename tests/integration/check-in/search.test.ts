import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { searchAttendees } from '../../../electron/db/guests/search.ts'
import { wordsNear } from '../../../electron/db/guests/vocabulary.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import type { Deps } from '../../../electron/ipc/deps.ts'
import { readingHandlers } from '../../../electron/ipc/handlers/reading.ts'
import type { CallOutput } from '../../../shared/contract.ts'
import type { Result } from '../../../shared/result.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import { importTestGuests, openTestDesk } from '../../support/event-file.ts'

const people = [
  ['Anneke', 'van der', 'Heijden', 'Súdwest-Fryslân'],
  ['Çağla', '', 'Yıldız', 'Gemeente Emmen'],
  ['Jan', 'van den', 'Berg', 'Gemeente Utrecht'],
  ['Łukasz', '', 'Łukasik', 'UWV'],
  ['Bé', "van 't", 'Hof', 'Gemeente Zeist'],
  ['Anne Marie', '', 'Kramer', 'Ministerie van Sociale Zaken en Werkgelegenheid'],
  ['J.P.', '', 'Postma', "Gemeente 's-Gravenhage"],
  ['Sietske', '', 'Hoekstra', 'De Fryske Marren'],
  ['Wim', 'de', 'Wit-van der Meer', 'Krimpen aan den IJssel'],
  ['Koen', '', 'Prins', 'BZK'],
  ['Seán', '', "O'Brien", 'Gemeente Assen'],
  ['Jan-Willem', '', 'Meijer', 'Gemeente Meppel'],
  ['Jörg', '', 'Müller', 'Gemeente Almelo'],
  ['Jurriaan', '', 'Vossen', 'Gemeente Ommen'],
] as const

async function filledDesk(): Promise<DeskDeps> {
  const deps = await openTestDesk()
  const guests = people.map(([firstName, infix, lastName, organisation]) => ({
    id: randomUUID(),
    person: { firstName, infix, lastName, organisation },
    tickets: [{ code: `CODE-${lastName}` }],
  }))
  importTestGuests(deps.db, deps.pen, guests)
  return deps
}

/** The handler's answer on a list, as the page gets it. */
async function searchOn(deps: DeskDeps, text: string, listId?: string) {
  const desk = { current: { id: randomUUID(), deps } }
  const input = { text, limit: 5, ...(listId === undefined ? {} : { listId }) }
  const answer: Result<CallOutput<'attendees.search'>> = await readingHandlers['attendees.search'](
    { desk } as unknown as Deps,
    input,
  )
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}

function editName({ db, pen }: DeskDeps, attendeeId: string, lastName: string): void {
  appendEntry(db, pen, {
    id: randomUUID(),
    type: 'attendee-edited',
    body: { attendeeId, fields: ['name'] },
    personal: { [attendeeId]: { name: { firstName: '', infix: '', lastName } } },
  })
}

describe('searching a guest', () => {
  it.each([
    ['yildiz', 'Çağla Yıldız'],
    ['vd berg', 'Jan van den Berg'],
    ['vandenberg', 'Jan van den Berg'],
    ['berg jan', 'Jan van den Berg'],
    ['lukasik', 'Łukasz Łukasik'],
    ["van 't hof", "Bé van 't Hof"],
    ['sudwest', 'Anneke van der Heijden'],
    ['vdberg', 'Jan van den Berg'],
    ['v.d. berg', 'Jan van den Berg'],
    ['szw', 'Anne Marie Kramer'],
    ['am kramer', 'Anne Marie Kramer'],
    ['A.M. Kramer', 'Anne Marie Kramer'],
    ['den haag', 'J.P. Postma'],
    ['sgravenhage', 'J.P. Postma'],
    ['jp postma', 'J.P. Postma'],
    ['swf', 'Anneke van der Heijden'],
    ['friese meren', 'Sietske Hoekstra'],
    ['kadij', 'Wim de Wit-van der Meer'],
    ['vd meer', 'Wim de Wit-van der Meer'],
    ['binnenlandse zaken', 'Koen Prins'],
    ['code heijden', 'Anneke van der Heijden'],
    ['heijdem', 'Anneke van der Heijden'],
    ['brg jan', 'Jan van den Berg'],
    ['hofd', "Bé van 't Hof"],
    ['obrien', "Seán O'Brien"],
    ['janwillem meyer', 'Jan-Willem Meijer'],
    ['mueller', 'Jörg Müller'],
    ['neijer', 'Jan-Willem Meijer'],
    ['emijer', 'Jan-Willem Meijer'],
    ['jurian', 'Jurriaan Vossen'],
    ['vosen jurian', 'Jurriaan Vossen'],
    ['koen prinnss', 'Koen Prins'],
  ])('finds "%s"', async (question, name) => {
    const { db } = await filledDesk()
    expect(searchAttendees(db, question, 5).map(displayName)).toEqual([name])
  })

  it.each(['%', '"', '*', '^', ':', '-', 'NEAR(', '()', 'a AND', "' OR 1=1 --", 'x'.repeat(5_000)])(
    'takes %j for text and no more',
    async (question) => {
      const { db } = await filledDesk()
      expect(searchAttendees(db, question, 5).length).toBeLessThanOrEqual(5)
    },
  )

  it('finds with a typo who came or was renamed since, and no longer who was erased', async () => {
    const deps = await filledDesk()
    const find = (question: string) => searchAttendees(deps.db, question, 5).map(displayName)
    expect(find('wilemsen')).toEqual([])
    const id = randomUUID()
    importTestGuests(deps.db, deps.pen, [{ id, person: { lastName: 'Willemsen' } }], 'partial')
    expect(find('wilemsen')).toEqual(['Willemsen'])
    editName(deps, id, 'Bronkhorst')
    expect([find('wilemsen'), find('bronkhorts')]).toEqual([[], ['Bronkhorst']])
    appendEntry(deps.db, deps.pen, { id: randomUUID(), type: 'erased', body: { attendeeId: id } })
    expect([find('bronkhorts'), wordsNear(deps.db, 'bronkhorts')]).toEqual([[], []])
    expect(find('heijdem')).toEqual(['Anneke van der Heijden'])
  })

  it('shows nobody of an import that was undone, however many there were', async () => {
    const deps = await filledDesk()
    const guests = Array.from({ length: 400 }, () => ({
      id: randomUUID(),
      person: { firstName: 'Jan', lastName: 'Bergsma' },
    }))
    const revisionId = importTestGuests(deps.db, deps.pen, guests, 'partial')
    appendEntry(deps.db, deps.pen, {
      id: randomUUID(),
      type: 'revision-undone',
      body: { revisionId },
    })
    expect(searchAttendees(deps.db, 'berg', 5).map(displayName)).toEqual(['Jan van den Berg'])
  })

  it('finds whose whole last name was typed among hundreds who only begin so', async () => {
    const { db, pen } = await openTestDesk()
    const guests = [
      ...Array.from({ length: 400 }, () => ['Jan', '', 'Bergsma'] as const),
      ['Mia', 'van den', "Berg-van 't Hof"] as const,
      ['Zoë', 'van den', 'Berg'] as const,
      ['Abe', 'van den', 'Berg'] as const,
    ].map(([firstName, infix, lastName]) => ({
      id: randomUUID(),
      person: { firstName, infix, lastName },
    }))
    importTestGuests(db, pen, guests)
    const first = (question: string) => searchAttendees(db, question, 4).map(displayName)
    const wanted = ['Abe van den Berg', 'Zoë van den Berg', "Mia van den Berg-van 't Hof"]
    expect(first('berg')).toEqual([...wanted, 'Jan Bergsma'])
    expect(first('vd berg')).toEqual(wanted)
  })

  it('finds a name with a typo though that is how an organisation of others begins', async () => {
    const deps = await filledDesk()
    const guests = Array.from({ length: 6 }, () => ({
      id: randomUUID(),
      person: { firstName: 'Toos', lastName: 'Kwint', organisation: 'Gemeente Meierijstad' },
    }))
    importTestGuests(deps.db, deps.pen, guests, 'partial')
    const found = searchAttendees(deps.db, 'meier', 50).map(displayName)
    expect(found.slice(0, 6)).toEqual(guests.map(() => 'Toos Kwint'))
    expect(found).toContain('Jan-Willem Meijer')
  })

  it('puts those who are still expected before their namesakes who are in', async () => {
    const deps = await openTestDesk()
    const guests = ['CODE-1', 'CODE-2'].map((code) => ({
      id: randomUUID(),
      person: { firstName: 'Jan', lastName: 'Jansen' },
      tickets: [{ code }],
    }))
    importTestGuests(deps.db, deps.pen, guests)
    const [one, other] = guests.map(({ id }) => id)
    for (const [raw, expected] of [
      ['CODE-1', [other, one]],
      ['CODE-2', [one, other]],
    ] as const) {
      const id = randomUUID()
      scanTicket(deps, { id, listId: 'reception', raw, direction: 'entry' })
      const found = (await searchOn(deps, 'jansen', 'reception')).attendees
      expect(found.map((guest) => guest.id)).toEqual(expected)
      const undo = { checkInId: id, reason: 'mistake' as const }
      undoCheckIn(deps, { id: randomUUID(), ...undo })
    }
  })

  it('says who is in, and who has left, on the list that is asked for', async () => {
    const deps = await filledDesk()
    const [jan] = searchAttendees(deps.db, 'vd berg', 1)
    const scan = (direction: 'entry' | 'exit') =>
      scanTicket(deps, { id: randomUUID(), listId: 'reception', raw: 'CODE-Berg', direction })
    expect((await searchOn(deps, 'berg', 'reception')).presences).toEqual({
      [jan?.id ?? '']: 'expected',
    })
    scan('entry')
    expect((await searchOn(deps, 'berg', 'reception')).presences).toEqual({
      [jan?.id ?? '']: 'present',
    })
    scan('exit')
    expect((await searchOn(deps, 'berg', 'reception')).presences).toEqual({
      [jan?.id ?? '']: 'left',
    })
    const [anneke] = searchAttendees(deps.db, 'heijden', 1)
    const expected = { [anneke?.id ?? '']: 'expected' }
    expect((await searchOn(deps, 'heijden', 'reception')).presences).toEqual(expected)
    expect(await searchOn(deps, 'berg')).toEqual({ attendees: [jan] })
    expect(await searchOn(deps, 'berg', 'no-such-list')).toEqual({ attendees: [jan] })
  })
})
