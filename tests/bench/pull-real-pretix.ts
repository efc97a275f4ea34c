import { realWorld, runningPretixSchema } from '../support/real-pretix/real-world.ts'
import { installPretix, PRETIX_VERSION } from '../support/real-pretix/install-pretix.ts'
import { startRealPretix } from '../support/real-pretix/start-pretix.ts'
import { percentiles, type BenchRow } from './bench-row.ts'
import { pullFirst, readPages } from './first-pull.ts'

const POSITIONS = 20_000
const PROMISE = 0.8

/**
 * The first pull of 20,000 positions from a real pretix on this machine, against reading the same pages with `fetch`
 * alone: some ten minutes, and pretix's packages once.
 */
export async function benchRealPull(): Promise<BenchRow> {
  const installed = await installPretix()
  const started = installed.ok ? await startRealPretix(installed.value) : installed
  if (!started.ok) throw new Error(started.message)
  try {
    const place = runningPretixSchema.parse(JSON.parse(started.value.place))
    const { address, authorization } = await realWorld(place)
    const { organizer, event } = address
    await started.value.fill({ organizer, event, count: POSITIONS })
    const pages = [await readPages(address, authorization)]
    const ours = [await pullFirst(address, authorization, POSITIONS)]
    const ratio = percentiles(pages).p50 / percentiles(ours).p50
    return {
      name: `first pull of 20,000 positions from pretix ${PRETIX_VERSION} on the same machine`,
      ours: percentiles(ours),
      baseline: percentiles(pages),
      ratioOf: 'reading the pages alone / first pull',
      ratio,
      promise: `at least ${String(PROMISE)}`,
      held: ratio >= PROMISE,
    }
  } finally {
    await started.value.stop()
  }
}
