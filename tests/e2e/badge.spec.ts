import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import { displayName } from '../../shared/domain/name/display-name.ts'
import type { Attendee } from '../../shared/model/attendee.ts'
import { test, type Balie } from '../support/app.ts'
import { startCups, type Cups } from '../support/printing/cups.ts'

const run = promisify(execFile)
const demo = ['--demo', '--lang=nl']
const media = { width: 86, height: 120 }

test('the badge of a guest reads back as name, organisation and code', async ({ launch }) => {
  const balie = await launch({ flags: demo })
  const [guest] = await expectedGuests(balie)
  if (guest === undefined) throw new Error('The demo has nobody to scan')
  await scan(balie, guest)
  await expect(balie.page.getByTestId('print-state')).toHaveAttribute('data-state', 'printed')
  const folder = join(balie.userDataDir, 'badges')
  const [file] = (await readdir(folder)).filter((name) => name.endsWith('.pdf'))
  const badge = await readBadge(join(folder, file ?? ''))
  expect(badge.text).toContain(displayName(guest))
  expect(badge.text).toContain(guest.organisation)
  expect(badge.code).toBe(guest.tickets[0]?.code)
  expect(badge.size).toEqual({ width: 86, height: 120 })
})

test('a badge waits for its printer and goes out when it is back, also over a restart', async ({
  launch,
}) => {
  await withCups(async (cups) => {
    const { address, tray } = await cups.addQueue('badges')
    const balie = await launch({ flags: demo })
    await chooseIpp(balie, address)
    const [first, second, third] = await expectedGuests(balie)
    if (first === undefined || second === undefined || third === undefined) {
      throw new Error('The demo is too small')
    }
    await cups.kill()
    await scan(balie, first)
    const waiting = balie.page.getByTestId('unfinished-badge')
    const stuck = waiting.filter({ hasText: displayName(first) })
    await expect(stuck).toContainText('De printer antwoordt niet.')
    await scan(balie, second)
    await scan(balie, third)
    // Who came first stays on top with what is wrong; the others stand by name behind it.
    await expect(waiting).toContainText([first, second, third].map(displayName))
    await expect(waiting.first()).toContainText('De printer antwoordt niet.')
    await balie.kill()
    await cups.restart()
    await balie.restart()
    expect(await tray.received(3)).toHaveLength(3)
    await expect(balie.page.getByTestId('unfinished-badge')).toHaveCount(0)
    expect(await statesOf(balie)).toEqual(['printed', 'printed', 'printed'])
  })
})

test('a job that was at the printer when the plug was pulled is not printed twice', async ({
  launch,
}) => {
  await withCups(async (cups) => {
    const { address, tray } = await cups.addQueue('badges')
    await cups.disable('badges')
    const balie = await launch({ flags: demo })
    await chooseIpp(balie, address)
    const [guest] = await expectedGuests(balie)
    if (guest === undefined) throw new Error('The demo has nobody to scan')
    await scan(balie, guest)
    await expect.poll(() => statesOf(balie)).toEqual(['printing'])
    await balie.kill()
    await balie.restart()
    await cups.enable('badges')
    await expect.poll(() => statesOf(balie), { timeout: 20_000 }).toEqual(['printed'])
    expect(tray.jobs).toHaveLength(1)
  })
})

test('everything that was answered is there after the plug was pulled', async ({ launch }) => {
  const balie = await launch({ flags: demo })
  const answered: string[] = []
  for (const guest of (await expectedGuests(balie)).slice(0, 12)) {
    const id = randomUUID()
    const raw = guest.tickets[0]?.code ?? ''
    const answer = await balie.call('checkIn.scan', {
      id,
      listId: 'reception',
      raw,
      direction: 'entry',
    })
    if (answer.ok) answered.push(id)
  }
  await balie.kill()
  await balie.restart()
  const journal = await balie.call('journal.page', { after: 0, limit: 1_000 })
  if (!journal.ok) throw new Error(journal.message)
  const scanned = journal.value.entries.filter(({ type }) => type === 'scanned').map(({ id }) => id)
  expect(scanned).toEqual(answered)
  await expect(balie.page.getByTestId('counter-present')).toHaveText('12')
})

async function withCups(work: (cups: Cups) => Promise<void>): Promise<void> {
  const cups = await startCups()
  try {
    await work(cups)
  } finally {
    await cups.stop()
  }
}

async function chooseIpp({ call }: Balie, address: string): Promise<void> {
  const added = await call('printing.addPrinter', {
    name: 'Zebra',
    driver: 'ipp',
    address,
    mediaMm: media,
  })
  if (!added.ok) throw new Error(added.message)
  await call('printing.choosePrinter', { id: added.value.id })
}

/** Scans a guest and waits for this scan's own answer: one line more among the recent scans, with his name on the stage. */
async function scan({ page }: Balie, guest: Attendee): Promise<void> {
  const recent = page.getByTestId('recent-scans').locator('li')
  const before = await recent.count()
  await page.getByTestId('scan-input').fill(guest.tickets[0]?.code ?? '')
  await page.keyboard.press('Enter')
  await expect(recent).toHaveCount(before + 1)
  await expect(page.locator('[data-verdict=valid]')).toContainText(displayName(guest))
}

/** Guests of the demo with one plain ticket, every name only once. */
async function expectedGuests({ call }: Balie): Promise<Attendee[]> {
  const found = await call('attendees.search', { text: 'van der', limit: 100 })
  if (!found.ok) throw new Error(found.message)
  const plain = found.value.attendees.filter(({ tickets, flagged }) => {
    const [ticket] = tickets
    const isPlain = tickets.length === 1 && ticket?.status === 'confirmed' && !ticket.blocked
    return isPlain && ticket.type === 'participant' && !flagged
  })
  return [...new Map(plain.map((guest) => [displayName(guest), guest])).values()]
}

async function statesOf({ call }: Balie): Promise<string[]> {
  const answer = await call('printing.jobs', {})
  return answer.ok ? answer.value.jobs.map(({ state }) => state) : [answer.code]
}

/** What a person with a ruler, a pair of eyes and a scanner finds on a badge; sizes in mm. */
async function readBadge(file: string) {
  const { stdout: text } = await run('pdftotext', ['-layout', file, '-'])
  const { stdout: info } = await run('pdfinfo', [file])
  const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+) pts/.exec(info) ?? []
  const folder = await mkdtemp(join(tmpdir(), 'balie-badge-'))
  try {
    await run('pdftoppm', ['-r', '300', '-png', file, join(folder, 'badge')])
    const [picture] = readdirSync(folder)
    const { stdout: code } = await run('zbarimg', ['--quiet', '--raw', join(folder, picture ?? '')])
    return {
      text: text.replace(/\s+/g, ' '),
      code: code.trim(),
      size: { width: toMillimetres(width), height: toMillimetres(height) },
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function toMillimetres(points: string | undefined): number {
  return Math.round((Number(points) / 72) * 25.4)
}
