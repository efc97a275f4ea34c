import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { countAttendees } from '../../../electron/db/guests/count-attendees.ts'
import { findCodeHolders } from '../../../electron/db/guests/attendees.ts'
import { OPENING } from '../../support/guests.ts'
import { addressOf, connectedDesk, startPretix } from '../../support/pretix/pretix-desk.ts'
import { pretixCatalogue, pretixOrder } from '../../support/pretix/pretix-orders.ts'

const HOUR = 3_600_000
const SECOND_PAGE = 'page=2'

/** A server with three pages of orders. */
async function longServer() {
  const server = await startPretix()
  server.behaviour.orders = Array.from({ length: 120 }, (_, index) => pretixOrder(index + 1))
  return server
}

function answer(response: ServerResponse, body: string, status = 200): true {
  response.writeHead(status, { 'Content-Type': 'application/json' }).end(body)
  return true
}

/** Arrays in arrays, as deep as that. */
const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)

describe('a pull of several pages', () => {
  it('whose token is revoked on the way goes on where it was with a new one', async () => {
    const server = await longServer()
    const { db, exchange } = await connectedDesk(server)
    server.behaviour.instead = ({ search }) => {
      if (search.includes(SECOND_PAGE)) server.behaviour.token = 'another'
      return false
    }
    expect(await exchange.sync()).toMatchObject({ problem: 'unauthorized' })
    expect([countAttendees(db), exchange.state().nextAt]).toEqual([50, null])
    server.behaviour.instead = () => false
    exchange.connect(addressOf(server), 'Token another')
    expect(await exchange.sync()).toMatchObject({ problem: null })
    expect(countAttendees(db)).toBe(120)
    expect(server.requests.at(-2)?.path).toContain('created_since=')
  })

  it('that a login page cuts off goes on after it', async () => {
    const server = await longServer()
    const { db, exchange } = await connectedDesk(server)
    server.behaviour.instead = ({ search }, response) => {
      if (!search.includes(SECOND_PAGE)) return false
      response.writeHead(200, { 'Content-Type': 'text/html' }).end('<h1>Welkom op de wifi</h1>')
      return true
    }
    expect(await exchange.sync()).toMatchObject({ problem: 'not-pretix' })
    expect(countAttendees(db)).toBe(50)
    server.behaviour.instead = () => false
    expect(await exchange.sync()).toMatchObject({ problem: null })
    expect(countAttendees(db)).toBe(120)
  })

  it('that leads to another server by a redirect tells that one nothing', async () => {
    const heard: unknown[] = []
    const elsewhere = createServer(({ headers }, response) => {
      heard.push(headers)
      answer(response, '{"next":null,"results":[]}')
    })
    elsewhere.listen(0, '127.0.0.1')
    await once(elsewhere, 'listening')
    onTestFinished(() => void elsewhere.close())
    const { port } = elsewhere.address() as AddressInfo
    const server = await longServer()
    const { db, exchange } = await connectedDesk(server)
    server.behaviour.instead = ({ search }, response) => {
      if (!search.includes(SECOND_PAGE)) return false
      response.writeHead(307, { Location: `http://127.0.0.1:${String(port)}/` }).end()
      return true
    }
    expect(await exchange.sync()).toMatchObject({ problem: 'not-pretix' })
    expect([countAttendees(db), heard]).toEqual([50, []])
  })

  it.each(['empty', 'the same'])(
    'ends where every next page is %s and names one more',
    async (kind) => {
      const server = await longServer()
      const { db, exchange } = await connectedDesk(server)
      const results = kind === 'empty' ? [] : [pretixOrder(1), pretixOrder(2)]
      let pages = 0
      server.behaviour.instead = (url, response) => {
        if (!url.pathname.endsWith('/orders/')) return false
        pages += 1
        // A test that would never end is no test.
        if (pages > 2_000) return answer(response, '{}', 500)
        const next = `${server.url}${url.pathname}?page=${String(pages + 1)}`
        return answer(response, JSON.stringify({ count: 2, next, results }))
      }
      expect(await exchange.sync()).toMatchObject({ problem: 'bad-answer' })
      expect(countAttendees(db)).toBe(kind === 'empty' ? 0 : 2)
      expect(pages).toBeLessThan(1_000)
    },
  )

  it('with an order on two of them, changed between, has it once and as it is now', async () => {
    const server = await startPretix()
    const first = pretixOrder(1, { attendee_name_parts: { given_name: 'An', family_name: 'Oud' } })
    const changed = pretixOrder(1, { attendee_name_parts: { given_name: 'An', family_name: 'Nu' } })
    const { db, exchange } = await connectedDesk(server)
    server.behaviour.instead = (url, response) => {
      if (!url.pathname.endsWith('/orders/')) return false
      const isSecond = url.search.includes(SECOND_PAGE)
      const next = isSecond ? null : `${server.url}${url.pathname}?${SECOND_PAGE}`
      const results = [isSecond ? changed : first]
      return answer(response, JSON.stringify({ count: 1, next, results }))
    }
    expect(await exchange.sync()).toMatchObject({ problem: null })
    const found = findCodeHolders(db, 'secret000001', true)
    expect(found.map(({ attendee }) => attendee.lastName)).toEqual(['Nu'])
    expect(countAttendees(db)).toBe(1)
  })
})

describe('JSON in JSON, ten thousand deep,', () => {
  it('as a whole answer is one that cannot be used', async () => {
    const server = await startPretix()
    const { exchange } = await connectedDesk(server)
    server.behaviour.instead = (_url, response) => answer(response, nested(10_000))
    expect(await exchange.sync()).toMatchObject({ problem: 'bad-answer' })
  })

  it('as the rules of a list is one that cannot be used', async () => {
    const server = await startPretix()
    const { exchange } = await connectedDesk(server)
    server.behaviour.instead = ({ pathname }, response) => {
      if (!pathname.endsWith('/checkinlists/')) return false
      const list = JSON.stringify({ ...pretixCatalogue.lists[0], rules: 0 })
      const deep = list.replace('"rules":0', `"rules":${nested(10_000)}`)
      return answer(response, `{"next":null,"results":[${deep}]}`)
    }
    expect(await exchange.sync()).toMatchObject({ problem: 'bad-answer' })
    server.behaviour.instead = () => false
    expect(await exchange.sync()).toMatchObject({ problem: null })
  })

  it('as the refusal of a check-in leaves it to a person', async () => {
    const server = await startPretix()
    server.behaviour.orders = [pretixOrder(1)]
    const { exchange, scan } = await connectedDesk(server)
    await exchange.sync()
    scan('secret000001')
    server.behaviour.instead = ({ pathname }, response) =>
      pathname.endsWith('/redeem/') && answer(response, nested(10_000), 400)
    expect(await exchange.sync()).toMatchObject({ refused: 1, problem: null })
    expect(exchange.state().unsent).toMatchObject([{ kind: 'check-in', reason: 'refused' }])
  })
})

describe('attendance on its way to pretix', () => {
  it('of which the token is revoked half-way is sent by the new token, each once', async () => {
    const server = await longServer()
    const { exchange, scan } = await connectedDesk(server)
    await exchange.sync()
    for (const nth of [1, 2, 3]) scan(`secret00000${String(nth)}`)
    server.behaviour.onRequest = (path) => {
      if (path.endsWith('/redeem/') && server.count('redeem') === 2)
        server.behaviour.token = 'another'
    }
    expect(await exchange.sync()).toMatchObject({ pushed: 1, refused: 0, problem: 'unauthorized' })
    expect(exchange.state().unsent).toEqual([])
    exchange.connect(addressOf(server), 'Token another')
    expect(await exchange.sync()).toMatchObject({ pushed: 2, problem: null })
    expect(server.checkIns.size).toBe(3)
  })

  it.each(['{}', '[]', '"welkom"', '{"status":"teleported"}'])(
    'is not taken for taken where %s comes back, and goes again',
    async (body) => {
      const server = await longServer()
      const { exchange, scan } = await connectedDesk(server)
      await exchange.sync()
      scan('secret000001')
      server.behaviour.instead = ({ pathname }, response) =>
        pathname.endsWith('/redeem/') && answer(response, body)
      expect(await exchange.sync()).toMatchObject({ pushed: 0, refused: 0 })
      expect(exchange.state().unsent).toMatchObject([{ kind: 'check-in', reason: 'bad-answer' }])
      server.behaviour.instead = () => false
      expect(await exchange.sync({ retriesAll: true })).toMatchObject({ pushed: 1, problem: null })
      expect(exchange.state().unsent).toEqual([])
    },
  )

  it('is not taken for taken either where it is a refused scan or an undo', async () => {
    const server = await longServer()
    server.behaviour.mayAnnul = true
    const { deps, exchange, scan } = await connectedDesk(server)
    await exchange.sync()
    const { id: checkInId } = scan('secret000001')
    await exchange.sync()
    scan('nobody')
    undoCheckIn(deps, { id: randomUUID(), checkInId, reason: 'mistake' })
    server.behaviour.instead = (_url, response) => answer(response, '{"results":[],"slug":"wifi"}')
    expect(await exchange.sync()).toMatchObject({ pushed: 0 })
    server.behaviour.instead = () => false
    expect(await exchange.sync({ retriesAll: true })).toMatchObject({ pushed: 2, problem: null })
    expect([server.failed.length, server.checkIns.size]).toEqual([1, 0])
  })

  it.each([408, 425])('that is answered by %i goes again by itself', async (status) => {
    const server = await longServer()
    const { exchange, scan } = await connectedDesk(server)
    await exchange.sync()
    scan('secret000001')
    server.behaviour.fails = (path) => (path.endsWith('/redeem/') ? status : null)
    expect(await exchange.sync()).toMatchObject({ pushed: 0, refused: 0 })
    server.behaviour.fails = () => null
    expect(await exchange.sync({ retriesAll: true })).toMatchObject({ pushed: 1, problem: null })
  })
})

describe('a server that asks for patience', () => {
  const inTime = (seconds: number) => (now: number) => new Date(now + seconds * 1_000).toUTCString()

  it('names a moment by its own clock, whatever the laptop says', async () => {
    const server = await longServer()
    const { exchange, waited } = await connectedDesk(server, { now: OPENING + HOUR })
    const retryAfter = inTime(20)(server.behaviour.clock)
    Object.assign(server.behaviour, { tooMany: 1, retryAfter })
    expect(await exchange.sync()).toMatchObject({ problem: null })
    expect(waited).toEqual([20_000])
  })

  it.each(['99999999999', 'Infinity', '1e300', '4000000', 'Fri, 01 Jan 9999 00:00:00 GMT'])(
    'for as long as %s is asked again within the hour',
    async (retryAfter) => {
      const server = await longServer()
      const { exchange, time } = await connectedDesk(server)
      Object.assign(server.behaviour, { tooMany: 1, retryAfter })
      expect(await exchange.sync()).toMatchObject({ problem: 'busy' })
      expect(exchange.state().nextAt).toBe(new Date(OPENING + HOUR).toISOString())
      time.now += HOUR
      expect(await exchange.sync()).toMatchObject({ problem: null })
    },
  )
})

describe('a laptop whose clock is an hour', () => {
  it.each([
    ['ahead', HOUR],
    ['behind', -HOUR],
  ])('%s', async (_word, by) => {
    const server = await startPretix()
    server.behaviour.clock = OPENING
    const told = {
      id: 1,
      list: 7,
      datetime: new Date(OPENING - 60_000).toISOString(),
      type: 'entry',
    }
    server.behaviour.orders = [pretixOrder(1), pretixOrder(2, { checkins: [told] })]
    const { exchange, scan } = await connectedDesk(server, { now: OPENING + by })
    expect(await exchange.sync()).toMatchObject({ problem: null })
    expect(Math.round((exchange.state().clockAhead ?? 0) / HOUR)).toBe(Math.sign(by))
    expect([scan('secret000001').verdict, scan('secret000002').verdict]).toEqual(['valid', 'used'])
    expect(await exchange.sync()).toMatchObject({ pushed: 2, refused: 0, problem: null })
    // What changes in pretix now is read, by pretix's own clock.
    server.behaviour.clock += 60_000
    const last_modified = new Date(server.behaviour.clock).toISOString()
    server.behaviour.orders.push(pretixOrder(3, {}, { last_modified }))
    await exchange.sync()
    expect(scan('secret000003').verdict).toBe('valid')
  })
})
