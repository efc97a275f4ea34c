import { expect, it } from 'vitest'
import { needsOf } from '../../../shared/domain/check-in/needs.ts'
import { connectedDesk, startPretix } from '../../support/pretix/pretix-desk.ts'
import { pretixOrder } from '../../support/pretix/pretix-orders.ts'

it.each([
  [null, 'valid'],
  ['Atlantic/Azores', 'rules'],
  ['Nowhere/Land', 'valid'],
])(
  'guests of pretix come in by the days and times of their own event (%s)',
  async (timeZone, verdict) => {
    const server = await startPretix()
    server.behaviour.orders = [pretixOrder(1)]
    const nine = { isAfter: [{ var: 'now' }, { buildTime: ['customtime', '09:00:00'] }] }
    server.behaviour.lists = [{ ...server.behaviour.lists[0], rules: nine }]
    server.behaviour.timeZone = timeZone
    const clock = { now: Date.parse('2026-06-17T09:30:00+02:00') }
    const { exchange, scan } = await connectedDesk(server, clock)
    expect(await exchange.sync()).toMatchObject({ problem: null })
    expect(scan('secret000001').verdict).toBe(verdict)
  },
)

it('guests of pretix tell their seat, and what they said yes and no to', async () => {
  const server = await startPretix()
  server.behaviour.questions = [
    ...[
      { id: 11, question: { nl: 'Blijft u slapen?' }, type: 'B' },
      { id: 12, question: { en: 'Parking?' }, type: 'B' },
      { id: 13, question: { nl: 'Rolstoel nodig?' }, type: 'B' },
      { id: 14, question: { nl: 'Spreuk' }, type: 'S' },
    ],
  ]
  const answers = [
    ...[
      { question: 11, answer: 'True', question_identifier: 'A' },
      { question: 12, answer: 'False', question_identifier: 'B' },
      { question: 13, answer: 'False', question_identifier: 'C' },
      { question: 14, answer: 'True', question_identifier: 'D' },
    ],
  ]
  const seat = { id: 5, name: 'Rij 3, stoel 12', zone_name: 'Zaal', seat_guid: 'z-3-12' }
  server.behaviour.orders = [pretixOrder(1, { answers, seat })]
  const { exchange, scan } = await connectedDesk(server)
  expect(await exchange.sync()).toMatchObject({ problem: null })
  const guest = scan('secret000001').attendee
  expect(guest?.extra.map(({ label, value }) => [label, value])).toEqual([
    ['Blijft u slapen?', 'Ja'],
    ['Parking?', 'No'],
    ['Rolstoel nodig?', 'Nee'],
    ['Spreuk', 'True'],
    ['Stoel (seat)', 'Rij 3, stoel 12'],
  ])
  expect(guest === null ? [] : needsOf(guest)).toEqual([])
})
