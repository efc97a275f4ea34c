import { expect, type Locator, type Page } from '@playwright/test'
import { codeOf, demoGuests } from '../support/screens/demo-guests.ts'
import { test } from '../support/app.ts'

test('a whole morning goes by keyboard alone', async ({ launch }) => {
  test.slow()
  const balie = await launch({ flags: ['--demo', '--lang=nl'] })
  const { page, call } = balie
  const guests = await demoGuests(balie)
  const boss = {
    id: crypto.randomUUID(),
    name: 'Baas',
    role: 'supervisor',
    attendeeId: null,
  } as const
  await call('staff.save', { member: boss, pin: '2468' })
  await page.reload()
  await page.getByTestId('scan-input').waitFor()
  await page.evaluate(() => {
    addEventListener('pointerdown', () => document.body.setAttribute('data-mouse', 'used'), true)
  })
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key)
  }
  const stage = (verdict: string) => page.locator(`[data-testid=verdict][data-verdict=${verdict}]`)

  /** A digit that follows the keys of a scan sooner than a hand could is taken for the scanner's. */
  const answer = (digit: string, outcome: Locator): Promise<void> =>
    expect(async () => {
      await press(digit)
      await expect(outcome).toBeVisible({ timeout: 2_000 })
    }).toPass()

  await test.step('scan, undo with a digit, scan the next', async () => {
    await page.keyboard.type(codeOf(guests.plain), { delay: 6 })
    await press('Enter')
    await expect(stage('valid')).toContainText(guests.plain.lastName)
    await press('Control+z')
    await page.getByTestId('reasons').waitFor()
    await answer('2', page.getByTestId('undone'))
    await page.keyboard.type(codeOf(guests.noted), { delay: 6 })
    await press('Enter')
    await expect(stage('valid')).toContainText(guests.noted.lastName)
  })

  await test.step('admit who has not paid, with a reason', async () => {
    await page.getByTestId('scan-input').focus()
    await page.keyboard.type(codeOf(guests.unpaid), { delay: 6 })
    await press('Enter')
    await expect(stage('unpaid')).toBeVisible()
    await press('F8')
    await page.getByTestId('reasons').waitFor()
    await answer('1', stage('valid').filter({ hasText: guests.unpaid.lastName }))
  })

  await test.step('find by name, choose with the arrows, look at the card', async () => {
    await page.keyboard.type('vd berg', { delay: 90 })
    await page.getByTestId('search-result').first().waitFor()
    await press('ArrowDown', 'Enter')
    await expect(page.getByTestId('verdict')).toContainText('Berg')
    await press('F5')
    await expect(page.getByTestId('guest-card')).toContainText('Berg')
    await press('Escape')
  })

  await test.step('register somebody and mend the name', async () => {
    await press('F2')
    await page.keyboard.type('Bé')
    await press('Tab')
    await page.keyboard.type('van')
    await press('Tab')
    await page.keyboard.type('Ostade')
    await press('Enter')
    await expect(stage('valid')).toContainText('Bé van Ostade')
    await press('F10')
    await page.getByTestId('edit-save').waitFor()
    await press('Tab', 'Tab')
    await page.keyboard.type('Ostaden')
    await press('Enter')
    await expect(page.getByTestId('verdict')).toContainText('Bé van Ostaden')
  })

  await test.step('count who is inside, go round the pages by Tab and come back', async () => {
    await press('F11')
    await expect(page.getByTestId('evacuation-people')).toContainText('Ostaden')
    for (const where of ['guests', 'lists', 'dashboard', 'readiness', 'desk'] as const) {
      await tabTo(page, `nav-${where}`)
      await press('Enter')
      await expect(page).toHaveURL(new RegExp(`#/${where}$`))
    }
  })

  await test.step('choose another list, read the keys, lock and open the desk', async () => {
    await tabTo(page, 'list-select')
    const before = await page.getByTestId('list-select').inputValue()
    await press('ArrowDown', 'ArrowDown', 'Enter')
    await expect(page.getByTestId('list-select')).not.toHaveValue(before)
    await expect(page.getByTestId('scan-input')).toBeFocused()
    await press('F1')
    await expect(page.getByRole('dialog')).toBeVisible()
    await press('Escape', 'F9')
    await expect(page.getByTestId('lock-panel')).toBeVisible()
    await expect(page.getByTestId('lock-pin')).toBeFocused()
    await page.keyboard.type('2468', { delay: 120 })
    await press('Enter')
    await expect(page.getByTestId('lock-panel')).toHaveCount(0)
  })
  await expect(page.locator('body[data-mouse]')).toHaveCount(0)
})

test('a screen reader hears how the badge ended, and what is closed at a guest’s card leaves the focus there', async ({
  launch,
}) => {
  const { page } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.getByTestId('scan-input').fill('YMCM5XJEN623')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('print-announcer')).toHaveText('Badge is geprint')
  await page.getByTestId('nav-guests').focus()
  await page.keyboard.press('Enter')
  const row = page.getByTestId('guest-row').nth(2).getByRole('button')
  await row.focus()
  await page.keyboard.press('Enter')
  const card = page.getByRole('region').filter({ has: page.getByTestId('guest-card') })
  for (const [opens, opened] of [
    ['card-edit', 'edit-save'],
    ['card-swap', 'edit-save'],
    ['card-lost', 'badge-lost-confirm'],
  ] as const) {
    await page.getByTestId(opens).focus()
    await page.keyboard.press('Enter')
    await page.getByTestId(opened).waitFor()
    if (opens === 'card-lost') {
      await expect(card).toBeFocused()
      await tabTo(page, opened)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
    } else await page.keyboard.press('Escape')
    await expect(page.getByTestId(opened)).toHaveCount(0)
    await expect(card).toBeFocused()
  }
  await page.keyboard.press('Escape')
  await expect(row).toBeFocused()
})

/** Presses Tab until the focus is there, as often as a person would put up with. */
async function tabTo(page: Page, testId: string): Promise<void> {
  const wanted = page.getByTestId(testId)
  for (let presses = 0; presses < 60; presses += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach ${testId}`)
}
