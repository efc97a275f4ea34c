import { rmSync } from 'node:fs'
import { launchBalie, type Balie } from '../support/app.ts'
import { startCups } from '../support/printing/cups.ts'
import { openZebra } from '../support/printing/zebra.ts'
import { percentiles, type BenchRow } from './bench-row.ts'
import { guestsToScan, printingList, timeScan } from './print-steps.ts'

const SAMPLES = 60
const WARM_UP = 4
const MEDIA = { width: 102, height: 76 }
const kinds = ['ipp', 'zpl', 'system'] as const

type Kind = (typeof kinds)[number]

/**
 * From the verdict on the page until the spooler or printer has taken the badge, by each driver in turns in one run:
 * `ipp` and `system` to the same CUPS, `zpl` to a label printer that answers.
 */
export async function benchPrintDrivers(): Promise<BenchRow[]> {
  const cups = await startCups()
  const zebra = await openZebra()
  const balie = await launchBalie({
    flags: ['--demo', '--plain-data'],
    environment: { CUPS_SERVER: `127.0.0.1:${String(cups.port)}` },
  })
  try {
    const ipp = await cups.addQueue('balie')
    const system = await cups.addQueue('system')
    const printers = {
      ipp: await add(balie, 'ipp', ipp.address),
      zpl: await add(balie, 'zpl', zebra.address),
      system: await add(balie, 'system', 'system'),
    }
    const arrived = {
      ipp: (count: number) => ipp.tray.received(count),
      zpl: (count: number) => Promise.resolve(zebra.labels.length === count),
      system: (count: number) => system.tray.received(count),
    }
    const listId = await printingList(balie)
    const times: Record<Kind, number[]> = { ipp: [], zpl: [], system: [] }
    let turn = 0
    for (const { code } of await guestsToScan(balie)) {
      const kind = kinds[turn % kinds.length] ?? 'ipp'
      const round = Math.floor(turn / kinds.length)
      if (round === WARM_UP + SAMPLES) break
      await balie.call('printing.choosePrinter', { id: printers[kind] })
      const time = await timeScan(balie, listId, code)
      if (time === null) continue
      if ((await arrived[kind](round + 1)) === false) throw new Error(`A badge is missing: ${kind}`)
      if (round >= WARM_UP) times[kind].push(time)
      turn += 1
    }
    return (['ipp', 'zpl'] as const).map((kind) => rowOf(kind, times[kind], times.system))
  } finally {
    await balie.close()
    await Promise.all([cups.stop(), zebra.turnOff()])
    rmSync(balie.userDataDir, { recursive: true, force: true, maxRetries: 5 })
  }
}

function rowOf(kind: Kind, oursMs: readonly number[], systemMs: readonly number[]): BenchRow {
  const ours = percentiles(oursMs)
  const baseline = percentiles(systemMs)
  const ratio = baseline.p50 / ours.p50
  return {
    name: `accepted scan to spooler accepted: ${kind} beside the system driver`,
    ours,
    baseline,
    ratioOf: 'p50 of system / p50',
    ratio,
    promise: 'at least 15',
    held: ratio >= 15,
  }
}

async function add(balie: Balie, driver: Kind, address: string): Promise<string> {
  const added = await balie.call('printing.addPrinter', {
    name: driver,
    driver,
    address,
    mediaMm: MEDIA,
    ...(driver === 'zpl' ? { dpi: 203 } : {}),
  })
  if (!added.ok) throw new Error(added.message)
  return added.value.id
}
