import { expect, type Page } from '@playwright/test'
import { test } from '../support/app.ts'

const lines = [
  'Naam;E-mail;Ticketcode;Geldig vanaf;Status',
  'Renée van der Heijden;renee@example.nl;0012345;binnenkort;Betaald',
  'Bé van ’t Hof;be@example.nl;0012346;17-06-2026;Betaald',
  'Ann Tak;ann@example.nl;0012346;17-06-2026;Betaald',
]

test('what was put right in a list is so again in its next version, and can be taken back', async ({
  launch,
}) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.getByTestId('nav-import').click()
  await choose(page, lines)
  await mend(page, 2, 'Geldig vanaf', '17-06-2026')
  await mend(page, 4, 'Ticketcode', '0012347')
  const problems = page.getByTestId('import-problems')
  await expect(problems).toHaveText('Alle regels zijn in orde.')
  await page.getByTestId('import-commit').click()
  await expect(page.getByTestId('import-done')).toHaveAttribute('data-state', 'committed')

  await choose(page, [...lines, 'Cor Vis;cor@example.nl;0012348;17-06-2026;Betaald'])
  const preview = page.getByTestId('import-preview')
  const mended = page.getByTestId('import-mended')
  await expect(preview).toContainText('2 cellen zijn hersteld zoals je dat eerder deed.')
  await expect(mended).toContainText('Geldig vanaf: binnenkort wordt 17-06-2026')
  await expect(problems).toHaveText('Alle regels zijn in orde.')
  await expect(page.getByTestId('import-count-added')).toHaveText('1')
  await expect(page.getByTestId('import-count-unchanged')).toHaveText('3')

  await page
    .getByRole('button', { name: 'Verbetering van regel 2, Geldig vanaf terugnemen' })
    .click()
  await expect(problems).toContainText('binnenkort')
  await expect(mended).not.toContainText('binnenkort')
  await page.getByTestId('import-mended-again').click()
  await expect(mended).toContainText('binnenkort')
  await page.getByTestId('import-mended-all').click()
  await expect(mended).toHaveCount(0)
  await page.getByTestId('import-mended-again').click()
  await expect(mended).toContainText('0012347')
  await page.getByTestId('import-commit').click()
  await expect(page.getByTestId('import-done')).toHaveAttribute('data-state', 'committed')
})

async function choose(page: Page, text: readonly string[]): Promise<void> {
  await page.getByTestId('import-file').setInputFiles({
    name: 'gasten.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text.join('\r\n')),
  })
}

async function mend(page: Page, row: number, column: string, value: string): Promise<void> {
  await page.getByRole('button', { name: `Regel ${String(row)} herstellen` }).click()
  await page.getByTestId('import-mend').getByLabel(column).fill(value)
  await page.getByTestId('import-mend-save').click()
  await expect(page.getByTestId('import-preview')).toHaveAttribute('data-adjusting', 'false')
}
