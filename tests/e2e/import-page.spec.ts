import { expect, type Page } from '@playwright/test'
import { test } from '../support/app.ts'

const dutch = [
  'Voornaam;Tussenvoegsel;Achternaam;Gemeente;Functie;Ticketcode',
  'Renée;van der;Heijden;Súdwest-Fryslân;manager werk & inkomen;BAL-10001',
  'Bé;van ’t;Hof;Zeist;adviseur;BAL-10002',
  ';;;Utrecht;;BAL-10003',
].join('\r\n')

test('shows what a Dutch Excel file would do, loads it and checks its guests in', async ({
  launch,
}) => {
  const { page } = await launch({ flags: ['--lang=nl'] })
  await createEvent(page)
  await expect(page.getByText('Er zijn nog geen gasten')).toBeVisible()
  await page.getByTestId('nav-import').click()
  await chooseFile(page, 'gasten.csv', windows1252(dutch))

  const preview = page.getByTestId('import-preview')
  await expect(preview).toContainText('gasten.csv')
  await expect(preview).toContainText('Gelezen als Windows-1252, gescheiden door puntkomma’s.')
  await expect(page.getByTestId('import-count-rows')).toHaveText('3')
  await expect(page.getByTestId('import-column')).toHaveCount(6)
  await expect(page.getByTestId('import-column').nth(1)).toContainText('Tussenvoegsel')

  await page.getByTestId('import-commit').click()
  await expect(page.getByTestId('import-done')).toHaveAttribute('data-state', 'committed')
  await page.getByTestId('nav-desk').click()
  await page.getByTestId('scan-input').fill('bal-10001')
  await page.keyboard.press('Enter')
  const verdict = page.locator('[data-verdict=valid]')
  await expect(verdict).toContainText('Renée van der Heijden')
  await expect(verdict).toContainText('Súdwest-Fryslân – manager werk & inkomen')

  await page.getByTestId('nav-import').click()
  await chooseFile(page, 'gasten.csv', windows1252(dutch))
  await expect(page.getByTestId('import-commit')).toHaveText('Niets veranderd: telt als vers')
  await page.getByTestId('import-commit').click()
  await expect(page.getByTestId('import-done')).toContainText('Er is niets veranderd')
  await expect(page.getByTestId('import-earlier')).toContainText('nog hetzelfde:')
})

for (const [what, text, sentence] of [
  ['an empty file', '', 'Het bestand is leeg'],
  ['a header alone', 'Voornaam;Achternaam;Ticketcode\r\n', 'alleen een kopregel'],
  ['rows without a header', '1;2;3\r\n4;5;6\r\n', 'geen kolomnamen'],
] as const) {
  test(`says what to do about ${what}, and takes the next file`, async ({ launch }) => {
    const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
    await page.getByTestId('nav-import').click()
    await chooseFile(page, 'fout.csv', Buffer.from(text))
    const message = page.getByRole('alert')
    await expect(message).toContainText('Dit bestand kan Balie niet laden')
    await expect(message).toContainText(sentence)
    await chooseFile(page, 'goed.csv', windows1252(dutch))
    await expect(page.getByTestId('import-preview')).toBeVisible()
  })
}

test('a badge is seen on its way until it lies in the folder', async ({ launch }) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.getByTestId('nav-printers').click()
  await page.getByRole('button', { name: 'Toevoegen en gebruiken' }).click()
  await expect(page.getByTestId('printer-select')).toContainText('In gebruik')
  await page.getByTestId('nav-desk').click()
  await page.getByTestId('scan-input').fill('YMCM5XJEN623')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=valid]')).toBeVisible()
  await expect(page.getByTestId('print-state')).toHaveAttribute('data-state', 'printed')
  await page.keyboard.press('F6')
  await page.keyboard.press('1')
  await expect(page.getByTestId('reasons')).toBeHidden()
  await page.getByTestId('nav-printers').click()
  await expect(page.locator('[data-testid=print-job][data-state=printed]')).toHaveCount(2)
})

test('a badge without a printer stays by name until somebody gives it up', async ({ launch }) => {
  const { page, call } = await launch({ flags: ['--demo', '--lang=nl'] })
  await call('printing.choosePrinter', { id: null })
  await page.getByTestId('scan-input').fill('YMCM5XJEN623')
  await page.keyboard.press('Enter')
  const strip = page.getByTestId('unfinished-badge').filter({ hasText: 'Craneburgh' })
  await expect(strip).toContainText('Craneburgh')
  await expect(strip).toContainText('Er is geen printer gekozen')
  await page.getByTestId('scan-input').fill('K4-77QX')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=invalid]')).toBeVisible()
  await expect(strip).toContainText('Craneburgh')
  await strip.getByRole('button', { name: 'Niet printen' }).click()
  await expect(strip).toBeHidden()
})

async function createEvent(page: Page): Promise<void> {
  await page.getByLabel('Naam van het congres').fill('Proefcongres')
  await page.getByLabel('Eerste dag').fill('2026-06-17')
  await page.getByLabel('Laatste dag').fill('2026-06-19')
  await page.getByRole('button', { name: 'Congres maken' }).click()
}

async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByTestId('import-file').setInputFiles({ name, mimeType: 'text/csv', buffer })
}

/** As Dutch Excel writes: one byte a character, the curly apostrophe among them. */
function windows1252(text: string): Buffer {
  return Buffer.from(text.replaceAll('’', '\u0092'), 'latin1')
}
