import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { openDialogsGive, saveDialogsTo, test, type Balie } from '../support/app.ts'
import { pretixCatalogue, pretixOrder } from '../support/pretix/pretix-orders.ts'
import { PretixServer } from '../support/pretix/pretix-server.ts'
import { unfold } from '../support/page/unfold.ts'

async function connect(page: Page, { url }: PretixServer): Promise<void> {
  await page.getByLabel('Adres van pretix').fill(url)
  await page.getByLabel('Organisator (kort)').fill('divosa')
  await page.getByLabel('Evenement (kort)').fill('congres')
  await page.getByLabel('Token', { exact: true }).fill('team-token')
  await page.getByTestId('source-connect').click()
}

/** What a laptop knows goes to another, as a file without a passphrase. */
async function carry(from: Balie, to: Balie): Promise<void> {
  await from.page.getByTestId('nav-events').click()
  await unfold(from.page, 'transfer')
  await from.page.getByTestId('event-save-file').click()
  await expect(from.page.getByText('Bewaard.')).toBeVisible()
  await openDialogsGive(to, join(from.userDataDir, 'divosa-congres-2026.balie'))
  await to.page.getByTestId('nav-events').click()
  await unfold(to.page, 'transfer')
  await to.page.getByTestId('event-open-file').click()
  // A laptop that had the event stays on the page, which tells what came in addition.
  const merged = to.page.getByText('Samengevoegd:')
  await expect(to.page.getByTestId('scan-input').or(merged)).toBeVisible()
  await to.page.getByTestId('nav-import').click()
}

test('one of two laptops fetches the guests from pretix; the other takes it over, and the first stops', async ({
  launch,
}) => {
  const server = await PretixServer.start()
  Object.assign(server.behaviour, pretixCatalogue, { orders: [pretixOrder(1), pretixOrder(2)] })
  const one = await launch({ flags: ['--demo', '--lang=nl'] })
  const two = await launch({ flags: ['--lang=nl'] })
  for (const balie of [one, two]) await saveDialogsTo(balie, balie.userDataDir)
  const holder = ({ page }: Balie) => page.getByTestId('source-holder')

  await one.page.getByTestId('nav-import').click()
  await connect(one.page, server)
  await expect(one.page.getByTestId('source-report')).toContainText('2 gasten gelezen')
  await expect(holder(one)).toContainText('Deze balie haalt de gasten op')

  await carry(one, two)
  await expect(holder(two)).toContainText('neemt deze balie dat over')
  await connect(two.page, server)
  await expect(two.page.getByTestId('source-report')).toContainText('2 gasten gelezen')
  await expect(holder(two)).toContainText('Deze balie haalt de gasten op')

  await carry(two, one)
  await expect(holder(one)).toContainText('Deze balie verstuurt alleen wat hier gebeurt')
  server.requests.length = 0
  await one.page.getByTestId('source-sync').click()
  await expect(one.page.getByTestId('source-report')).toContainText('0 gasten gelezen')
  expect(server.count('/orders/')).toBe(0)
  await one.page.getByTestId('source-take-over').click()
  await expect(holder(one)).toContainText('Deze balie haalt de gasten op')
  await expect.poll(() => server.count('/orders/')).toBe(1)
  await server.stop()
})
