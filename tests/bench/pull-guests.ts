import type { SourceAddress } from '../../shared/model/source.ts'
import { pretixCatalogue, pretixOrder } from '../support/pretix/pretix-orders.ts'
import { PretixServer } from '../support/pretix/pretix-server.ts'
import { percentiles, type BenchRow } from './bench-row.ts'
import { pullFirst, readPages } from './first-pull.ts'

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
  const address: SourceAddress = {
    kind: 'pretix',
    url: server.url,
    organizer: 'divosa',
    event: 'congres',
  }
  const ours: number[] = []
  const pages: number[] = []
  try {
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      pages.push(await readPages(address, 'Token team-token'))
      ours.push(await pullFirst(address, 'Token team-token', POSITIONS))
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
