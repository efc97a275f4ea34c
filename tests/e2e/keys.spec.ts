import { expect, type Page } from '@playwright/test'
import type { Attendee } from '../../shared/model/attendee.ts'
import { findingsOn } from '../support/page/accessibility.ts'
import { test } from '../support/app.ts'

test('scans and undo mean the desk from every page, and what is being typed stays', async ({
  launch,
}) => {
  const { page, call } = await launch({ flags: ['--demo', '--lang=nl'] })
  const found = await call('attendees.search', { text: 'gemeente', limit: 100 })
  const guests = (found.ok ? found.value.attendees : []).filter(isPlain)
  const [first, second, third] = guests
  if (first === undefined || second === undefined || third === undefined) {
    throw new Error('The demo has too few guests')
  }

  await expect(page.getByTestId('scan-input')).toBeFocused()
  await page.keyboard.press('F1')
  const help = page.getByTestId('keys-help')
  await expect(help).toContainText('Ctrl+Z')
  expect(await findingsOn(page)).toEqual([])
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(help.getByRole('button')).toBeFocused()
  await page.keyboard.press('F2')
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  await expect(page.getByTestId('walk-in-form')).toHaveCount(0)
  await expect(page.getByTestId('scan-input')).toBeFocused()
  await page.getByTestId('lock-desk').click()
  await expect(page.getByTestId('no-pin')).toContainText('er is geen pincode')
  await page.getByTestId('no-pin').getByRole('button').click()
  await expect(page.getByTestId('no-pin')).toHaveCount(0)

  await page.getByTestId('nav-guests').click()
  await page.getByLabel('Zoek op naam').fill('vries')
  await scanInto(page, first)
  const news = page.getByTestId('elsewhere-news')
  await expect(news).toContainText(first.lastName)
  await expect(page.getByLabel('Zoek op naam')).toHaveValue('vries')
  await expect(page.getByTestId('guests-count')).toBeVisible()

  await page.getByTestId('nav-dashboard').click()
  await expect(news).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Waarom maak je de check-in van')).toContainText(first.lastName)
  const note = page.getByLabel('Wat moet de volgende ploeg weten?')
  await note.focus()
  await page.keyboard.type('2 koorden', { delay: 90 })
  await expect(note).toHaveValue('2 koorden')
  await page.keyboard.press('Control+z')
  await expect(note).not.toHaveValue('2 koorden')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('2')
  await expect(news).toContainText('Ongedaan gemaakt')
  await expect(news).toContainText(first.lastName)

  await page.getByTestId('arrivals-table').focus()
  await scanInto(page, second)
  await expect(page.locator('[data-verdict=valid]')).toContainText(second.lastName)
  await expect(page.getByTestId('counter-present')).toHaveText('1')

  await page.getByTestId('nav-settings').click()
  await page.getByLabel('Pincode').focus()
  await scanInto(page, third)
  await expect(page.getByLabel('Pincode')).toHaveValue(codeOf(third).slice(0, 12))
  const summary = await call('stats.summary', { listId: 'reception' })
  expect(summary.ok ? summary.value.present : null).toBe(1)
})

test('any accepted scan is undone, from the card of the guest or the list of recent scans', async ({
  launch,
}) => {
  const { page, call } = await launch({ flags: ['--demo', '--lang=nl'] })
  const found = await call('attendees.search', { text: 'gemeente', limit: 100 })
  const [first, second, third] = (found.ok ? found.value.attendees : []).filter(isPlain)
  if (first === undefined || second === undefined || third === undefined) {
    throw new Error('The demo has too few guests')
  }
  for (const guest of [first, second, third]) {
    await page.getByTestId('scan-input').fill(codeOf(guest))
    await page.keyboard.press('Enter')
    await expect(page.locator('[data-verdict=valid]')).toContainText(guest.lastName)
  }
  const present = page.getByTestId('counter-present')
  await expect(present).toHaveText('3')

  await page.getByTestId('undo-line').last().click()
  await expect(page.getByText('Waarom maak je de check-in van')).toContainText(first.lastName)
  await page.keyboard.press('1')
  await expect(page.getByTestId('undone')).toContainText(first.lastName)
  await expect(present).toHaveText('2')
  await expect(page.getByTestId('undo-line')).toHaveCount(2)

  await page.getByTestId('nav-guests').click()
  await page.getByLabel('Zoek op naam').fill(`${second.firstName} ${second.lastName}`)
  await expect(page.getByTestId('guests-count')).toHaveText('Eén gast')
  await page.getByTestId('guest-row').getByRole('button').first().click()
  await page.getByTestId('history-undo').click()
  await page.keyboard.press('3')
  await expect(page.getByTestId('elsewhere-news')).toContainText(second.lastName)
  await expect(page.getByTestId('guest-history')).toContainText('Ongedaan gemaakt (Toch weer weg)')
  await expect(page.getByTestId('history-undo')).toHaveCount(0)
})

test('a page that is opened by a key or from another page has the keyboard', async ({ launch }) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  await expect(page.getByTestId('scan-input')).toBeFocused()
  await page.keyboard.press('F11')
  await expect(page.getByTestId('evacuation')).toBeFocused()
  await page.keyboard.press('F1')
  await page.getByTestId('keys-help').waitFor()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('keys-help')).toBeHidden()
  await expect(page.getByTestId('evacuation')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('scan-input')).toBeFocused()
  await page.keyboard.press('F11')
  await expect(page.getByTestId('evacuation')).toBeFocused()
  await page.getByTestId('nav-events').press('Enter')
  await expect(page.getByTestId('nav-events')).toBeFocused()
  await page.getByRole('link', { name: 'Aanwezigheid uitvoeren' }).press('Enter')
  await expect(page.getByRole('main')).toBeFocused()
})

/** As a wedge scanner types: at once, and closed with Enter. */
async function scanInto(page: Page, guest: Attendee): Promise<void> {
  await page.keyboard.type(codeOf(guest), { delay: 8 })
  await page.keyboard.press('Enter')
}

function isPlain({ tickets: [ticket, ...others], flagged, unnamed }: Attendee): boolean {
  const isConfirmed = ticket?.status === 'confirmed' && !ticket.blocked
  return isConfirmed && others.length === 0 && ticket.type === 'participant' && !flagged && !unnamed
}

function codeOf({ tickets }: Attendee): string {
  return tickets[0]?.code ?? ''
}
