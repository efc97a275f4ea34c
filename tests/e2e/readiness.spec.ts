import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { TEST_CODE } from '../../shared/domain/wedge/examine-scan.ts'
import { saveDialogsTo, test } from '../support/app.ts'
import { pathWith } from '../support/machine/stand-in-programs.ts'

test('before doors a laptop is made ready, and what was ticked on paper is entered later', async ({
  launch,
}) => {
  test.slow()
  const settings = {
    'sleep-inactive-ac-type': `'suspend'`,
    'sleep-inactive-ac-timeout': '1200',
    'idle-delay': 'uint32 0',
    'lock-enabled': 'true',
    'lock-delay': 'uint32 0',
  }
  const balie = await launch({
    flags: ['--demo', '--lang=nl'],
    environment: {
      XDG_CURRENT_DESKTOP: 'GNOME',
      PATH: pathWith({ name: 'gsettings', says: settings }),
    },
  })
  const { page, userDataDir, call } = balie
  await saveDialogsTo(balie, userDataDir)
  await page.getByTestId('nav-readiness').click()
  await expect(page.getByTestId('readiness-guests')).toContainText('gasten geladen')
  await expect(page.getByTestId('readiness-scanner')).toHaveAttribute('data-state', 'todo')
  await expect(page.getByTestId('readiness-printer')).toHaveAttribute('data-state', 'todo')
  await expect(page.getByTestId('readiness-sleep')).toContainText('Balie houdt het scherm aan')
  await expect(page.getByTestId('readiness-rest')).toContainText('na 20 minuten slapen')
  await expect(page.getByTestId('readiness-lock')).toHaveAttribute('data-state', 'ok')

  await page.getByTestId('readiness-scanner').getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Scanner')
  await page.keyboard.type(TEST_CODE, { delay: 6 })
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('scanner-advice')).toHaveAttribute('data-advice', 'good')
  await page.getByTestId('nav-readiness').click()
  await expect(page.getByTestId('readiness-scanner')).toHaveAttribute('data-state', 'ok')
  const summary = await call('stats.summary', { listId: 'reception' })
  expect(summary.ok ? summary.value.present : null).toBe(0)

  await page.getByTestId('nav-desk').click()
  await page.getByTestId('scan-input').click()
  await page.keyboard.type('YMCM5XJEN623')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=valid]')).toBeVisible()
  await expect(page.locator('[data-state=printed]').first()).toBeVisible()
  await page.getByTestId('nav-readiness').click()
  await expect(page.getByTestId('readiness-scanner')).toHaveAttribute('data-state', 'ok')
  await expect(page.getByTestId('readiness-printer')).toHaveAttribute('data-state', 'ok')

  await page.getByTestId('desk-card-save').click()
  await expect(page.getByTestId('desk-card-state')).toContainText('Bewaard.')
  const sheet = join(userDataDir, 'balie-in-vijf-minuten.pdf')
  const sheetText = execFileSync('pdftotext', ['-layout', sheet, '-'], { encoding: 'utf8' })
  expect(sheetText).toContain('Divosa congres 2026')

  await page.getByTestId('paper-make').click()
  await expect(page.getByTestId('paper-state')).toContainText('lijsten, gemaakt om', {
    timeout: 90_000,
  })
  await expect(page.getByTestId('readiness-paper')).toHaveAttribute('data-state', 'ok')
  await page.getByTestId('paper-save').click()
  await expect(page.getByTestId('paper-state')).toContainText('Bewaard.')
  const pdf = join(userDataDir, 'ontvangst-badge.pdf')
  expect(existsSync(pdf)).toBe(true)
  const paper = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
  expect(paper).toContain('Afvinklijst Ontvangst & badge')
  await page.getByRole('button', { name: 'Alle lijsten in één bestand' }).click()
  await expect(page.getByTestId('paper-state')).toContainText('Bewaard.')
  const together = join(userDataDir, 'alle-afvinklijsten.pdf')
  const all = execFileSync('pdftotext', ['-layout', together, '-'], { encoding: 'utf8' })
  expect(all.startsWith(paper.slice(0, -1))).toBe(true)
  expect(all.match(/^Afvinklijst .+$/gm)?.length).toBeGreaterThan(3)

  await page.getByTestId('open-ticks').click()
  await expect(page.getByTestId('tick-row').first()).toBeVisible()
  const field = page.getByTestId('ticks-field')
  await field.fill('7')
  await expect(page.getByTestId('tick-row')).toHaveCount(1)
  await page.keyboard.press('Space')
  await field.fill('YMCM5XJEN623')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Space')
  await expect(page.getByText('3 gasten aangevinkt')).toBeVisible()
  await page.getByTestId('ticks-preview').click()
  const outcome = page.getByTestId('ticks-outcome')
  await expect(outcome).toContainText('2 gasten worden ingecheckt')
  await expect(outcome).toContainText('Eén gast is al binnen')
  const before = await call('stats.summary', { listId: 'reception' })
  await page.getByTestId('ticks-commit').click()
  await expect(outcome).toContainText('2 gasten zijn ingecheckt')
  const after = await call('stats.summary', { listId: 'reception' })
  const present = (answer: typeof before): number => (answer.ok ? answer.value.present : NaN)
  expect(present(after) - present(before)).toBe(2)
})
