import { describe, expect, it } from 'vitest'
import { findList } from '../../../electron/db/event/definitions.ts'
import { connectedDesk, PRETIX_LIST, startPretix } from '../../support/pretix/pretix-desk.ts'
import { pretixCatalogue, pretixOrder } from '../../support/pretix/pretix-orders.ts'

type Json = Record<string, unknown>
const [reception = {}] = pretixCatalogue.lists as Json[]
const strange = { id: 8, name: 'Diner', limit_products: 'alle', exit_all_at: 'laat' }

describe('a check-in list of pretix that cannot be read', () => {
  it('is named with what is strange about it, and comes by itself once it can be read', async () => {
    const server = await startPretix()
    server.behaviour.lists = [reception, { ...reception, ...strange }]
    const { db, exchange } = await connectedDesk(server)
    expect(await exchange.sync()).toMatchObject({ problem: null })
    expect(exchange.state()).toMatchObject({
      unreadDefinitions: [
        { kind: 'list', name: 'Diner', fields: ['limit_products', 'exit_all_at'], stands: false },
      ],
      goneLists: [],
    })
    server.behaviour.lists = [reception, { ...reception, id: 8, name: 'Diner' }]
    await exchange.sync()
    expect(exchange.state().unreadDefinitions).toEqual([])
    expect(findList(db, 'pretix-list-8')?.name).toBe('Diner')
  })

  it('and that was read before counts as it was, and not as deleted', async () => {
    const server = await startPretix()
    server.behaviour.orders = [pretixOrder(1)]
    const { exchange, scan } = await connectedDesk(server)
    await exchange.sync()
    server.behaviour.lists = [{ ...reception, name: { nl: 'Ontvangst' }, all_products: 'soms' }]
    await exchange.sync()
    expect(exchange.state()).toMatchObject({
      unreadDefinitions: [
        { kind: 'list', name: 'Ontvangst', fields: ['name', 'all_products'], stands: true },
      ],
      goneLists: [],
    })
    expect(scan('secret000001', PRETIX_LIST).verdict).toBe('valid')
  })

  it('and has neither a name nor a number is named all the same', async () => {
    const server = await startPretix()
    const nothing = 'niets' as unknown as Json
    server.behaviour.lists = [reception, { ...reception, id: 9, name: null }, nothing]
    const { exchange } = await connectedDesk(server)
    await exchange.sync()
    expect(exchange.state().unreadDefinitions).toEqual([
      { kind: 'list', name: '#9', fields: ['name'], stands: false },
      { kind: 'list', name: '?', fields: [], stands: false },
    ])
  })
})

it('a product, a date and a question that cannot be read are named, and read again each time', async () => {
  const server = await startPretix()
  const items = [...(pretixCatalogue.items as Json[]), { id: 2, name: { nl: 7 } }]
  server.behaviour.items = items
  server.behaviour.subevents = [{ id: 3, name: { nl: 'Woensdag' }, date_from: 'morgen' }]
  server.behaviour.questions = [{ id: 4, question: { nl: 'Eet je mee?' }, items: 'alle' }]
  const { exchange } = await connectedDesk(server)
  await exchange.sync()
  expect(exchange.state().unreadDefinitions).toEqual([
    { kind: 'item', name: '#2', fields: ['name'], stands: false },
    { kind: 'date', name: 'Woensdag', fields: ['date_from'], stands: false },
    { kind: 'question', name: 'Eet je mee?', fields: ['items'], stands: false },
  ])
  // A newer Balie may read what did not change in pretix.
  server.behaviour.clock += 60_000
  await exchange.sync()
  await exchange.sync()
  expect(server.unchanged).toBe(0)
})

describe('a rule that is not known', () => {
  it.each<[string, unknown, string[]]>([
    ['operator', { and: [{ telepathy: [{ var: 'product' }] }] }, ['telepathy']],
    ['variable', { '>': [{ var: 'entries_this_moon' }, 1] }, ['entries_this_moon']],
    ['shape', [1, 2], ['rules']],
  ])('by its %s is named with its list, until it is gone', async (_what, rules, words) => {
    const server = await startPretix()
    server.behaviour.lists = [{ ...reception, rules }]
    server.behaviour.orders = [pretixOrder(1)]
    const { exchange, scan } = await connectedDesk(server)
    await exchange.sync()
    expect(exchange.state().strangeRules).toEqual([{ list: 'Ontvangst', words }])
    expect(scan('secret000001').verdict).toBe('rules')
    server.behaviour.lists = [{ ...reception, rules: { '<': [{ var: 'entries_number' }, 1] } }]
    await exchange.sync()
    expect(exchange.state().strangeRules).toEqual([])
    expect(scan('secret000001').verdict).toBe('valid')
  })
})
