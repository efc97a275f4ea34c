import { expect, it } from 'vitest'
import { findCodeHolders } from '../../electron/db/guests/attendees.ts'
import { findTicketType } from '../../electron/db/event/definitions.ts'
import { countAttendees } from '../../electron/db/guests/count-attendees.ts'
import { listId } from '../../shared/domain/pretix/products.ts'
import { deskAt } from '../support/pretix/pretix-desk.ts'
import { startRealWorld } from './running-pretix.ts'

it('a variation and an addition of a real order are tickets of one guest', async () => {
  const world = await startRealWorld()
  const dinner = await world.inEvent('POST', 'items/', {
    name: { nl: 'Diner' },
    default_price: '0.00',
    admission: false,
    active: true,
    variations: [
      { value: { nl: 'Vegetarisch' }, active: true },
      { value: { nl: 'Vis' }, active: true },
    ],
  })
  const [, fish] = dinner['variations'] as { id: number }[]
  await world.inEvent('POST', 'quotas/', {
    name: 'Diner',
    size: null,
    items: [dinner['id']],
    variations: (dinner['variations'] as { id: number }[]).map(({ id }) => id),
  })
  const name = { _scheme: 'given_family', given_name: 'Bé', family_name: "van 't Hof" }
  const position = { item: world.item, variation: null, price: '10.00' }
  const order = await world.inEvent('POST', 'orders/', {
    email: 'besteller@example.org',
    status: 'p',
    payment_provider: 'manual',
    positions: [
      { ...position, positionid: 1, attendee_name_parts: name },
      { ...position, positionid: 2, addon_to: 1, item: dinner['id'], variation: fish?.id },
    ],
  })
  const [, addition] = order['positions'] as { secret: string }[]
  const { db, exchange, scan } = await deskAt(world.address, world.authorization)
  expect(await exchange.sync()).toMatchObject({ pulled: { read: 1, changed: 1 }, problem: null })
  const [holder] = findCodeHolders(db, addition?.secret ?? '', true)
  const types = holder?.attendee.tickets.map(({ type }) => findTicketType(db, type)?.name)
  expect([countAttendees(db), holder?.attendee.lastName, types]).toEqual([
    1,
    'Hof',
    ['Deelnemer', 'Diner – Vis'],
  ])
  expect(scan(addition?.secret ?? '', listId(world.list)).verdict).toBe('valid')
  expect(await exchange.sync()).toMatchObject({ pushed: 1, refused: 0, problem: null })
})

it('a first pull of several pages brings everybody once', async () => {
  const world = await startRealWorld()
  const families = Array.from({ length: 104 }, (_, index) => `Gast${String(index + 1)}`)
  for (const family of families) await world.sell({ family })
  const { db, exchange, asked } = await deskAt(world.address, world.authorization)
  expect(await exchange.sync()).toMatchObject({ pulled: { read: 104, changed: 104 } })
  expect(asked.filter((path) => path.includes('/orders/'))).toHaveLength(3)
  expect(countAttendees(db)).toBe(104)
})
