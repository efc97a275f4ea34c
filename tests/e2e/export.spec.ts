import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { saveDialogsTo, test } from '../support/app.ts'

test('attendance goes out as a file, and a memory scanner’s file comes in', async ({ launch }) => {
  const balie = await launch({ flags: ['--demo', '--lang=nl'] })
  const { page, userDataDir } = balie
  await saveDialogsTo(balie, userDataDir)
  await page.getByTestId('scan-input').fill('YMCM5XJEN623')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=valid]')).toBeVisible()
  await page.getByTestId('nav-events').click()
  await page.getByTestId('open-export').click()
  await expect(page.getByTestId('nav-events')).toHaveAttribute('aria-current', 'page')

  await page.getByTestId('export-csv').click()
  const outcome = page.getByTestId('export-outcome')
  await expect(outcome).toContainText(
    'Bewaard als presentielijst-divosa-congres-2026.csv, één regel',
  )
  const csv = readFileSync(join(userDataDir, 'presentielijst-divosa-congres-2026.csv'), 'utf8')
  expect(csv).toContain(';YMCM5XJEN623;')

  await page.getByTestId('export-day-report').click()
  await expect(outcome).toContainText('Bewaard als dagverslag-divosa-congres-2026')
  // The system's own window is no matter of Balie; which file it is asked to show is.
  await balie.app.evaluate(({ shell }) => {
    shell.showItemInFolder = (path) => void Reflect.set(globalThis, 'shownFile', path)
  })
  const shown = () => balie.app.evaluate(() => String(Reflect.get(globalThis, 'shownFile')))
  await page.getByTestId('export-show').click()
  await expect.poll(shown).toContain(join(userDataDir, 'dagverslag-divosa-congres-2026'))
  rmSync(await shown())
  await page.getByTestId('export-show').click()
  await expect(outcome).toContainText('Het bestand staat er niet meer.')

  await page.getByLabel('Zoek een gast').fill('craneburgh')
  await page
    .getByRole('button', { name: /^Bewijs van deelname: / })
    .first()
    .click()
  await expect(outcome).toContainText(
    'Bewaard als bewijs-van-deelname-divosa-congres-2026.pdf, één bewijs',
  )
  await expect(outcome).toBeInViewport({ ratio: 1 })
  expect(existsSync(join(userDataDir, 'bewijs-van-deelname-divosa-congres-2026.pdf'))).toBe(true)

  await page
    .getByRole('button', { name: /^Gegevens bewaren: / })
    .first()
    .click()
  await expect(outcome).toContainText('De gegevens van de gast zijn bewaard.')

  // A minute ago, as the clock at the venue showed it.
  const at = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'medium',
    timeZone: 'Europe/Amsterdam',
  }).format(Date.now() - 1_000)
  await page.getByTestId('memory-file').setInputFiles({
    name: 'scanner.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`CTEG4PWGMGWP;${at}\nCTEG4PWGMGWP;01-01-2010 00:04\nkapot\n`),
  })
  await expect(page.getByText('Eén scan in dit bestand.')).toBeVisible()
  await expect(page.getByText('CTEG4PWGMGWP;01-01-2010 00:04')).toBeVisible()
  await page.getByTestId('memory-commit').click()
  await expect(page.getByText('Eén scan gelezen')).toBeVisible()
})
