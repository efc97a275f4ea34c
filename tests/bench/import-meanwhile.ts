import type { Page } from '@playwright/test'
import { launchBalie } from '../support/app.ts'
import { percentiles, type BenchRow, type Percentiles } from './bench-row.ts'
import { guestsToScan, prepareScans, scanAndTime, type GuestToScan } from './scan-by-key.ts'

const SCANS_BEFORE = 100
/** So many that the slowest of the scans alone is not their p99. */
const IMPORTS = 4
/** More than there is time for meanwhile. */
const SCANS_MEANWHILE = 300
const FRAMES_PROMISED = 50

type Frames = { readonly gaps: readonly number[]; readonly perSecond: number }

/**
 * What the desk notices of 100,000 rows that are read and loaded beside it, in the real app: the frames that its window
 * paints, and the time from the scanner's Enter to the painted verdict; each against just before it. The
 * file comes several times, each time with other organisations, as one import leaves time for a few scans only.
 */
export async function benchImportMeanwhile(csv: Buffer): Promise<BenchRow[]> {
  const balie = await launchBalie({ flags: ['--demo', '--lang=nl'] })
  try {
    const { page } = balie
    await prepareScans(page)
    const guests = await guestsToScan(page, SCANS_BEFORE + SCANS_MEANWHILE)
    const before = await scanWhile(page, guests.splice(0, SCANS_BEFORE), () => true)
    await startImports(page, csv)
    const meanwhile = await scanWhile(page, guests, () => isImporting(page))
    return [frameRow(before.frames, meanwhile.frames), scanRow(before.scans, meanwhile.scans)]
  } finally {
    await balie.close()
  }
}

function frameRow(before: Frames, meanwhile: Frames): BenchRow {
  const ratio = meanwhile.perSecond / FRAMES_PROMISED
  return {
    name: 'from one frame to the next while 100,000 rows are imported',
    ours: percentiles(meanwhile.gaps),
    baseline: percentiles(before.gaps),
    ratioOf: `${meanwhile.perSecond.toFixed(1)} frames a second / ${String(FRAMES_PROMISED)}`,
    ratio,
    promise: 'at least 1',
    held: ratio >= 1,
  }
}

function scanRow(before: readonly number[], meanwhile: readonly number[]): BenchRow {
  const ours: Percentiles = percentiles(meanwhile)
  const baseline = percentiles(before)
  const ratio = ours.p99 / baseline.p99
  return {
    name: 'Enter key to painted verdict while 100,000 rows are imported',
    ours,
    baseline,
    ratioOf: 'p99 / p99 before the import',
    ratio,
    promise: 'at most 2',
    held: ratio <= 2,
  }
}

/** Scans guest after guest as long as it should go on, and counts what the page paints from first to last. */
async function scanWhile(
  page: Page,
  guests: readonly GuestToScan[],
  goesOn: () => boolean | Promise<boolean>,
): Promise<{ scans: number[]; frames: Frames }> {
  const scans: number[] = []
  await countFrames(page)
  for (const guest of guests) {
    if (!(await goesOn())) break
    scans.push(await scanAndTime(page, guest))
    await page.locator('[data-testid="print-state"][data-state="printed"]').waitFor()
  }
  return { scans, frames: await framesCounted(page) }
}

/** The page keeps the moments of its frames in `frames`, from now on. */
function countFrames(page: Page): Promise<void> {
  return page.evaluate(() => {
    const kept: number[] = []
    const note = (at: number): void => {
      kept.push(at)
      if (Reflect.get(window, 'frames at') === kept) requestAnimationFrame(note)
    }
    Reflect.set(window, 'frames at', kept)
    requestAnimationFrame(note)
  })
}

async function framesCounted(page: Page): Promise<Frames> {
  const at = await page.evaluate(() => {
    const kept = Reflect.get(window, 'frames at') as number[]
    Reflect.set(window, 'frames at', null)
    return kept
  })
  const gaps = at.slice(1).map((moment, index) => moment - (at[index] ?? NaN))
  const lasted = (at.at(-1) ?? NaN) - (at[0] ?? NaN)
  return { gaps, perSecond: (gaps.length / lasted) * 1_000 }
}

/**
 * Reads and loads the file by the calls of the page of imports, while the desk stays in sight. The bytes are in the page
 * before, as those of a file that was chosen are.
 */
async function startImports(page: Page, csv: Buffer): Promise<void> {
  for (let turn = 0; turn < IMPORTS; turn += 1) {
    const text = csv.toString('utf8').replaceAll('Gemeente ', `Gemeente ${String(turn)}-`)
    await page.evaluate((file) => {
      const files = (Reflect.get(window, 'files') ?? []) as Uint8Array[]
      Reflect.set(window, 'files', [...files, new TextEncoder().encode(file)])
    }, text)
  }
  await page.evaluate(() => {
    const load = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> => {
      const shown = await window.bridge.invoke('imports.preview', { fileName: 'meting.csv', bytes })
      if (!shown.ok) return shown.code
      const { previewId } = shown.value
      const done = await window.bridge.invoke('imports.commit', { previewId })
      return done.ok ? done.value.state : done.code
    }
    const loadAll = async (): Promise<string> => {
      for (const bytes of Reflect.get(window, 'files') as Uint8Array<ArrayBuffer>[]) {
        const state = await load(bytes)
        if (state !== 'committed') return state
      }
      return 'committed'
    }
    document.documentElement.dataset['import'] = 'running'
    void loadAll().then((state) => {
      document.documentElement.dataset['import'] = state
    })
  })
}

async function isImporting(page: Page): Promise<boolean> {
  const state = await page.evaluate(() => document.documentElement.dataset['import'] ?? '')
  if (state !== 'running' && state !== 'committed') throw new Error(`The import ended: ${state}`)
  return state === 'running'
}
