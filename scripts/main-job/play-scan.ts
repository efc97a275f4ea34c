import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { displayName } from '../../shared/domain/name/display-name.ts'
import { badgeFiles } from './badge-files.ts'
import { invoke } from './desk-app.ts'
import type { PlannedScan } from './planned-scans.ts'
import { prepareStopwatch, readStopwatch, startStopwatch } from './stopwatch.ts'
import { waitUntil } from './wait-until.ts'

/** What a scan came to. */
export type PlayedScan = PlannedScan & {
  readonly id: string
  readonly guestName: string
  /** The stage's `data-verdict`. */
  readonly verdict: string
  /** From the scanner's closing Enter to the frame with the verdict; undefined when it never came. */
  readonly milliseconds: number | undefined
  /** The file name of the badge that it printed. */
  readonly badge: string | undefined
  readonly problem: string | undefined
}

/** The same code within this time (ms) is one scan: a scanner that reads twice. */
const debounce = 1_600
const verdictLimit = 10_000

/** Types a code as a wedge scanner does, and waits for the verdict and for the badge of an accepted guest. */
export async function playScan(
  page: Page,
  scan: PlannedScan,
  badgeFolder: string,
): Promise<PlayedScan> {
  const recentBefore = await newestScan(page)
  const badgesBefore = new Set(await badgeFiles(badgeFolder))
  const name = scan.guest === null ? '' : displayName(scan.guest)
  const expectation = { verdict: scan.expected, text: scan.guest?.lastName ?? '' }
  const stopwatch = await prepareStopwatch(page, expectation)
  await page.keyboard.type(scan.raw)
  await startStopwatch(stopwatch)
  await page.keyboard.press('Enter')
  const milliseconds = await waitUntil('', () => readStopwatch(stopwatch), verdictLimit).catch(
    () => undefined,
  )
  const id = await waitUntil('The scan', async () => {
    const newest = await newestScan(page)
    return newest === recentBefore ? undefined : newest
  })
  const played = { ...scan, id, guestName: name, milliseconds, badge: undefined }
  if (milliseconds === undefined) {
    const verdict = (await page.getByTestId('verdict').getAttribute('data-verdict')) ?? 'nothing'
    const text = (await page.getByTestId('verdict').innerText()).replaceAll(/\s+/g, ' ')
    return { ...played, verdict, problem: `the stage shows ${verdict}: "${text}"` }
  }
  const badge =
    scan.expected === 'valid' ? await printedBadge(page, id, badgeFolder, badgesBefore) : undefined
  return { ...played, verdict: scan.expected, badge, problem: undefined }
}

/** Waits until a scan of the same code counts as a new one. */
export async function waitOutDebounce(since: number): Promise<void> {
  const rest = since + debounce - performance.now()
  if (rest > 0) await pause(rest)
}

async function newestScan(page: Page): Promise<string | undefined> {
  const { scans } = await invoke(page, 'checkIn.recent', { limit: 1 })
  return scans[0]?.id
}

/** The print job carries the id of the scan that asked for the badge. */
async function printedBadge(
  page: Page,
  scanId: string,
  badgeFolder: string,
  before: ReadonlySet<string>,
): Promise<string> {
  await waitUntil('The printed badge', async () => {
    const { jobs } = await invoke(page, 'printing.jobs', {})
    const job = jobs.find(({ id }) => id === scanId)
    if (job?.state === 'failed') throw new Error(`The badge failed: ${job.problem ?? job.detail}`)
    return job?.state === 'printed' ? true : undefined
  })
  return waitUntil('The badge file', async () => {
    const names = await badgeFiles(badgeFolder)
    return names.find((file) => !before.has(file))
  })
}
