import { go, type Way } from './visit.ts'

/** Guests and lists, one by one and as groups, and how the day goes. */
export const guestScreens: Way = async (balie, visit) => {
  const { page } = balie
  await go(balie, 'guests')
  await page.getByTestId('guest-row').first().waitFor()
  await visit('guests')
  await page.getByTestId('guest-row').nth(2).getByRole('button').click()
  await page.getByTestId('guest-card').waitFor()
  await visit('guests-card')
  await page.getByRole('searchbox').or(page.getByRole('textbox')).first().fill('gemeente assen')
  await page.getByTestId('group-open').click()
  await page.getByTestId('group-panel').waitFor()
  await visit('guests-group')
  await go(balie, 'lists')
  await page.getByTestId('list-line').first().waitFor()
  await visit('lists')
  await page.getByTestId('list-line').nth(5).click()
  await page.getByTestId('list-people').waitFor()
  await visit('lists-detail')
  await page.getByTestId('list-new').click()
  await page.getByTestId('list-form').waitFor()
  await visit('lists-form')
  await page.keyboard.press('F11')
  await page.getByTestId('evacuation-people').waitFor()
  await visit('evacuation')
  await page.evaluate(() => {
    location.hash = '#/dashboard'
  })
  await page.getByTestId('arrivals').waitFor()
  await visit('dashboard')
}
