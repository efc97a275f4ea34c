import { setTimeout as pause } from 'node:timers/promises'
import { launchBalie } from '../support/app.ts'
import { percentiles, type BenchRow } from './bench-row.ts'
import { guestsToScan, prepareScans, scanAndTime } from './scan-by-key.ts'
import { timeTwoFrames } from './two-frames.ts'

const SAMPLES = 200
const FRAME = 1_000 / 60
/** Guests come seconds apart; by then, in ms, badge, counters and recent scans of the one before are done with. */
const BETWEEN_GUESTS = 500

/**
 * From the scanner's closing Enter to the painted verdict, in the real app with badges printing to a folder, each
 * beside the time that two empty frames take in the same page.
 */
export async function benchPaintVerdict(): Promise<BenchRow> {
  const balie = await launchBalie({ flags: ['--demo', '--lang=nl'] })
  try {
    const { page } = balie
    await prepareScans(page)
    const ours: number[] = []
    const baseline: number[] = []
    for (const guest of await guestsToScan(page, SAMPLES + 20)) {
      const painted = await scanAndTime(page, guest)
      await page.locator('[data-testid="print-state"][data-state="printed"]').waitFor()
      await pause(BETWEEN_GUESTS)
      const frames = await timeTwoFrames(page)
      ours.push(painted)
      baseline.push(frames)
    }
    const measured = percentiles(ours.slice(20))
    const ratio = measured.p99 / (2 * FRAME)
    return {
      name: 'Enter key to painted verdict in Electron',
      ours: measured,
      baseline: percentiles(baseline.slice(20)),
      ratioOf: 'p99 / two frames at 60 Hz, 33.3 ms',
      ratio,
      promise: 'at most 1',
      held: ratio <= 1,
    }
  } finally {
    await balie.close()
  }
}
