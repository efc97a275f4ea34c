import { expect, type Page } from '@playwright/test'
import writeXlsxFile from 'write-excel-file/node'
import { test } from '../support/app.ts'

const headings = ['Naam', 'Gemeente', 'Kaartnummer', 'Status', 'Sessies', 'Dieet']

const rows = [
  ['Renée van der Heijden', 'Súdwest-Fryslân', '0012345', 'Betaald', 'Wijkteam', 'vegetarisch'],
  ['Bé van ’t Hof', 'Zeist', '0012346', 'VIP-akkoord', 'Wijkteam', ''],
  ['Ann Tak', 'Epe', '1.23457E+15', 'Betaald', '', ''],
  ['Cor Vis', 'Ede', '0012348', 'Betaald', 'Wijkteam', ''],
  ['Dik Bos', 'Urk', '0012349', 'Betaald', '', ''],
  ['Ed Nauta', 'Ede', '0012350', 'Betaald', '', ''],
]

test('a workbook is read as the person says, put right, loaded and taken back', async ({
  launch,
}) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.getByTestId('nav-import').click()
  await chooseWorkbook(page, [['Deelnemerslijst'], [], headings, ...rows])

  const preview = page.getByTestId('import-preview')
  await expect(preview).toContainText('Gelezen uit het werkblad Gasten.')
  await expect(page.getByTestId('import-count-added')).toHaveText('6')
  await expect(page.getByTestId('import-header-row')).toHaveValue('3')
  await expect(page.getByTestId('import-problems')).toContainText('VIP-akkoord')
  // What has to be said stands open; what Balie is sure of is folded; the button stays in sight with the sum.
  await expect(page.getByTestId('part-statuses')).toHaveAttribute('open')
  await page.getByTestId('part-columns').scrollIntoViewIfNeeded()
  await expect(page.getByTestId('import-commit')).toBeInViewport({ ratio: 1 })
  await expect(page.getByTestId('import-sum')).toContainText('6 nieuw')
  await page.getByLabel('Wat betekent VIP-akkoord?').selectOption('Bevestigd')
  await expect(page.getByTestId('import-commit')).toBeEnabled()

  await expect(page.getByLabel('Dieet is gevoelig')).toBeChecked()
  await page.getByLabel('Wat staat er in Gemeente?').selectOption('Functie')
  await expect(page.getByLabel('Wat staat er in Gemeente?')).toHaveValue('job-title')
  await page.getByLabel('Wat staat er in Gemeente?').selectOption('Organisatie')
  await expect(preview).toHaveAttribute('data-adjusting', 'false')

  await page.getByRole('button', { name: 'Regel 6 herstellen' }).click()
  await page.getByTestId('import-mend').getByLabel('Kaartnummer').fill('0012347')
  await page.getByTestId('import-mend-save').click()
  await expect(page.getByTestId('import-problems')).toHaveText('Alle regels zijn in orde.')

  await page.getByTestId('import-show-added').click()
  await page.getByLabel('Zoek een gast').fill('tak')
  await expect(page.getByTestId('import-guest')).toHaveText(['Ann TakEpe'])

  await page.getByTestId('import-commit').click()
  await expect(page.getByTestId('import-done')).toHaveAttribute('data-state', 'committed')
  await expectVerdict(page, '0012347', 'valid')

  await page.getByTestId('nav-import').click()
  await chooseWorkbook(page, [['Naam'], ['Verkeerd Bestand']])
  await expect(page.getByTestId('import-count-rows')).toHaveText('1')
  await chooseWorkbook(page, [headings, [...(rows[0] ?? [])]])
  await expect(preview).toContainText('zoals je dit soort bestand eerder hebt ingedeeld')
  await expect(page.getByTestId('part-columns')).not.toHaveAttribute('open')
  await expect(preview).toContainText('5 gasten vallen weg')
  await page.getByLabel('Ja, deze 5 gasten komen echt niet meer').check()
  await page.getByTestId('import-commit').click()
  await expect(preview).toContainText('Weet je het zeker?')
  await page.getByTestId('import-commit').click()
  await expect(page.getByTestId('import-done')).toHaveAttribute('data-state', 'committed')
  await expectVerdict(page, '0012348', 'canceled')

  await page.getByTestId('nav-import').click()
  await page.getByRole('button', { name: 'gasten.xlsx terugnemen' }).first().click()
  await expect(page.getByTestId('import-earlier')).toContainText('teruggenomen')
  await expectVerdict(page, '0012348', 'valid')
})

async function chooseWorkbook(page: Page, cells: readonly (readonly string[])[]): Promise<void> {
  const sheet = { sheet: 'Gasten', data: cells.map((row) => [...row]) }
  const buffer = await writeXlsxFile([sheet]).toBuffer()
  await page.getByTestId('import-file').setInputFiles({
    name: 'gasten.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer,
  })
}

async function expectVerdict(page: Page, code: string, verdict: string): Promise<void> {
  await page.getByTestId('nav-desk').click()
  await page.getByTestId('scan-input').fill(code)
  await page.keyboard.press('Enter')
  await expect(page.locator(`[data-verdict=${verdict}]`)).toBeVisible()
}
