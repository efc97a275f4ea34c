import type { ElectronApplication, Page } from '@playwright/test'
import { launchBalie } from '../support/app.ts'
import { percentiles, type BenchRow } from './bench-row.ts'

const HOURS = 8
/** At 20 a minute. */
const SCANS_AN_HOUR = 1_200
/** So many scans go by before the test looks at the page again. */
const AT_A_TIME = 100

/** Memory in MB: of the heaps after they were swept, and of the processes as the system counts it. */
type Memory = { readonly heaps: number; readonly processes: number }

/**
 * Eight hours of scanning at 20 a minute, as fast as the desk answers: in the real app, through the one field, with
 * the badges of the demo's guests going to a folder, guests coming in and going out by turns.
 */
export async function benchScanDay(): Promise<BenchRow[]> {
  const balie = await launchBalie({ flags: ['--demo', '--lang=nl'] })
  try {
    const { app, page } = balie
    await page.getByTestId('scan-input').waitFor()
    const codes = await codesOfGuests(page)
    const before = await countScans(page)
    const memory: Memory[] = []
    const hours: number[][] = []
    for (let hour = 0; hour < HOURS; hour += 1) {
      hours.push(await scanAnHour(page, codes, hour * SCANS_AN_HOUR))
      await badgesDone(page)
      memory.push(await sweptMemory(app, page))
      const { heaps = 0, processes = 0 } = memory.at(-1) ?? {}
      const facts = `heaps ${heaps.toFixed(1)} MB, processes ${processes.toFixed(0)} MB`
      process.stderr.write(`hour ${String(hour + 1)}: ${facts}\n`)
    }
    const recorded = (await countScans(page)) - before
    return rowsOf(hours, memory, recorded)
  } finally {
    await balie.close()
  }
}

function rowsOf(
  hours: readonly (readonly number[])[],
  memory: readonly Memory[],
  recorded: number,
): BenchRow[] {
  const [first, last] = [memory[0], memory.at(-1)]
  if (first === undefined || last === undefined) throw new Error('no sample')
  const [ours, baseline] = [percentiles(hours.at(-1) ?? []), percentiles(hours[0] ?? [])]
  const scans = HOURS * SCANS_AN_HOUR
  const inMegabytes = (of: keyof Memory) => `${first[of].toFixed(0)} to ${last[of].toFixed(0)} MB`
  const grown = last.processes / first.processes
  return [
    {
      name: `8 hours at 20 a minute: memory of all processes from the first hour's end on, ${inMegabytes('processes')} (heaps ${inMegabytes('heaps')}); times are scans of the last hour against the first`,
      ours,
      baseline,
      ratioOf: 'memory, last hour / first',
      ratio: grown,
      promise: 'less than 1.05',
      held: grown < 1.05,
    },
    {
      name: `8 hours at 20 a minute: ${String(recorded)} of ${String(scans)} scans recorded`,
      ours,
      baseline,
      ratioOf: 'share recorded',
      ratio: recorded / scans,
      promise: '1',
      held: recorded === scans,
    },
  ]
}

/** Guests of the demo who are on no second glance: a welcome for each, all with a name of their own. */
function codesOfGuests(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const codes = new Set<string>()
    for (const letter of 'abcdefghijklmnopqrstuvwz') {
      const found = await window.bridge.invoke('attendees.search', { text: letter, limit: 100 })
      if (!found.ok) throw new Error(found.code)
      for (const { tickets, unnamed } of found.value.attendees) {
        const [ticket] = tickets
        const isPlain = tickets.length === 1 && ticket?.status === 'confirmed' && !ticket.blocked
        if (isPlain && !unnamed && ticket.type === 'participant') codes.add(ticket.code)
      }
    }
    return [...codes]
  })
}

/** Scans an hour's worth; how long each took from its Enter to its answer on the page, in ms. */
async function scanAnHour(page: Page, codes: readonly string[], from: number): Promise<number[]> {
  const times: number[] = []
  for (let done = 0; done < SCANS_AN_HOUR; done += AT_A_TIME) {
    const part = Array.from({ length: AT_A_TIME }, (_, index) => from + done + index)
    for (const direction of [0, 1]) {
      const turn = part.filter((index) => Math.floor(index / codes.length) % 2 === direction)
      if (turn.length === 0) continue
      await face(page, direction === 1)
      times.push(
        ...(await scanAll(
          page,
          turn.map((index) => codes[index % codes.length] ?? ''),
        )),
      )
    }
  }
  return times
}

async function face(page: Page, isExit: boolean): Promise<void> {
  const toggle = page.getByTestId('direction')
  if (((await toggle.getAttribute('aria-pressed')) === 'true') !== isExit) await toggle.click()
}

/** Types each code into the field and waits until the list of recent scans has one more answer. */
function scanAll(page: Page, codes: readonly string[]): Promise<number[]> {
  return page.evaluate(async (given) => {
    const field = document.querySelector<HTMLInputElement>('[data-testid="scan-input"]')
    if (field === null) throw new Error('There is no field to scan into')
    // React has a `value` of its own on the element.
    const value = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')
    const times: number[] = []
    for (const code of given) {
      value?.set?.call(field, code)
      field.dispatchEvent(new Event('input', { bubbles: true }))
      const start = performance.now()
      const stage = () => document.querySelector('[data-testid="verdict"]')?.textContent ?? ''
      const shown = stage()
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
      while (stage() === shown) {
        if (performance.now() - start > 10_000) throw new Error(`No answer for ${code}: ${shown}`)
        await new Promise((resolve) => {
          requestAnimationFrame(resolve)
        })
      }
      times.push(performance.now() - start)
    }
    return times
  }, codes)
}

function badgesDone(page: Page): Promise<unknown> {
  return page.waitForFunction(
    async () => {
      const answer = await window.bridge.invoke('printing.jobs', {})
      return answer.ok && answer.value.jobs.every(({ state }) => state === 'printed')
    },
    undefined,
    { timeout: 120_000, polling: 1_000 },
  )
}

function countScans(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let [after, scans] = [0, 0]
    for (;;) {
      const answer = await window.bridge.invoke('journal.page', { after, limit: 1_000 })
      if (!answer.ok) throw new Error(answer.code)
      scans += answer.value.entries.filter(({ type }) => type === 'scanned').length
      const last = answer.value.entries.at(-1)
      if (last === undefined) return scans
      after = last.position
    }
  })
}

/** What is left after both heaps were swept. */
async function sweptMemory(app: ElectronApplication, page: Page): Promise<Memory> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  await session.detach()
  return app.evaluate(({ app: running }, pageHeap) => {
    const { setFlagsFromString } = process.getBuiltinModule('node:v8')
    setFlagsFromString('--expose-gc')
    const sweep = process.getBuiltinModule('node:vm').runInNewContext('gc') as () => void
    sweep()
    const kilobytes = running
      .getAppMetrics()
      .reduce((sum, { memory }) => sum + memory.workingSetSize, 0)
    const heaps = (process.memoryUsage().heapUsed + pageHeap) / 1024 / 1024
    return { heaps, processes: kilobytes / 1024 }
  }, usedSize)
}
