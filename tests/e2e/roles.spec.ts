import { expect } from '@playwright/test'
import type { Attendee } from '../../shared/model/attendee.ts'
import { test, type Balie } from '../support/app.ts'

test('a desk left alone locks, takes scans, counts who is inside on paper, and opens by a crew badge', async ({
  launch,
}) => {
  const balie = await launch({ flags: ['--demo', '--lang=nl'] })
  const { page, call } = balie
  await expect(page.getByTestId('scan-input')).toBeVisible()
  const crew = await someGuest(balie, 'crew')
  const guest = await someGuest(balie, 'participant')
  const desk = { id: crypto.randomUUID(), name: 'Toos', role: 'desk', attendeeId: crew.id } as const
  const boss = { ...desk, id: crypto.randomUUID(), name: 'Baas', attendeeId: null }
  await call('staff.save', { member: { ...boss, role: 'supervisor' }, pin: '2468' })
  await call('staff.save', { member: desk, pin: '1357' })
  await call('staff.lockAfter', { minutes: 2 })
  await page.clock.install()
  await page.reload()
  await expect(page.getByTestId('scan-input')).toBeVisible()

  await page.clock.runFor('01:50')
  await page.keyboard.press('Shift')
  await page.clock.runFor('01:50')
  await expect(page.getByTestId('lock-panel')).toHaveCount(0)
  await page.clock.runFor('00:11')
  await expect(page.getByTestId('lock-panel')).toBeVisible()
  await page.clock.resume()

  await page.keyboard.type(guest.tickets[0]?.code ?? '', { delay: 8 })
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=valid]')).toContainText(guest.lastName)
  await expect(page.getByTestId('lock-panel')).toBeVisible()

  await page.keyboard.press('F11')
  await expect(page.getByTestId('evacuation')).toContainText('één gast binnen')
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes')
  })
  await page.getByRole('button', { name: 'Afdrukken' }).press('Enter')
  await expect(page.locator('body[data-printed=yes]')).toHaveCount(1)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByTestId('evacuation-people')).toContainText(guest.lastName)
  await expect(page.getByRole('navigation')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Afdrukken' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })

  await page.getByRole('link', { name: 'Naar de balie' }).click()
  await page.keyboard.type(crew.tickets[0]?.code ?? '', { delay: 8 })
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('lock-panel')).toHaveCount(0)
  await expect(page.getByTestId('nav-guests')).toBeVisible()
  await expect(page.getByTestId('nav-import')).toHaveCount(0)
})

async function someGuest({ call }: Balie, type: string): Promise<Attendee> {
  for (const letter of 'abcdefghijklmnoprstvwz') {
    const found = await call('attendees.search', { text: letter, limit: 100 })
    const guest = (found.ok ? found.value.attendees : []).find(
      ({ tickets: [ticket, ...others], flagged, unnamed }) =>
        ticket?.type === type &&
        ticket.status === 'confirmed' &&
        !ticket.blocked &&
        others.length === 0 &&
        !flagged &&
        !unnamed,
    )
    if (guest !== undefined) return guest
  }
  throw new Error(`The demo has no guest with a ticket ${type}`)
}

test('a colleague at the desk chooses another list, and it and all other settings are kept', async ({
  launch,
}) => {
  const balie = await launch({ flags: ['--demo'] })
  const { call } = balie
  await balie.page.getByTestId('scan-input').waitFor()
  const kept = { language: 'en', deskName: 'Balie 7', volume: 0.3, cameraMirror: false } as const
  await call('settings.change', kept)
  const boss = {
    id: crypto.randomUUID(),
    name: 'Baas',
    role: 'supervisor',
    attendeeId: null,
  } as const
  const colleague = { ...boss, id: crypto.randomUUID(), name: 'Toos', role: 'desk' } as const
  await call('staff.save', { member: boss, pin: '2468' })
  await call('staff.save', { member: colleague, pin: '1357' })
  await call('staff.signIn', { staffId: colleague.id, pin: '1357' })
  await balie.page.reload()
  await balie.page.getByTestId('list-select').selectOption('dinner')
  const stored = async () => {
    const answer = await call('settings.get', {})
    return answer.ok ? answer.value : null
  }
  await expect.poll(stored).toMatchObject({ ...kept, lastListId: 'dinner' })
  await balie.restart()
  await expect(balie.page.getByTestId('list-select')).toHaveValue('dinner')
  await expect(balie.page.locator('html')).toHaveAttribute('lang', 'en')
})

test('a supervisor, and nobody else, admits on the ticket of another day, with a reason in the journal', async ({
  launch,
}) => {
  const balie = await launch({ flags: ['--demo', '--lang=nl'] })
  const { page, call } = balie
  await expect(page.getByTestId('scan-input')).toBeVisible()
  const guest = await someGuest(balie, 'day-2')
  const boss = {
    id: crypto.randomUUID(),
    name: 'Baas',
    role: 'supervisor',
    attendeeId: null,
  } as const
  const desk = { ...boss, id: crypto.randomUUID(), name: 'Toos', role: 'desk' } as const
  await call('staff.save', { member: boss, pin: '2468' })
  await call('staff.save', { member: desk, pin: '1357' })

  await call('staff.signIn', { staffId: desk.id, pin: '1357' })
  await page.reload()
  await scanAt(page, guest)
  await expect(page.getByTestId('verdict')).toContainText('Andere dag')
  await expect(page.getByRole('button', { name: 'Toch toelaten' })).toHaveCount(0)
  const asked = await call('checkIn.scan', {
    id: crypto.randomUUID(),
    listId: await page.getByTestId('list-select').inputValue(),
    raw: guest.tickets[0]?.code ?? '',
    direction: 'entry',
    overrides: ['invalid-time'],
  })
  expect(asked).toMatchObject({ ok: false, code: 'not-allowed' })

  await call('staff.signIn', { staffId: boss.id, pin: '2468' })
  await page.reload()
  await scanAt(page, guest)
  await expect(page.getByTestId('verdict')).toContainText('Jij mag toch toelaten, met F8.')
  await page.keyboard.press('F8')
  await expect(page.getByTestId('reasons')).toBeVisible()
  // A digit that comes sooner than a hand could is taken for a scanner's.
  await expect(async () => {
    await page.keyboard.press('1')
    await expect(page.locator('[data-verdict=valid]')).toBeVisible({ timeout: 2_000 })
  }).toPass()
  await expect(page.locator('[data-verdict=valid]')).toContainText('door de leiding')
  const journal = await call('journal.page', { after: 0, limit: 1_000 })
  const bodies = (journal.ok ? journal.value.entries : [])
    .filter(({ type }) => type === 'scanned')
    .map(({ body }) => body)
  expect(bodies.at(-1)).toMatchObject({
    verdict: 'valid',
    overrides: ['invalid-time'],
    overrideReason: 'agreed',
  })
})

async function scanAt(page: Balie['page'], guest: Attendee): Promise<void> {
  await expect(page.getByTestId('scan-input')).toBeVisible()
  await page.keyboard.type(guest.tickets[0]?.code ?? '', { delay: 8 })
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=invalid-time]')).toContainText(guest.lastName)
}
