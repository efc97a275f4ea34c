import { expect } from '@playwright/test'
import { test } from '../support/app.ts'

const list = [
  'Naam;Organisatie;E-mail;Aantal personen',
  'Jan de Vriesema;Assen;jan@example.nl;3',
  'Ann Takkema;Epe;ann@example.nl;1',
  'Bé Visser-Oord;Oss;be@example.nl;veel',
  'Cor Vis;Ede;cor@example.nl;1',
  'Dik Bos;Urk;dik@example.nl;1',
]

test('whom a guest brings by number has a place, is found by his name and gives one', async ({
  launch,
}) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.getByTestId('nav-import').click()
  await page.getByTestId('import-file').setInputFiles({
    ...{ name: 'samen.csv', mimeType: 'text/csv', buffer: Buffer.from(list.join('\r\n')) },
  })
  const preview = page.getByTestId('import-preview')
  await expect(preview).toContainText('Door het aantal personen komen er 2 open plaatsen bij.')
  await expect(page.getByLabel('Wat staat er in Aantal personen?')).toHaveValue('persons')
  await expect(page.getByTestId('import-problems')).toContainText('“veel” is geen aantal personen.')
  await page.getByTestId('import-show-added').click()
  await page.getByLabel('Zoek een gast').fill('vriesema')
  await expect(page.getByTestId('import-guest')).toHaveText([
    'Jan de VriesemaAssen',
    'Gast van Jan de VriesemaAssen',
    'Gast van Jan de VriesemaAssen',
  ])
  await page.getByTestId('import-commit').click()
  await expect(page.getByTestId('import-done')).toHaveAttribute('data-state', 'committed')

  await page.getByTestId('nav-desk').click()
  const field = page.getByTestId('scan-input')
  await field.fill('vriesema')
  const results = page.getByTestId('search-result')
  await expect(results).toHaveCount(3)
  await expect(results.nth(1)).toContainText('Gast van Jan de Vriesema')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=valid]')).toContainText('Jan de Vriesema')

  await field.fill('vriesema')
  await expect(results).toHaveCount(3)
  await results.nth(1).click()
  await expect(page.locator('[data-verdict=answers-required]')).toContainText(
    'Gast van Jan de Vriesema',
  )
  const form = page.getByTestId('answers-form')
  await form.getByLabel('Voornaam').fill('Els')
  await form.getByLabel('Achternaam').fill('Dammema')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=valid]')).toContainText('Els Dammema')
})
