import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { test } from '../support/app.ts'

const trap = '<title>Gast</title><img src=x onerror="window.ranDropped = true">'

test('a web page that is dropped as a list of guests is shown as text, and runs nothing', async ({
  launch,
}) => {
  const { page, userDataDir } = await launch({ flags: ['--demo', '--lang=nl'] })
  const file = join(userDataDir, 'gasten.html')
  writeFileSync(file, trap)
  await page.getByTestId('nav-import').click()
  const place = page.locator('label', { has: page.getByTestId('import-file') })
  const { x = 0, y = 0 } = (await place.boundingBox()) ?? {}
  const session = await page.context().newCDPSession(page)
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: x + 5, y: y + 5, data })
  await expect(page.getByRole('heading', { name: 'Dit staat er in gasten.html' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText(trap)
  expect(await page.evaluate(() => 'ranDropped' in window)).toBe(false)
})
