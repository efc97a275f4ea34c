import { expect, type Page } from '@playwright/test'
import { CALL_CHANNEL } from '../../shared/bridge.ts'
import { test, type Balie } from '../support/app.ts'

/** What ends the walk or covers it: the lock, another language, the list of keys. */
const leftAlone = ['lock-desk', 'language-select', 'keys-open']
const ofSupervisors = ['#/import', '#/events', '#/export', '#/badges']

test('nobody at the desk is offered a button or a link that main refuses him', async ({
  launch,
}) => {
  test.slow()
  const balie = await launch({ flags: ['--demo', '--lang=nl'] })
  const { page, call } = balie
  await page.getByTestId('scan-input').waitFor()
  await call('printing.addPrinter', {
    name: 'Map',
    driver: 'pdf',
    mediaMm: { width: 96, height: 134 },
  })
  await call('paper.make', {})
  await signInAtDesk(balie)
  await page.reload()
  await page.getByTestId('nav-desk').waitFor()
  await noDialogs(balie)
  await listen(balie)

  const rail = await hrefs(page, 'nav a')
  expect(rail.length).toBeGreaterThan(5)
  let pressed = 0
  for (const href of [...rail, '#/evacuation', '#/scanner', '#/paper']) {
    await page.evaluate((to) => {
      window.location.hash = to
    }, href)
    await page.locator('main').waitFor()
    await answeredAll(balie)
    pressed += await pressAll(balie)
    const links = await hrefs(page, 'a')
    expect(
      links.filter((one) => ofSupervisors.includes(one)),
      href,
    ).toEqual([])
  }
  expect(pressed).toBeGreaterThan(60)
  expect(await refused(balie)).toEqual([])
  // What is refused is heard: otherwise the walk would say nothing.
  await call('staff.lockAfter', { minutes: 5 })
  expect(await refused(balie)).toEqual(['staff.lockAfter'])
})

test('a locked desk offers nothing that main refuses it, also where a badge waits', async ({
  launch,
}) => {
  const balie = await launch({ flags: ['--demo', '--lang=nl'] })
  const { page, call } = balie
  await page.getByTestId('scan-input').waitFor()
  const dead = { name: 'Zebra', driver: 'zpl', address: '127.0.0.1:9' }
  const added = await call('printing.addPrinter', {
    ...dead,
    mediaMm: { width: 62, height: 100 },
  })
  await call('printing.choosePrinter', { id: added.ok ? added.value.id : null })
  await page.getByTestId('scan-input').fill('YMCM5XJEN623')
  await page.keyboard.press('Enter')
  await page.getByTestId('unfinished-badge').waitFor()
  await signInAtDesk(balie)
  await call('staff.lock', {})
  await page.reload()
  await page.getByTestId('lock-panel').waitFor()
  await page.getByTestId('unfinished-badge').waitFor()
  await noDialogs(balie)
  await listen(balie)
  expect(await pressAll(balie)).toBeGreaterThan(5)
  await page.keyboard.press('F11')
  await page.getByTestId('evacuation').waitFor()
  await pressAll(balie)
  expect(await refused(balie)).toEqual([])
})

/** Presses every button of the page once, also those that come with a press, and turns every choice; how many. */
async function pressAll(balie: Balie): Promise<number> {
  const { page } = balie
  const done = new Set<string>()
  for (let count = 0; count < 80; count += 1) {
    const next = await page.evaluate(
      ({ known, skipped }) => {
        const all = document.querySelectorAll<HTMLElement>('main button, main select')
        for (const one of all) {
          const id = one.dataset['testid'] ?? ''
          const name = one.getAttribute('aria-label') ?? one.textContent
          const key = id === '' ? name : id
          const isOff = one.matches(':disabled, [aria-disabled=true]') || one.offsetParent === null
          if (isOff || known.includes(key) || skipped.includes(id)) continue
          if (one instanceof HTMLSelectElement) {
            one.selectedIndex = one.options.length - 1
            one.dispatchEvent(new Event('change', { bubbles: true }))
          } else one.click()
          return key
        }
        return null
      },
      { known: [...done], skipped: leftAlone },
    )
    if (next !== null) done.add(next)
    else if ((await openCalls(balie)) === 0) break
    await answeredAll(balie)
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => drawn(null))))
  }
  return done.size
}

function hrefs(page: Page, selector: string): Promise<string[]> {
  return page
    .locator(selector)
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''))
}

async function signInAtDesk({ call }: Balie): Promise<void> {
  const desk = { id: crypto.randomUUID(), name: 'Toos', role: 'desk', attendeeId: null } as const
  const boss = { ...desk, id: crypto.randomUUID(), name: 'Baas', role: 'supervisor' } as const
  await call('staff.save', { member: boss, pin: '2468' })
  await call('staff.save', { member: desk, pin: '1357' })
  await call('staff.signIn', { staffId: desk.id, pin: '1357' })
}

type Heard = { readonly open: number; readonly refused: string[] }

/** A call beside the contract, by which the walk asks what was heard. */
const HEARD = 'test.heard'

/** Hears in main which calls are open, and which were refused for want of rights. */
async function listen({ app }: Balie): Promise<void> {
  await app.evaluate(
    ({ ipcMain }, { channel, asked }) => {
      type Handler = (...call: unknown[]) => Promise<{ ok: boolean; code?: string }>
      const { _invokeHandlers: handlers } = ipcMain as unknown as {
        _invokeHandlers: Map<string, Handler>
      }
      const real = handlers.get(channel)
      if (real === undefined) throw new Error('Nothing answers the page')
      const heard = { open: 0, refused: [] as string[] }
      handlers.set(channel, async (...call) => {
        if (call[1] === asked) return { ok: true, ...heard }
        heard.open += 1
        const answer = await real(...call).finally(() => (heard.open -= 1))
        if (answer.code === 'not-allowed') heard.refused.push(String(call[1]))
        return answer
      })
    },
    { channel: CALL_CHANNEL, asked: HEARD },
  )
}

async function refused(balie: Balie): Promise<string[]> {
  return (await heardBy(balie)).refused
}

/** Calls that main has yet to answer. */
async function openCalls(balie: Balie): Promise<number> {
  return (await heardBy(balie)).open
}

function heardBy({ page }: Balie): Promise<Heard> {
  return page.evaluate(
    (name) => window.bridge.invoke(name as never, {} as never) as unknown as Promise<Heard>,
    HEARD,
  )
}

/** Making paper and looking everything over take a laden machine long. */
async function answeredAll(balie: Balie): Promise<void> {
  await expect.poll(() => openCalls(balie), { timeout: 30_000 }).toBe(0)
}

/** Nobody is there to answer the system's dialogs. */
async function noDialogs({ app, page }: Balie): Promise<void> {
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
  })
  await page.evaluate(() => {
    window.print = () => {}
  })
}
