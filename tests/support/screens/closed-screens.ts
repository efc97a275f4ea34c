import { demoGuests, codeOf } from './demo-guests.ts'
import { go, scanCode, type Way } from './visit.ts'
import { unfold } from '../page/unfold.ts'

/** A practice, a locked desk and a kiosk; the last, for it takes a PIN to leave it. */
export const closedScreens: Way = async (balie, visit) => {
  const { page, call } = balie
  const { plain } = await demoGuests(balie)
  const member = { id: crypto.randomUUID(), name: 'Toos', attendeeId: null }
  await call('staff.save', { member: { ...member, role: 'supervisor' }, pin: '2468' })
  await page.reload()
  await page.getByTestId('scan-input').waitFor()
  await page.keyboard.press('F9')
  await page.getByTestId('lock-panel').waitFor()
  await visit('desk-locked')
  await page.getByTestId('lock-pin').fill('2468')
  await page.getByTestId('lock-sign-in').click()
  await page.getByTestId('lock-panel').waitFor({ state: 'detached' })
  await go(balie, 'events')
  await call('kiosk.start', { listId: 'reception' })
  await page.getByTestId('kiosk').waitFor()
  await visit('kiosk-ready')
  await page.keyboard.type(codeOf(plain), { delay: 6 })
  await page.keyboard.press('Enter')
  await page.locator('[data-badge=out]').waitFor()
  await visit('kiosk-welcome')
  await page.keyboard.type('ONBEKEND-1', { delay: 6 })
  await page.keyboard.press('Enter')
  await page.locator('[data-outcome=desk]').waitFor()
  await visit('kiosk-to-desk')
  await page.getByTestId('kiosk-again').click()
  await page.getByTestId('kiosk-email').click()
  await page.getByRole('textbox').waitFor()
  await visit('kiosk-email')
}

/** A practice over a copy of the event. */
export const practiceScreens: Way = async (balie, visit) => {
  const { page } = balie
  await go(balie, 'events')
  await unfold(page, 'practice')
  await page.getByTestId('practice-start').click()
  await page.getByTestId('practice-banner').waitFor()
  await go(balie, 'desk')
  const { plain } = await demoGuests(balie)
  await scanCode(balie, codeOf(plain), 'valid')
  await visit('practice')
  await page.getByTestId('practice-stop').click()
  await page.getByTestId('practice-banner').waitFor({ state: 'detached' })
}
