import { describe, expect, it } from 'vitest'
import { doubleAdmissions } from '../../../electron/db/attendance/double-admissions.ts'
import { listId } from '../../../shared/domain/pretix/products.ts'
import { connectedDesk, PRETIX_LIST, startPretix } from '../../support/pretix/pretix-desk.ts'
import { pretixOrder } from '../../support/pretix/pretix-orders.ts'

const MAIN = 'secret000001'
const DINNER = listId(8)

/** A guest who bought dinners with his ticket, each with a code of its own; dinners have a list of their own. */
async function dinersDesk(dinners: readonly Record<string, unknown>[], list = {}) {
  const server = await startPretix()
  const [reception] = server.behaviour.lists
  server.behaviour.items = [...server.behaviour.items, { id: 2, name: { nl: 'Diner' } }]
  server.behaviour.lists = [
    { ...reception, all_products: false, limit_products: [1] },
    {
      ...{ ...reception, id: 8, name: 'Diner', all_products: false, limit_products: [2] },
      ...{ addon_match: true, ...list },
    },
  ]
  const order = pretixOrder(1)
  const [ticket] = order['positions'] as Record<string, unknown>[]
  order['positions'] = [
    ticket,
    ...dinners.map((dinner, index) => ({
      ...{ ...ticket, id: 2_001 + index, item: 2, addon_to: 1_001 },
      ...{ secret: `dinner-${String(index + 1)}`, ...dinner },
    })),
  ]
  server.behaviour.orders = [order]
  const clock = { now: Date.parse('2026-06-17T17:00:00Z') }
  const newDesk = async () => {
    const made = await connectedDesk(server, clock)
    expect(await made.exchange.sync()).toMatchObject({ problem: null })
    return made
  }
  const desk = await newDesk()
  const verdicts = (...codes: string[]) => codes.map((code) => desk.scan(code, DINNER, {}).verdict)
  return { ...desk, server, clock, newDesk, verdicts }
}

describe('a list of what was bought as an addition', () => {
  it('says of a guest who comes again with his main ticket that he is in already', async () => {
    const { verdicts, scan } = await dinersDesk([{}])
    const { id } = scan(MAIN, DINNER)
    expect(scan(MAIN, DINNER)).toMatchObject({ verdict: 'used', previous: { id } })
    expect(verdicts('dinner-1')).toEqual(['used'])
  })

  it('lets in each of several additions once by its own code, and tells pretix of each', async () => {
    const { verdicts, exchange, server } = await dinersDesk([{}, {}])
    expect(verdicts('dinner-1', 'dinner-2', 'dinner-1', 'dinner-2')).toEqual([
      ...['valid', 'valid', 'used', 'used'],
    ])
    expect(await exchange.sync()).toMatchObject({ refused: 0, problem: null })
    const told = [...server.checkIns.values()].map(({ secret }) => secret)
    expect(told).toEqual(['dinner-1', 'dinner-2'])
  })

  it('lets in as many by the main ticket as there are additions', async () => {
    const { verdicts } = await dinersDesk([{}, {}])
    expect(verdicts(MAIN, MAIN, MAIN, 'dinner-1')).toEqual(['valid', 'valid', 'used', 'used'])
  })

  it('says what is wrong with the addition, not that the main ticket is for something else', async () => {
    const canceled = await dinersDesk([{ canceled: true }])
    expect(canceled.verdicts(MAIN)).toEqual(['canceled'])
    const early = await dinersDesk([{ valid_from: '2026-06-18T16:00:00Z' }])
    expect(early.verdicts(MAIN)).toEqual(['invalid-time'])
    const none = await dinersDesk([])
    expect(none.verdicts(MAIN)).toEqual(['product'])
  })

  it('takes no main ticket for an addition whose own code is shown, as pretix does', async () => {
    const { scan } = await dinersDesk([{ valid_from: '2026-06-18T16:00:00Z' }])
    const verdictOf = (code: string, list: string) => scan(code, list).verdict
    expect(verdictOf('dinner-1', PRETIX_LIST)).toBe('invalid-time')
    const { scan: scanToday } = await dinersDesk([{}])
    const { verdict, explanation, ticket } = scanToday('dinner-1', PRETIX_LIST)
    expect([verdict, explanation, ticket?.code]).toEqual(['product', 'wrong-type', 'dinner-1'])
    expect(scanToday(MAIN, PRETIX_LIST).verdict).toBe('valid')
  })

  it('takes the addition alone where it does not look at the main ticket', async () => {
    const { verdicts } = await dinersDesk([{}], { addon_match: false })
    expect(verdicts(MAIN, 'dinner-1', 'dinner-1')).toEqual(['product', 'valid', 'used'])
  })
})

it('a guest who came in by his main ticket comes not in once more by it because he holds an addition', async () => {
  const { scan } = await dinersDesk([{}], { all_products: true })
  const verdicts = [MAIN, MAIN].map((code) => scan(code, DINNER).verdict)
  expect(verdicts).toEqual(['valid', 'used'])
  expect([MAIN, MAIN].map((code) => scan(code, PRETIX_LIST).verdict)).toEqual(['valid', 'used'])
})

it('whoever is chosen by name comes in once, whatever he holds', async () => {
  const { scan } = await dinersDesk([{}, {}])
  const { attendee } = scan('dinner-1', DINNER)
  const chosen = { attendeeId: attendee?.id ?? '' }
  expect(scan('', DINNER, chosen).verdict).toBe('used')
})

it('two desks that could not reach each other let in a guest twice by one addition, not by two', async () => {
  const { clock, scan, exchange, server, db, newDesk } = await dinersDesk([{}, {}])
  const other = await newDesk()
  const readAgain = async () => {
    server.behaviour.clock += 60_000
    expect(await exchange.sync()).toMatchObject({ problem: null })
  }
  scan('dinner-1', DINNER)
  clock.now += 1_000
  expect(other.scan('dinner-2', DINNER).verdict).toBe('valid')
  await other.exchange.sync()
  await readAgain()
  expect(doubleAdmissions(db)).toEqual([])
  clock.now += 1_000
  expect(other.scan('dinner-1', DINNER).verdict).toBe('valid')
  await other.exchange.sync()
  await readAgain()
  expect(doubleAdmissions(db)).toHaveLength(1)
})
