import { expect, type Locator } from '@playwright/test'
import { test } from '../support/app.ts'

test('an event is renamed, copied, put away and brought back, and asks to be deleted when its day has come', async ({
  launch,
}) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  const files = page.getByTestId('event-file')
  await page.getByTestId('nav-events').click()
  await page.getByRole('button', { name: 'Gegevens wijzigen van Divosa congres 2026' }).click()
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
  await expect(page.getByText('Balie vraagt vanaf 1 januari 2021')).toBeVisible()

  await page.getByRole('button', { name: 'Najaarscongres opbergen' }).click()
  await expect(files).toHaveCount(1)
  await expect(page.getByTestId('nav-desk')).toBeHidden()
  await page.getByText('Opgeborgen: één congres').click()
  await page.getByRole('button', { name: 'Najaarscongres terugzetten' }).click()
  await expect(files).toHaveCount(2)
  await expectOnOneLine(files.filter({ hasText: 'Voorjaarscongres' }).getByRole('button'), 6)
})

test('an event made in the wrong year gets its own days, and one more, by the keyboard', async ({
  launch,
}) => {
  const { page, call } = await launch({ flags: ['--lang=nl'] })
  const days = { firstDay: '2025-06-17', lastDay: '2025-06-18' }
  const place = { timeZone: 'Europe/Amsterdam', place: 'Groningen', codesIgnoreCase: true }
  const description = { name: 'Congres', ...days, ...place }
  await call('events.create', { id: crypto.randomUUID(), description })
  await page.reload()
  await page.getByTestId('nav-events').click()
  const opener = page.getByRole('button', { name: 'Gegevens wijzigen van Congres' })
  const form = page.getByTestId('event-care')
  const moves = form.getByLabel('Lijsten, tijden en dagkaarten schuiven mee')

  await opener.focus()
  await page.keyboard.press('Enter')
  await form.getByLabel('Laatste dag').fill('2025-06-16')
  await expect(form).toContainText('De laatste dag ligt voor de eerste dag.')
  await expect(page.getByTestId('event-care-submit')).toBeDisabled()
  await form.getByLabel('Eerste dag').fill('2026-06-17')
  await form.getByLabel('Laatste dag').fill('2026-06-19')
  await expect(moves).toBeChecked()
  await form.getByLabel('Plaats').fill('Assen')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('event-file')).toContainText('17–19 juni 2026 · Assen')
  await expect(opener).toBeFocused()
  expect(await call('lists.all', {})).toMatchObject({
    value: {
      lists: [
        { name: 'Ontvangst & badge', day: null },
        { name: 'woensdag 17 juni', day: '2026-06-17' },
        { name: 'donderdag 18 juni', day: '2026-06-18' },
        { name: 'vrijdag 19 juni', day: '2026-06-19' },
      ],
    },
  })

  await page.keyboard.press('Enter')
  await form.getByLabel('Eerste dag').fill('2026-06-18')
  await expect(moves).not.toBeChecked()
  await page.keyboard.press('Enter')
  await expect(
    page.getByText('Eén lijst of soort ticket hoort bij een dag die er niet meer is'),
  ).toBeVisible()
  await expect(page.getByTestId('event-file')).toContainText('woensdag 17 juni')
})

/** Buttons beside each other: none has a line of its own below the others of its row. */
async function expectOnOneLine(buttons: Locator, count: number): Promise<void> {
  await expect(buttons).toHaveCount(count)
  const tops = await buttons.evaluateAll((found) =>
    found.map((button) => Math.round(button.getBoundingClientRect().top)),
  )
  // The button that opens the event stands beside its name.
  expect(new Set(tops).size).toBe(2)
}
