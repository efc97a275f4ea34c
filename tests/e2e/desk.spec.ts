import { expect, type Page } from '@playwright/test'
import type { Attendee } from '../../shared/model/attendee.ts'
import { test, type Balie } from '../support/app.ts'

const demo = ['--demo', '--lang=nl']

test('shows who comes in, counts them and remembers who came', async ({ launch }) => {
  const balie = await launch({ flags: demo })
  const { page } = balie
  const guest = await findGuest(balie, 'Nauta', isPlain)
  const before = await expected(page)
  await typeAndEnter(page, codeOf(guest))
  const verdict = page.getByTestId('verdict')
  await expect(verdict).toHaveAttribute('data-verdict', 'valid')
  await expect(verdict).toContainText(guest.organisation)
  await expect(page.getByTestId('recent-scans')).toContainText(guest.lastName)
  await expect(page.getByTestId('counter-present')).toHaveText('1')
  expect(await expected(page)).toBe(before - 1)
  await expect(page.getByTestId('scan-input')).toHaveValue('')
})

test('says when a guest came in before', async ({ launch }) => {
  const balie = await launch({ flags: [...demo, '--clock=2026-06-17T08:41:00+02:00'] })
  const { page } = balie
  await expect(page.getByTestId('clock-banner')).toBeVisible()
  const guest = await findGuest(balie, 'Nauta', isPlain)
  await typeAndEnter(page, codeOf(guest))
  await expect(page.locator('[data-verdict=valid]')).toBeVisible()
  await typeAndEnter(page, codeOf(guest))
  await expect(page.locator('[data-verdict=used]')).toContainText('Al ingecheckt om 08:41')
})

test('Enter with several people of one name chooses nobody', async ({ launch }) => {
  const { page } = await launch({ flags: demo })
  await page.getByTestId('scan-input').fill('jan')
  const firstRow = page.getByTestId('search-result').first()
  await firstRow.waitFor()
  const before = await firstRow.boundingBox()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Kies eerst wie het is' })).toBeVisible()
  expect(await firstRow.boundingBox()).toEqual(before)
  expect(await page.getByTestId('search-result').count()).toBeGreaterThan(1)
  await expect(page.getByTestId('counter-present')).toHaveText('0')
  const second = await page.getByTestId('search-result').nth(1).innerText()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('verdict')).toContainText(second.split('\n')[0] ?? '')
})

test('Escape brings the last verdict back', async ({ launch }) => {
  const { page } = await launch({ flags: demo })
  await typeAndEnter(page, 'K4-77QX')
  await expect(page.locator('[data-verdict=invalid]')).toBeVisible()
  await page.keyboard.type('jansen')
  await expect(page.getByTestId('search-results')).toBeVisible()
  await expect(page.getByTestId('verdict')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page.locator('[data-verdict=invalid]')).toBeVisible()
  await expect(page.getByTestId('scan-input')).toHaveValue('')
})

test('undoes the last check-in with one digit, also when somebody else is on the stage', async ({
  launch,
}) => {
  const balie = await launch({ flags: demo })
  const { page } = balie
  const guest = await findGuest(balie, 'Nauta', isPlain)
  await typeAndEnter(page, codeOf(guest))
  await expect(page.getByTestId('counter-present')).toHaveText('1')
  await typeAndEnter(page, 'K4-77QX')
  await expect(page.locator('[data-verdict=invalid]')).toBeVisible()
  await expect(page.getByTestId('undo-last')).toContainText(`Ongedaan maken: ${guest.firstName}`)
  await page.getByTestId('undo-last').click()
  await expect(page.getByText('Waarom maak je de check-in van')).toContainText(guest.lastName)
  await page.keyboard.press('2')
  await expect(page.getByTestId('undone')).toContainText(guest.lastName)
  await expect(page.getByTestId('counter-present')).toHaveText('0')
  const entries = await balie.call('journal.page', { after: 0, limit: 1000 })
  if (!entries.ok) throw new Error(entries.message)
  const undone = entries.value.entries.find(({ type }) => type === 'check-in-undone')
  expect(undone?.body).toMatchObject({ reason: 'wrong-person' })
})

test('the undo of the guest on the stage goes through without a reason', async ({ launch }) => {
  const balie = await launch({ flags: demo })
  const { page } = balie
  await typeAndEnter(page, codeOf(await findGuest(balie, 'Nauta', isPlain)))
  await expect(page.getByTestId('counter-present')).toHaveText('1')
  await page.keyboard.press('Control+z')
  await expect(page.getByTestId('undone')).toBeVisible()
  await expect(page.getByTestId('counter-present')).toHaveText('0')
})

test('admits an unpaid guest with F8 and a digit where the list allows it, and nobody by a scan in between', async ({
  launch,
}) => {
  const balie = await launch({ flags: demo })
  const { page } = balie
  const guest = await findGuest(balie, 'van', ({ tickets }) => {
    return tickets.length === 1 && tickets[0]?.status === 'unpaid'
  })
  await typeAndEnter(page, codeOf(guest))
  await expect(page.locator('[data-verdict=unpaid]')).toContainText('Laat toe met F8')
  await page.keyboard.press('F8')
  await page.keyboard.press('F8')
  await expect(page.getByTestId('reasons')).toBeVisible()
  await typeAndEnter(page, 'K4-77QX')
  await expect(page.locator('[data-verdict=invalid]')).toBeVisible()
  await expect(page.getByTestId('reason-dropped')).toContainText('is niet toegelaten')
  await typeAndEnter(page, codeOf(guest))
  await expect(page.locator('[data-verdict=unpaid]')).toBeVisible()
  await expect(page.getByTestId('reason-dropped')).toHaveCount(0)
  await page.keyboard.press('F8')
  await page.keyboard.press('1')
  await expect(page.locator('[data-verdict=valid]')).toContainText('De betaling is nog open')
})

test('a guest who goes out is gone', async ({ launch }) => {
  const balie = await launch({ flags: demo })
  const { page } = balie
  const guest = await findGuest(balie, 'Nauta', isPlain)
  await typeAndEnter(page, codeOf(guest))
  await expect(page.getByTestId('counter-present')).toHaveText('1')
  await page.keyboard.press('F7')
  await expect(page.getByTestId('direction')).toHaveAttribute('aria-pressed', 'true')
  await typeAndEnter(page, codeOf(guest))
  await expect(page.getByTestId('verdict')).toContainText('Tot ziens')
  await expect(page.getByTestId('counter-present')).toHaveText('0')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('1')
  await expect(page.getByTestId('undone')).toContainText('Deze gast staat nu als binnen')
  await expect(page.getByTestId('counter-present')).toHaveText('1')
})

test('F3 brings the keyboard to the choice of lists, and Enter back to the field', async ({
  launch,
}) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  await expect(page.getByTestId('scan-input')).toBeFocused()
  const lists = page.getByTestId('list-select')
  const before = await lists.inputValue()
  await page.keyboard.press('F3')
  await expect(lists).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(lists).not.toHaveValue(before)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('scan-input')).toBeFocused()
})

test('the newest scan is in sight, wherever the list of recent scans was left', async ({
  launch,
}) => {
  const balie = await launch({ flags: ['--demo', '--lang=nl'] })
  const { page } = balie
  const lines = page.getByTestId('recent-scans').getByRole('listitem')
  for (let scan = 1; scan <= 12; scan += 1) {
    await page.getByTestId('scan-input').fill(`NO-CODE-${scan}`)
    await page.keyboard.press('Enter')
    await expect(lines).toHaveCount(scan)
  }
  await lines.last().scrollIntoViewIfNeeded()
  await expect(lines.first()).not.toBeInViewport()
  await page.getByTestId('scan-input').fill('NO-CODE-13')
  await page.keyboard.press('Enter')
  await expect(lines.first()).toContainText('NO-CODE-13')
  await expect(lines.first()).toBeInViewport()
})

test('a flagged guest stands on the stage but not among the recent scans', async ({ launch }) => {
  const balie = await launch({ flags: demo })
  const { page } = balie
  const guest = await findGuest(balie, 'Oudelande', ({ flagged }) => flagged)
  await typeAndEnter(page, codeOf(guest))
  await expect(page.getByTestId('verdict')).toContainText(guest.lastName)
  await expect(page.getByTestId('verdict')).toContainText(guest.host)
  await expect(page.getByTestId('recent-scans')).not.toContainText(guest.lastName)
  await balie.restart()
  await expect(balie.page.getByTestId('recent-scans').getByRole('listitem')).toHaveCount(1)
  await expect(balie.page.getByTestId('recent-scans')).not.toContainText(guest.lastName)
})

test('sensitive fields never stand on the stage', async ({ launch }) => {
  const balie = await launch({ flags: demo })
  const { page } = balie
  const guest = await findGuest(balie, 'van', (each) => {
    return isPlain(each) && each.extra.some(({ sensitive }) => sensitive)
  })
  await typeAndEnter(page, codeOf(guest))
  const verdict = page.locator('[data-verdict=valid]')
  await expect(verdict).toContainText(guest.lastName)
  for (const { value, sensitive } of guest.extra) {
    if (sensitive) await expect(verdict).not.toContainText(value)
  }
})

test('the longest name is whole, also on a small screen', async ({ launch }) => {
  const balie = await launch({ flags: demo })
  const { page, app } = balie
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720)
  })
  const guest = await findGuest(balie, 'Craneburgh', () => true)
  await typeAndEnter(page, codeOf(guest))
  const name = page.getByTestId('verdict').getByText('Craneburgh')
  await expect(name).toBeVisible()
  const shape = await name.evaluate((element) => {
    const stage = element.closest('section')?.getBoundingClientRect()
    const { right, bottom } = element.getBoundingClientRect()
    return {
      inside: stage !== undefined && right <= stage.right && bottom <= stage.bottom,
      cut: element.scrollWidth > element.clientWidth,
      pixels: Number.parseFloat(getComputedStyle(element).fontSize),
    }
  })
  expect(shape).toEqual({ inside: true, cut: false, pixels: 32 })
})

test('a name of any kind is text on the stage and among the recent scans, and stays within them', async ({
  launch,
}) => {
  const { page, call } = await launch({ flags: demo })
  const names = ['Q', 'W'.repeat(200), 'محمد الفاسي', 'Zoë 🎉', '<img src=x onerror=alert(1)>']
  for (const lastName of names) {
    const guest = { firstName: '', infix: '', lastName, organisation: '' }
    const made = await call('attendees.register', {
      id: crypto.randomUUID(),
      listId: 'reception',
      ticketType: 'participant',
      payment: { method: 'free' },
      ...guest,
    })
    if (!made.ok) throw new Error(made.message)
    await typeAndEnter(page, made.value.attendee?.tickets[0]?.code ?? '')
    const stage = page.getByTestId('verdict')
    await expect(stage).toContainText(lastName)
    await expect(page.getByTestId('recent-scans')).toContainText(lastName.slice(0, 40))
    const width = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth])
    const wide = await stage.evaluate((element) => element.scrollWidth - element.clientWidth)
    expect([width[0] === width[1], wide, await stage.locator('img').count()]).toEqual([true, 0, 0])
  }
})

test('the field takes the focus back', async ({ launch }) => {
  const { page } = await launch({ flags: demo })
  const field = page.getByTestId('scan-input')
  await expect(field).toBeFocused()
  await page.getByTestId('counter-present').click()
  await expect(field).toBeFocused()
  await page.getByTestId('direction').click()
  await expect(field).toBeFocused()
  await page.getByTestId('list-select').selectOption('dinner')
  await expect(field).toBeFocused()
})

test('another language changes every word at once', async ({ launch }) => {
  const { page } = await launch({ flags: ['--demo'] })
  await page.getByTestId('nav-settings').click()
  await page.getByTestId('language-select').selectOption('en')
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible()
  await page.getByTestId('nav-desk').click()
  await expect(page.getByText('Ready to scan')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
})

async function typeAndEnter(page: Page, text: string): Promise<void> {
  await page.getByTestId('scan-input').fill(text)
  await page.keyboard.press('Enter')
}

async function expected(page: Page): Promise<number> {
  const counter = page.getByTestId('counter-expected')
  await expect(counter).toHaveText(/\d/)
  return Number((await counter.innerText()).replace(/\D/g, ''))
}

async function findGuest(
  { call }: Balie,
  text: string,
  fits: (attendee: Attendee) => boolean,
): Promise<Attendee> {
  const answer = await call('attendees.search', { text, limit: 100 })
  if (!answer.ok) throw new Error(answer.message)
  const guest = answer.value.attendees.find(fits)
  if (guest === undefined) throw new Error(`The demo has no such guest: ${text}`)
  return guest
}

function isPlain({ tickets, flagged }: Attendee): boolean {
  const [ticket] = tickets
  const isConfirmed = ticket?.status === 'confirmed' && !ticket.blocked
  return tickets.length === 1 && isConfirmed && ticket.type === 'participant' && !flagged
}

function codeOf({ tickets }: Attendee): string {
  return tickets[0]?.code ?? ''
}
