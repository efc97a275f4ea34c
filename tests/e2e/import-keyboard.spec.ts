import { expect } from '@playwright/test'
import { test } from '../support/app.ts'

const file = [
  'Voornaam;Achternaam;E-mailadres;Ticketcode;Soort ticket;Geldig vanaf',
  'Renée;Heijden;renee@voorbeeld.example;KB-1;Stagiair;',
  'Bé;Hof;be@voorbeeld.example;KB-2;Stagiair;31 juni',
  '',
].join('\r\n')

test('a file is put right, loaded and taken back by keyboard, which is never lost on the way', async ({
  launch,
}) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const focused = page.locator('input:focus')
  await page.getByTestId('nav-import').click()
  await page.getByTestId('import-file').focus()
  await page.getByTestId('import-file').setInputFiles({
    name: 'gasten.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(file),
  })

  const problems = page.getByTestId('import-to-problems')
  await expect(problems).toHaveText('Eén regel vraagt aandacht')
  await page.setViewportSize({ width: 1280, height: 360 })
  await expect(page.getByTestId('import-commit')).toBeInViewport({ ratio: 1 })
  await page.setViewportSize({ width: 1280, height: 800 })
  await press('Tab')
  await expect(problems).toBeFocused()
  await press('Enter')
  await expect(page.getByRole('heading', { name: 'Eén regel vraagt aandacht' })).toBeInViewport()
  await press('Tab', 'Tab')
  const mend = page.getByRole('button', { name: 'Regel 3 herstellen' })
  await expect(mend).toBeFocused()

  await press('Enter')
  await expect(focused).toHaveValue('31 juni')
  await press('Escape')
  await expect(page.getByTestId('import-mend')).toHaveCount(0)
  await expect(mend).toBeFocused()

  await press('Enter')
  await expect(focused).toHaveValue('31 juni')
  await press('ControlOrMeta+a')
  await page.keyboard.type('1-7-2026')
  await press('Enter')
  await expect(page.getByTestId('import-problems')).toHaveText('Alle regels zijn in orde.')
  await expect(page.getByRole('main')).toBeFocused()

  await page.getByTestId('import-commit').focus()
  await press('Enter')
  await expect(page.getByTestId('import-done')).toHaveAttribute('data-state', 'committed')
  await expect(page.getByTestId('import-made')).toHaveText(/^Er kwam één soort ticket bij\./)
  await expect(page.getByRole('main')).toBeFocused()
  await press('Tab')
  await expect(page.getByRole('link', { name: 'Naar de balie' }).first()).toBeFocused()

  await page.getByRole('button', { name: 'gasten.csv terugnemen' }).focus()
  await press('Enter')
  const row = page.getByTestId('import-earlier').getByRole('listitem').first()
  await expect(row).toContainText('teruggenomen')
  await expect(row).toBeFocused()
  await expect(page.getByTestId('import-done')).toHaveCount(0)
})
