import { expect } from '@playwright/test'
import { test } from '../support/app.ts'

test('an event goes to another laptop over the network by the code on both screens', async ({
  launch,
}) => {
  const one = await launch({ flags: ['--demo', '--lang=nl'] })
  await one.page.getByTestId('nav-events').click()
  await one.page.getByTestId('event-offer').click()
  const address = (await one.page.getByTestId('offer-address').textContent()) ?? ''
  const code = (await one.page.getByTestId('offer-code').textContent()) ?? ''
  const port = /:(\d+)/.exec(address)?.[1] ?? ''

  const two = await launch({ flags: ['--lang=nl'] })
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
})
