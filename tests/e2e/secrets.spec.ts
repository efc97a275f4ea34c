import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { expect } from '@playwright/test'
import { saveDialogsTo, test, type Balie } from '../support/app.ts'
import { filesWith } from '../support/courses/written-forms.ts'
import { unfold } from '../support/page/unfold.ts'
import { createCongress } from '../support/pretix/pretix-event.ts'
import { pretixCatalogue } from '../support/pretix/pretix-orders.ts'
import { PretixServer } from '../support/pretix/pretix-server.ts'

/** Where guests are kept for good; nothing else that is written may name one. */
const kept = ['events/', 'badges/', 'paper/']
const lines = [
  'Voornaam;Achternaam;Gemeente;E-mailadres;Telefoon;Ticketcode',
  'Quirijn;Zwaluwstaart;Onvindbaarstad;quirijn@onvindbaar.example;0698761234;QX98LK76WW',
  'Wubbegien;Hazelhoen;Nergenshuizen;wubbegien@nergens.example;0698765678;QX98LK77WW',
]
const ofGuests = [
  ...['Zwaluwstaart', 'Onvindbaarstad', 'quirijn@onvindbaar.example', '0698761234', 'QX98LK76WW'],
  ...['Hazelhoen', 'Nergenshuizen', 'Distelvinkema', 'kornelis van'],
]
const PIN = '71830492'
const TOKEN = 'wachtwoord-van-pretix-5512'
const PASSPHRASE = 'zeven paarse nijlpaarden'

test('after a day of work no secret and no guest stands where neither belongs', async ({
  launch,
}) => {
  test.skip(process.platform !== 'linux', 'Only there others see how a program was started')
  test.slow()
  const elsewhere = mkdtempSync(join(tmpdir(), 'balie-test-'))
  const began = Date.now()
  const balie = await launch({ flags: ['--lang=nl'] })
  await saveDialogsTo(balie, elsewhere)
  await receiveGuests(balie)
  await giveSecrets(balie)
  await balie.page.getByTestId('nav-events').click()
  await unfold(balie.page, 'hand-over')
  await balie.page.getByTestId('event-offer').click()
  const code = (await balie.page.getByTestId('offer-code').textContent()) ?? ''
  expect(code).toMatch(/^\S{11}$/)

  const secrets = [PIN, TOKEN, PASSPHRASE, code, code.replace('-', '')]
  const words = [...ofGuests, ...secrets]
  expect(processesWith(words)).toEqual([])
  expect(await clipboardOf(balie)).toBe('')
  await balie.close()

  const { userDataDir } = balie
  const places = filesWith(userDataDir, ...words).map((path) => relative(userDataDir, path))
  expect(places.some((path) => path.startsWith('events/'))).toBe(true)
  expect(places.filter((path) => !kept.some((place) => path.startsWith(place)))).toEqual([])
  expect(filesWith(userDataDir, ...secrets)).toEqual([])
  expect(newFilesWith(tmpdir(), began, words)).toEqual([])
  rmSync(elsewhere, { recursive: true, force: true })
})

/** Guests are loaded, looked for, let in, printed and registered, all by the screen. */
async function receiveGuests({ page, call }: Balie): Promise<void> {
  await createCongress(call, { firstDay: '2026-06-17', lastDay: '2026-06-19' })
  await page.getByTestId('nav-import').click()
  await page.getByTestId('import-file').setInputFiles({
    ...{ name: 'gasten.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) },
  })
  await page.getByTestId('import-commit').click()
  await expect(page.getByTestId('import-done')).toHaveAttribute('data-state', 'committed')
  await page.getByTestId('nav-printers').click()
  await page.getByRole('button', { name: 'Toevoegen en gebruiken' }).click()
  await expect(page.getByTestId('printer-select')).toContainText('In gebruik')
  await page.getByTestId('nav-desk').click()
  await page.getByTestId('scan-input').pressSequentially('hazelhoen', { delay: 80 })
  await expect(page.getByTestId('search-result')).toHaveCount(1)
  await page.getByTestId('scan-input').fill('QX98LK76WW')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=valid]')).toContainText('Zwaluwstaart')
  await expect(page.getByTestId('print-state')).toHaveAttribute('data-state', 'printed')
  await page.getByTestId('scan-input').fill('kornelis van distelvinkema')
  await expect(page.getByText('Niemand gevonden voor')).toBeVisible()
  await page.keyboard.press('F2')
  await expect(page.getByLabel('Achternaam')).toHaveValue('Distelvinkema')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=valid]')).toContainText('Distelvinkema')
}

/** A token, a passphrase and a PIN are typed, each where it belongs. */
async function giveSecrets({ page }: Balie): Promise<void> {
  const server = await PretixServer.start()
  Object.assign(server.behaviour, pretixCatalogue, { token: TOKEN, orders: [] })
  await page.getByTestId('nav-import').click()
  await page.getByLabel('Adres van pretix').fill(server.url)
  await page.getByLabel('Token', { exact: true }).fill(TOKEN)
  await page.getByTestId('source-find-events').click()
  await expect(page.getByLabel('Evenement in pretix')).toContainText('Divosa congres')
  await page.getByTestId('source-connect').click()
  await expect(page.getByTestId('source-report')).toContainText('0 gasten gelezen')
  await page.getByTestId('nav-events').click()
  await unfold(page, 'transfer')
  await page.getByLabel('Wachtzin').fill(PASSPHRASE)
  await page.getByTestId('event-save-file').click()
  await expect(page.getByText('Bewaard met de wachtzin.')).toBeVisible()
  await page.getByTestId('nav-settings').click()
  await page.getByLabel('Naam', { exact: true }).fill('Marloes')
  await page.getByLabel('Pincode').fill(PIN)
  await page.getByTestId('staff-add').click()
  await expect(page.getByTestId('staff-list')).toContainText('Marloes')
}

/** Every process that shows one of these words to whoever lists processes. */
function processesWith(words: readonly string[]): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => ['cmdline', 'environ'].map((what) => join('/proc', pid, what)))
    .filter((path) => words.some((word) => textOf(path).includes(word)))
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // It ended meanwhile.
    return ''
  }
}

function clipboardOf({ app }: Balie): Promise<string> {
  return app.evaluate(({ clipboard }) => clipboard.readText())
}

/** Files of since a moment, in ms since 1970, that lie beside those of tests and have one of these words in them. */
function newFilesWith(folder: string, since: number, words: readonly string[]): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(folder, entry.name))
    .filter((path) => (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) >= since)
    .filter((path) => words.some((word) => textOf(path).includes(word)))
}
