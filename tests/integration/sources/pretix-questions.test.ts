import { describe, expect, it } from 'vitest'
import { findCodeHolders } from '../../../electron/db/guests/attendees.ts'
import { connectedDesk, startPretix } from '../../support/pretix/pretix-desk.ts'
import { pretixCatalogue, pretixOrder } from '../../support/pretix/pretix-orders.ts'

const diet = 3
const rules = 4
const questions = [
  asked(diet, 'S', 'Dieetwensen'),
  asked(rules, 'C', 'Gelezen?', [
    { id: 41, answer: { nl: 'Ja' } },
    { id: 42, answer: { nl: 'Nee' } },
  ]),
]
const vegetarian = { question: diet, question_identifier: 'D', answer: 'Vegetarisch', options: [] }
const read = { question: rules, question_identifier: 'R', answer: 'Ja', options: [41] }
/** After the server's clock of the first pull. */
const sinceThen = { last_modified: '2026-06-01T10:00:00Z' }

async function desk(orders: Record<string, unknown>[]) {
  const server = await startPretix()
  server.behaviour.questions = questions
  server.behaviour.orders = orders
  const made = await connectedDesk(server)
  expect(await made.exchange.sync()).toMatchObject({ problem: null })
  const asks = (number: number, answers: Record<string, string> = {}) => {
    const { verdict, detail } = made.scan(`secret00000${String(number)}`, undefined, { answers })
    return verdict === 'answers-required' ? Number(detail) : verdict
  }
  const extra = (number: number) =>
    findCodeHolders(made.db, `secret00000${String(number)}`, true)[0]?.attendee.extra
  return { server, asks, extra, ...made }
}

describe('a question of the door that pretix has the answer to', () => {
  it('is not asked again, and pretix takes the check-in', async () => {
    const { server, asks, extra, exchange } = await desk([
      pretixOrder(1, { answers: [vegetarian, read] }),
      pretixOrder(2, { answers: [{ ...vegetarian, answer: '  ' }, read] }),
      pretixOrder(3, { answers: [read] }),
      pretixOrder(4, { answers: null }),
      pretixOrder(5, { answers: [{ ...vegetarian, answer: null }, read] }),
    ])
    expect([asks(1), asks(2), asks(3), asks(4), asks(5)]).toEqual(['valid', diet, diet, diet, diet])
    expect(extra(1)).toEqual([
      { label: 'Dieetwensen', value: 'Vegetarisch', sensitive: true },
      { label: 'Gelezen?', value: 'Ja', sensitive: false },
    ])
    // Only what is open is asked: the other answer is known.
    expect(asks(3, { [diet]: 'geen' })).toBe('valid')
    expect(await exchange.sync()).toMatchObject({ pushed: 2, refused: 0, problem: null })
    expect([...server.checkIns.values()]).toMatchObject([
      { secret: 'secret000001', answers: {} },
      { secret: 'secret000003', answers: { [diet]: 'geen' } },
    ])
  })

  it('follows pretix: another answer is taken, one that was taken away is asked for', async () => {
    const { server, asks, extra, exchange } = await desk([
      pretixOrder(1, { answers: [vegetarian, read] }),
      pretixOrder(2, { answers: [vegetarian, read] }),
    ])
    server.behaviour.orders = [
      pretixOrder(1, { answers: [{ ...vegetarian, answer: 'Veganistisch' }, read] }, sinceThen),
      pretixOrder(2, { answers: [read] }, sinceThen),
    ]
    await exchange.sync()
    expect(extra(1)?.[0]?.value).toBe('Veganistisch')
    expect([asks(1), asks(2)]).toEqual(['valid', diet])
  })

  it('may have been answered for an addition to the ticket', async () => {
    const order = pretixOrder(1, { answers: [read] })
    const [position] = order['positions'] as Record<string, unknown>[]
    const dinner = { ...position, id: 2_001, addon_to: 1_001, secret: 'diner' }
    order['positions'] = [position, { ...dinner, answers: [vegetarian] }]
    const { asks, scan } = await desk([order])
    expect([asks(1), scan('diner').verdict]).toEqual(['valid', 'valid'])
  })

  it('is still known when it is worded otherwise, or is asked at the door from now on', async () => {
    const { server, asks, exchange } = await desk([pretixOrder(1, { answers: [vegetarian, read] })])
    server.behaviour.clock += 60_000
    server.behaviour.questions = [asked(diet, 'S', 'Wat eet u niet?'), ...questions.slice(1)]
    await exchange.sync()
    expect(asks(1)).toBe('valid')
    server.requests.length = 0
    await exchange.sync()
    expect(server.count('modified_since')).toBe(1)
  })

  it('is known too where it was a job title until the door asks for it', async () => {
    const { server, asks, exchange } = await desk([])
    const job = { ...asked(diet, 'S', 'Functie'), ask_during_checkin: false }
    server.behaviour.questions = [job]
    server.behaviour.clock += 60_000
    server.behaviour.orders = [
      pretixOrder(1, { answers: [{ ...vegetarian, answer: 'Wethouder' }] }, sinceThen),
    ]
    await exchange.sync()
    server.behaviour.clock += 20 * 86_400_000
    server.behaviour.questions = [{ ...job, ask_during_checkin: true }]
    await exchange.sync()
    expect(asks(1)).toBe('valid')
  })
})

function asked(id: number, type: string, question: string, options: readonly unknown[] = []) {
  const [{ id: item } = { id: 1 }] = pretixCatalogue.items
  const at = { required: true, ask_during_checkin: true, items: [item] }
  return { id, type, question: { nl: question }, options, ...at }
}

it('an answer that pretix shows at check-in is for the desk to see, as long as pretix shows it', async () => {
  const size = asked(5, 'S', 'Maat')
  const server = await startPretix()
  const { db, exchange } = await connectedDesk(server)
  const answers = [{ question: 5, question_identifier: 'M', answer: 'L', options: [] }]
  server.behaviour.orders = [pretixOrder(1, { answers })]
  const seen: unknown[] = []
  for (const shown of [false, true, false]) {
    server.behaviour.questions = [{ ...size, show_during_checkin: shown }]
    server.behaviour.clock += 5_000
    expect(await exchange.sync()).toMatchObject({ problem: null })
    seen.push(findCodeHolders(db, 'secret000001', true)[0]?.attendee.extra)
  }
  const plain = { label: 'Maat', value: 'L', sensitive: false }
  expect(seen).toEqual([[plain], [{ ...plain, atDesk: true }], [plain]])
})
