import { expect } from '@playwright/test'
import { test, type Balie } from '../support/app.ts'
import { PretixServer } from '../support/pretix/pretix-server.ts'

const CODE = 'YMCM5XJEN623'

/** The laptop sleeps for so long, and wakes with its clock an hour back; no timer runs meanwhile. */
function sleep({ app }: Balie, minutes: number): Promise<void> {
  return app.evaluate(({ powerMonitor }, slept) => {
    const system = process.getBuiltinModule('node:os')
    const { uptime } = system
    const { now } = Date
    powerMonitor.emit('suspend')
    system.uptime = () => uptime() + slept * 60
    Date.now = () => now() + (slept - 60) * 60_000
    powerMonitor.emit('resume')
    system.uptime = uptime
    Date.now = now
  }, minutes)
}

test('a scan that was under way when the laptop slept is answered when it wakes', async ({
  launch,
}) => {
  const balie = await launch({ flags: ['--demo', '--lang=nl'] })
  const { page } = balie
  await page.getByTestId('scan-input').fill(CODE)
  await Promise.all([page.keyboard.press('Enter'), sleep(balie, 90)])
  await expect(page.locator('[data-verdict=valid]')).toBeVisible()
  await expect(page.getByTestId('recent-scans').locator('li')).toHaveCount(1)
  await page.getByTestId('scan-input').fill(CODE)
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=used]')).toBeVisible()
})

test('a laptop that wakes asks pretix at once, however long it was to wait', async ({ launch }) => {
  const server = await PretixServer.start()
  server.behaviour.fails = (path) => (path.endsWith('/items/') ? 500 : null)
  const balie = await launch({ flags: ['--demo', '--lang=nl'] })
  await balie.call('sources.connect', {
    ...{ kind: 'pretix', url: server.url, organizer: 'divosa', event: 'congres' },
    token: 'team-token',
  })
  for (let failures = 0; failures < 4; failures += 1) await balie.call('sources.sync', {})
  const before = server.count('/items/')
  await sleep(balie, 480)
  await expect.poll(() => server.count('/items/'), { timeout: 15_000 }).toBeGreaterThan(before)
  await server.stop()
})

test('a laptop that slept longer than a desk may be left alone wakes locked', async ({
  launch,
}) => {
  const balie = await launch({ flags: ['--demo', '--lang=nl'] })
  const { page, call } = balie
  const member = { id: crypto.randomUUID(), name: 'Toos', attendeeId: null }
  await call('staff.save', { member: { ...member, role: 'supervisor' }, pin: '2468' })
  await call('staff.lockAfter', { minutes: 15 })
  await page.reload()
  await page.getByTestId('scan-input').waitFor()
  await page.keyboard.press('F9')
  await page.getByTestId('lock-pin').fill('2468')
  await page.getByTestId('lock-sign-in').click()
  await expect(page.getByTestId('lock-panel')).toHaveCount(0)
  await sleep(balie, 10)
  await page.getByTestId('nav-guests').click()
  await expect(page.getByTestId('guest-row').first()).toBeVisible()
  await sleep(balie, 20)
  await expect(page.getByTestId('lock-panel')).toBeVisible()
  await expect(page.getByTestId('guest-row')).toHaveCount(0)
})
