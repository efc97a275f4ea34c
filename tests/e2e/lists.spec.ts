import { expect, type Page } from '@playwright/test'
import { test } from '../support/app.ts'
import { findingsOn } from '../support/page/accessibility.ts'

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

test('a list that was made by mistake is taken away and brought back, by keyboard', async ({
  launch,
}) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.getByTestId('nav-lists').click()
  await page.getByTestId('list-new').click()
  await page.getByLabel('Naam van de lijst').fill('Misschien')
  await page.getByTestId('list-save').click()
  const line = page.getByTestId('list-line').filter({ hasText: 'Misschien' })
  await expect(line).toHaveCount(1)
  const select = page.getByTestId('list-select')
  await page.getByTestId('nav-desk').click()
  await page.getByTestId('list-select').selectOption({ label: 'Misschien' })
  await expect(select).toHaveAttribute('title', 'Misschien')

  await page.getByTestId('nav-lists').click()
  await line.click()
  await page.getByTestId('list-remove').press('Enter')
  await expect(page.getByRole('alert')).toContainText('Misschien is weggehaald')
  await expect(line).toHaveCount(0)
  expect(await findingsOn(page)).toEqual([])
  await page.getByTestId('nav-desk').click()
  await expect(select).toHaveAttribute('title', 'Ontvangst & badge')
  await page.getByTestId('nav-lists').click()
  await page.getByTestId('list-bring-back').press('Enter')
  await expect(line).toHaveCount(1)

  await page.getByTestId('nav-desk').click()
  await page.getByTestId('list-select').selectOption({ label: 'Misschien' })
  await page.getByTestId('scan-input').fill('GEEN-GAST-1')
  await page.keyboard.press('Enter')
  await page.getByTestId('verdict').waitFor()
  await page.getByTestId('nav-lists').click()
  await line.click()
  await page.getByTestId('list-remove').click()
  await expect(page.getByRole('alert')).toContainText('Op deze lijst is al gescand')
})

test('a group is handed its badges and checked in from the list of guests', async ({ launch }) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.getByTestId('nav-guests').click()
  await page.getByLabel('Zoek op naam').fill('gemeente assen')
  await expect(page.getByTestId('guests-count')).not.toHaveText(
    '1.500 gasten, ook wie geannuleerd is',
  )
  await page.getByTestId('group-open').click()
  const group = page.getByTestId('group-panel')
  await group.getByLabel('Opgehaald door').fill('Jan de Vries')
  await page.getByTestId('group-hand-out').click()
  await expect(group).toContainText(/meegegeven\. Nog te printen/)
  await page.getByTestId('group-check-in').click()
  await expect(group).toContainText(/ingecheckt\./)
  await page.getByTestId('nav-desk').click()
  await expect(page.getByTestId('counter-present')).not.toHaveText('0')
})

test('questions of a list are written, ordered and removed by keyboard, and the desk asks them', async ({
  launch,
}) => {
  const { page, call } = await launch({ flags: ['--demo', '--lang=nl'] })
  const press = (...keys: string[]) => pressAll(page, keys)
  await page.getByTestId('nav-lists').press('Enter')
  await page.getByTestId('list-new').press('Enter')
  await page.getByLabel('Naam van de lijst').focus()
  await page.keyboard.type('Garderobe')
  await page.getByTestId('question-add').focus()
  await press('Enter')
  await page.keyboard.type('Hoeveel jassen?')
  await page.getByTestId('question-add').press('Enter')
  await page.keyboard.type('Weg ermee')
  await page.getByTestId('question-add').press('Enter')
  await page.keyboard.type('Heb je een tas?')
  await press('Tab', 'Space')
  await page.getByLabel('Vraag 3', { exact: true }).focus()
  await press('Alt+ArrowUp', 'Alt+ArrowUp', 'Alt+ArrowUp')
  await expect(page.getByLabel('Vraag 1', { exact: true })).toBeFocused()
  await page.getByRole('button', { name: 'Vraag 3 weghalen' }).press('Enter')
  await expect(page.getByLabel('Vraag 2', { exact: true })).toBeFocused()
  await page.getByTestId('question-add').press('Enter')
  await press('Enter')
  await expect(page.getByTestId('list-questions')).toContainText('Schrijf de vraag op')
  await page.getByRole('button', { name: 'Vraag 3 weghalen' }).press('Enter')
  await page.getByTestId('list-save').press('Enter')
  await expect(page.getByTestId('list-form')).toBeHidden()
  const lists = await call('lists.all', {})
  const made = lists.ok ? lists.value.lists.find(({ name }) => name === 'Garderobe') : undefined
  expect(made?.questions.map(({ text, required }) => [text, required])).toEqual([
    ['Heb je een tas?', false],
    ['Hoeveel jassen?', true],
  ])

  const found = await call('attendees.search', { text: 'gemeente', limit: 50 })
  const guest = (found.ok ? found.value.attendees : []).find(
    ({ tickets: [ticket, ...others], flagged }) =>
      !flagged &&
      others.length === 0 &&
      ticket?.type === 'participant' &&
      ticket.status === 'confirmed' &&
      !ticket.blocked,
  )
  await page.getByTestId('nav-desk').press('Enter')
  await page.getByTestId('list-select').selectOption({ label: 'Garderobe' })
  await page.getByTestId('scan-input').fill(guest?.tickets[0]?.code ?? '')
  await press('Enter')
  await expect(page.getByLabel('Heb je een tas? (mag leeg)')).toBeFocused()
  await press('Tab')
  await page.keyboard.type('2')
  await press('Enter')
  await expect(page.locator('[data-verdict=valid]')).toContainText(guest?.lastName ?? '?')
})

async function pressAll(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

test('a list is changed by keyboard, with what saves it in sight', async ({ launch }) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.getByTestId('nav-lists').click()
  await page.getByText('Ontvangst & badge').first().click()
  await page.getByRole('button', { name: 'Lijst wijzigen' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('list-save')).toBeInViewport({ ratio: 1 })
  await page.keyboard.press('Tab')
  await expect(page.getByLabel('Naam van de lijst')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('list-form')).toHaveCount(0)
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Lijst wijzigen' })).toBeFocused()
})
