import { expect } from '@playwright/test'
import { test } from '../support/app.ts'

test('an event is renamed, copied, put away and brought back, and asks to be deleted when its day has come', async ({
  launch,
}) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  const files = page.getByTestId('event-file')
  await page.getByTestId('nav-events').click()
  await page.getByRole('button', { name: 'Divosa congres 2026 een andere naam geven' }).click()
  const form = page.getByTestId('event-care')
  await expect(form.getByLabel('Naam van het congres')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(form).toHaveCount(0)
  await page.keyboard.press('Enter')
  await form.getByLabel('Naam van het congres').fill('Voorjaarscongres')
  await page.keyboard.press('Enter')
  await expect(files.getByRole('heading', { name: 'Voorjaarscongres' })).toBeVisible()

  await page.getByRole('button', { name: 'Voorjaarscongres verwijderen' }).click()
  await expect(page.getByLabel('Typ de naam van het congres')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('button', { name: 'Voorjaarscongres verwijderen' })).toBeFocused()

  await page.getByRole('button', { name: 'Kopie maken van Voorjaarscongres' }).click()
  await form.getByLabel('Naam van het congres').fill('Najaarscongres')
  await form.getByLabel('Eerste dag').fill('2020-10-06')
  await form.getByLabel('Laatste dag').fill('2020-10-05')
  await expect(page.getByTestId('event-care-submit')).toBeDisabled()
  await form.getByLabel('Laatste dag').fill('2020-10-07')
  await page.getByTestId('event-care-submit').click()
  await expect(page.getByText('Er zijn nog geen gasten')).toBeVisible()

  const banner = page.getByTestId('deletion-banner')
  await page.getByTestId('nav-events').click()
  await expect(banner).toContainText('Tijd om Najaarscongres weg te halen')
  await banner.getByRole('button').click()
  await expect(banner).toBeHidden()
  await page.getByRole('button', { name: 'Datum van weghalen van Najaarscongres' }).click()
  await form.getByLabel('Vanaf welke dag vraagt Balie het?').fill('2021-01-01')
  await page.getByTestId('event-care-submit').click()
  await expect(banner).toBeVisible()
  await expect(files.first()).toContainText('Balie vraagt vanaf 1 januari 2021')

  await page.getByRole('button', { name: 'Najaarscongres opbergen' }).click()
  await expect(files).toHaveCount(1)
  await expect(page.getByTestId('nav-desk')).toBeHidden()
  await page.getByText('Opgeborgen: één congres').click()
  await page.getByRole('button', { name: 'Najaarscongres terugzetten' }).click()
  await expect(files).toHaveCount(2)
})
