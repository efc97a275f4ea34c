import { expect } from '@playwright/test'
import { test } from '../support/app.ts'

test('a second window shows the numbers and no guest, while the desk goes on', async ({
  launch,
}) => {
  const { app, page, call } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.getByTestId('nav-dashboard').click()
  const opening = app.waitForEvent('window')
  await page.getByTestId('monitor-open').click()
  const monitor = await opening
  await expect(monitor.getByTestId('dashboard-counts')).toContainText('Nu binnen0')
  await expect(monitor.getByTestId('missing-guests')).toHaveCount(0)
  await expect(monitor.getByRole('navigation')).toHaveCount(0)

  const answers = await monitor.evaluate(async () => {
    const codeOf = async (...asked: Parameters<typeof window.bridge.invoke>): Promise<string> => {
      const answer = await window.bridge.invoke(...asked)
      return answer.ok ? 'ok' : answer.code
    }
    return [
      await codeOf('attendees.search', { text: 'a', limit: 5 }),
      await codeOf('stats.dashboard', {}),
      await codeOf('journal.page', { after: 0, limit: 5 }),
      await codeOf('stats.monitor', {}),
    ]
  })
  expect(answers).toEqual(['not-allowed', 'not-allowed', 'not-allowed', 'ok'])
  const shown = await call('stats.monitor', {})
  expect(shown).toMatchObject({ ok: true, value: { missing: [], doubles: [], notes: [] } })

  // Its screen is unplugged: it comes home as a window.
  await app.evaluate(({ screen }) => {
    screen.emit('display-removed', {}, screen.getPrimaryDisplay())
  })
  await expect(monitor.getByTestId('monitor')).toBeVisible()
  await page.getByTestId('nav-desk').click()
  await page.getByTestId('scan-input').fill('BESTAAT-NIET-1')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('verdict')).toHaveAttribute('data-verdict', 'invalid')

  await page.getByTestId('nav-dashboard').click()
  const closed = monitor.waitForEvent('close')
  // The window may be gone before the key is answered.
  void monitor.keyboard.press('Escape').catch(() => undefined)
  await closed
  await expect(page.getByTestId('dashboard-counts')).toBeVisible()
})
