import { expect, type Page } from '@playwright/test'
import { test } from '../support/app.ts'

/** What reaches beyond the window at its right edge, by its test id or class. */
function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
      .map((element) => element.getAttribute('data-testid') ?? element.getAttribute('class') ?? ''),
  )
}

test('a screen that was turned holds every page in its width', async ({ launch }) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.getByTestId('scan-input').fill('YMCM5XJEN623')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=valid]')).toBeVisible()
  for (const [width, height] of [
    [800, 1280],
    [1080, 1920],
    [1024, 640],
  ] as const) {
    await page.setViewportSize({ width, height })
    for (const name of ['desk', 'guests', 'lists', 'dashboard', 'settings']) {
      await page.getByTestId(`nav-${name}`).click()
      await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
      await expect.poll(() => beyondTheEdge(page), `${name} at ${String(width)}`).toEqual([])
    }
    await page.getByTestId('nav-desk').click()
    await page.getByTestId('scan-input').fill('vd berg')
    await expect(page.getByTestId('search-result').first()).toBeInViewport()
    await page.keyboard.press('Escape')
    await expect(page.getByTestId('verdict')).toBeInViewport()
  }
})

test('letters twice as large, so a window half as wide, lose nothing', async ({ launch }) => {
  const { page, call } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.setViewportSize({ width: 640, height: 360 })
  const printerLamp = page.getByRole('button', { name: /^Printer: / })
  const dataLamp = page.getByRole('button', { name: /^Gegevens: / })
  const [one, other] = [await dataLamp.boundingBox(), await printerLamp.boundingBox()]
  expect(one?.y).toBe(other?.y)
  await page.getByTestId('scan-input').fill('YMCM5XJEN623')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=valid]').getByText('Welkom')).toBeInViewport({
    ratio: 1,
  })
  await expect(page.getByTestId('scan-input')).toBeInViewport({ ratio: 1 })
  await page.getByTestId('scan-input').fill('vd berg')
  await page.getByTestId('search-result').first().waitFor()
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(key)
  await expect(page.locator('[data-testid=search-result][aria-selected=true]')).toBeInViewport({
    ratio: 0.9,
  })
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+z')
  await page.getByTestId('reasons').waitFor()
  await page.getByTestId('lock-desk').focus()
  await page.keyboard.press('Tab')
  await expect(page.getByTestId('keys-open')).toBeFocused()
  await expect(page.getByTestId('keys-open')).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Escape')
  await page.getByTestId('recent-scans').scrollIntoViewIfNeeded()
  await expect(page.getByTestId('recent-scans')).toBeInViewport({ ratio: 0.5 })
  for (const name of ['guests', 'lists', 'dashboard', 'import', 'badges', 'settings']) {
    await page.getByTestId(`nav-${name}`).click()
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
    await expect.poll(() => beyondTheEdge(page), name).toEqual([])
  }
  await page.getByTestId('nav-guests').click()
  await page.getByTestId('guest-row').nth(1).click()
  const card = page.getByTestId('guest-card').getByRole('heading').first()
  await card.scrollIntoViewIfNeeded()
  await expect(card).toBeInViewport({ ratio: 1 })
  const member = { id: crypto.randomUUID(), name: 'Toos', attendeeId: null }
  await call('staff.save', { member: { ...member, role: 'supervisor' }, pin: '2468' })
  await call('kiosk.start', { listId: 'reception' })
  await page.getByTestId('kiosk-email').click()
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport({ ratio: 1 })
})
