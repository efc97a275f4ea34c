import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, type Page } from '@playwright/test'
import { test } from '../support/app.ts'

const trap =
  '<img src=x onerror="window.ranDropped = true"><a href="https://example.org/">YMCM5XJEN623</a>'

type Dragged = {
  readonly items?: readonly { readonly mimeType: string; readonly data: string }[]
  readonly files?: readonly string[]
}

test('what is dropped on a page leads nowhere, and a file of guests is text', async ({
  launch,
}) => {
  const { app, page, userDataDir } = await launch({ flags: ['--demo', '--lang=nl'] })
  await expect(page.getByTestId('counter-expected')).not.toHaveText('–')
  const file = join(userDataDir, 'gasten.html')
  writeFileSync(file, `<title>Gast</title>${trap}`)
  const away = ['https://example.org/', pathToFileURL(file).href, 'javascript:window.ranDropped=1']
  const dropped: Dragged[] = [
    { files: [file] },
    { items: [{ mimeType: 'text/html', data: trap }] },
    ...away.map((data) => ({ items: [{ mimeType: 'text/uri-list', data }] })),
  ]
  for (const nav of ['desk', 'guests', 'import', 'badges', 'settings'] as const) {
    await page.getByTestId(`nav-${nav}`).click()
    for (const one of dropped) await drop(page, one)
  }
  // The only place that takes a file shows what stands in it, as text.
  await page.getByTestId('nav-import').click()
  const place = await page.locator('label', { has: page.getByTestId('import-file') }).boundingBox()
  await drop(page, { files: [file] }, place?.x, place?.y)
  await expect(page.getByRole('heading', { name: 'Dit staat er in gasten.html' })).toBeVisible()
  await expect(page.getByRole('main')).toContainText('<title>Gast</title><img src=x')

  expect(page.url()).toMatch(/^app:\/\/balie\//)
  expect(await page.evaluate(() => 'ranDropped' in window)).toBe(false)
  expect(await app.evaluate(({ webContents }) => webContents.getAllWebContents().length)).toBe(1)
})

/** Drops something from outside on a place of the page, as the system does it. */
async function drop(page: Page, { items = [], files = [] }: Dragged, x = 700, y = 400) {
  const session = await page.context().newCDPSession(page)
  const data = { items: [...items], files: [...files], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: x + 5, y: y + 5, data })
  await session.detach()
}
