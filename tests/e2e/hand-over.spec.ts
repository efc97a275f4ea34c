import { expect, type Page } from '@playwright/test'
import { test } from '../support/app.ts'
import { unfold } from '../support/page/unfold.ts'

test('an event goes to another laptop over the network by the code on both screens', async ({
  launch,
}) => {
  const one = await launch({ flags: ['--demo', '--lang=nl'] })
  await one.page.getByTestId('nav-events').click()
  await unfold(one.page, 'hand-over')
  await one.page.getByTestId('event-offer').click()
  const address = (await one.page.getByTestId('offer-address').textContent()) ?? ''
  const code = (await one.page.getByTestId('offer-code').textContent()) ?? ''
  const port = /:(\d+)/.exec(address)?.[1] ?? ''

  const two = await launch({ flags: ['--lang=nl'] })
  await unfold(two.page, 'hand-over')
  await two.page.getByLabel('Adres op de andere laptop').fill(`127.0.0.1:${port}`)
  await two.page.getByLabel('Code op de andere laptop').fill('22222-22222')
  await two.page.getByTestId('event-receive').click()
  await expect(two.page.getByRole('alert')).toContainText('De code klopt niet.')
  await expect(one.page.getByText('Iemand typte een verkeerde code.')).toBeVisible()

  await two.page.getByLabel('Code op de andere laptop').fill(code)
  await two.page.keyboard.press('Enter')
  await two.page.getByTestId('scan-input').fill('YMCM5XJEN623')
  await two.page.keyboard.press('Enter')
  await expect(two.page.locator('[data-verdict=valid]')).toBeVisible()
  await expect(one.page.getByText('De andere laptop heeft het congres.')).toBeVisible()

  // Each time that it comes again, what that brought is in sight, far above the button.
  await two.page.getByTestId('nav-events').click()
  for (const [added, letIn] of [
    ['Samengevoegd: er was niets nieuws.', false],
    ['Samengevoegd: 2 nieuwe regels.', true],
  ] as const) {
    if (letIn) await scanAndReturn(one.page)
    await unfold(one.page, 'hand-over')
    await one.page.getByTestId('event-offer').click()
    const again = (await one.page.getByTestId('offer-code').textContent()) ?? ''
    await unfold(two.page, 'hand-over')
    await two.page.getByLabel('Adres op de andere laptop').fill(`127.0.0.1:${port}`)
    await two.page.getByLabel('Code op de andere laptop').fill(again)
    await two.page.keyboard.press('Enter')
    await expect(two.page.getByText(added)).toBeInViewport()
    await two.page.getByTestId('event-receive').scrollIntoViewIfNeeded()
  }
})

async function scanAndReturn(page: Page): Promise<void> {
  await page.getByTestId('nav-desk').click()
  await page.getByTestId('scan-input').fill('YMCM5XJEN623')
  await page.keyboard.press('Enter')
  await page.getByTestId('verdict').waitFor()
  await page.getByTestId('nav-events').click()
}
