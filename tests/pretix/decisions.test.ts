import { describe, expect, it } from 'vitest'
import { listId } from '../../shared/domain/pretix/products.ts'
import { deskAt } from '../support/pretix/pretix-desk.ts'
import type { RealWorld } from '../support/real-pretix/real-world.ts'
import { startRealWorld } from './running-pretix.ts'

/** What Balie decides without a network, beside what pretix would have decided at that moment. */
async function beside(world: RealWorld, secret: string, moments: readonly string[]) {
  const clock = { now: 0 }
  const { exchange, scan } = await deskAt(world.address, world.authorization, clock)
  await exchange.sync()
  const both: { at: string; pretix: string; balie: string }[] = []
  for (const moment of moments) {
    const [at = '', direction = 'entry'] = moment.split(' ')
    clock.now = Date.parse(at)
    const way = direction === 'exit' ? 'exit' : 'entry'
    const pretix = await world.judge(secret, at, way)
    const { verdict } = scan(secret, listId(world.list), { direction: way })
    both.push({ at: moment, pretix, balie: words[verdict] ?? verdict })
    // Both have the same past at the next moment.
    expect(await exchange.sync()).toMatchObject({ problem: null, refused: 0 })
  }
  return both
}

const words: Readonly<Record<string, string>> = {
  valid: 'ok',
  used: 'already_redeemed',
  'invalid-time': 'invalid_time',
  'answers-required': 'incomplete',
}

function agreed(both: Awaited<ReturnType<typeof beside>>) {
  expect(both.map(({ at, balie }) => [at, balie])).toEqual(
    both.map(({ at, pretix }) => [at, pretix]),
  )
  return both.map(({ pretix }) => pretix)
}

const day = (number: number, time: string) => `2026-06-${String(number)}T${time}+02:00`
const scans = [
  day(16, '23:59:59'),
  day(17, '08:44:00'),
  day(17, '08:45:01'),
  day(17, '09:00:00'),
  `${day(17, '12:00:00')} exit`,
  day(17, '12:59:59'),
  day(17, '14:00:01'),
  day(18, '00:00:00'),
  day(18, '09:30:30'),
  day(19, '16:59:00'),
  day(19, '17:00:01'),
]

describe('the rules of a list decide as pretix does:', () => {
  const at = (kind: string, ...more: string[]) => ({ buildTime: [kind, ...more] })
  const variable = (name: string) => ({ var: name })
  const product = (id: number) => ({ lookup: ['product', String(id), 'Deelnemer'] })
  const rules: readonly (readonly [string, (item: number) => unknown])[] = [
    ['after the beginning', () => ({ isAfter: [variable('now'), at('date_from')] })],
    ['a quarter before it', () => ({ isAfter: [variable('now'), at('date_from'), 15] })],
    ['before the end', () => ({ isBefore: [variable('now'), at('date_to'), null] })],
    ['from the doors on', () => ({ isAfter: [variable('now'), at('date_admission'), '30'] })],
    ['after a time of day', () => ({ isAfter: [variable('now'), at('customtime', '09:00:00')] })],
    [
      'after a moment',
      () => ({ isAfter: [variable('now'), at('custom', '2026-06-17T22:00:00.000Z')] }),
    ],
    [
      'a moment without a zone',
      () => ({ isAfter: [variable('now'), at('custom', '2026-06-17T22:00:00')] }),
    ],
    ['the product', (item) => ({ inList: [variable('product'), { objectList: [product(item)] }] })],
    ['another product', () => ({ inList: [variable('product'), { objectList: [product(999)] }] })],
    ['no variation', () => ({ inList: [variable('variation'), { objectList: [product(1)] }] })],
    [
      'a gate',
      () => ({ inList: [variable('gate'), { objectList: [{ lookup: ['gate', '1', 'A'] }] }] }),
    ],
    ['fewer than three entries', () => ({ '<': [variable('entries_number'), 3] })],
    ['two entries a day', () => ({ '<': [variable('entries_today'), 2] })],
    ['two days', () => ({ '<=': [variable('entries_days'), 1] })],
    [
      'an hour between',
      () => ({
        or: [
          { '==': [variable('minutes_since_last_entry'), -1] },
          { '>=': [variable('minutes_since_last_entry'), 60] },
        ],
      }),
    ],
    ['within a day of the first', () => ({ '<': [variable('minutes_since_first_entry'), 1440] })],
    ['a weekday', () => ({ '==': [variable('now_isoweekday'), 3] })],
    ['who is absent', () => ({ '==': [variable('entry_status'), 'absent'] })],
    ['not who is absent', () => ({ '!=': [variable('entry_status'), 'absent'] })],
    ['entries since', () => ({ '<': [{ entries_since: [at('customtime', '00:00:00')] }, 2] })],
    ['entries before', () => ({ '<': [{ entries_before: [at('date_to')] }, 4] })],
    ['days since', () => ({ '<': [{ entries_days_since: [at('date_from')] }, 2] })],
    ['days before', () => ({ '<=': [{ entries_days_before: [at('customtime', '09:00')] }, 1] })],
    [
      'several together',
      (item) => ({
        and: [
          { isAfter: [variable('now'), at('date_from'), 60] },
          {
            or: [
              { '<': [variable('entries_today'), 1] },
              { inList: [variable('product'), { objectList: [product(item + 1)] }] },
            ],
          },
        ],
      }),
    ],
  ]

  it.each(rules)('%s', async (_name, rule) => {
    const world = await startRealWorld()
    const list = `checkinlists/${String(world.list)}/`
    await world.inEvent('PATCH', list, { rules: rule(world.item), allow_multiple_entries: true })
    const { secret } = await world.sell()
    agreed(await beside(world, secret, scans))
  })
})

describe('everything else decides as pretix does:', () => {
  const twice = [day(17, '10:00:00'), day(17, '10:01:00')]

  it('once, and in again after an exit where the list says so', async () => {
    const world = await startRealWorld()
    const { secret } = await world.sell()
    expect(
      agreed(
        await beside(world, secret, [...twice, `${day(17, '11:00:00')} exit`, day(17, '12:00:00')]),
      ),
    ).toEqual(['ok', 'already_redeemed', 'ok', 'ok'])
    const list = `checkinlists/${String(world.list)}/`
    await world.inEvent('PATCH', list, { allow_entry_after_exit: false })
    const other = await world.sell()
    const again = [...twice, `${day(17, '11:00:00')} exit`, day(17, '12:00:00')]
    agreed(await beside(world, other.secret, again))
  })

  it('days and times of day of an event in another time zone', async () => {
    const world = await startRealWorld()
    await world.inEvent('PATCH', '', { timezone: 'Atlantic/Azores' })
    await world.setRules({
      isAfter: [{ var: 'now' }, { buildTime: ['customtime', '09:00:00'] }],
    })
    const { secret } = await world.sell()
    const moments = [day(17, '09:30:00'), day(17, '10:59:59'), day(17, '11:00:01')]
    expect(agreed(await beside(world, secret, moments))).toEqual(['rules', 'rules', 'ok'])
  })

  it('times of the ticket, blocks, payment, cancelled orders and products, in pretix’s order', async () => {
    const world = await startRealWorld()
    const other = await world.inEvent('POST', 'items/', {
      name: { nl: 'Pers' },
      default_price: '0.00',
      admission: true,
      personalized: true,
      active: true,
    })
    const [timed, blocked, pending, canceled, several] = [
      await world.sell(),
      await world.sell(),
      await world.sell({ status: 'n' }),
      await world.sell(),
      await world.sell({ status: 'n' }),
    ]
    const validity = { valid_from: day(17, '10:00:00'), valid_until: day(17, '12:00:00') }
    for (const { position } of [timed, several])
      await world.inEvent('PATCH', `orderpositions/${String(position)}/`, validity)
    await world.block(blocked, true)
    await world.block(several, true)
    await world.cancel(canceled)
    const times = ['09:59:59', '10:00:00', '10:30:00', '12:00:00', '12:00:01'].map((time) =>
      day(17, time),
    )
    const all = [timed, blocked, pending, canceled, several]
    for (const { secret } of all) agreed(await beside(world, secret, times))
    const list = `checkinlists/${String(world.list)}/`
    await world.inEvent('PATCH', list, { all_products: false, limit_products: [other['id']] })
    for (const { secret } of all) agreed(await beside(world, secret, times))
    await world.inEvent('PATCH', list, { all_products: true, include_pending: true })
    agreed(await beside(world, pending.secret, times))
  })

  it('additions, by the main ticket and by codes of their own', async () => {
    const world = await startRealWorld()
    const dinner = await world.inEvent('POST', 'items/', {
      name: { nl: 'Diner' },
      default_price: '0.00',
      admission: false,
      active: true,
    })
    const quota = { name: 'Diner', size: null, items: [dinner['id']], variations: [] }
    await world.inEvent('POST', 'quotas/', quota)
    const list = `checkinlists/${String(world.list)}/`
    await world.inEvent('PATCH', list, {
      ...{ all_products: false, limit_products: [dinner['id']], addon_match: true },
    })
    const codesOf = async (dinners: number) => {
      const position = { variation: null, price: '10.00' }
      const order = await world.inEvent('POST', 'orders/', {
        ...{ email: 'besteller@example.org', status: 'p', payment_provider: 'manual' },
        positions: [
          {
            ...position,
            item: world.item,
            positionid: 1,
            attendee_name_parts: { given_name: 'Bé' },
          },
          ...Array.from({ length: dinners }, (_, index) => ({
            ...{ ...position, item: dinner['id'], positionid: index + 2, addon_to: 1 },
          })),
        ],
      })
      return (order['positions'] as { secret: string }[]).map(({ secret }) => secret)
    }
    const both = async (secret = '') => agreed(await beside(world, secret, twice))
    const [main, own] = await codesOf(1)
    expect([await both(main), await both(own)]).toEqual([
      ['ok', 'already_redeemed'],
      ['already_redeemed', 'already_redeemed'],
    ])
    const [, first, second] = await codesOf(2)
    expect([await both(first), await both(second)]).toEqual([
      ['ok', 'already_redeemed'],
      ['ok', 'already_redeemed'],
    ])
    const [without] = await codesOf(0)
    expect(await both(without)).toEqual(['product', 'product'])
    await world.inEvent('PATCH', list, { addon_match: false })
    const [alone] = await codesOf(1)
    expect(await both(alone)).toEqual(['product', 'product'])
    // The other way round no main ticket stands for an addition.
    await world.inEvent('PATCH', list, { limit_products: [world.item], addon_match: true })
    const [admitting, added] = await codesOf(1)
    expect(await both(added)).toEqual(['product', 'product'])
    expect(await both(admitting)).toEqual(['ok', 'already_redeemed'])
  })
})
