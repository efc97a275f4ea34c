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

test('whom two desks both let in is told at once when their files meet', async ({ launch }) => {
  const [one, two] = await Promise.all([
    launch({ flags: ['--demo', '--lang=nl'] }),
    launch({ flags: ['--demo', '--lang=nl'] }),
  ])
  await letIn(one, 'Balie 1')
  await letIn(two, 'Balie 2')
  await saveDialogsTo(one, one.userDataDir)
  await one.page.getByTestId('nav-events').click()
  await unfold(one.page, 'transfer')
  await one.page.getByTestId('event-save-file').click()
  await expect(one.page.getByText('Bewaard.')).toBeVisible()

  const { page } = two
  const banner = page.getByTestId('doubles-banner')
  await expect(banner).toHaveCount(0)
  await openDialogsGive(two, join(one.userDataDir, 'divosa-congres-2026.balie'))
  await page.getByTestId('nav-events').click()
  await unfold(page, 'transfer')
  await page.getByTestId('event-open-file').click()
  await expect(page.getByText(/^Samengevoegd: \d+ nieuwe regels\.$/)).toBeInViewport()
  await expect(banner).toContainText('is twee keer toegelaten op Ontvangst & badge')
  await expect(banner).toContainText('Balie 1')
  await expect(banner).toContainText('Balie 2')
  // It stays on every page until somebody has read it, also where the page begins anew.
  await page.getByTestId('nav-lists').click()
  await page.reload()
  await expect(banner).toContainText('is twee keer toegelaten op Ontvangst & badge')
  await banner.getByRole('button', { name: 'Bekijk de gast' }).click()
  await expect(banner).toHaveCount(0)
  await expect(page.getByTestId('guest-card')).toContainText('Twee keer toegelaten')
  await page.reload()
  await expect(page.getByTestId('nav-desk')).toBeVisible()
  await expect(banner).toHaveCount(0)
  await page.getByTestId('nav-dashboard').click()
  await page.getByTestId('double-admissions').getByRole('button').press('Enter')
  await expect(page.getByTestId('guest-card')).toContainText('Twee keer toegelaten')
})
