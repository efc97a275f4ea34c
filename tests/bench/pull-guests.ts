import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { appendEntry } from '../../electron/db/journal.ts'
import { openEventFile } from '../../electron/db/open-event-file.ts'
import { countAttendees } from '../../electron/db/revisions.ts'
import { SourceExchange, type TokenStore } from '../../electron/sync/source-exchange.ts'
import { CLOCK_ZERO } from '../../shared/domain/hybrid-clock.ts'
import { pretixCatalogue, pretixOrder } from '../support/pretix-orders.ts'
import { PretixServer } from '../support/pretix-server.ts'
import { percentiles, type BenchRow } from './bench-row.ts'

const POSITIONS = 20_000
const SAMPLES = 3
const PROMISE = 0.8

/**
 * The first pull of 20,000 positions from the tests' own pretix server, against reading the same pages with `fetch`
 * alone. That server answers from memory; a real one takes longer over each page, and so the share of Balie is less.
 */
export async function benchPull(): Promise<BenchRow> {
  const server = await PretixServer.start()
  const orders = Array.from({ length: POSITIONS }, (_, index) => pretixOrder(index + 1))
  Object.assign(server.behaviour, pretixCatalogue, { orders })
  const ours: number[] = []
  const pages: number[] = []
  try {
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      pages.push(await timed(() => readPages(server.url)))
      ours.push(await pull(server.url))
    }
  } finally {
    await server.stop()
  }
  const ratio = percentiles(pages).p50 / percentiles(ours).p50
  return {
    name: 'first pull of 20,000 positions from a pretix server of the tests',
    ours: percentiles(ours),
    baseline: percentiles(pages),
    ratioOf: 'p50 of reading the pages alone / p50',
    ratio,
    promise: `at least ${String(PROMISE)}`,
    held: ratio >= PROMISE,
  }
}

async function readPages(url: string): Promise<void> {
  const headers = { Authorization: 'Token team-token' }
  let next: string | null =
    `${url}/api/v1/organizers/divosa/events/congres/orders/?testmode=false&ordering=datetime`
  while (next !== null) {
    const answer: Response = await fetch(next, { headers })
    next = ((await answer.json()) as { next: string | null }).next
  }
}

async function pull(url: string): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'balie-bench-'))
  const opened = await openEventFile(join(folder, 'event.sqlite'), null, { create: true })
  if (!opened.ok) throw new Error(opened.code)
  const db = opened.value
  const pen = {
    ...{ writer: null, clock: CLOCK_ZERO, desk: 'Balie 1', operator: '', simulated: false },
    ...{ now: () => Date.now(), newId: randomUUID },
  }
  const description = {
    ...{ name: 'Meting', firstDay: '2026-06-17', lastDay: '2026-06-19', place: '' },
    ...{ timeZone: 'Europe/Amsterdam', codesIgnoreCase: true },
  }
  const body = { description, secret: 'bench' }
  appendEntry(db, pen, { id: randomUUID(), type: 'event-described', body })
  const exchange = new SourceExchange(
    { db, pen, laptop: 'bench', findOtherEvent: () => null },
    {
      ...{ eventId: randomUUID(), fetch, tokens: inMemory() },
      ...{ onChanged: () => undefined, onState: () => undefined },
      onCrash: (error) => {
        throw error
      },
    },
  )
  const address = { kind: 'pretix', url, organizer: 'divosa', event: 'congres' } as const
  exchange.connect(address, 'Token team-token')
  try {
    const time = await timed(async () => {
      const { problem } = await exchange.sync()
      if (problem !== null) throw new Error(problem)
    })
    if (countAttendees(db) !== POSITIONS) throw new Error('guests are missing')
    return time
  } finally {
    await exchange.stop()
    db.close()
    rmSync(folder, { recursive: true, force: true })
  }
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

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
