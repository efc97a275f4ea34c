import { expect } from '@playwright/test'
import { test } from '../support/app.ts'

test('a locked desk still takes scans, and main refuses what the role may not do', async ({
  launch,
}) => {
  const { page, call } = await launch({ flags: ['--demo', '--lang=nl'] })
  const found = await call('attendees.search', { text: 'gemeente', limit: 100 })
  const guests = (found.ok ? found.value.attendees : []).filter(
    ({ tickets: [ticket], unnamed }) =>
      ticket?.status === 'confirmed' &&
      ticket.type === 'participant' &&
      !ticket.blocked &&
      !unnamed,
  )
  const withSecret = guests.find(({ extra }) => extra.some(({ sensitive }) => sensitive))
  const [first, second] = guests.map(({ tickets }) => tickets[0]?.code ?? '')
  const checkInId = crypto.randomUUID()
  await call('checkIn.scan', {
    id: checkInId,
    listId: 'reception',
    raw: first ?? '',
    direction: 'entry',
  })

  await page.getByTestId('nav-settings').click()
  await page.getByLabel('Naam', { exact: true }).fill('Marloes')
  await page.getByLabel('Pincode').fill('2468')
  await page.getByTestId('staff-add').click()
  await expect(page.getByTestId('staff-list')).toContainText('Marloes')
  await page.getByTestId('staff-add').click()
  await expect(page.getByText('Vul een naam in.')).toBeVisible()
  await page.getByLabel('Naam', { exact: true }).fill('Toos')
  await page.getByLabel('Pincode').fill('1357')
  await page.getByTestId('staff-add').click()
  await expect(page.getByTestId('staff-list')).toContainText('Toos')
  await page.getByRole('button', { name: 'Marloes wijzigen' }).click()
  const change = page.getByTestId('staff-change')
  await change.getByLabel('Wat mag deze persoon?').selectOption({ label: 'Balie' })
  await page.getByTestId('staff-save').click()
  await expect(page.getByRole('alert')).toContainText('Dit is de enige van de leiding.')
  await change.getByRole('button', { name: 'Niet wijzigen' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.getByRole('button', { name: 'Toos wijzigen' }).click()
  const newPin = change.getByLabel('Nieuwe pincode')
  await newPin.fill('8642')
  await expect(newPin).toHaveAttribute('type', 'password')
  await change.getByRole('button', { name: 'Laat zien' }).focus()
  await page.keyboard.down('Space')
  await expect(newPin).toHaveAttribute('type', 'text')
  await page.keyboard.up('Space')
  await expect(newPin).toHaveAttribute('type', 'password')
  await page.getByTestId('staff-save').click()
  await expect(change).toHaveCount(0)

  const secret = withSecret?.extra.find(({ sensitive }) => sensitive)?.value ?? '?'
  await page.getByTestId('nav-desk').click()
  await page.getByTestId('scan-input').fill(withSecret?.tickets[0]?.code ?? '')
  await page.getByTestId('search-result').first().waitFor()
  await page.keyboard.press('F5')
  await page.keyboard.down('F12')
  await expect(page.getByTestId('guest-card')).toContainText(secret)
  await page.keyboard.press('F9')
  await expect(page.getByTestId('lock-panel')).toBeVisible()
  await expect(page.getByTestId('guest-card')).toHaveCount(0)
  await expect(page.locator('body')).not.toContainText(secret)
  await page.keyboard.up('F12')
  await page.keyboard.press('F5')
  await expect(page.getByTestId('recent-scans').getByRole('button')).toHaveCount(0)
  expect(await call('guests.card', { id: withSecret?.id ?? '' })).toMatchObject({
    ok: false,
    code: 'not-allowed',
  })
  await expect(page.getByTestId('guest-card')).toHaveCount(0)
  await expect(page.getByTestId('nav-guests')).toHaveCount(0)
  await page.keyboard.type(second ?? '', { delay: 8 })
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=valid]')).toBeVisible()
  expect(await call('attendees.search', { text: 'jansen', limit: 5 })).toMatchObject({
    ok: false,
    code: 'not-allowed',
  })

  await page.getByTestId('lock-who').selectOption({ label: 'Toos' })
  await page.getByTestId('lock-pin').fill('9999')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('lock-panel')).toContainText('Deze pincode klopt niet')
  await page.getByTestId('lock-pin').fill('8642')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('scan-input')).toBeVisible()
  await expect(page.getByTestId('nav-import')).toHaveCount(0)
  const undo = { id: crypto.randomUUID(), checkInId, reason: 'mistake' }
  expect(await call('checkIn.undo', undo)).toMatchObject({ ok: false, code: 'not-allowed' })
  const settings = await call('settings.get', {})
  expect([settings.ok, 'staff' in (settings.ok ? settings.value : {})]).toEqual([true, false])

  await page.getByTestId('scan-input').fill('ONBEKEND-1')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=invalid]')).toBeVisible()
  const state = await call('staff.state', {})
  const boss = (state.ok ? state.value.staff : []).find(({ name }) => name === 'Marloes')
  await call('staff.signIn', { staffId: boss?.id ?? '', pin: '2468' })
  const journal = await call('journal.page', { after: 0, limit: 1_000 })
  const operators = journal.ok ? journal.value.entries.map(({ operator }) => operator) : []
  expect(operators.at(-1)).toBe('Toos')
})

test('the overview counts arrivals, names who is missed and keeps a note for the next shift', async ({
  launch,
}) => {
  const { page, call } = await launch({ flags: ['--demo', '--lang=nl'] })
  const found = await call('attendees.search', { text: 'gemeente', limit: 40 })
  const codes = (found.ok ? found.value.attendees : []).map(({ tickets }) => tickets[0]?.code ?? '')
  for (const raw of codes) {
    const id = crypto.randomUUID()
    await call('checkIn.scan', { id, listId: 'reception', raw, direction: 'entry' })
  }
  const summary = await call('stats.summary', { listId: 'reception' })
  const present = summary.ok ? summary.value.present : 0
  await page.getByTestId('nav-dashboard').click()
  await expect(page.getByTestId('dashboard-counts')).toContainText(`Nu binnen${String(present)}`)
  await expect(page.getByTestId('arrivals').locator('canvas')).toBeVisible()
  await page.getByTestId('arrivals-table').click()
  await expect(page.getByTestId('arrivals').getByRole('row').last()).toContainText(/\d/)
  await expect(page.getByTestId('missing-guests').getByRole('listitem').first()).toBeVisible()
  await page.getByLabel('Wat moet de volgende ploeg weten?').fill('Groene koorden zijn bijna op')
  await page.keyboard.press('Enter')
  const notes = page.getByTestId('desk-notes')
  await expect(notes).toContainText('Groene koorden zijn bijna op')
  await notes.getByRole('button', { name: 'Klaar' }).click()
  await expect(notes).toContainText('afgehandeld')
})
