import { expect, type Page } from '@playwright/test'
import { test, type Balie } from '../support/app.ts'

const demo = ['--demo', '--lang=nl']
const CODE = 'YMCM5XJEN623'
const PIN = '2468'

test('a page that crashes in the middle of a scan comes back to the desk, with what was answered', async ({
  launch,
}) => {
  const balie = await launch({ flags: demo })
  await balie.page.getByTestId('scan-input').fill(CODE)
  await crashAfterEnter(balie)
  // Playwright has lost the page, so main looks at it.
  await expect.poll(() => seen(balie, 'document.activeElement.dataset.testid')).toBe('scan-input')
  const known = "document.querySelectorAll('[data-testid=recent-scans] li').length"
  const scan = `window.bridge.invoke('checkIn.scan', {
    id: crypto.randomUUID(), listId: 'reception', raw: '${CODE}', direction: 'entry',
  }).then(({ value }) => value.verdict)`
  const before = await seen(balie, known)
  // Whether the scan got through or not: the guest comes in once.
  expect(await seen(balie, scan)).toBe(before === 0 ? 'valid' : 'used')
  expect(await seen(balie, scan)).toBe('used')
  const inside = `window.bridge.invoke('stats.summary', { listId: 'reception' })
    .then(({ value }) => value.present)`
  expect(await seen(balie, inside)).toBe(1)
})

test('a page that is loaded anew in the middle of a scan shows what was answered', async ({
  launch,
}) => {
  const { page, call } = await launch({ flags: demo })
  await page.getByTestId('scan-input').fill(CODE)
  await page.keyboard.press('Enter')
  await page.reload()
  await expect(page.getByTestId('scan-input')).toBeFocused()
  const recent = await call('checkIn.recent', { limit: 10 })
  const answered = recent.ok ? recent.value.scans.length : -1
  await expect(page.getByTestId('recent-scans').locator('li')).toHaveCount(answered)
  await scan(page)
  await expect(page.locator(`[data-verdict=${answered === 0 ? 'valid' : 'used'}]`)).toBeVisible()
})

test('a scan goes through the designer, the question why, and the lists for an alarm', async ({
  launch,
}) => {
  const { page, call } = await launch({ flags: demo })
  const scans = async () => {
    const recent = await call('checkIn.recent', { limit: 10 })
    return recent.ok ? recent.value.scans.map(({ verdict }) => verdict) : []
  }
  await page.getByTestId('nav-badges').click()
  await page.getByTestId('layout-create').click()
  await expect(page.getByTestId('designer')).toBeVisible()
  const elements = await page.getByTestId('designer-element').count()
  await page.getByTestId('designer-element').first().focus()
  await scan(page)
  await expect.poll(scans).toEqual(['valid'])
  await expect(page.getByTestId('designer-element')).toHaveCount(elements)

  await page.getByTestId('nav-dashboard').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overzicht')
  await page.keyboard.press('Control+z')
  await expect(page.getByText('Waarom maak je de check-in van')).toBeVisible()
  await scan(page, 'QX1234567890')
  await expect.poll(scans).toEqual(['invalid', 'valid'])
  await page.keyboard.press('Escape')

  await page.keyboard.press('F11')
  await expect(page.getByTestId('evacuation')).toContainText('één gast binnen')
  await scan(page, 'QX2234567890')
  await expect.poll(scans).toEqual(['invalid', 'invalid', 'valid'])
})

test('a scan while a question is being answered waits, and the answer stays what was typed', async ({
  launch,
}) => {
  const { page, call } = await launch({ flags: demo })
  const lists = await call('lists.all', {})
  const reception = lists.ok ? lists.value.lists.find(({ id }) => id === 'reception') : undefined
  if (reception === undefined) throw new Error('No reception')
  const question = { id: 'taxi', text: 'Waarheen gaat de taxi?', required: true }
  const list = { ...reception, questions: [question] }
  expect(await call('lists.define', { id: crypto.randomUUID(), list })).toMatchObject({ ok: true })
  await page.reload()
  await page.getByTestId('scan-input').waitFor()
  await scan(page)
  await expect(page.locator('[data-verdict=answers-required]')).toBeVisible()
  const answer = page.getByLabel('Waarheen gaat de taxi?')
  await answer.focus()
  await page.keyboard.type('Naar', { delay: 120 })
  await scan(page, 'QX1234567890')
  await expect(answer).toHaveValue('Naar')
  await page.keyboard.type(' huis', { delay: 120 })
  await expect(answer).toHaveValue('Naar huis')
  await page.keyboard.press('Enter')
  // First what was asked, then what waited.
  await expect(page.locator('[data-verdict=invalid]')).toBeVisible()
  const recent = await call('checkIn.recent', { limit: 10 })
  const verdicts = recent.ok ? recent.value.scans.map(({ verdict }) => verdict) : []
  expect(verdicts).toEqual(['invalid', 'valid', 'answers-required'])
})

test('a scan while a PIN is typed at a kiosk leaves the kiosk closed', async ({ launch }) => {
  const { page, call } = await launch({ flags: demo })
  const member = { id: crypto.randomUUID(), name: 'Baas', attendeeId: null }
  await call('staff.save', { member: { ...member, role: 'supervisor' }, pin: PIN })
  await call('kiosk.start', { listId: 'reception' })
  await page.getByTestId('kiosk-staff').click()
  await page.getByTestId('kiosk-pin').fill('24')
  await scan(page)
  await expect(page.getByTestId('kiosk')).toBeVisible()
  await expect(page.getByTestId('kiosk-answer')).toHaveAttribute('data-outcome', 'welcome')
})

async function scan(page: Page, code = CODE): Promise<void> {
  await page.keyboard.type(code, { delay: 8 })
  await page.keyboard.press('Enter')
}

/** Presses Enter as the system does, and kills the page while main still works on the scan. */
async function crashAfterEnter({ app }: Balie): Promise<void> {
  await app.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents === undefined) throw new Error('No window')
    const loaded = new Promise<void>((done) => {
      contents.once('did-finish-load', () => {
        done()
      })
    })
    contents.sendInputEvent({ type: 'keyDown', keyCode: 'Return' })
    contents.sendInputEvent({ type: 'char', keyCode: '\r' })
    contents.forcefullyCrashRenderer()
    await loaded
  })
}

/** What a line of script gives in the page. */
function seen({ app }: Balie, script: string): Promise<unknown> {
  return app.evaluate(
    ({ BrowserWindow }, line) =>
      BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(line) as Promise<unknown>,
    script,
  )
}
