import { expect, it } from 'vitest'
import { findCodeHolders } from '../../../electron/db/guests/attendees.ts'
import { connectedDesk, PRETIX_LIST, startPretix } from '../../support/pretix/pretix-desk.ts'
import { pretixCatalogue, pretixOrder } from '../../support/pretix/pretix-orders.ts'

type Json = Record<string, unknown>

it('takes unknown fields and verdicts from a newer pretix', async () => {
  const server = await startPretix()
  const newer = { hologram: { nl: 'ja' }, next_generation: [1, 2] }
  const checkins = [
    { id: 1, list: 7, datetime: '2026-06-17T06:41:00Z', type: 'teleport', ...newer },
    { id: 'not-a-number' },
  ]
  const list = { ...(pretixCatalogue.lists[0] as Json), ...newer, checkin_mode: 'holographic' }
  Object.assign(server.behaviour, {
    items: [{ ...(pretixCatalogue.items[0] as Json), ...newer }],
    lists: [list],
    questions: [{ id: 3, question: { nl: 'Geur' }, type: 'SMELL', items: [1], ...newer }],
    orders: [
      pretixOrder(1, { checkins, ...newer }, newer),
      pretixOrder(2, { checkins: { paged: true }, print_logs: 'later' }),
      pretixOrder(3, {}, { status: 'quantum' }),
    ],
  })
  const { db, exchange, scan } = await connectedDesk(server)
  expect(await exchange.sync()).toMatchObject({ pulled: { read: 3 }, problem: null })
  expect(findCodeHolders(db, 'secret000001', true)).toHaveLength(1)
  expect(scan('secret000001').verdict).toBe('used')
  const refused = scan('secret000002')
  // A state that nobody here knows admits nobody.
  expect([refused.verdict, scan('secret000003').verdict]).toEqual(['valid', 'canceled'])
  server.behaviour.refusal = { status: 'error', reason: 'wrong_dimension', ...newer }
  expect(await exchange.sync()).toMatchObject({ refused: 1, problem: null })
  expect(exchange.state().unsent).toMatchObject([{ reason: 'wrong_dimension', dueAt: null }])
})

it('a list without matching of additions refuses the ticket that they belong to', async () => {
  const server = await startPretix()
  const item = (id: number) => ({ id, name: { nl: `Soort ${String(id)}` }, variations: [] })
  const [first = {}] = pretixCatalogue.lists as Json[]
  const dinner = { ...first, all_products: false, limit_products: [2] }
  const order = pretixOrder(1)
  const [position = {}] = order['positions'] as Json[]
  const addition = { ...position, id: 9, item: 2, addon_to: position['id'], secret: 'diner' }
  Object.assign(server.behaviour, {
    items: [item(1), item(2)],
    lists: [
      { ...dinner, id: 7, addon_match: false },
      { ...dinner, id: 8, addon_match: true },
    ],
    orders: [{ ...order, positions: [position, addition] }],
  })
  const { exchange, scan } = await connectedDesk(server)
  await exchange.sync()
  expect([
    scan('secret000001', PRETIX_LIST).verdict,
    scan('diner', PRETIX_LIST).verdict,
    scan('secret000001', 'pretix-list-8').verdict,
  ]).toEqual(['product', 'valid', 'valid'])
})

it('what pretix wants looked at stands with the guest, also when it is said later', async () => {
  const server = await startPretix()
  server.behaviour.orders = [
    pretixOrder(1, {}, { checkin_attention: true }),
    pretixOrder(2, {}, { checkin_attention: true, checkin_text: 'Vraag om de studentenkaart' }),
    pretixOrder(3),
  ]
  const { db, exchange } = await connectedDesk(server)
  await exchange.sync()
  const notes = () =>
    [1, 2, 3].map((n) => findCodeHolders(db, `secret00000${String(n)}`, true)[0]?.attendee.note)
  expect(notes()).toEqual(['Aandacht! (Attention, pretix)', 'Vraag om de studentenkaart', ''])
  const [item = {}] = pretixCatalogue.items as Json[]
  server.behaviour.clock += 5_000
  server.behaviour.items = [{ ...item, checkin_attention: true, checkin_text: 'Groen koord' }]
  await exchange.sync()
  expect(notes()).toEqual([
    'Groen koord',
    'Vraag om de studentenkaart · Groen koord',
    'Groen koord',
  ])
})
