import { rmSync } from 'node:fs'
import { launchBalie, type Balie } from '../support/app.ts'
import { startCups } from '../support/cups.ts'
import { openZebra } from '../support/zebra.ts'
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
const MEDIA = { width: 102, height: 76 }

/**
 * From the verdict on the page until a label printer has taken all of the label and says so, beside
 * `webContents.print` of the same badge to CUPS by the same Electron, in turns.
 */
export async function benchPrintZpl(): Promise<BenchRow> {
  const cups = await startCups()
  const zebra = await openZebra()
  const server = `127.0.0.1:${String(cups.port)}`
  const balie = await launchBalie({
    flags: ['--demo', '--plain-data'],
    environment: { CUPS_SERVER: server },
  })
  try {
    const ours: number[] = []
    const baseline: number[] = []
    const chromiumQueue = await cups.addQueue('chromium')
    await chooseZebra(balie, zebra.address)
    const listId = await printingList(balie)
    let sample = -WARM_UP
    let printed = 0
    for (const { attendeeId, code } of await guestsToScan(balie)) {
      const ourTime = await timeScan(balie, listId, code)
      if (ourTime === null) continue
      printed += 1
      if (zebra.labels.length !== printed) throw new Error('The label printer lacks a label')
      const svg = await previewOf(balie, attendeeId)
      const theirTime = await timeWebContentsPrint(balie, svg, MEDIA)
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
    await Promise.all([cups.stop(), zebra.turnOff()])
    rmSync(balie.userDataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

function rowOf(oursMs: readonly number[], baselineMs: readonly number[]): BenchRow {
  const ours = percentiles(oursMs)
  const baseline = percentiles(baselineMs)
  const ratio = baseline.p50 / ours.p50
  return {
    name: 'accepted scan to label at a ZPL printer',
    ours,
    baseline,
    ratioOf: 'p50 of webContents.print / p50',
    ratio,
    promise: 'at least 15',
    held: ratio >= 15,
  }
}

async function chooseZebra(balie: Balie, address: string): Promise<void> {
  const added = await balie.call('printing.addPrinter', {
    name: 'Zebra',
    driver: 'zpl',
    address,
    mediaMm: MEDIA,
    dpi: 203,
  })
  if (!added.ok) throw new Error(added.message)
  await balie.call('printing.choosePrinter', { id: added.value.id })
}
