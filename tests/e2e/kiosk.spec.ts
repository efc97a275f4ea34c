import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Attendee } from '../../shared/model/attendee.ts'
import { findingsOn } from '../support/page/accessibility.ts'
import { test, type Balie } from '../support/app.ts'
import { writeFakeCamera } from '../support/page/fake-camera.ts'

const demo = ['--demo', '--lang=nl']
const PIN = '2468'

type Counted = { readonly arrived: readonly string[]; readonly heard: readonly string[] }

test('guests check themselves in, and only a supervisor’s PIN leads back to the desk', async ({
  launch,
}) => {
  const balie = await launch({ flags: demo })
  const { call } = balie
  const [first, second] = await welcomeGuests(balie)
  const flagged = await flaggedGuest(balie)
  await startKiosk(balie)
  const { page } = balie
  expect(await isKiosk(balie)).toBe(true)

  await scan(page, first.tickets[0]?.code ?? '')
  const answer = page.getByTestId('kiosk-answer')
  await expect(answer).toHaveAttribute('data-outcome', 'welcome')
  await expect(answer).toContainText(first.lastName)
  await expect(answer).not.toContainText(first.organisation)
  await expect(answer).toHaveAttribute('data-badge', 'out')
  await scan(page, flagged.tickets[0]?.code ?? '')
  await expect(answer).toHaveAttribute('data-outcome', 'desk')
  await expect(page.getByTestId('kiosk')).not.toContainText(flagged.lastName)

  await page.getByTestId('kiosk-again').click()
  await page.getByTestId('kiosk-language-en').click()
  await page.getByTestId('kiosk-email').click()
  await page.keyboard.type(second.email.toUpperCase(), { delay: 90 })
  await page.keyboard.press('Enter')
  await expect(answer).toContainText('Welcome')
  await expect(answer).toContainText(second.lastName)

  await page.getByTestId('kiosk-again').click()
  await page.getByTestId('kiosk-staff').click()
  await page.getByTestId('kiosk-pin').fill('9999')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('kiosk')).toContainText('Deze pincode klopt niet')
  await page.getByTestId('kiosk-pin').fill(PIN)
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('scan-input')).toBeVisible()
  expect(await isKiosk(balie)).toBe(false)
  await expect(page.getByTestId('nav-settings')).toContainText('Instellingen')

  const journal = await call('journal.page', { after: 0, limit: 1_000 })
  const scans = (journal.ok ? journal.value.entries : []).filter(({ type }) => type === 'scanned')
  expect(scans.map(({ operator }) => operator)).toEqual(['Kiosk', 'Kiosk'])
})

test('a kiosk guest who presses every key there is stays at the kiosk, also after the plug was pulled', async ({
  launch,
}) => {
  test.slow()
  const balie = await launch({ flags: demo })
  const [guest] = await welcomeGuests(balie)
  await startKiosk(balie)
  await balie.page.addInitScript(() => {
    const counted = { arrived: [] as string[], heard: [] as string[] }
    Object.assign(window, { counted })
    const count = (into: string[]) => (event: KeyboardEvent) => {
      const { key, ctrlKey, altKey, metaKey } = event
      const isChord = metaKey || ctrlKey !== altKey
      const isSign = /^(?:F\d+|Escape|ContextMenu|Page\w+|Home)$/.test(key)
      if (isSign || (isChord && !/^(?:Control|Alt|Meta|Shift)$/.test(key))) into.push(key)
    }
    window.addEventListener('keydown', count(counted.arrived), { capture: true })
    window.addEventListener('keydown', count(counted.heard))
  })
  await balie.page.reload()
  await expect(balie.page.getByTestId('kiosk')).toBeVisible()
  await pressRealKeys(balie)
  await expect.poll(() => counted(balie.page)).toEqual({ arrived: ['Home'], heard: ['Home'] })
  // Playwright's own keys do not pass the window; the page holds by itself.
  await pressEveryKey(balie.page)
  expect(new Set((await counted(balie.page)).heard)).toEqual(new Set(['Home']))
  await balie.page.mouse.click(500, 300, { button: 'right' })
  await balie.app.evaluate(({ BrowserWindow }) => {
    // What Alt+F4 and the window manager come down to.
    for (const window of BrowserWindow.getAllWindows()) {
      window.close()
      window.minimize()
    }
  })
  await expect(balie.page.getByTestId('kiosk')).toBeVisible()
  expect(await isKiosk(balie)).toBe(true)
  expect(await refusedCalls(balie)).toEqual([])
  await balie.page.reload()
  await expect(balie.page.getByTestId('kiosk')).toBeVisible()

  await balie.kill()
  const video = join(balie.userDataDir, 'camera.y4m')
  const text = guest.tickets[0]?.code ?? ''
  await writeFakeCamera(video, [{ text, frames: 60, noise: 25, modulePixels: 8 }])
  const camera = `--use-file-for-fake-video-capture=${video}`
  await balie.restart([...demo, '--use-fake-device-for-media-stream', camera])
  await expect(balie.page.getByTestId('kiosk')).toBeVisible()
  expect(await isKiosk(balie)).toBe(true)
  // Nobody turned the camera on: at a kiosk it reads from the start.
  await expect(balie.page.getByTestId('kiosk-answer')).toContainText(guest.lastName)
})

test('a badge that does not come out sends the guest to the desk', async ({ launch }) => {
  test.slow()
  const balie = await launch({ flags: demo })
  const [guest] = await welcomeGuests(balie)
  // A file in the place of the folder: the printer takes nothing.
  const badges = join(balie.userDataDir, 'badges')
  rmSync(badges, { recursive: true, force: true })
  writeFileSync(badges, '')
  await startKiosk(balie)
  const { page } = balie
  await page.setViewportSize({ width: 1280, height: 800 })
  const found: Record<string, string[]> = {}
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    found[`ready ${colorScheme}`] = await findingsOn(page)
    await page.screenshot({ path: test.info().outputPath(`ready-${colorScheme}.png`) })
  }
  for (const screen of ['email', 'staff'] as const) {
    await page.getByTestId(`kiosk-${screen}`).click()
    await expect(page.getByTestId('kiosk')).toHaveAttribute('data-screen', screen)
    found[screen] = await findingsOn(page)
    await page.getByTestId('kiosk-again').click()
  }
  await page.getByTestId('kiosk-language-en').click()
  await scan(page, guest.tickets[0]?.code ?? '')
  const answer = page.getByTestId('kiosk-answer')
  await expect(answer).toHaveAttribute('data-badge', 'coming')
  found['coming'] = await findingsOn(page)
  await expect(answer).toHaveAttribute('data-badge', 'desk', { timeout: 17_500 })
  await expect(answer).toContainText('Please go to the desk')
  found['desk'] = await findingsOn(page)
  expect(Object.values(found).flat()).toEqual([])
})

async function startKiosk({ page }: Balie): Promise<void> {
  await page.getByTestId('nav-settings').click()
  await page.getByTestId('kiosk-start').click()
  await expect(page.getByRole('alert')).toContainText('Stel eerst een pincode')
  await page.getByLabel('Naam', { exact: true }).fill('Marloes')
  await page.getByLabel('Pincode').fill(PIN)
  await page.getByTestId('staff-add').click()
  await expect(page.getByTestId('staff-list')).toContainText('Marloes')
  await expect(page.getByText('Stel eerst een pincode')).toBeHidden()
  await page.getByTestId('kiosk-start').click()
  await expect(page.getByTestId('kiosk')).toBeVisible()
}

async function scan(page: Page, code: string): Promise<void> {
  await page.keyboard.type(code, { delay: 8 })
  await page.keyboard.press('Enter')
}

/** The shortcuts that came to the page, and those that anything in it heard. */
function counted(page: Page): Promise<Counted> {
  return page.evaluate(() => (window as unknown as { counted: Counted }).counted)
}

/** Presses shortcuts as the system tells the window of them. */
async function pressRealKeys({ app }: Balie): Promise<void> {
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const functions = Array.from({ length: 12 }, (_, index) => `F${String(index + 1)}`)
    const press = (keyCode: string, modifiers: ('control' | 'alt' | 'meta')[] = []): void => {
      contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers })
      contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers })
    }
    for (const key of [...functions, 'Escape', 'PageUp', 'PageDown']) press(key)
    for (const key of ['Z', 'R', 'W', 'Q', 'V', 'F4', 'Tab']) {
      for (const modifier of ['control', 'alt', 'meta'] as const) press(key, [modifier])
    }
    // What may pass comes last, and by it one sees that the others came before.
    press('Home')
  })
}

function isKiosk({ app }: Balie): Promise<boolean> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isKiosk() === true)
}

/** Every key there is, alone and with each modifier; Enter and Space last, for they press what Tab came to. */
async function pressEveryKey(page: Page): Promise<void> {
  const named = ['Escape', 'Tab', 'Backspace', 'Delete', 'Insert', 'Home', 'End', 'PageUp']
  const more = ['PageDown', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'ContextMenu']
  const functions = Array.from({ length: 24 }, (_, index) => `F${String(index + 1)}`)
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz0123456789-=+')
  const browser = ['BrowserBack', 'BrowserForward', 'BrowserRefresh', 'BrowserHome', 'Print']
  const keys = [...named, ...more, ...functions, ...letters, ...browser, 'Enter', 'Space']
  for (const modifier of ['', 'Control+', 'Alt+', 'Meta+', 'Control+Shift+', 'Control+Alt+']) {
    for (const key of keys) {
      // Some names mean nothing to Playwright; no keyboard can press those either.
      await page.keyboard.press(`${modifier}${key}`).catch(() => undefined)
    }
  }
}

/** What a kiosk guest could ask main and is answered; there must be nothing. */
async function refusedCalls({ call }: Balie): Promise<string[]> {
  const id = crypto.randomUUID()
  const asked = {
    search: await call('attendees.search', { text: 'jansen', limit: 5 }),
    settings: await call('settings.change', { language: 'en' }),
    journal: await call('journal.page', { after: 0, limit: 10 }),
    recent: await call('checkIn.recent', { limit: 10 }),
    evacuation: await call('lists.evacuation', {}),
    jobs: await call('printing.jobs', {}),
    staff: await call('staff.state', {}),
    start: await call('kiosk.start', { listId: 'reception' }),
    scan: await call('checkIn.scan', { id, listId: 'reception', raw: 'X', direction: 'entry' }),
  }
  return Object.entries(asked)
    .filter(([, answer]) => answer.ok || answer.code !== 'not-allowed')
    .map(([name]) => name)
}

/** Guests whom the reception welcomes and whose address nobody else has. */
async function welcomeGuests({ page, call }: Balie): Promise<[Attendee, Attendee]> {
  await expect(page.getByTestId('scan-input')).toBeVisible()
  const found = await call('attendees.search', { text: 'gemeente', limit: 100 })
  const all = found.ok ? found.value.attendees : []
  const [one, two] = all.filter(
    ({ tickets: [ticket], unnamed, flagged, email }) =>
      ticket?.status === 'confirmed' &&
      ticket.type === 'participant' &&
      !ticket.blocked &&
      !unnamed &&
      !flagged &&
      email !== '' &&
      all.filter((other) => other.email === email).length === 1,
  )
  if (one === undefined || two === undefined) throw new Error('No guests')
  return [one, two]
}

async function flaggedGuest({ call }: Balie): Promise<Attendee> {
  for (const letter of 'abcdefghijklmnoprstvwz') {
    const found = await call('attendees.search', { text: letter, limit: 100 })
    const flagged = found.ok ? found.value.attendees.find((guest) => guest.flagged) : undefined
    if (flagged !== undefined) return flagged
  }
  throw new Error('The demo has no flagged guest')
}
