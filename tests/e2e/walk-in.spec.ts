import { expect, type Page } from '@playwright/test'
import type { JournalEntry } from '../../shared/model/journal-entry.ts'
import { findingsOn } from '../support/page/accessibility.ts'
import { test, type Balie } from '../support/app.ts'

const demo = ['--demo', '--lang=nl']

test('a walk-in is four fields and Enter: in, counted, and the badge in line', async ({
  launch,
}) => {
  const balie = await launch({ flags: demo })
  const { page } = balie
  await expect(page.getByTestId('counter-expected')).not.toHaveText('–')
  const expected = await page.getByTestId('counter-expected').innerText()
  const keys = await typeWalkIn(page, ['Sjoerdtje', 'van der', 'Wielinga', 'Waterschap Fryslân'])
  const verdict = page.locator('[data-verdict=valid]')
  await expect(verdict).toContainText('Sjoerdtje van der Wielinga')
  await expect(verdict).toContainText('Waterschap Fryslân')
  await expect(verdict).toContainText('Deelnemer')
  await expect(page.getByTestId('print-state')).not.toHaveAttribute('data-state', 'none')
  await expect(page.getByTestId('walk-in-form')).toBeHidden()
  await expect(page.getByTestId('scan-input')).toBeFocused()
  await expect(page.getByTestId('recent-scans')).toContainText('Sjoerdtje van der Wielinga')
  await expect(page.getByTestId('counter-present')).toHaveText('1')
  await expect(page.getByTestId('counter-expected')).toHaveText(expected)
  expect(keys).toBeLessThanOrEqual(12)
})

test('a name that nobody has stands in the form already', async ({ launch }) => {
  const { page } = await launch({ flags: demo })
  await page.getByTestId('scan-input').fill('sjoerdtje van der wielinga')
  await expect(page.getByText('Niemand gevonden voor')).toContainText('F2')
  await page.keyboard.press('F2')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F2')
  await expect(page.getByTestId('walk-in-form')).not.toContainText('Leegmaken')
  await expect(page.getByLabel('Voornaam')).toHaveValue('Sjoerdtje')
  await expect(page.getByLabel('Tussenvoegsel')).toHaveValue('van der')
  await expect(page.getByLabel('Achternaam')).toHaveValue('Wielinga')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=valid]')).toContainText('Sjoerdtje van der Wielinga')
  await expect(page.getByTestId('scan-input')).toHaveValue('')
})

test('Enter enrols from the choice of payment as well, where the keyboard ends', async ({
  launch,
}) => {
  const { page } = await launch({ flags: demo })
  await pressF2(page)
  await page.keyboard.type('Sjoerdtje')
  await page.getByTestId('walk-in-payment').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=valid]')).toContainText('Sjoerdtje')
  await expect(page.getByTestId('walk-in-form')).toBeHidden()
})

test('an invoice keeps its order reference, and the ticket type can be another', async ({
  launch,
}) => {
  const balie = await launch({ flags: demo })
  const { page } = balie
  await page.getByTestId('walk-in-open').click()
  await page.getByLabel('Achternaam').fill('Factuurman')
  await page.getByTestId('walk-in-ticket-type').selectOption({ label: 'Pers' })
  await page.getByTestId('walk-in-payment').selectOption('invoice')
  await page.getByLabel('Ordernummer').fill('PO-118')
  await page.getByTestId('walk-in-submit').click()
  await expect(page.locator('[data-verdict=valid]')).toContainText('Pers')
  expect(await entriesOf(balie, 'attendee-registered')).toMatchObject([
    { body: { payment: 'invoice', tickets: [{ type: 'press' }] } },
  ])
})

test('who seems to be on the list is shown before, and checked in with one key', async ({
  launch,
}) => {
  const balie = await launch({ flags: demo })
  const { page } = balie
  const found = await balie.call('attendees.search', { text: 'Nauta', limit: 50 })
  if (!found.ok) throw new Error(found.message)
  const guest = found.value.attendees.find(({ tickets }) => tickets[0]?.status === 'confirmed')
  if (guest === undefined) throw new Error('The demo has no such guest')
  await pressF2(page)
  await page.getByLabel('Voornaam').fill(guest.firstName)
  await page.getByLabel('Achternaam').fill(guest.lastName.toUpperCase())
  await page.getByRole('textbox', { name: 'Organisatie' }).fill(guest.organisation)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('walk-in-duplicates')).toContainText(guest.organisation)
  await expect(page.getByRole('alert').filter({ hasText: 'nog een keer op Enter' })).toBeVisible()
  await page.keyboard.press('Alt+1')
  await expect(page.locator('[data-verdict=valid]')).toContainText(guest.organisation)
  await expect(page.getByTestId('walk-in-form')).toBeHidden()
  expect(await entriesOf(balie, 'attendee-registered')).toEqual([])
})

test('a second Enter registers somebody of the same name', async ({ launch }) => {
  const balie = await launch({ flags: demo })
  const { page } = balie
  const name = ['Sietske', '', 'Dubbelinga', 'Gemeente Nergens']
  await typeWalkIn(page, name)
  await expect(page.getByTestId('counter-present')).toHaveText('1')
  await typeWalkIn(page, name)
  await expect(page.getByRole('alert').filter({ hasText: 'nog een keer op Enter' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('counter-present')).toHaveText('2')
})

test('a scan in the middle is decided at once and the form keeps its text', async ({ launch }) => {
  const { page } = await launch({ flags: demo })
  await pressF2(page)
  await page.getByLabel('Voornaam').fill('Sjoerdtje')
  await page.getByLabel('Achternaam').focus()
  await page.keyboard.type('YMCM5XJEN623', { delay: 5 })
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=valid]')).toBeVisible()
  await expect(page.getByTestId('walk-in-form')).toBeVisible()
  await expect(page.locator('[data-passed=true]')).toHaveCount(0)
  await expect(page.getByLabel('Voornaam')).toHaveValue('Sjoerdtje')
  await expect(page.getByLabel('Achternaam')).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('walk-in-form')).toBeHidden()
  await expect(page.locator('[data-verdict=valid]')).toBeVisible()
  await expect(page.getByTestId('scan-input')).toBeFocused()
  // An answer of before the form is about somebody else, and no longer large.
  await pressF2(page)
  await expect(page.locator('[data-passed=true]')).toHaveCount(1)
})

test('a walk-in without a name is asked for one', async ({ launch }) => {
  const balie = await launch({ flags: [...demo.slice(0, 1), '--lang=en'] })
  const { page } = balie
  await pressF2(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert').filter({ hasText: 'Fill in a first name' })).toBeVisible()
  await expect(page.getByTestId('walk-in-form')).toBeVisible()
  expect(await entriesOf(balie, 'attendee-registered')).toEqual([])
})

test('a corrected name stands on the stage, in the search and on a new badge', async ({
  launch,
}) => {
  const balie = await launch({ flags: demo })
  const { page } = balie
  await typeWalkIn(page, ['Sjoertje', '', 'Wilinga', 'Fryslân'])
  await expect(page.locator('[data-verdict=valid]')).toContainText('Sjoertje Wilinga')
  await expect(page.getByTestId('print-state')).toHaveAttribute('data-state', 'printed')
  await page.keyboard.press('F10')
  await page.getByLabel('Achternaam').fill('Wielinga')
  await page.getByLabel('Opmerking voor de balie').fill('Bel Marloes')
  await page.keyboard.press('Control+Enter')
  await expect(page.getByTestId('edit-form')).toBeHidden()
  await expect(page.getByTestId('verdict')).toContainText('Sjoertje Wielinga')
  await expect(page.getByTestId('verdict')).toContainText('Bel Marloes')
  await expect(page.getByTestId('recent-scans')).toContainText('Sjoertje Wielinga')
  await expect
    .poll(async () => (await entriesOf(balie, 'badge-requested')).map(({ body }) => body))
    .toMatchObject([{ reason: 'spelling' }])
  expect(await entriesOf(balie, 'attendee-edited')).toMatchObject([
    { body: { fields: ['name', 'note'] } },
  ])
  await page.getByTestId('scan-input').fill('wielinga')
  await expect(page.getByTestId('search-result').first()).toContainText('Sjoertje Wielinga')
})

test('a key pressed the moment the field is there opens the form', async ({ launch }) => {
  const { page } = await launch({ flags: demo })
  await page.addInitScript(() => {
    const watch = new MutationObserver(() => {
      if (document.querySelector('[data-testid=scan-input]') === null) return
      watch.disconnect()
      window.dispatchEvent(new KeyboardEvent('keydown', { key: 'F2', code: 'F2' }))
    })
    watch.observe(document, { childList: true, subtree: true })
  })
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Voornaam' })).toBeFocused()
})

test('Escape leaves a guest as he was', async ({ launch }) => {
  const balie = await launch({ flags: demo })
  const { page } = balie
  await typeWalkIn(page, ['Sjoerdtje', '', 'Wielinga', ''])
  await expect(page.locator('[data-verdict=valid]')).toBeVisible()
  await page.getByTestId('edit-open').click()
  await page.getByLabel('Achternaam').fill('Anders')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('edit-form')).toBeHidden()
  await expect(page.getByTestId('verdict')).toContainText('Wielinga')
  expect(await entriesOf(balie, 'attendee-edited')).toEqual([])
})

test('the panels have no accessibility finding and fit a small screen', async ({ launch }) => {
  test.slow()
  const { page, app } = await launch({ flags: demo })
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720)
  })
  const found: Record<string, string[]> = {}
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await typeWalkIn(page, ['Sietske', '', 'Dubbelinga', 'Gemeente Nergens'])
    if (colorScheme === 'dark') await page.keyboard.press('Enter')
    await expect(page.getByTestId('walk-in-form')).toBeHidden()
    await pressF2(page)
    await page.getByLabel('Achternaam').fill('Dubbelinga')
    await page.getByTestId('walk-in-payment').selectOption('invoice')
    await expect(page.getByTestId('walk-in-duplicates')).toBeVisible()
    found[`walk-in ${colorScheme}`] = await findingsOn(page)
    await expect(page.getByTestId('walk-in-submit')).toBeInViewport()
    await page.screenshot({ path: test.info().outputPath(`walk-in-${colorScheme}.png`) })
    await page.keyboard.press('Escape')
    await page.keyboard.press('F10')
    await expect(page.getByTestId('edit-save')).toBeInViewport()
    found[`edit ${colorScheme}`] = await findingsOn(page)
    await page.screenshot({ path: test.info().outputPath(`edit-${colorScheme}.png`) })
    await page.keyboard.press('Escape')
  }
  expect(Object.values(found).flat()).toEqual([])
})

/** Types the four fields from the key that opens them; answers the keys beside the text itself. */
async function typeWalkIn(page: Page, texts: readonly string[]): Promise<number> {
  let keys = 0
  const press = async (key: string): Promise<void> => {
    await page.keyboard.press(key)
    keys += 1
  }
  await pressF2(page)
  keys += 1
  for (const [place, text] of texts.entries()) {
    if (place > 0) await press('Tab')
    await page.keyboard.insertText(text)
  }
  await press('Enter')
  return keys
}

/** Opens the form as soon as the desk is there. */
async function pressF2(page: Page): Promise<void> {
  await expect(page.getByTestId('scan-input')).toBeVisible()
  await page.keyboard.press('F2')
  await expect(page.getByRole('textbox', { name: /^(Voornaam|First name)$/ })).toBeFocused()
}

async function entriesOf(balie: Balie, type: string): Promise<Pick<JournalEntry, 'body'>[]> {
  const pages = await balie.call('journal.page', { after: 0, limit: 1000 })
  if (!pages.ok) throw new Error(pages.message)
  return pages.value.entries.filter((entry) => entry.type === type) as Pick<JournalEntry, 'body'>[]
}
