import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { Attendee } from '../../shared/model/attendee.ts'
import { invoke } from './desk-app.ts'
import {
  fileCodes,
  holderOf,
  pickAdmissible,
  planScans,
  type PlannedScan,
} from './planned-scans.ts'
import { playScan, waitOutDebounce, type PlayedScan } from './play-scan.ts'
import type { Proof } from './proof.ts'
import { readBadges } from './read-badges.ts'
import { waitUntil } from './wait-until.ts'

/** What a day at the desk came to. */
export type PlayedDay = {
  readonly listId: string
  readonly scans: readonly PlayedScan[]
  readonly problems: readonly string[]
  /** What this machine cannot look at. */
  readonly unchecked: readonly string[]
}

const guestFile = join(import.meta.dirname, 'gasten.csv')

/** Adds a printer, loads a file, scans its guests and takes the last check-in back. */
export async function playDay(page: Page, proof: Proof, badgeFolder: string): Promise<PlayedDay> {
  await addPdfPrinter(page)
  const demoGuest = await findDemoGuest(page)
  await loadGuestFile(page, proof)
  const listId = await receptionList(page)
  const scans = await playScans(
    page,
    proof,
    badgeFolder,
    planScans(await allFound(page), demoGuest),
  )
  const badges = await readBadges(scans, badgeFolder)
  return {
    listId,
    scans,
    problems: [...problemsOf(scans), ...badges.problems, ...(await undoLast(page, proof, listId))],
    unchecked: badges.unchecked,
  }
}

async function addPdfPrinter(page: Page): Promise<void> {
  const { id } = await invoke(page, 'printing.addPrinter', {
    name: 'Map met badges',
    driver: 'pdf',
    mediaMm: { width: 86, height: 120 },
  })
  await invoke(page, 'printing.choosePrinter', { id })
}

async function loadGuestFile(page: Page, proof: Proof): Promise<void> {
  await page.getByTestId('nav-import').click()
  await page.getByTestId('import-file').setInputFiles(guestFile)
  await page.getByTestId('import-preview').waitFor()
  await proof.picture(page, 'import-preview')
  await page.getByTestId('import-commit').click()
  await waitUntil('The guests of the file', async () => {
    const found = await allFound(page)
    const missing = Object.values(fileCodes).filter((code) => holderOf(code, found) === undefined)
    return missing.length === 0 ? true : undefined
  })
  await page.getByTestId('nav-desk').click()
  await page.getByTestId('scan-input').waitFor()
}

/** The guests of the file, found as the desk finds them: by their code. */
async function allFound(page: Page): Promise<readonly Attendee[]> {
  const found: Attendee[] = []
  for (const code of Object.values(fileCodes)) {
    const { attendees } = await invoke(page, 'attendees.search', { text: code, limit: 5 })
    found.push(...attendees)
  }
  return found
}

async function findDemoGuest(page: Page): Promise<Attendee> {
  const event = await invoke(page, 'events.current', {})
  const everyDay = event?.ticketTypes.filter(({ validDays }) => validDays === null) ?? []
  const types = new Set(everyDay.map(({ id }) => id))
  for (const text of ['de', 'van', 'jan', 'an']) {
    const { attendees } = await invoke(page, 'attendees.search', { text, limit: 100 })
    const guest = pickAdmissible(attendees, types)
    if (guest !== undefined) return guest
  }
  throw new Error('The demo event has no guest with a confirmed ticket for every day')
}

/** The list that the desk opens on: the first that prints badges for everybody. */
async function receptionList(page: Page): Promise<string> {
  const { lists } = await invoke(page, 'lists.all', {})
  const list = lists
    .toSorted((one, other) => one.position - other.position)
    .find(({ kind, prints }) => kind === 'reception' && prints !== 'never')
  if (list === undefined) throw new Error('The demo event has no reception that prints badges')
  return list.id
}

async function playScans(
  page: Page,
  proof: Proof,
  badgeFolder: string,
  planned: readonly PlannedScan[],
): Promise<readonly PlayedScan[]> {
  const lastSeen = new Map<string, number>()
  const played: PlayedScan[] = []
  for (const scan of planned) {
    await waitOutDebounce(lastSeen.get(scan.raw) ?? -Infinity)
    const result = await playScan(page, scan, badgeFolder)
    lastSeen.set(scan.raw, performance.now())
    played.push(result)
    await proof.picture(page, result.verdict)
    // Scans follow each other faster than anybody reads: who was refused is put aside.
    await page.keyboard.press('Escape')
  }
  return played
}

function problemsOf(scans: readonly PlayedScan[]): readonly string[] {
  return scans.flatMap(({ what, expected, problem }) =>
    problem === undefined ? [] : [`${what}: expected ${expected}, but ${problem}`],
  )
}

/** Takes the last check-in back on the screen; digit 1 is the first reason. */
async function undoLast(page: Page, proof: Proof, listId: string): Promise<readonly string[]> {
  const before = await invoke(page, 'stats.summary', { listId })
  await page.getByTestId('undo-last').click()
  await page.keyboard.press('1')
  try {
    await waitUntil('The undo', async () => {
      const now = await invoke(page, 'stats.summary', { listId })
      return now.present === before.present - 1 ? true : undefined
    })
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)]
  }
  await proof.picture(page, 'undone')
  return []
}
