import { expect, it } from 'vitest'
import { OPENING } from '../../support/guests.ts'
import { connectedDesk, startPretix } from '../../support/pretix/pretix-desk.ts'
import { pretixOrder } from '../../support/pretix/pretix-orders.ts'

const PAGE = { 'Content-Type': 'text/html; charset=utf-8' }

async function pulledDesk() {
  const server = await startPretix()
  server.behaviour.orders = [pretixOrder(1), pretixOrder(2)]
  const desk = await connectedDesk(server, { now: OPENING })
  await desk.exchange.sync()
  return { server, ...desk }
}

it.each([400, 401, 403, 404, 405, 511])(
  'a page of the network in pretix’s place with status %i refuses no check-in and takes no token',
  async (status) => {
    const { server, exchange, scan } = await pulledDesk()
    scan('secret000001')
    server.behaviour.instead = (_url, response) => {
      response.writeHead(status, PAGE).end('<h1>Log in op de wifi</h1>')
      return true
    }
    expect(await exchange.sync()).toMatchObject({ pushed: 0, refused: 0, problem: 'not-pretix' })
    const { unsent, nextAt, hasToken } = exchange.state()
    expect([unsent, nextAt === null, hasToken]).toEqual([[], false, true])
    server.behaviour.instead = () => false
    expect(await exchange.sync()).toMatchObject({ pushed: 1, refused: 0, problem: null })
  },
)

it('one message that a wall before pretix does not let through holds up no other', async () => {
  const { server, exchange, scan } = await pulledDesk()
  scan("' OR 1=1 <script>")
  scan('secret000001')
  server.behaviour.instead = ({ pathname }, response) => {
    if (!pathname.endsWith('/failed_checkins/')) return false
    response.writeHead(403, PAGE).end('<h1>Blocked</h1>')
    return true
  }
  expect(await exchange.sync()).toMatchObject({ pushed: 1, refused: 0, problem: null })
  expect(exchange.state().unsent).toMatchObject([{ kind: 'refused-scan', reason: 'not-pretix' }])
  server.behaviour.instead = () => false
  expect(await exchange.sync({ retriesAll: true })).toMatchObject({ pushed: 1, problem: null })
})

it.each([401, 403, 511])(
  'a page of the network with status %i in place of what is read is no refusal of pretix either',
  async (status) => {
    const { server, exchange } = await pulledDesk()
    server.behaviour.instead = ({ pathname }, response) => {
      if (!pathname.endsWith('/orders/')) return false
      response.writeHead(status, PAGE).end('<h1>Log in op de wifi</h1>')
      return true
    }
    expect(await exchange.sync()).toMatchObject({ problem: 'not-pretix' })
    expect(exchange.state().nextAt).not.toBeNull()
  },
)

it('an event in test mode says why its orders do not come, until it is live', async () => {
  const server = await startPretix()
  server.behaviour.testmode = true
  const { exchange } = await connectedDesk(server)
  await exchange.sync()
  expect(exchange.state()).toMatchObject({ guests: 0, isInTestMode: true, problem: null })
  server.behaviour.testmode = false
  await exchange.sync()
  expect(exchange.state().isInTestMode).toBe(false)
})
