import { expect } from '@playwright/test'
import { test } from '../support/app.ts'

test('a kiosk goes nowhere by the mouse, a file that is dropped or a page that is printed', async ({
  launch,
}) => {
  const { page, app, call } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.getByTestId('scan-input').waitFor()
  const boss = {
    id: crypto.randomUUID(),
    name: 'Baas',
    role: 'supervisor',
    attendeeId: null,
  } as const
  await call('staff.save', { member: boss, pin: '2468' })
  await call('kiosk.start', { listId: 'reception' })
  await expect(page.getByTestId('kiosk')).toBeVisible()
  const isKiosk = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk() === true)
  const windows = () => app.evaluate(({ webContents }) => webContents.getAllWebContents().length)
  await page.evaluate(() => {
    const outcome = { printed: 0 }
    Object.assign(window, { outcome, print: () => (outcome.printed += 1) })
  })
  for (const target of await page.getByRole('button').all()) {
    await target.click({ button: 'middle' })
    await target.click({ button: 'right' })
  }
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const chords = [
      ['P', 'control'],
      ['N', 'control'],
      ['O', 'control'],
      ['Left', 'alt'],
      ['Plus', 'control'],
      ['F4', 'alt'],
    ] as const
    for (const [keyCode, modifier] of chords) {
      contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers: [modifier] })
    }
    contents?.sendInputEvent({ type: 'keyDown', keyCode: 'I', modifiers: ['control', 'shift'] })
    contents?.sendInputEvent({
      type: 'mouseWheel',
      x: 400,
      y: 300,
      deltaY: 100,
      modifiers: ['control'],
    })
  })
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer()
    dataTransfer.items.add(new File(['<h1>Weg</h1>'], 'weg.html', { type: 'text/html' }))
    dataTransfer.items.add('https://example.org/', 'text/uri-list')
    for (const type of ['dragenter', 'dragover', 'drop']) {
      const init = { dataTransfer, bubbles: true, cancelable: true }
      document.body.dispatchEvent(new DragEvent(type, init))
    }
  })
  await page.setViewportSize({ width: 800, height: 1280 })
  await expect(page.getByTestId('kiosk')).toBeVisible()
  const fits = await page.evaluate(
    () => document.documentElement.scrollWidth <= innerWidth && devicePixelRatio === 1,
  )
  const printed = await page.evaluate(
    () => (window as unknown as { outcome: { printed: number } }).outcome.printed,
  )
  expect([fits, printed, await windows(), await isKiosk(), page.url()]).toEqual([
    true,
    0,
    1,
    true,
    'app://balie/',
  ])
})
