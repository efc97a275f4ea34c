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
