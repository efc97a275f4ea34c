import { join } from 'node:path'
import { expect } from '@playwright/test'
import { TEST_CODE } from '../../shared/domain/wedge/examine-scan.ts'
import { findingsOn } from '../support/page/accessibility.ts'
import { test } from '../support/app.ts'
import { writeFakeCamera } from '../support/page/fake-camera.ts'

test('a test scan is shown key by key with advice, and checks nobody in', async ({ launch }) => {
  const { page, call } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.getByTestId('nav-settings').click()
  await page.getByTestId('open-scanner').click()
  const advice = page.getByTestId('scanner-advice')
  // Somebody has another control in hand; the scanner does not press it.
  await page.getByTestId('camera-mirror').focus()
  await page.getByTestId('camera-toggle').focus()
  await page.keyboard.type(TEST_CODE, { delay: 6 })
  await page.keyboard.press('Enter')
  await expect(advice).toHaveAttribute('data-advice', 'good')
  await expect(page.getByTestId('scanner-keys')).toContainText('Enter')
  await expect(page.getByTestId('camera-view')).toHaveCount(0)
  await page.getByTestId('nav-settings').click()
  await page.getByTestId('open-scanner').click()
  await page.keyboard.type(`X1${TEST_CODE}`, { delay: 6 })
  await expect(advice).toHaveAttribute('data-advice', 'prefix no-closing')
  await expect(advice).toContainText('"X1"')
  await page.getByTestId('take-off-prefix').click()
  await expect(advice).toHaveAttribute('data-advice', 'prefix-taken-off no-closing')
  await expect(page.getByTestId('leave-on-prefix')).toContainText('"X1"')
  const findings: string[] = []
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    findings.push(...(await findingsOn(page)))
  }
  expect(findings).toEqual([])
  const journal = await call('journal.page', { after: 0, limit: 1_000 })
  const types = journal.ok ? journal.value.entries.map(({ type }) => type) : []
  expect(types).not.toContain('scanned')
  await page.getByTestId('nav-desk').click()
  await page.getByTestId('scan-input').waitFor()
  await page.keyboard.type('X1YMCM5XJEN623', { delay: 6 })
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('verdict')).toHaveAttribute('data-verdict', 'valid')
})

test('the camera is tried: what it reads, whether it is light enough, and the mirror is kept', async ({
  launch,
}) => {
  const balie = await launch({ flags: ['--demo', '--lang=nl'] })
  const video = join(balie.userDataDir, 'camera.y4m')
  await writeFakeCamera(video, [{ text: 'TEST-CAMERA-1', frames: 60, noise: 25, modulePixels: 8 }])
  await balie.restart([
    '--demo',
    '--lang=nl',
    '--use-fake-device-for-media-stream',
    `--use-file-for-fake-video-capture=${video}`,
  ])
  await balie.page.getByTestId('nav-settings').click()
  await balie.page.getByTestId('open-scanner').click()
  // The button's own key, while the scanner's field has the focus.
  await expect(balie.page.getByTestId('scanner-test')).toBeFocused()
  await balie.page.keyboard.press('F4')
  await expect(balie.page.getByTestId('camera-read')).toContainText('TEST-CAMERA-1')
  await expect(balie.page.getByTestId('camera-light')).toHaveAttribute(
    'data-light',
    /^(good|bright|glare)$/,
  )
  await balie.page.getByTestId('camera-mirror').uncheck()
  await expect(balie.page.getByTestId('camera-view').locator('[data-mirror=false]')).toBeVisible()
  await balie.restart()
  await balie.page.getByTestId('nav-settings').click()
  await balie.page.getByTestId('open-scanner').click()
  await expect(balie.page.getByTestId('camera-mirror')).not.toBeChecked()
})
