import { expect } from '@playwright/test'
import { test } from '../support/app.ts'

test('a reception without hours says that the event has not begun; one of today does not', async ({
  launch,
}) => {
  const { page, call } = await launch({ flags: ['--lang=nl'] })
  const place = { timeZone: 'Europe/Amsterdam', place: '', codesIgnoreCase: true }
  const days = { firstDay: '2098-06-17', lastDay: '2098-06-19' }
  const description = { name: 'Congres', ...days, ...place }
  await call('events.create', { id: crypto.randomUUID(), description })
  await page.reload()
  await expect(page.getByTestId('before-event')).toContainText(
    'Het congres begint pas op 17 juni 2098.',
  )
  await call('events.openDemo', {})
  await page.reload()
  await expect(page.getByTestId('counter-expected')).toBeVisible()
  await expect(page.getByTestId('before-event')).toHaveCount(0)
})
