import { expect } from '@playwright/test'
import { test, type Balie } from '../support/app.ts'
import { startCups } from '../support/printing/cups.ts'
import { freePort } from '../support/machine/free-port.ts'
import { openIppCounterpart } from '../support/printing/ipp-counterpart.ts'
import type { PaperTray } from '../support/printing/paper-tray.ts'
import { scanSome } from '../support/killed/scan-some.ts'
import { openZebra, type Zebra } from '../support/printing/zebra.ts'

const media = { width: 102, height: 76 }

test('a printer is set up, tested, counted, backed up by another and removed, and its queue worked', async ({
  launch,
}) => {
  const [first, second] = [await openZebra(), await openZebra()]
  try {
    const balie = await launch({ flags: ['--demo', '--lang=nl'] })
    const { page } = balie
    await add(balie, 'Zebra ingang', first)
    await add(balie, 'Zebra zaal', second)
    await page.getByTestId('nav-printers').click()
    await page.getByRole('button', { name: 'Gebruiken: Zebra ingang' }).click()
    await page.getByRole('button', { name: 'Reserve: Zebra zaal' }).click()
    const card = page.getByTestId('printer').filter({ hasText: 'Zebra ingang' })
    await expect(card.getByTestId('printer-state')).toHaveText('Klaar om te printen')

    await card.getByTestId('print-test').click()
    await expect(card.getByTestId('proof-outcome')).toHaveAttribute('data-state', 'printed')
    await card.getByRole('button', { name: /instellen: Zebra ingang/i }).click()
    await card.getByTestId('print-calibration').click()
    await expect(card.getByTestId('proof-outcome')).toHaveAttribute('data-state', 'printed')
    const before = first.labels.at(-1)?.toString('latin1')
    await card.getByLabel('Naar rechts verschuiven, in mm').fill('2,5')
    await card.getByLabel('Labels tellen').selectOption('yes')
    await card.getByLabel('Labels die er nu in zitten').fill('3')
    await card.getByLabel('Waarschuwen vanaf').fill('1')
    await card.getByTestId('save-printer').click()
    await expect(card.getByText('Zebra ingang is bewaard.')).toBeVisible()
    await card.getByTestId('print-calibration').click()
    await expect(card.getByTestId('proof-outcome')).toHaveAttribute('data-state', 'printed')
    expect(first.labels.at(-1)?.toString('latin1')).not.toBe(before)
    await card.getByTestId('print-test').click()
    await expect(card.getByTestId('labels-low')).toContainText('Nog één label')
    await card.getByRole('button', { name: /instellen: Zebra ingang/i }).click()

    first.state.headOpen = true
    await expect(page.getByText('Zebra zaal print nu, in plaats van Zebra ingang')).toBeVisible({
      timeout: 20_000,
    })
    await expect(card.getByTestId('printer-state')).toHaveText(
      'De klep van de printer staat open. Doe hem dicht.',
    )
    const standby = page.getByRole('button', { name: 'Reserve, print nu: Zebra zaal' })
    await expect(standby).toHaveAttribute('aria-pressed', 'true')
    await scanSome(balie, 1)
    await expect.poll(() => second.labels.length).toBe(1)
    await answerNo(balie, second)
    await moveAndRetry(balie)
    expect(second.labels).toHaveLength(2)
    await page.getByTestId('nav-desk').click()
    await expect(page.getByTestId('printing-strip')).toContainText('in plaats van Zebra ingang')

    await page.getByTestId('nav-printers').click()
    await card.getByRole('button', { name: /instellen: Zebra ingang/i }).click()
    await card.getByTestId('remove-printer').click()
    await card.getByTestId('remove-printer-sure').click()
    await expect(card).toHaveCount(0)
    await scanSome(balie, 1)
    await expect(page.getByTestId('print-job').first()).toContainText('Er is geen printer gekozen')
  } finally {
    await Promise.all([first.turnOff(), second.turnOff()])
  }
})

test('hundreds of badges wait, go on together, and one comes again for a reason', async ({
  launch,
}) => {
  const zebra = await openZebra()
  try {
    const balie = await launch({ flags: ['--demo', '--lang=nl'] })
    const { page } = balie
    await add(balie, 'Zebra ingang', zebra)
    await page.getByTestId('nav-printers').click()
    await page.getByRole('button', { name: 'Gebruiken: Zebra ingang' }).click()
    await page.getByTestId('queue-pause').click()
    await expect(page.getByTestId('queue-pause')).toHaveText('Verder printen')
    await scanSome(balie, 500)
    // The page hears of its own scans; these came from beside it.
    await page.getByTestId('nav-desk').click()
    await page.getByTestId('nav-printers').click()
    await expect(page.getByTestId('queue-count')).toContainText('Er wachten 500 badges.')
    expect(await page.getByTestId('print-job').count()).toBeLessThan(40)
    await expect(page.getByTestId('print-job').first()).toContainText('Het printen staat op pauze')
    expect(zebra.labels).toHaveLength(0)

    await page.getByTestId('queue-pause').click()
    await expect.poll(() => zebra.labels.length, { timeout: 60_000 }).toBeGreaterThan(5)
    const began = performance.now()
    await page.getByTestId('nav-desk').click()
    await expect(page.getByTestId('scan-input')).toBeFocused()
    await page.keyboard.type('niemand-van-hier')
    await page.keyboard.press('Enter')
    await expect(page.getByTestId('verdict')).toHaveAttribute('data-verdict', 'invalid')
    expect(performance.now() - began).toBeLessThan(5_000)
    expect(zebra.labels.length).toBeLessThan(450)
    await page.getByTestId('nav-printers').click()
    // Nothing but the one label in the printer is out of reach.
    await page.getByTestId('queue-pause').click()
    await expect(page.getByTestId('queue-pause')).toHaveText('Verder printen')
    await expect(page.locator('[data-testid=print-job][data-state=printing]')).toHaveCount(0)
    const left = 500 - zebra.labels.length
    await expect(page.getByTestId('queue-count')).toContainText(`Er wachten ${left} badges.`)
    await page.getByRole('region', { name: 'Badges op weg' }).press('End')
    await page
      .getByRole('button', { name: /^Badge opnieuw: / })
      .last()
      .click()
    await expect(page.getByTestId('reprint-question')).toContainText('Zebra ingang')
    await page.keyboard.press('3')
    await expect(page.getByTestId('queue-count')).toContainText(`Er wachten ${left + 1} badges.`)
    await add(balie, 'Zebra zaal', zebra)
    await page.getByTestId('nav-desk').click()
    await page.getByTestId('nav-printers').click()
    await page.getByTestId('move-all').selectOption({ label: 'Zebra zaal' })
    await expect(page.locator('[data-testid=print-job][data-state=queued]').first()).toContainText(
      'Zebra zaal',
    )
  } finally {
    await zebra.turnOff()
  }
})

test('a printer is found, added, and says by itself what media it has; one of the laptop says nothing', async ({
  launch,
}) => {
  const cups = await startCups()
  try {
    const { address, tray } = await cups.addFilterQueue('badges', 'cat "${6:--}"')
    const server = `127.0.0.1:${String(cups.port)}`
    const silent = await cups.addQueue('silent')
    const balie = await launch({
      flags: ['--demo', '--lang=nl'],
      environment: { CUPS_SERVER: server },
    })
    const { page } = balie
    await page.getByTestId('nav-printers').click()
    await page.getByLabel('Printserver, als die er is').fill(`127.0.0.1:${await freePort()}`)
    await page.getByTestId('find-printers').click()
    await expect(page.getByText('De printserver antwoordt niet.')).toBeVisible({ timeout: 20_000 })
    await page.getByLabel('Printserver, als die er is').fill(server)
    await page.keyboard.press('Enter')
    const found = page.getByTestId('found-printer').filter({ hasText: address })
    await found.getByRole('button', { name: /^Deze kiezen: / }).click({ timeout: 20_000 })
    await expect(page.getByLabel('Adres', { exact: true })).toHaveValue(address)
    await page.getByLabel('Naam', { exact: true }).fill('Badges ingang')
    await page.getByLabel('Adres', { exact: true }).fill('badges op zolder')
    await page.getByRole('button', { name: 'Toevoegen en gebruiken' }).click()
    await expect(
      page.getByText('Zo’n adres heeft deze soort printer niet. Bijvoorbeeld ipp://'),
    ).toBeVisible()
    await expect(page.getByTestId('printer')).toHaveCount(1)
    await page.getByLabel('Adres', { exact: true }).fill(address)
    await page.getByRole('button', { name: 'Toevoegen en gebruiken' }).click()

    const card = page.getByTestId('printer').filter({ hasText: 'Badges ingang' })
    await expect(card.getByTestId('printer-state')).toHaveText('Klaar om te printen')
    await expect(card.getByTestId('printer-told')).toContainText('300 dpi')
    await expect(found).toContainText('Staat al in je lijst')
    await card.getByRole('button', { name: /instellen: Badges ingang/i }).click()
    await card.getByTestId('print-test').click()
    await expect(card.getByTestId('proof-outcome')).toHaveAttribute('data-state', 'printed')
    expect(await tray.received(1)).toHaveLength(1)
    await card.getByLabel('Formaat van het papier of etiket').selectOption('105x148')
    await card.getByTestId('save-printer').click()
    await expect(card.getByTestId('media-finding')).toContainText('niet kent')
    await renamedSinceYesterday(balie, cups, tray)
    await printThroughElectron(balie, 'silent', silent.tray)
  } finally {
    await cups.stop()
  }
})

/** The queue has another name today: a search knows it by the device behind it, and badges come out there. */
async function renamedSinceYesterday(
  balie: Balie,
  cups: Awaited<ReturnType<typeof startCups>>,
  tray: PaperTray,
): Promise<void> {
  const { page } = balie
  await cups.deleteQueue('badges')
  const device = `socket://127.0.0.1:${String(tray.port)}/?snmp=false&contimeout=60`
  await cups.addQueueTo('badges-nieuw', device)
  await page.getByTestId('find-printers').click()
  const found = page.getByTestId('found-printer').filter({ hasText: '/badges-nieuw' })
  await found
    .getByRole('button', { name: 'Adres van Badges ingang bijwerken' })
    .click({ timeout: 20_000 })
  await expect(found).toContainText('Badges ingang heeft nu het nieuwe adres.')
  const before = tray.jobs.length
  await scanSome(balie, 1)
  await expect.poll(() => tray.jobs.length).toBe(before + 1)
}

/** A badge of which nobody knows: what did not come out comes by itself, once. */
async function answerNo(balie: Balie, zebra: Zebra): Promise<void> {
  const { page } = balie
  zebra.state.dropsAfter = 1_000
  await scanSome(balie, 1)
  const asked = page.locator('[data-testid=print-job][data-state=unknown]')
  await expect(asked).toContainText('Kwam de badge eruit?')
  zebra.state.dropsAfter = Infinity
  expect(zebra.labels).toHaveLength(1)
  await asked.getByRole('button', { name: /^Nee, niet gekomen: / }).click()
  await expect(page.locator('[data-testid=print-job][data-state=printed]')).toHaveCount(2)
  await expect(asked).toHaveCount(0)
  expect(zebra.labels).toHaveLength(2)
}

/** A badge that waits goes to another printer, which gives it up; tried again it comes out there. */
async function moveAndRetry(balie: Balie): Promise<void> {
  const { page, call } = balie
  const device = await openIppCounterpart()
  try {
    device.state.job = 8
    const { address } = device
    const added = await call('printing.addPrinter', {
      ...{ name: 'Balie achter', driver: 'ipp', address, mediaMm: media },
    })
    if (!added.ok) throw new Error(added.message)
    await page.getByTestId('queue-pause').click()
    await expect(page.getByTestId('queue-pause')).toHaveText('Verder printen')
    await scanSome(balie, 1)
    const row = (state: string) => page.locator(`[data-testid=print-job][data-state=${state}]`)
    await row('queued')
      .getByRole('combobox', { name: /naar een andere printer$/ })
      .selectOption({ label: 'Balie achter' })
    await expect(row('queued')).toContainText('Balie achter')
    await page.getByTestId('queue-pause').click()

    await expect(row('failed')).toContainText('Badge is niet geprint')
    device.state.job = 9
    await row('failed')
      .getByRole('button', { name: /^Opnieuw proberen: / })
      .click()
    await expect(row('printed').filter({ hasText: 'Balie achter' })).toHaveCount(1)
    expect(device.asked.filter((one) => one === 'Print-Job')).toHaveLength(2)
  } finally {
    await device.turnOff()
  }
}

/** Through the system a badge is sent, never printed; without a word from it the person is asked. */
async function printThroughElectron(balie: Balie, queue: string, tray: PaperTray): Promise<void> {
  const { app, page, call } = balie
  const added = await call('printing.addPrinter', {
    ...{ name: 'Laptop', driver: 'system', address: queue, mediaMm: media },
  })
  if (!added.ok) throw new Error(added.message)
  await call('printing.choosePrinter', { id: added.value.id })
  const row = (state: string) => page.locator(`[data-testid=print-job][data-state=${state}]`)
  await scanSome(balie, 1)
  await expect(row('sent')).toContainText('Laptop')
  expect((await tray.received(1)).map((job) => job.length > 0)).toEqual([true])

  await app.evaluate((electron) => {
    // Electron never calls back, and the time that it has for it is over as soon as it was asked.
    const later = globalThis.setTimeout
    let over = () => {}
    globalThis.setTimeout = ((work: () => void, ms?: number, ...rest: unknown[]) => {
      if (ms === 30_000) over = work
      return later(work, ms, ...rest)
    }) as typeof setTimeout
    electron.app.on('web-contents-created', (_event, contents) => {
      contents.print = () => {
        over()
      }
    })
  })
  await scanSome(balie, 1)
  await expect(row('unknown')).toContainText('Kwam de badge eruit?')
  // The page that was printed from is gone.
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  expect(tray.jobs).toHaveLength(1)
}

async function add({ call }: Balie, name: string, zebra: Zebra): Promise<void> {
  const added = await call('printing.addPrinter', {
    name,
    driver: 'zpl',
    address: zebra.address,
    mediaMm: media,
    dpi: 203,
  })
  if (!added.ok) throw new Error(added.message)
}
