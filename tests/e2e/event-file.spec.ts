import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { openDialogsGive, saveDialogsTo, test } from '../support/app.ts'
import { unfold } from '../support/page/unfold.ts'

test('an event goes to another laptop with a passphrase, and is deleted there for good', async ({
  launch,
}) => {
  const one = await launch({ flags: ['--demo', '--lang=nl'] })
  await saveDialogsTo(one, one.userDataDir)
  await one.page.getByTestId('nav-events').click()
  await unfold(one.page, 'transfer')
  await one.page.getByLabel('Wachtzin').fill('zeven woorden')
  await one.page.getByTestId('event-save-file').focus()
  await one.page.keyboard.press('Enter')
  await expect(one.page.getByText('Bewaard met de wachtzin.')).toBeVisible()
  await expect(one.page.getByTestId('event-save-file')).toBeFocused()

  const two = await launch({ flags: ['--lang=nl'] })
  await openDialogsGive(two, join(one.userDataDir, 'divosa-congres-2026.balie'))
  await unfold(two.page, 'transfer')
  await two.page.getByTestId('event-open-file').click()
  await expect(two.page.getByRole('alert')).toContainText('Dit bestand heeft een wachtzin')
  await two.page.getByLabel('Wachtzin').fill('zeven woorden')
  await two.page.getByTestId('event-open-file').click()
  await two.page.getByTestId('scan-input').fill('YMCM5XJEN623')
  await two.page.keyboard.press('Enter')
  await expect(two.page.locator('[data-verdict=valid]')).toBeVisible()

  await two.page.getByTestId('nav-events').click()
  await two.page.getByRole('button', { name: 'Divosa congres 2026 verwijderen' }).click()
  await expect(two.page.getByTestId('event-delete-submit')).toBeDisabled()
  await two.page.getByLabel('Typ de naam van het congres').fill('Divosa congres 2026')
  await two.page.getByTestId('event-delete-submit').click()
  await expect(two.page.getByText('Het congres is verwijderd.')).toBeVisible()
  expect(readdirSync(join(two.userDataDir, 'events'))).toEqual([])
  expect(readdirSync(join(two.userDataDir, 'certificates'))).toHaveLength(1)
})

test('an event that cannot be deleted or renamed says that, and not that it does not open', async ({
  launch,
}) => {
  const { page, call, userDataDir } = await launch({ flags: ['--demo', '--lang=nl'] })
  const events = join(userDataDir, 'events')
  const [id = ''] = readdirSync(events).map((name) => name.slice(0, 36))
  mkdirSync(join(events, `${id}.sqlite.backup-in-the-way`))
  await page.getByTestId('nav-events').click()
  await page.getByRole('button', { name: 'Divosa congres 2026 verwijderen' }).click()
  await page.getByLabel('Typ de naam van het congres').fill('Divosa congres 2026')
  await page.getByTestId('event-delete-submit').click()
  await expect(page.getByRole('alert')).toContainText('Dit congres kon niet worden verwijderd.')

  const other = randomUUID()
  const days = { name: 'Najaarscongres', firstDay: '2026-11-17', lastDay: '2026-11-17' }
  const description = { ...days, timeZone: 'Europe/Amsterdam', place: '', codesIgnoreCase: true }
  expect(await call('events.create', { id: other, description })).toMatchObject({ ok: true })
  await call('events.create', { id: randomUUID(), description: { ...description, name: 'Derde' } })
  await page.reload()
  await page.getByTestId('nav-events').click()
  await page.getByRole('button', { name: 'Gegevens wijzigen van Najaarscongres' }).click()
  rmSync(join(events, `${other}.sqlite`))
  await page.getByTestId('event-care').getByLabel('Naam van het congres').fill('Wintercongres')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Dit congres kon niet worden veranderd.')
})

test('an event that is damaged is named at the start, and deleted for who types the word', async ({
  launch,
}) => {
  const balie = await launch({ flags: ['--demo', '--lang=nl'] })
  await balie.kill()
  const events = join(balie.userDataDir, 'events')
  for (const name of readdirSync(events)) {
    if (name.endsWith('.sqlite')) truncateSync(join(events, name), 0)
    else rmSync(join(events, name))
  }
  await balie.restart()
  await expect(balie.page.getByRole('alert')).toContainText('vanaf een andere laptop')
  await expect(balie.page.getByTestId('event-file')).toHaveAttribute('data-state', 'damaged')
  await balie.page.getByRole('button', { name: 'Bestand zonder naam verwijderen' }).click()
  await balie.page.getByLabel('Typ het woord verwijder').fill('verwijder')
  await balie.page.getByTestId('event-delete-submit').click()
  await expect(balie.page.getByText('Het congres is verwijderd.')).toBeVisible()
  await expect(balie.page.getByTestId('event-file')).toHaveCount(0)
  await expect(balie.page.getByText('vanaf een andere laptop')).toHaveCount(0)
})
