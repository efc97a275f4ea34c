import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { setTicketDays } from '../../../electron/check-in/list/set-ticket-days.ts'
import { findEvent, findTicketType } from '../../../electron/db/event/definitions.ts'
import { describeEvent } from '../../../electron/events/describe-event.ts'
import { commitImport } from '../../../electron/importing/commit-import.ts'
import { adjust, openDesk, preview, type Desk } from '../../support/import-desk.ts'

const lines = [
  'Jan;;Bos;Epe;WO001A;Betaald;Wednesday and Thursday',
  'Ann;;Tak;Ede;DO001A;Betaald;Dagkaart donderdag',
  'Cor;;Vis;Ede;DO002A;Betaald;Dagkaart donderdag',
]
const [wednesday, thursday] = ['2026-06-17', '2026-06-18'] as const
const atTheDoor = (desk: Desk) => ['WO001A', 'DO001A'].map(desk.scan)

it('a kind of ticket that says its day is proposed for that day, and admits on it alone', async () => {
  const desk = await openDesk()
  const shown = await preview(desk, ...lines)
  expect(shown.ticketTypes).toMatchObject([
    { word: 'Dagkaart donderdag', count: 2, meaning: '+', validDays: [thursday] },
    { word: 'Wednesday and Thursday', count: 1, meaning: '+', validDays: [wednesday, thursday] },
  ])
  await commitImport(desk, { previewId: shown.previewId })
  expect(atTheDoor(desk)).toEqual(['valid', 'invalid-time'])

  // The next file finds the kind as it is now, whatever its name says.
  setTicketDays(desk, { id: randomUUID(), ticketTypeId: 'dagkaart-donderdag', validDays: null })
  const again = await preview(desk, ...lines)
  expect(again.ticketTypes[0]).toMatchObject({ meaning: 'dagkaart-donderdag', validDays: null })
  expect(desk.scan('DO001A')).toBe('valid')
})

it('what a person says of the days stands in place of the proposal', async () => {
  const desk = await openDesk()
  const first = await preview(desk, ...lines)
  const ticketTypeDays = {
    'dagkaart donderdag': [wednesday, thursday],
    'wednesday and thursday': [],
  }
  const shown = await adjust(desk, first, { ticketTypeDays })
  expect(shown.ticketTypes.map(({ validDays }) => validDays)).toEqual([[wednesday, thursday], null])
  await commitImport(desk, { previewId: shown.previewId })
  expect(atTheDoor(desk)).toEqual(['valid', 'valid'])
})

it('the days of a kind are those of the event, once, and go along when the event moves', async () => {
  const desk = await openDesk()
  const shown = await preview(desk, ...lines)
  await commitImport(desk, { previewId: shown.previewId })
  const ticketTypeId = 'dagkaart-donderdag'
  const set = (validDays: string[] | null, id = randomUUID()) =>
    setTicketDays(desk, { id, ticketTypeId, validDays })
  expect(set(['2026-06-20'])).toMatchObject({ code: 'other-day' })
  expect(
    setTicketDays(desk, { id: randomUUID(), ticketTypeId: 'x', validDays: null }),
  ).toMatchObject({ code: 'unknown-ticket-type' })
  const all = [wednesday, thursday, '2026-06-19']
  expect(set(all)).toMatchObject({ value: { validDays: null } })
  const id = randomUUID()
  expect(set([thursday], id)).toEqual(set([thursday], id))

  const { description } = findEvent(desk.db) ?? {}
  if (description === undefined) throw new Error('no event')
  const { codesIgnoreCase: _, ...facts } = description
  const moved = { ...facts, firstDay: '2026-06-24', lastDay: '2026-06-26' }
  describeEvent(desk, { id: randomUUID(), facts: moved, movesAlong: true, dayNames: [] })
  expect(findTicketType(desk.db, ticketTypeId)?.validDays).toEqual(['2026-06-25'])
})
