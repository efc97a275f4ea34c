import { randomUUID } from 'node:crypto'
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import type { Attendee } from '../../shared/model/attendee.ts'
import { findingsOn } from '../support/page/accessibility.ts'
import { test, type Balie } from '../support/app.ts'
import { pngOf } from '../support/badges/pictures.ts'

test('a badge is designed with mouse and keyboard, kept, exported and read back', async ({
  launch,
}) => {
  const balie = await launch({ flags: ['--demo', '--lang=en'] })
  const { page, app, userDataDir } = balie
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.getByTestId('nav-badges').click()
  await page.getByTestId('layout-preset').selectOption('a6')
  await page.getByRole('textbox', { name: 'Name' }).fill('Speakers')
  await page.getByTestId('layout-create').click()
  const canvas = page.getByTestId('designer-canvas')
  await expect(canvas.locator('svg text').first()).toBeVisible()
  expect(await findingsOn(page)).toEqual([])

  await test.step('the keyboard alone moves, sizes, copies and undoes', async () => {
    await page.getByTestId('insert-text').click()
    const added = page.locator('[data-testid=designer-element][aria-pressed=true]')
    await expect(added).toBeFocused()
    const x = page.getByTestId('designer-x')
    const before = Number(await x.inputValue())
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Alt+ArrowRight')
    await expect(x).toHaveValue(String(Math.round((before + 1.1) * 100) / 100))
    const width = Number(await page.getByTestId('designer-width').inputValue())
    await page.keyboard.press('Control+ArrowLeft')
    await expect(page.getByTestId('designer-width')).toHaveValue(
      String(Math.round((width - 1) * 100) / 100),
    )
    const count = await page.getByTestId('designer-element').count()
    await page.keyboard.press('Control+d')
    await expect(page.getByTestId('designer-element')).toHaveCount(count + 1)
    await page.keyboard.press('Control+z')
    await expect(page.getByTestId('designer-element')).toHaveCount(count)
    await page.keyboard.press('Control+Shift+z')
    await expect(page.getByTestId('designer-element')).toHaveCount(count + 1)
    await page.getByTestId('designer-undo').click()
  })

  await test.step('the mouse drags to where a line shows that it fits', async () => {
    const name = page.getByTestId('designer-element').nth(2)
    const box = await name.boundingBox()
    if (box === null) throw new Error('The name is not on the canvas')
    await page.mouse.move(box.x + 30, box.y + 15)
    await page.mouse.down()
    await page.mouse.move(box.x + 50, box.y + 45, { steps: 5 })
    await page.mouse.up()
    const moved = await name.boundingBox()
    expect(moved?.x).toBeGreaterThan(box.x + 5)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await name.boundingBox())?.x).toBe(box.x)
  })

  await test.step('what is wrong is said, and a dangerous picture refused', async () => {
    await page.getByTestId('designer-sample').selectOption('longest')
    await page.getByTestId('insert-qr').click()
    await page.getByTestId('designer-qr').selectOption('vcard')
    await expect(page.locator('[data-warning=personal-off]')).toBeVisible()
    await page.keyboard.press('Escape')
    const picture = page.getByTestId('insert-picture')
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script/></svg>'
    await picture.setInputFiles({
      name: 'a.svg',
      mimeType: 'image/svg+xml',
      buffer: Buffer.from(svg),
    })
    await expect(page.getByText('There is a program in this SVG')).toBeVisible()
    const large = Buffer.from(pngOf(1, 1, [0, 0, 0], { width: 10_000, height: 10_000 }))
    await picture.setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: large })
    await expect(page.getByText('too many pixels')).toBeVisible()
    const logo = Buffer.from(pngOf(30, 10, [0, 90, 110]))
    await picture.setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: logo })
    await expect(canvas.locator('svg image')).toBeAttached()
  })

  await page.keyboard.press('Control+s')
  await expect(page.getByTestId('designer-save')).toBeDisabled()
  await page.getByTestId('designer-close').click()
  const card = page.getByTestId('layout-card').filter({ hasText: 'Speakers' })
  await expect(card).toBeVisible()

  await test.step('it goes out as a file and comes back, and a broken one is refused', async () => {
    const path = join(userDataDir, 'speakers.json')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
    }, path)
    await card.getByRole('button', { name: 'As a file' }).click()
    await expect.poll(() => readText(path)).toContain('"version": 2')
    await page.getByTestId('layout-file').setInputFiles(path)
    await expect(page.getByTestId('layout-card').filter({ hasText: 'Speakers' })).toHaveCount(2)
    writeFileSync(path, readText(path).replace('"version": 2', '"version": 9'))
    await page.getByTestId('layout-file').setInputFiles(path)
    await expect(page.getByText('This file comes from a newer Balie')).toBeVisible()
  })
})

test('badges are printed ahead, and a scan says where one lies', async ({ launch }) => {
  const balie = await launch({ flags: ['--demo', '--lang=nl'] })
  const { page, app, userDataDir, call } = balie
  const path = join(userDataDir, 'vooraf.pdf')
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, path)
  await page.getByTestId('nav-badges').click()
  await page.getByTestId('badges-ahead').click()
  await page.getByTestId('ahead-type').selectOption('speaker')
  await expect(page.getByTestId('ahead-count')).toContainText(/\d+ badges/)
  expect(await findingsOn(page)).toEqual([])
  await page.getByTestId('ahead-start').click()
  await expect(page.locator('[data-testid=ahead-batch][data-state=done]')).toBeVisible()
  await expect(page.getByTestId('ahead-counts')).toContainText('liggen klaar')

  const guests: Attendee[] = []
  for (const text of ['jan', 'an', 'de', 'van', 'm', 's']) {
    const found = await call('attendees.search', { text, limit: 100 })
    if (found.ok) guests.push(...found.value.attendees)
  }
  const guest = guests.find(
    ({ tickets: [ticket], lastName }) =>
      ticket?.type === 'speaker' &&
      ticket.status === 'confirmed' &&
      !ticket.blocked &&
      lastName !== '',
  )
  if (guest === undefined) throw new Error('The demo has no speaker')
  expect(execFileSync('pdftotext', [path, '-'], { encoding: 'utf8' })).toContain(guest.lastName)

  await page.getByTestId('nav-desk').click()
  await page.getByTestId('scan-input').fill(guest.tickets[0]?.code ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('print-state')).toContainText(/De badge ligt klaar: doos .+, \d+/)

  const other = guests.find(
    ({ id, tickets: [ticket], lastName }) =>
      id !== guest.id &&
      ticket?.type === 'speaker' &&
      ticket.status === 'confirmed' &&
      !ticket.blocked &&
      lastName !== '',
  )
  if (other === undefined) throw new Error('The demo has one speaker only')
  await call('attendees.edit', {
    id: randomUUID(),
    attendeeId: other.id,
    fields: { name: { firstName: 'Nieuwe', infix: '', lastName: 'Naam' } },
  })
  await page.getByTestId('nav-badges').click()
  await page.getByTestId('badges-ahead').click()
  await expect(page.getByTestId('ahead-outdated')).toContainText('heet nu Nieuwe Naam')

  await test.step('each is ticked when it is out, and back by the same key', async () => {
    const tick = page.getByTestId('ahead-outdated').getByRole('checkbox')
    const taken = page.getByTestId('ahead-taken')
    await tick.focus()
    await page.keyboard.press('Space')
    await expect(tick).toBeChecked()
    await expect(tick).toBeFocused()
    await expect(taken).toHaveText('1 van 1 eruit gehaald')
    await page.keyboard.press('Space')
    await expect(tick).not.toBeChecked()
    expect(await outdatedCount(balie)).toBe(1)
    await page.getByTestId('ahead-take-out').click()
    await expect(tick).toBeChecked()
    await page.getByRole('button', { name: 'Alles weer terug in de dozen' }).click()
    await expect(tick).not.toBeChecked()
    await page.getByTestId('ahead-take-out').click()
    await expect(tick).toBeChecked()
    expect(await findingsOn(page)).toEqual([])
    expect(await outdatedCount(balie)).toBe(0)
    await page.getByTestId('nav-desk').click()
    await page.getByTestId('nav-badges').click()
    await page.getByTestId('badges-ahead').click()
    await expect(page.getByTestId('ahead-counts')).toBeVisible()
    await expect(page.getByTestId('ahead-outdated')).toHaveCount(0)
  })
})

test('a batch is of a selection, says how long it will still take, stopping it writes nothing, and it goes on', async ({
  launch,
}) => {
  const { page, userDataDir, call } = await launch({ flags: ['--demo', '--lang=nl'] })
  await page.getByTestId('nav-badges').click()
  await page.getByTestId('badges-ahead').click()
  const count = page.getByTestId('ahead-count')
  const many = async () => {
    await expect(count).toContainText(/\d badges?$/)
    return Number((await count.innerText()).replace(/\D/g, ''))
  }
  const all = await many()
  await page.getByTestId('ahead-type').selectOption('speaker')
  await expect(count).not.toContainText(all.toLocaleString('nl'))
  const speakers = await many()
  const lists = await call('lists.all', {})
  const session = lists.ok ? lists.value.lists.find(({ byEnrolment }) => byEnrolment) : undefined
  await page.getByTestId('ahead-list').selectOption(session?.id ?? '')
  await expect.poll(many).toBeLessThan(speakers)
  await page.getByTestId('ahead-type').selectOption('')
  await page.getByTestId('ahead-list').selectOption('')
  await expect.poll(many).toBe(all)
  await page.getByTestId('ahead-start-folder').click()
  const batch = page.getByTestId('ahead-batch')
  await expect(batch).toContainText(/\d+ van [\d.]+ · nog ongeveer (één|\d+) second/)
  await batch.getByRole('button', { name: 'Stoppen' }).click()
  await expect(batch).toHaveAttribute('data-state', 'canceled')
  expect(
    existsSync(join(userDataDir, 'badges')) ? readdirSync(join(userDataDir, 'badges')) : [],
  ).toEqual([])
  await expect(batch).toContainText(/Gestopt\. Er is nog niets geschreven\. .* van .* al klaar\./)
  expect(await findingsOn(page)).toEqual([])
  await batch.getByRole('button', { name: 'Verdergaan' }).click()
  await expect(batch).toHaveAttribute('data-state', 'done')
  expect(readdirSync(join(userDataDir, 'badges'))).toHaveLength(2)
})

async function outdatedCount({ call }: Balie): Promise<number> {
  const overview = await call('ahead.overview', {})
  if (!overview.ok) throw new Error(overview.message)
  return overview.value.outdated.length
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
