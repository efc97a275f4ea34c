import { describe, expect, it } from 'vitest'
import { findTicketType } from '../../../electron/db/event/definitions.ts'
import { connectedDesk, startPretix } from '../../support/pretix/pretix-desk.ts'
import { pretixOrder } from '../../support/pretix/pretix-orders.ts'

describe('what no person ever typed into pretix', () => {
  it.each([
    ['+', '9999-12-31T23:59:59-14:00'],
    ['-', '0000-01-01T00:00:00+14:00'],
    ['no', 'soon'],
  ])('a check-in at a year with a sign (%s) keeps no guest out', async (_sign, datetime) => {
    const server = await startPretix()
    const checkins = [{ id: 1, list: 7, datetime, type: 'entry' }]
    server.behaviour.orders = [
      pretixOrder(1, { checkins }),
      pretixOrder(2, { valid_until: datetime }),
    ]
    const { exchange, scan } = await connectedDesk(server)
    expect(await exchange.sync()).toMatchObject({ pulled: { read: 1 }, problem: null })
    expect(scan('secret000001').verdict).toBe('valid')
    expect(exchange.state().unread).toEqual(['ORD2'])
  })

  it.each([{}, '', { nl: '' }])('a product whose name is %j goes by its number', async (name) => {
    const server = await startPretix()
    server.behaviour.items = [{ id: 1, name, variations: [] }]
    server.behaviour.orders = [pretixOrder(1)]
    const { db, exchange, scan } = await connectedDesk(server)
    expect(await exchange.sync()).toMatchObject({ problem: null })
    expect(findTicketType(db, 'pretix-1')?.name).toBe('#1')
    expect(scan('secret000001').verdict).toBe('valid')
  })
})
