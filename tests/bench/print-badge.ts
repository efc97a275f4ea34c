import { randomUUID } from 'node:crypto'
import { rmSync } from 'node:fs'
import { launchBalie, type Balie } from '../support/app.ts'
import { startCups } from '../support/cups.ts'
import { percentiles, type BenchRow } from './bench-row.ts'

const SAMPLES = 60
const WARM_UP = 5
const MEDIA = { width: 86, height: 120 }

/** A print that Chromium never calls back counts as this long, in ms. */
const LONGEST = 10_000

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
    for (const { attendeeId, code } of await guests(balie)) {
      const ourTime = await timeScan(balie, listId, code)
      if (ourTime === null) continue
      printed += 1
      await queue.tray.received(printed)
      const theirTime = await timeWebContentsPrint(balie, await previewOf(balie, attendeeId))
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

async function printingList(balie: Balie): Promise<string> {
  const lists = await balie.call('lists.all', {})
  const list = lists.ok ? lists.value.lists.find(({ prints }) => prints !== 'never') : undefined
  if (list === undefined) throw new Error('The demo event has no list that prints')
  return list.id
}

async function guests(balie: Balie) {
  const found = await Promise.all(
    ['de', 'van', 'jan', 'an'].map((text) => balie.call('attendees.search', { text, limit: 100 })),
  )
  const attendees = found.flatMap((answer) => (answer.ok ? answer.value.attendees : []))
  const codes = attendees.flatMap(({ id, tickets }) =>
    tickets.slice(0, 1).map(({ code }) => [code, { attendeeId: id, code }] as const),
  )
  return [...new Map(codes).values()]
}

async function previewOf(balie: Balie, attendeeId: string): Promise<string> {
  const preview = await balie.call('badges.preview', { attendeeId })
  if (!preview.ok) throw new Error(preview.message)
  return preview.value.svg
}

/** Milliseconds from the verdict on the page until CUPS has the job; null for a scan that prints nothing. */
function timeScan(balie: Balie, listId: string, raw: string): Promise<number | null> {
  return balie.page.evaluate(
    async (input) => {
      let arrived: number | undefined
      let arrive: () => void = () => {}
      const arrival = new Promise<void>((resolve) => (arrive = resolve))
      const forget = window.bridge.on('printing.jobChanged', (job) => {
        if (job.id !== input.id || !['printing', 'printed'].includes(job.state)) return
        arrived ??= performance.now()
        arrive()
      })
      const answer = await window.bridge.invoke('checkIn.scan', input)
      const answered = performance.now()
      const isPrinting = answer.ok && answer.value.verdict === 'valid' && answer.value.badge
      if (isPrinting) await arrival
      forget()
      return isPrinting ? Math.max(0, (arrived ?? NaN) - answered) : null
    },
    { id: randomUUID(), listId, raw, direction: 'entry' as const },
  )
}

/** Milliseconds that Chromium takes to hand a badge to CUPS; the page with it is loaded before. */
function timeWebContentsPrint(balie: Balie, svg: string): Promise<number> {
  const page = `<!doctype html><style>@page{margin:0}body{margin:0}svg{display:block}</style>${svg}`
  return balie.app.evaluate(
    async ({ BrowserWindow }, { url, media, longest }) => {
      const window = new BrowserWindow({ show: false })
      await window.loadURL(url)
      const began = performance.now()
      const isDone = await new Promise<boolean>((resolve) => {
        setTimeout(resolve, longest, true)
        const { width, height } = media
        const pageSize = { width: width * 1000, height: height * 1000 }
        window.webContents.print(
          { silent: true, deviceName: 'chromium', pageSize, margins: { marginType: 'none' } },
          resolve,
        )
      })
      const took = performance.now() - began
      window.destroy()
      if (!isDone) throw new Error('Chromium could not print')
      return took
    },
    {
      url: `data:text/html;charset=utf-8,${encodeURIComponent(page)}`,
      media: MEDIA,
      longest: LONGEST,
    },
  )
}
