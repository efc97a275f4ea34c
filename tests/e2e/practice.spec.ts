import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { findingsOn } from '../support/page/accessibility.ts'
import { saveDialogsTo, test, type Balie } from '../support/app.ts'
import { unfold } from '../support/page/unfold.ts'

async function startPractising({ page }: Balie): Promise<void> {
  await page.getByTestId('nav-events').click()
  await unfold(page, 'practice')
  await page.getByTestId('practice-form').getByRole('textbox').fill('8.45')
  await page.getByTestId('practice-start').click()
  await expect(page.getByTestId('practice-banner')).toContainText('08:45')
}

async function scan({ page }: Balie, code: string, verdict: string): Promise<void> {
  await page.getByTestId('scan-input').fill(code)
  await page.keyboard.press('Enter')
  await expect(page.locator(`[data-verdict=${verdict}]`)).toBeVisible()
}

test('volunteers practise with codes on paper, and nothing of it is left', async ({ launch }) => {
  const balie = await launch({ flags: ['--demo', '--lang=nl'] })
  const { page, userDataDir } = balie
  await saveDialogsTo(balie, userDataDir)
  const before = await balie.call('journal.page', { after: 0, limit: 1_000 })
  await startPractising(balie)
  expect(await findingsOn(page)).toEqual([])

  await page.getByTestId('practice-codes').click()
  await expect(page.getByTestId('practice-outcome')).toContainText('Bewaard als oefencodes-')
  const pdf = readdirSync(userDataDir).find((name) => name.startsWith('oefencodes')) ?? ''
  execFileSync('pdftoppm', ['-r', '200', '-gray', '-singlefile', pdf, 'codes'], {
    cwd: userDataDir,
  })
  const read = execFileSync('zbarimg', ['--quiet', '--nodbus', '--raw', 'codes.pgm'], {
    cwd: userDataDir,
    encoding: 'utf8',
  })
  const found = await balie.call('attendees.search', { text: 'oefengast', limit: 50 })
  const guests = found.ok ? found.value.attendees : []
  const codeOf = (name: string) =>
    guests.find(({ firstName }) => firstName === name)?.tickets[0]?.code ?? ''
  expect(read.trim().split('\n')).toEqual(expect.arrayContaining([codeOf('Vera'), codeOf('Ugo')]))
  await scan(balie, codeOf('Ugo'), 'used')
  await scan(balie, codeOf('Carla'), 'canceled')
  await scan(balie, codeOf('Vera'), 'valid')
  await scan(balie, codeOf('Vera'), 'used')
  await expect(page.getByTestId('verdict')).toContainText('Vera Oefengast')
  await expect
    .poll(() => badgesIn(join(userDataDir, 'practice', 'badges')).length)
    .toBeGreaterThan(0)
  const [badge] = badgesIn(join(userDataDir, 'practice', 'badges'))
  const text = execFileSync('pdftotext', [
    join(userDataDir, 'practice', 'badges', badge ?? ''),
    '-',
  ])
  expect(text.toString()).toContain('OEFENEN')

  for (const name of [
    'lists',
    'dashboard',
    'guests',
    'import',
    'badges',
    'printers',
    'settings',
    'events',
  ]) {
    await page.getByTestId(`nav-${name}`).click()
    await expect(page.getByTestId('practice-banner')).toBeVisible()
  }
  await page.getByTestId('practice-stop').click()
  await expect(page.getByTestId('practice-banner')).toBeHidden()
  await expect(page.getByTestId('scan-input')).toBeVisible()
  expect([
    existsSync(join(userDataDir, 'practice')),
    badgesIn(join(userDataDir, 'badges')),
  ]).toEqual([false, []])
  expect(await balie.call('journal.page', { after: 0, limit: 1_000 })).toEqual(before)
  await scan(balie, codeOf('Vera'), 'invalid')
})

test('a practice that was cut off is gone, and the desk says that this is the event', async ({
  launch,
}) => {
  const balie = await launch({ flags: ['--demo', '--lang=en'] })
  await startPractising(balie)
  await balie.kill()
  await balie.restart()
  const { page, userDataDir } = balie
  await expect(page.getByTestId('practice-cut-off')).toContainText('this is the real event again')
  await expect(page.getByTestId('practice-banner')).toBeHidden()
  expect(existsSync(join(userDataDir, 'practice'))).toBe(false)
  await page.getByRole('button', { name: 'Understood' }).click()
  await expect(page.getByTestId('practice-cut-off')).toBeHidden()
  await scan(balie, 'YMCM5XJEN623', 'valid')
})

test('a second screen and a kiosk say that this is practice, and stop saying so', async ({
  launch,
}) => {
  const balie = await launch({ flags: ['--demo', '--lang=nl'] })
  const { app, page, call } = balie
  await startPractising(balie)
  await page.getByTestId('nav-dashboard').click()
  const opening = app.waitForEvent('window')
  await page.getByTestId('monitor-open').click()
  const monitor = await opening
  await expect(monitor.getByTestId('practice-strip')).toContainText('OEFENEN')
  await expect(monitor.getByTestId('practice-strip')).toContainText('08:45')
  await expect(monitor.getByRole('button', { name: 'Oefenen stoppen' })).toHaveCount(0)

  const member = { id: crypto.randomUUID(), name: 'Toos', attendeeId: null }
  await call('staff.save', { member: { ...member, role: 'supervisor' }, pin: '2468' })
  await call('kiosk.start', { listId: 'reception' })
  await expect(page.getByTestId('kiosk')).toBeVisible()
  await expect(page.getByTestId('practice-strip')).toContainText('Niets telt mee')
  await expect(page.getByTestId('scan-drawing')).toBeVisible()
  expect(await findingsOn(page)).toEqual([])
  await call('kiosk.leave', { pin: '2468' })
  await page.getByTestId('nav-dashboard').click()
  const again = app.waitForEvent('window')
  await page.getByTestId('monitor-open').click()
  const second = await again
  await expect(second.getByTestId('practice-strip')).toBeVisible()
  await page.getByTestId('practice-stop').click()
  // It asks how the day goes every ten seconds.
  await expect(second.getByTestId('practice-strip')).toHaveCount(0, { timeout: 15_000 })
})

function badgesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pdf')) : []
}
