import { expect, type Page } from '@playwright/test'
import { test, type Balie } from '../support/app.ts'

const CODE = 'YMCM5XJEN623'

test('desks that work together know at once who came in at the other, and catch up after a cut', async ({
  launch,
}) => {
  const [one, two] = await Promise.all([
    launch({ flags: ['--demo', '--lang=nl'] }),
    launch({ flags: ['--demo', '--lang=nl'] }),
  ])
  await named(one, 'Balie 1')
  await named(two, 'Balie 2')
  await one.page.getByTestId('nav-events').click()
  await one.page.getByTestId('together-begin').click()
  const address = (await one.page.getByTestId('together-address').textContent()) ?? ''
  const port = /:(\d+)/.exec(address)?.[1] ?? ''

  // By keyboard alone, and a word that is no address is answered with how one looks.
  await two.page.getByTestId('nav-events').click()
  await two.page.getByTestId('together-begin').press('Enter')
  await two.page.getByLabel('Adres van een andere balie').fill('balie 1')
  await two.page.keyboard.press('Enter')
  await expect(two.page.getByRole('alert')).toContainText('Dit is geen adres.')
  await two.page.getByLabel('Adres van een andere balie').fill(`127.0.0.1:${port}`)
  await two.page.keyboard.press('Enter')
  for (const [{ page }, other] of [
    [one, 'Balie 2'],
    [two, 'Balie 1'],
  ] as const) {
    const row = page.getByTestId('other-desk').filter({ hasText: other })
    await expect(row).toHaveAttribute('data-state', 'together')
    await page.getByTestId('nav-desk').click()
    await expect(page.getByRole('button', { name: /met 1 balie/ })).toBeVisible()
  }

  await scan(one.page, CODE, 'valid')
  await expect(two.page.getByTestId('counter-present')).toHaveText('1')
  await scan(two.page, CODE, 'used')
  await expect(two.page.getByTestId('verdict')).toContainText('Balie 1')

  // Cut off, both let the same guest in; each says that it is cut off.
  await two.page.getByTestId('nav-events').click()
  await two.page.getByTestId('together-end').click()
  await two.page.getByTestId('nav-desk').click()
  const away = one.page.getByRole('button', { name: /1 balie los/ })
  await away.click()
  await expect(one.page.getByRole('dialog')).toContainText('Niet te bereiken: Balie 2.')
  await one.page.keyboard.press('Escape')
  const guest = await unscanned(two)
  await scan(one.page, guest, 'valid')
  await scan(two.page, guest, 'valid')

  await two.page.getByTestId('nav-events').click()
  await two.page.getByTestId('together-begin').click()
  await two.page.getByLabel('Adres van een andere balie').fill(`127.0.0.1:${port}`)
  await two.page.keyboard.press('Enter')
  for (const { page } of [one, two]) {
    await expect(page.getByTestId('doubles-banner')).toContainText('is twee keer toegelaten')
  }
})

async function named({ page, call }: Balie, deskName: string): Promise<void> {
  await page.getByTestId('scan-input').waitFor()
  await call('settings.change', { deskName })
  await page.reload()
  await page.getByTestId('scan-input').waitFor()
}

async function scan(page: Page, code: string, verdict: string): Promise<void> {
  await page.getByTestId('nav-desk').click()
  await page.getByTestId('scan-input').fill(code)
  await page.keyboard.press('Enter')
  await expect(page.locator(`[data-verdict=${verdict}]`)).toBeVisible()
}

/** The code of a guest who came to no desk yet. */
async function unscanned({ call }: Balie): Promise<string> {
  const found = await call('attendees.search', { text: 'van den berg', limit: 20 })
  if (!found.ok) throw new Error(found.message)
  const codes = found.value.attendees.flatMap(({ tickets }) =>
    tickets.flatMap(({ code, type, status }) =>
      type === 'participant' && status === 'confirmed' ? [code] : [],
    ),
  )
  const [first] = codes
  if (first === undefined) throw new Error('nobody of that name')
  return first
}
