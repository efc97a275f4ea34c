import { expect, type Page } from '@playwright/test'
import type { Attendee as Guest } from '../../shared/model/attendee.ts'
import { test, type Balie } from '../support/app.ts'

test('everything about a guest is done from the card, and the card tells it', async ({
  launch,
}) => {
  const { page, call } = await launch({ flags: ['--demo', '--lang=nl'] })
  const guest = await findGuest(call, ({ extra }) => extra.some((field) => field.sensitive))
  await page.getByTestId('scan-input').fill(guest.tickets[0]?.code ?? '')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=valid]')).toBeVisible()
  await page.keyboard.press('F5')
  const card = page.getByTestId('guest-card')
  await expect(card).toContainText(guest.lastName)

  const secret = guest.extra.find((field) => field.sensitive)?.value ?? '?'
  await expect(card).not.toContainText(secret)
  await page.keyboard.down('F12')
  await expect(card).toContainText(secret)
  await page.keyboard.up('F12')
  await expect(card).not.toContainText(secret)

  await page.getByTestId('card-swap').click()
  await page.keyboard.type('Bé')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Sjoerdsma-Wiersma')
  await page.keyboard.press('Control+Enter')
  await expect(card).toContainText('Bé Sjoerdsma-Wiersma')
  await expect(page.getByTestId('guest-history')).toContainText('Iemand anders komt op deze plek')

  await page.getByTestId('card-lost').click()
  await expect(card).toContainText('wie hem vindt, kan ermee inchecken')
  await expect(page.getByTestId('badge-lost-confirm')).toHaveText('Nieuwe badge printen')
  await page.getByTestId('badge-lost-confirm').click()
  await expect(card).toContainText('De oude blijft werken')
  await expect(page.getByTestId('guest-history')).toContainText('Badge gevraagd (Badge kwijt)')
})

test('the list of all guests is sorted by last name, filtered, and opens a card', async ({
  launch,
}) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.getByTestId('nav-guests').click()
  await expect(page.getByTestId('guests-count')).toHaveText('1.500 gasten, ook wie geannuleerd is')
  const names = await page.getByTestId('guest-row').getByRole('button').allTextContents()
  expect(names.slice(0, 8)).toEqual(names.slice(0, 8).toSorted(new Intl.Collator('nl').compare))
  expect(await rowsApart(page)).toEqual({ apart: 60, high: 60 })
  await page.setViewportSize({ width: 1920, height: 1080 })
  await expect.poll(() => rowsApart(page)).toEqual({ apart: 71, high: 71 })
  await page.getByLabel('Zoek op naam').fill('vries assen')
  await expect(page.getByTestId('guests-count')).toHaveText('Eén gast')
  await page.getByRole('button', { name: 'Vries, Jan de' }).click()
  await expect(page.getByTestId('guest-card')).toContainText('Gemeente Assen')
  await page.keyboard.press('F10')
  await page.getByTestId('edit-form').getByLabel('Functie').fill('Wethouder')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('guest-card')).toContainText('Gemeente Assen – Wethouder')
  await expect(page.getByTestId('history-changes')).toContainText('Functie:')
  await expect(page.getByTestId('history-changes')).toContainText('is nu Wethouder')
  await expect(page.getByTestId('guest-row')).toContainText('Gemeente Assen – Wethouder')
})

test('one organisation of hundreds is found by its name in short, and put with other filters', async ({
  launch,
}) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.getByTestId('nav-guests').click()
  const count = page.getByTestId('guests-count')
  await expect(count).toContainText('1.500 gasten')
  const organisation = page.getByRole('combobox', { name: 'Organisatie' })
  await organisation.focus()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('option').nth(5)).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.type('swf')
  await expect(page.getByRole('option')).toHaveText([/^Gemeente Súdwest-Fryslân/])
  await page.keyboard.press('Enter')
  await expect(organisation).toHaveValue('Gemeente Súdwest-Fryslân')
  await expect(count).toHaveText(/^5 gasten/)
  await page.getByTestId('guests-state').selectOption('present')
  await expect(page.getByTestId('guests-none')).toContainText('Geen gast past hierbij')
  await page.getByRole('button', { name: 'Toon iedereen' }).press('Enter')
  await expect(count).toContainText('1.500 gasten')
  await expect(organisation).toHaveValue('')
})

/** How far the rows of the guests lie from one another and how high they are, in whole pixels. */
async function rowsApart(page: Page): Promise<{ apart: number; high: number }> {
  const [first, second] = await Promise.all(
    [0, 1].map((row) => page.getByTestId('guest-row').nth(row).boundingBox()),
  )
  return {
    apart: Math.round((second?.y ?? 0) - (first?.y ?? 0)),
    high: Math.round(first?.height ?? 0),
  }
}

test('a newcomer half typed is still there after Escape, and F10 puts it aside', async ({
  launch,
}) => {
  const { page, call } = await launch({ flags: ['--demo', '--lang=nl'] })
  const guest = await findGuest(call, () => true)
  await page.getByTestId('scan-input').fill(guest.tickets[0]?.code ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('verdict')).toContainText(guest.lastName)
  await page.keyboard.press('F2')
  await page.keyboard.type('Half Geschreven')
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('walk-in-form')).toBeHidden()
  await page.keyboard.press('F2')
  await expect(page.getByLabel('Voornaam')).toHaveValue('Half Geschreven')
  await page.keyboard.press('F10')
  await page.getByTestId('edit-form').getByLabel('Organisatie').fill('Elders')
  await page.keyboard.press('F2')
  await expect(page.getByTestId('edit-form')).toContainText('Bewaar dit eerst')
  await page.keyboard.press('Escape')
  await page.keyboard.press('F2')
  await expect(page.getByLabel('Voornaam')).toHaveValue('Half Geschreven')
})

async function findGuest(call: Balie['call'], fits: (guest: Guest) => boolean): Promise<Guest> {
  const answer = await call('attendees.search', { text: 'gemeente', limit: 100 })
  if (!answer.ok) throw new Error(answer.code)
  const guest = answer.value.attendees.find(
    (one) =>
      fits(one) &&
      one.lastName !== '' &&
      !one.flagged &&
      one.tickets.length === 1 &&
      one.tickets.every(
        ({ status, blocked, type }) => status === 'confirmed' && !blocked && type === 'participant',
      ),
  )
  if (guest === undefined) throw new Error('The demo has no such guest')
  return guest
}
