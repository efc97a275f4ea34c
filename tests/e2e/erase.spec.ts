import { randomUUID } from 'node:crypto'
import { expect, type Locator } from '@playwright/test'
import { findingsOn } from '../support/page/accessibility.ts'
import { test, type Balie, type LaunchChoices } from '../support/app.ts'
import { smallTargetsOn } from '../support/page/small-targets.ts'
import { filesWith } from '../support/courses/written-forms.ts'

const lines = [
  'Voornaam;Achternaam;Gemeente;Functie;E-mailadres;Telefoon;Ticketcode',
  'Łucía;Zonderlingé;Onvindbaarstad;kwartiermaakster;lucia@onvindbaar.example;0612987634;QZ98LK76WW',
  'Ann;Tak;Epe;adviseur;ann@epe.example;0611111111;QZ98LK77WW',
]
const traces = [
  ...['Łucía', 'Zonderlingé', 'Onvindbaarstad', 'kwartiermaakster', 'lucia@onvindbaar.example'],
  ...['0612987634', 'QZ98LK76WW'],
]
const ofOthers = ['Lucia Bos zoekt haar jas', 'Rol labels bijna op']

/** A laptop on which a guest came in, whose badge was printed and of whom a desk wrote. */
async function arrivedGuest(launch: (choices: LaunchChoices) => Promise<Balie>): Promise<Balie> {
  const balie = await launch({ flags: ['--lang=nl'] })
  const { page, call, userDataDir } = balie
  await page.getByLabel('Naam van het congres').fill('Proefcongres')
  await page.getByLabel('Eerste dag').fill('2026-06-17')
  await page.getByLabel('Laatste dag').fill('2026-06-19')
  await page.getByRole('button', { name: 'Congres maken' }).click()
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
  await page.getByTestId('scan-input').fill('zonder')
  await expect(page.getByTestId('search-result')).toHaveCount(1)
  await page.getByTestId('scan-input').fill('QZ98LK76WW')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=valid]')).toContainText('Zonderlingé')
  await expect(page.getByTestId('print-state')).toHaveAttribute('data-state', 'printed')
  for (const text of ['Bel mevrouw Zonderlingé terug', 'Łucía wil een tolk', ...ofOthers]) {
    expect(await call('notes.write', { id: randomUUID(), text })).toMatchObject({ ok: true })
  }
  expect(filesWith(userDataDir, ...traces).some((path) => path.endsWith('.pdf'))).toBe(true)
  return balie
}

/** What is asked stands beneath the guest, not squeezed in beside, and its buttons in full on the screen. */
async function fillsItsRow(question: Locator): Promise<void> {
  const wide = async (part: Locator) => (await part.boundingBox())?.width ?? 0
  const row = await wide(question.locator('xpath=ancestor::li'))
  expect(await wide(question)).toBeGreaterThan(0.8 * row)
  for (const button of await question.getByRole('button').all()) {
    await button.scrollIntoViewIfNeeded()
    await expect(button).toBeInViewport({ ratio: 1 })
  }
}

test('a guest who is erased stands in no file of Balie any more, nor in what the page keeps', async ({
  launch,
}) => {
  const balie = await arrivedGuest(launch)
  const { page, userDataDir } = balie
  await page.goto(`${page.url().split('#')[0] ?? ''}#/export`)
  await page.getByLabel('Zoek een gast').fill('zonder')
  const erase = page.getByRole('button', { name: 'Wissen: Łucía Zonderlingé' })
  await erase.click()
  const question = page.getByTestId('erase-question')
  await expect(question).toBeFocused()
  await expect(question).toContainText('Łucía Zonderlingé (Onvindbaarstad) voorgoed wissen?')
  await page.keyboard.press('Escape')
  await expect(question).toBeHidden()
  await expect(erase).toBeFocused()
  await erase.click()
  await fillsItsRow(question)
  expect([...(await findingsOn(page)), ...(await smallTargetsOn(page))]).toEqual([])
  await page.setViewportSize({ width: 640, height: 400 })
  await fillsItsRow(question)
  const sure = page.getByTestId('erase-notes').getByRole('checkbox')
  await expect(sure).toHaveCount(1)
  await expect(sure).toBeChecked()
  const maybe = page.getByTestId('erase-maybe').getByRole('checkbox')
  await expect(maybe).toHaveCount(2)
  for (const note of await maybe.all()) await expect(note).not.toBeChecked()
  await page.getByTestId('erase-maybe').getByText('Łucía wil een tolk').click()
  await page.getByTestId('erase-sure').click()
  await expect(page.getByText('De gast is gewist.')).toBeVisible()
  await expect(page.getByLabel('Zoek een gast')).toHaveValue('')
  await page.getByLabel('Zoek een gast').fill('zonder')
  await expect(page.getByText('Niemand gevonden voor “zonder”')).toBeVisible()

  expect(filesWith(userDataDir, ...traces)).toEqual([])
  await balie.restart()
  await balie.page.getByTestId('nav-dashboard').click()
  for (const note of ofOthers) await expect(balie.page.getByText(note)).toBeVisible()
  await expect(balie.page.getByText('wil een tolk')).toBeHidden()
  await balie.close()
  expect(filesWith(userDataDir, ...traces)).toEqual([])
})

test('of an event that is deleted no file of Balie names a guest any more', async ({ launch }) => {
  const balie = await arrivedGuest(launch)
  const { userDataDir } = balie
  await balie.restart()
  await balie.page.getByTestId('nav-readiness').click()
  await balie.page.getByTestId('nav-events').click()
  await balie.page.getByRole('button', { name: 'Proefcongres verwijderen' }).click()
  await balie.page.getByLabel('Typ de naam van het congres').fill('Proefcongres')
  await balie.page.getByTestId('event-delete-submit').click()
  await expect(balie.page.getByText('Het congres is verwijderd.')).toBeVisible()
  const all = [...traces, 'Bel mevrouw', 'ann@epe.example']
  expect(filesWith(userDataDir, ...all)).toEqual([])
  await balie.close()
  expect(filesWith(userDataDir, ...all)).toEqual([])
})
