import { rmSync } from 'node:fs'
import { launchBalie, type Balie } from '../support/app.ts'
import { startCups } from '../support/printing/cups.ts'
import { percentiles, type BenchRow } from './bench-row.ts'
import {
  guestsToScan,
  previewOf,
  printingList,
  timeScan,
  timeWebContentsPrint,
} from './print-steps.ts'

const SAMPLES = 60
const WARM_UP = 5
const MEDIA = { width: 86, height: 120 }

/**
 * From the verdict on the page to the job at CUPS, beside `webContents.print` of the same badge to the same
 * CUPS by the same Electron, in turns; each waits until the other's badge is out.
 */
export async function benchPrintBadge(): Promise<BenchRow> {
  const cups = await startCups()
  const server = `127.0.0.1:${String(cups.port)}`
  const balie = await launchBalie({
    flags: ['--demo', '--plain-data'],
    environment: { CUPS_SERVER: server },
  })
  try {
    const ours: number[] = []
    const baseline: number[] = []
    const queue = await cups.addQueue('balie')
    const chromiumQueue = await cups.addQueue('chromium')
    await choosePrinter(balie, queue.address)
    const listId = await printingList(balie)
    let sample = -WARM_UP
    let printed = 0
    for (const { attendeeId, code } of await guestsToScan(balie)) {
      const ourTime = await timeScan(balie, listId, code)
      if (ourTime === null) continue
      printed += 1
      await queue.tray.received(printed)
      const theirTime = await timeWebContentsPrint(balie, await previewOf(balie, attendeeId), MEDIA)
      await chromiumQueue.tray.received(printed)
      if (sample >= 0) {
        ours.push(ourTime)
        baseline.push(theirTime)
      }
      sample += 1
      if (sample === SAMPLES) break
    }
    return rowOf(ours, baseline)
  } finally {
    await balie.close()
    await cups.stop()
    rmSync(balie.userDataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

function rowOf(oursMs: readonly number[], baselineMs: readonly number[]): BenchRow {
  const ours = percentiles(oursMs)
  const baseline = percentiles(baselineMs)
  const ratio = baseline.p50 / ours.p50
  return {
    name: 'accepted scan to badge at CUPS',
    ours,
    baseline,
    ratioOf: 'p50 of webContents.print / p50',
    ratio,
    promise: 'at least 10',
    held: ratio >= 10,
  }
}

async function choosePrinter(balie: Balie, address: string): Promise<void> {
  const name = 'CUPS'
  const added = await balie.call('printing.addPrinter', {
    name,
    driver: 'ipp',
    address,
    mediaMm: MEDIA,
  })
  if (!added.ok) throw new Error(added.message)
  await balie.call('printing.choosePrinter', { id: added.value.id })
}
