import { expect } from '@playwright/test'
import { test } from '../support/app.ts'
import { codeOf, demoGuests } from '../support/screens/demo-guests.ts'
import { scanCode } from '../support/screens/visit.ts'

test('a refusal that went by in a row of scans stays by name beside the newest verdict', async ({
  launch,
}) => {
  const balie = await launch({ flags: ['--demo', '--lang=nl'] })
  const { page } = balie
  const { plain } = await demoGuests(balie)
  await page.getByTestId('scan-input').waitFor()
  await page.evaluate(
    (codes) => {
      for (const code of codes) {
        const field = document.querySelector<HTMLInputElement>('[data-scan-field]')
        if (field === null) return
        // Past React's own record of what stands in the field, as a key does.
        Reflect.set(HTMLInputElement.prototype, 'value', code, field)
        field.dispatchEvent(new Event('input', { bubbles: true }))
        field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
      }
    },
    ['K4-77QX', codeOf(plain)],
  )
  await expect(page.locator('[data-verdict=valid]')).toBeVisible()
  const missed = page.getByTestId('missed-refusals')
  await expect(missed).toContainText('K4-77QX')
  await page.getByTestId('nav-guests').click()
  await expect(missed).toContainText('K4-77QX')
  await page.getByTestId('nav-desk').click()
  await page.keyboard.press('Escape')
  await expect(missed).toBeHidden()
  await expect(page.locator('[data-verdict=valid]')).toBeVisible()
})

test('says that one more badge was asked for, and offers no card where nobody was found', async ({
  launch,
}) => {
  const balie = await launch({ flags: ['--demo', '--lang=nl'] })
  const { page } = balie
  const { plain } = await demoGuests(balie)
  await scanCode(balie, codeOf(plain), 'valid')
  const print = page.getByTestId('print-state')
  await expect(print).toHaveAttribute('data-state', 'printed')
  const more = page.getByTestId('reprint-more')
  for (const words of ['Nog een badge gevraagd', 'Nog 2 badges gevraagd']) {
    await page.keyboard.press('F6')
    await page.getByTestId('reasons').waitFor()
    await page.keyboard.press('3')
    await expect(more).toContainText(words)
    await expect(print).toHaveAttribute('data-state', 'printed')
  }
  await page.keyboard.type('qqqqzz')
  await expect(page.getByText('Niemand gevonden')).toBeVisible()
  await expect(page.getByTestId('card-open')).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('card-open')).toBeVisible()
})
