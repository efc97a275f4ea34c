import { expect } from '@playwright/test'
import { test } from '../support/app.ts'

test('a session that is nearly full, a stranger who is moved, and who is inside', async ({
  launch,
}) => {
  const { page, call } = await launch({
    flags: ['--demo', '--lang=nl', '--clock=2026-06-17T14:10:00+02:00'],
  })
  await page.getByTestId('nav-lists').click()
  await page.getByTestId('list-new').click()
  await page.getByTestId('list-save').click()
  await expect(page.getByTestId('list-form')).toContainText('Geef de lijst een naam.')
  const form = page.getByTestId('list-form')
  await form.getByLabel('Naam van de lijst').fill('Proefsessie')
  await form.getByLabel('Open vanaf').fill('2026-06-17T14:00')
  await form.getByLabel('Open tot').fill('2026-06-17T15:15')
  await form.getByLabel('Aantal plekken').fill('1')
  await form.getByLabel('Alleen wie een plek heeft').check()
  await page.getByTestId('list-save').click()
  await expect(page.getByTestId('list-line').filter({ hasText: 'Proefsessie' })).toContainText(
    '0 van 1',
  )

  const found = await call('attendees.search', { text: 'gemeente', limit: 100 })
  const strangers = (found.ok ? found.value.attendees : []).filter(
    ({ enrolments, tickets: [ticket] }) =>
      enrolments.includes('session-1') && ticket?.status === 'confirmed',
  )
  const [stranger, second] = strangers
  if (stranger === undefined || second === undefined) throw new Error('nobody is on session 1')
  await page.getByTestId('nav-desk').click()
  await page.getByTestId('list-select').selectOption({ label: 'Proefsessie' })
  await page.getByTestId('scan-input').fill(stranger.tickets[0]?.code ?? '')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=product]')).toContainText('Vertrouwen als vertrekpunt')
  await expect(page.getByTestId('seats-left')).toContainText('nog één plek vrij')
  await page.keyboard.press('F8')
  await expect(page.locator('[data-verdict=valid]')).toContainText(stranger.lastName)
  await expect(page.getByTestId('capacity-bar')).toContainText('Vol: 1 van 1')

  await page.getByTestId('scan-input').fill(second.tickets[0]?.code ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('move-here')).toContainText('Vol: toch hierheen')

  await page.keyboard.press('F11')
  await expect(page.getByTestId('evacuation')).toContainText('één gast binnen')
  await expect(page.getByTestId('evacuation-people')).toContainText(stranger.lastName)
})

test('a group is handed its badges and checked in from the list of guests', async ({ launch }) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.getByTestId('nav-guests').click()
  await page.getByLabel('Zoek op naam').fill('gemeente assen')
  await expect(page.getByTestId('guests-count')).not.toHaveText('1.500 gasten')
  await page.getByTestId('group-open').click()
  const group = page.getByTestId('group-panel')
  await group.getByLabel('Opgehaald door').fill('Jan de Vries')
  await page.getByTestId('group-hand-out').click()
  await expect(group).toContainText(/meegegeven, .* geprint/)
  await page.getByTestId('group-check-in').click()
  await expect(group).toContainText(/ingecheckt\./)
  await page.getByTestId('nav-desk').click()
  await expect(page.getByTestId('counter-present')).not.toHaveText('0')
})
