import { join } from 'node:path'
import { expect } from '@playwright/test'
import { openDialogsGive, saveDialogsTo, test, type Balie } from '../support/app.ts'
import { unfold } from '../support/page/unfold.ts'

const CODE = 'YMCM5XJEN623'

async function letIn({ page, call }: Balie, desk: string): Promise<void> {
  await page.getByTestId('scan-input').waitFor()
  await call('settings.change', { deskName: desk })
  await page.getByTestId('scan-input').fill(CODE)
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=valid]')).toBeVisible()
}

test('a badge that does not come out here and did at another desk says so, and one key lets it go', async ({
  launch,
}) => {
  const [one, two] = await Promise.all([
    launch({ flags: ['--demo', '--lang=nl'] }),
    launch({ flags: ['--demo', '--lang=nl'] }),
  ])
  await one.page.getByTestId('scan-input').waitFor()
  const dead = await one.call('printing.addPrinter', {
    name: 'Zebra',
    driver: 'zpl',
    address: '127.0.0.1:9',
    mediaMm: { width: 62, height: 100 },
  })
  await one.call('printing.choosePrinter', { id: dead.ok ? dead.value.id : null })
  await letIn(one, 'Balie 1')
  const line = one.page.getByTestId('unfinished-badge')
  await expect(line).toContainText('Badge wacht op de printer')
  await letIn(two, 'Balie 2')
  await expect(two.page.getByTestId('print-state')).toHaveAttribute('data-state', 'printed')

  await saveDialogsTo(two, two.userDataDir)
  await two.page.getByTestId('nav-events').click()
  await unfold(two.page, 'transfer')
  await two.page.getByTestId('event-save-file').click()
  await expect(two.page.getByText('Bewaard.')).toBeVisible()
  await openDialogsGive(one, join(two.userDataDir, 'divosa-congres-2026.balie'))
  await one.page.getByTestId('nav-events').click()
  await unfold(one.page, 'transfer')
  await one.page.getByTestId('event-open-file').click()
  await expect(one.page.getByText(/^Samengevoegd: /)).toBeInViewport()
  await one.page.getByTestId('nav-desk').click()
  await expect(line).toContainText(/Inmiddels geprint bij Balie 2, /)
  await expect(line.getByRole('button', { name: /^Toch printen/ })).toBeVisible()

  // Nothing is let go by itself; typed text is no key for it.
  await one.page.getByTestId('scan-input').fill('0')
  await expect(line).toHaveCount(1)
  await one.page.keyboard.press('Alt+Digit0')
  await expect(line).toHaveCount(0)
  const jobs = await one.call('printing.jobs', {})
  expect(jobs.ok && jobs.value.jobs.map(({ state }) => state)).toEqual(['canceled'])
})
