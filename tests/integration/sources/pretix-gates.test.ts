import { describe, expect, it } from 'vitest'
import { addressOf, connectedDesk, deskAt, startPretix } from '../../support/pretix/pretix-desk.ts'
import { pretixOrder } from '../../support/pretix/pretix-orders.ts'

const [north, south] = [
  { id: 3, name: 'Noord' },
  { id: 4, name: 'Zuid' },
]
const CODE = 'secret000001'

/** A rule that lets guests in at these gates alone. */
function only(...gates: readonly { id: number; name: string }[]) {
  const named = gates.map(({ id, name }) => ({ lookup: ['gate', String(id), name] }))
  return { inList: [{ var: 'gate' }, { objectList: named }] }
}

async function gated(rules: unknown) {
  const server = await startPretix()
  server.behaviour.lists = server.behaviour.lists.map((list) => ({
    ...list,
    rules,
    allow_multiple_entries: true,
  }))
  server.behaviour.orders = [pretixOrder(1)]
  return server
}

describe('a list that lets guests in at some gates', () => {
  it('lets them in where pretix has put this laptop, and follows it to another gate', async () => {
    const server = await gated(only(north))
    const { exchange, scan } = await deskAt(addressOf(server), 'Device device-token')
    const verdicts: string[] = []
    for (const gate of [null, north, south, north]) {
      server.behaviour.gate = gate
      expect(await exchange.sync()).toMatchObject({ problem: null })
      verdicts.push(scan(CODE).verdict)
    }
    expect(verdicts).toEqual(['rules', 'valid', 'rules', 'valid'])
  })

  it('keeps the gate while pretix cannot be asked for it', async () => {
    const server = await gated(only(north))
    server.behaviour.gate = north
    const { exchange, scan } = await deskAt(addressOf(server), 'Device device-token')
    await exchange.sync()
    server.behaviour.fails = (path) => (path.endsWith('/device/info') ? 503 : null)
    expect(await exchange.sync()).toMatchObject({ problem: null })
    expect(scan(CODE).verdict).toBe('valid')
  })

  it('takes a desk that is no device of pretix for the gate whose name it bears', async () => {
    const named = await gated(only(north, { id: 5, name: 'balie 1' }))
    const desk = await connectedDesk(named)
    await desk.exchange.sync()
    expect(desk.scan(CODE).verdict).toBe('valid')
    expect(desk.exchange.state().gatedLists).toEqual([])
    const other = await connectedDesk(await gated(only(north, south)))
    await other.exchange.sync()
    expect(other.scan(CODE).verdict).toBe('rules')
    expect(other.exchange.state().gatedLists).toEqual([
      { list: 'Ontvangst', gates: ['Noord', 'Zuid'] },
    ])
  })

  it('does not go by the name where pretix has put the laptop elsewhere', async () => {
    const server = await gated(only({ id: 5, name: 'Balie 1' }))
    server.behaviour.gate = north
    const { exchange, scan } = await deskAt(addressOf(server), 'Device device-token')
    await exchange.sync()
    expect(scan(CODE).verdict).toBe('rules')
    expect(exchange.state().gatedLists).toEqual([{ list: 'Ontvangst', gates: ['Balie 1'] }])
  })
})

it('pretix is not asked for a gate where no list asks for one', async () => {
  const server = await gated({ '<': [{ var: 'entries_number' }, 3] })
  const { exchange, scan } = await deskAt(addressOf(server), 'Device device-token')
  await exchange.sync()
  expect(scan(CODE).verdict).toBe('valid')
  expect(server.count('/device/info')).toBe(0)
})
