import { randomUUID } from 'node:crypto'
import { onTestFinished } from 'vitest'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { newPace } from '../../../electron/sync/pretix/pace.ts'
import { SourceExchange } from '../../../electron/sync/source-exchange.ts'
import type { TokenStore } from '../../../electron/sync/surroundings.ts'
import type { SourceAddress } from '../../../shared/model/source.ts'
import { describeTestEvent, openTestFile, testPen, type TestClock } from '../event-file.ts'
import { pretixCatalogue } from './pretix-orders.ts'
import { PretixServer } from './pretix-server.ts'

/** Node's own network; whoever is told to wait goes on at once. */
export const network = {
  fetch,
  pace: newPace(() => 0),
  wait: () => Promise.resolve(),
}
/** The list that the test server has. */
export const PRETIX_LIST = 'pretix-list-7'

/** A server with one list and one item, gone after the test. */
export async function startPretix(): Promise<PretixServer> {
  const server = await PretixServer.start()
  onTestFinished(() => server.stop())
  Object.assign(server.behaviour, pretixCatalogue)
  return server
}

function inMemory(): TokenStore {
  const tokens = new Map<string, string>()
  return {
    find: (id) => tokens.get(id) ?? null,
    isKept: () => false,
    keep: (id, authorization) => tokens.set(id, authorization).size > 0,
    forget: (id) => void tokens.delete(id),
  }
}

export function addressOf(server: PretixServer): SourceAddress {
  return { kind: 'pretix', url: server.url, organizer: 'divosa', event: 'congres' }
}

/** A desk with an empty event, connected to the server. */
export function connectedDesk(server: PretixServer, clock?: TestClock, file?: string) {
  return deskAt(addressOf(server), 'Token team-token', clock, file)
}

/** A desk with an empty event, connected to whichever pretix; with the paths that it asked for. */
export async function deskAt(
  address: SourceAddress,
  authorization: string,
  clock?: TestClock,
  file?: string,
) {
  const db = await openTestFile(file)
  const pen = testPen('Balie 1', clock)
  describeTestEvent(db, pen, [])
  const deps = { db, pen, laptop: randomUUID(), findOtherEvent: () => null }
  const tokens = inMemory()
  const asked: string[] = []
  const waited: number[] = []
  // Time passes only by waiting.
  const time = { now: 0 }
  const exchange = new SourceExchange(deps, {
    eventId: '0196f000-0000-7000-8000-000000000000',
    fetch: (input, init) => {
      const { pathname, search } = new URL(input instanceof Request ? input.url : input)
      asked.push(`${init?.method ?? 'GET'} ${pathname}${search}`)
      return fetch(input, init)
    },
    timer: {
      now: () => time.now,
      wait: (milliseconds) => {
        waited.push(milliseconds)
        time.now += milliseconds
        return Promise.resolve()
      },
    },
    tokens,
    onChanged: () => undefined,
    onState: () => undefined,
    onCrash: (error) => {
      throw error
    },
  })
  onTestFinished(() => exchange.stop())
  exchange.connect(address, authorization)
  const scan = (raw: string, listId = PRETIX_LIST, more: ScanMore = {}) => {
    const input = { id: randomUUID(), listId, raw, direction: 'entry' as const, ...more }
    const answer = scanTicket(deps, input)
    if (!answer.ok) throw new Error(answer.code)
    return answer.value
  }
  return { db, pen, deps, exchange, scan, tokens, asked, waited, time }
}

type ScanMore = {
  readonly direction?: 'entry' | 'exit'
  readonly answers?: Record<string, string>
  readonly attendeeId?: string
}
