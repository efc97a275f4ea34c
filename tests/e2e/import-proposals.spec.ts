import { expect } from '@playwright/test'
import { test } from '../support/app.ts'
import { findingsOn } from '../support/page/accessibility.ts'
import { smallTargetsOn } from '../support/page/small-targets.ts'

test('names in capitals are proposed as they are written', async ({ launch }) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.getByTestId('nav-import').click()
  await page.getByTestId('import-file').setInputFiles({
    name: 'namen.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Naam;Organisatie;Ticketcode\r\nMEER-BOS, J.P. VAN DER;Epe;NAAM0001'),
  })
  await expect(page.getByTestId('import-names')).toContainText('J.P. van der Meer-Bos')
  await page.getByLabel('Schrijf deze naam als in het voorstel').click()
  await expect(page.getByLabel('Schrijf deze naam als in het voorstel')).toBeChecked()
  expect([await findingsOn(page), await smallTargetsOn(page)]).toEqual([[], []])
  await page.getByTestId('import-commit').click()
  await expect(page.getByTestId('import-done')).toHaveAttribute('data-state', 'committed')
  await page.getByTestId('nav-desk').click()
  await page.getByTestId('scan-input').fill('NAAM0001')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('verdict')).toContainText('J.P. van der Meer-Bos')
})

test('a day ticket is proposed for its days, agreed to with one look, and changed later', async ({
  launch,
}) => {
  const { page } = await launch({
    flags: ['--demo', '--lang=nl', '--clock=2026-06-17T10:00:00+02:00'],
  })
  await page.getByTestId('nav-import').click()
  await page.getByTestId('import-file').setInputFiles({
    name: 'dagkaarten.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      [
        'Voornaam;Achternaam;Organisatie;Ticketcode;Soort ticket',
        'Ans;Zilver;Gemeente Epe;DOVR0001;Donderdag en vrijdag',
        'Bas;Goud;Gemeente Ede;DOVR0002;Donderdag en vrijdag',
        'Cas;Brons;Gemeente Urk;WODO0001;Combi wo + do',
      ].join('\r\n'),
    ),
  })
  const proposed = page.getByRole('group', { name: 'Dagen waarop Donderdag en vrijdag geldt' })
  await expect(proposed.getByRole('checkbox', { name: 'wo 17 jun' })).not.toBeChecked()
  await expect(proposed.getByRole('checkbox', { name: 'do 18 jun' })).toBeChecked()
  const combined = page.getByRole('group', { name: 'Dagen waarop Combi wo + do geldt' })
  await combined.getByRole('checkbox', { name: 'wo 17 jun' }).click()
  await expect(page.getByTestId('import-preview')).toHaveAttribute('data-adjusting', 'false')
  await expect(combined.getByRole('checkbox', { name: 'wo 17 jun' })).not.toBeChecked()
  expect([await findingsOn(page), await smallTargetsOn(page)]).toEqual([[], []])
  await page.getByTestId('import-commit').click()
  await expect(page.getByTestId('import-done')).toHaveAttribute('data-state', 'committed')

  await page.getByTestId('nav-desk').click()
  const scan = async (code: string) => {
    await page.getByTestId('scan-input').fill(code)
    await page.keyboard.press('Enter')
  }
  const verdict = page.getByTestId('verdict')
  await scan('DOVR0001')
  await expect(verdict).toHaveAttribute('data-verdict', 'invalid-time')
  await expect(verdict).toContainText('Zilver')

  await page.getByTestId('nav-lists').click()
  await page.getByTestId('ticket-types-open').click()
  const kind = page.getByTestId('ticket-type').filter({ hasText: 'Donderdag en vrijdag' })
  await kind.getByRole('checkbox', { name: 'wo 17 jun' }).click()
  await expect(kind).toContainText('De naam zegt do 18 jun en vr 19 jun')
  expect([await findingsOn(page), await smallTargetsOn(page)]).toEqual([[], []])
  await page.getByTestId('nav-desk').click()
  await scan('DOVR0001')
  await expect(verdict).toHaveAttribute('data-verdict', 'valid')

  await page.getByTestId('nav-lists').click()
  await page.getByTestId('ticket-types-open').click()
  await kind.getByRole('button', { name: 'Laat alleen gelden op do 18 jun en vr 19 jun' }).click()
  await expect(kind.getByRole('checkbox', { name: 'wo 17 jun' })).not.toBeChecked()
  await page.getByTestId('nav-desk').click()
  await scan('DOVR0002')
  await expect(verdict).toContainText('Goud')
  await expect(verdict).toHaveAttribute('data-verdict', 'invalid-time')
})
