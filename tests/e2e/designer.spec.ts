import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { displayName } from '../../shared/domain/name/display-name.ts'
import type { Attendee } from '../../shared/model/attendee.ts'
import type { BadgeLayout } from '../../shared/model/badge-layout.ts'
import { test, type Balie } from '../support/app.ts'
import { drawZpl } from '../support/printing/draw-zpl.ts'
import {
  dotsOfSvg,
  paintPdfFile,
  readCode,
  strayDots,
  withoutPart,
} from '../support/badges/overlay.ts'
import { boxOf, middleOf } from '../support/page/box-of.ts'
import { openZebra } from '../support/printing/zebra.ts'

const flags = ['--demo', '--lang=en']
const size = { width: 1280, height: 800 }

test('the mouse drags and draws larger, and a line shows where an element comes to stand', async ({
  launch,
}) => {
  const { page } = await launch({ flags })
  await openNewLayout(page, 'a6')
  await page.getByTestId('designer-element').first().press('Control+a')
  await page.keyboard.press('Delete')
  await page.getByTestId('insert-line').click()
  await page.getByTestId('insert-box').click()
  const box = page.locator('[data-testid=designer-element][aria-pressed=true]')
  await expect(box).toBeFocused()
  for (const [field, value] of Object.entries({ x: 20, y: 40, width: 30, height: 20 })) {
    await page.getByTestId(`designer-${field}`).fill(String(value))
    await page.keyboard.press('Tab')
  }
  const canvas = page.getByTestId('designer-canvas')
  const scale = (await boxOf(canvas)).width / 105
  const guides = page.getByTestId('designer-guide')

  await test.step('to the middle of the badge, where it snaps', async () => {
    const [x, y] = middleOf(await boxOf(box))
    await page.mouse.move(x, y)
    await page.mouse.down()
    // Its middle comes within a few pixels of the badge's middle, 52.5 mm from the left.
    await page.mouse.move(x + 17.5 * scale - 3, y + 3, { steps: 8 })
    await expect(guides.and(page.locator('[data-axis=x]'))).toHaveAttribute('data-at', '52.5')
    await page.mouse.up()
    await expect(guides).toHaveCount(0)
    expect(await placeOf(page)).toMatchObject({ x: 37.5, width: 30 })
  })

  await test.step('its corner, and back in one step', async () => {
    await page.keyboard.press('Alt+ArrowLeft')
    const before = await placeOf(page)
    const [x, y] = middleOf(await boxOf(box.locator('[data-handle=se]')))
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 6 * scale, y + 9 * scale, { steps: 8 })
    await page.mouse.up()
    const after = await placeOf(page)
    expect([after.x, after.y]).toEqual([before.x, before.y])
    expect(after.width - before.width).toBeGreaterThan(4)
    expect(after.height - before.height).toBeGreaterThan(7)
    await page.keyboard.press('Control+z')
    expect(await placeOf(page)).toEqual(before)
  })

  await test.step('its left edge alone, not smaller than a millimetre, and with Alt nowhere held', async () => {
    const before = await placeOf(page)
    const [x, y] = middleOf(await boxOf(box.locator('[data-handle=w]')))
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.keyboard.down('Alt')
    await page.mouse.move(x + 80 * scale, y, { steps: 8 })
    await expect(guides).toHaveCount(0)
    await page.mouse.up()
    await page.keyboard.up('Alt')
    expect(await placeOf(page)).toEqual({
      ...before,
      x: Math.round((before.x + before.width - 1) * 100) / 100,
      width: 1,
    })
  })
})

test('a layout is made, filled, aligned, warned of, kept and left by the keyboard alone', async ({
  launch,
}) => {
  const { page, call } = await launch({ flags })
  await page.setViewportSize(size)
  await tabTo(page, page.getByTestId('nav-badges'))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByTestId('layout-preset'))
  await page.keyboard.type('A6')
  await tabTo(page, page.getByRole('textbox', { name: 'Name' }))
  await page.keyboard.type('By hand')
  await tabTo(page, page.getByTestId('layout-create'))
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('designer')).toBeVisible()

  const chosen = page.locator('[data-testid=designer-element][aria-pressed=true]')
  await tabTo(page, page.getByTestId('designer-element').first())
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Delete')
  await expect(page.getByTestId('designer-element')).toHaveCount(0)

  await tabTo(page, page.getByTestId('insert-text'))
  await page.keyboard.press('Enter')
  await expect(chosen).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-first-property]')).toBeFocused()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('{name}')
  await tabTo(page, page.getByTestId('insert-qr'), 'back')
  await page.keyboard.press('Space')
  await expect(chosen).toBeFocused()
  await page.keyboard.press('Control+ArrowDown')
  await page.keyboard.press('Shift+ArrowUp')

  // A warning leads to its element, and goes when it is heeded.
  await tabTo(page, page.getByTestId('designer-qr'))
  await page.keyboard.type('Visiting')
  const warning = page.locator('[data-warning=personal-off]')
  await tabTo(page, warning, 'back')
  await page.keyboard.press('Enter')
  await expect(chosen).toHaveAttribute('data-element', '1')
  await tabTo(page, page.getByTestId('designer-qr'))
  await page.keyboard.type('Ticket')
  await expect(warning).toHaveCount(0)

  // Both, and left along the same line.
  await tabTo(page, page.getByTestId('designer-element').first(), 'back')
  await tabTo(page, page.getByTestId('designer-element').nth(1))
  await page.keyboard.press('Control+a')
  await tabTo(page, page.getByRole('button', { name: 'Align left' }))
  await page.keyboard.press('Enter')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+y')

  await page.keyboard.press('Control+s')
  await expect(page.getByTestId('designer-save')).toBeDisabled()
  await tabTo(page, page.getByTestId('designer-close'), 'back')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('layout-card').filter({ hasText: 'By hand' })).toBeVisible()

  const kept = await call('layouts.all', {})
  const layout = kept.ok ? kept.value.layouts.find(({ name }) => name === 'By hand') : undefined
  expect(layout).toMatchObject({ width: 105, height: 148 })
  expect(layout?.elements.map(({ type }) => type)).toEqual(['text', 'qr'])
  const [text, qr] = layout?.elements ?? []
  expect(text).toMatchObject({ type: 'text', text: '{name}' })
  expect(qr).toMatchObject({ content: 'ticket-code' })
  expect(qr?.x).toBe(text?.x)
})

test('the preview on the screen, the PDF and the dots of a label printer lie one over the other', async ({
  launch,
}) => {
  const dpi = 300
  const balie = await launch({ flags })
  const { page, call, userDataDir } = balie
  const zebra = await openZebra()
  try {
    const guest = await longNamed(balie)
    const layout = await keepStandard(balie)
    const media = { width: layout.width, height: layout.height }
    const added = await call('printing.addPrinter', {
      ...{ name: 'Zebra', driver: 'zpl', address: zebra.address, mediaMm: media, dpi },
    })
    if (!added.ok) throw new Error(added.message)
    await scan(page, guest)
    await expect(page.getByTestId('print-state')).toHaveAttribute('data-state', 'printed')
    await call('printing.choosePrinter', { id: added.value.id })
    const again = { id: crypto.randomUUID(), attendeeId: guest.id, reason: 'jam' as const }
    await call('printing.reprint', again)
    await expect.poll(() => zebra.labels.length).toBe(1)

    const width = Math.round((media.width / 25.4) * dpi)
    const height = Math.round((media.height / 25.4) * dpi)
    const [label = Buffer.alloc(0)] = zebra.labels
    const folder = join(userDataDir, 'badges')
    const [file = ''] = readdirSync(folder).filter((name) => name.endsWith('.pdf'))
    const pictures = {
      preview: await previewOf(page, layout.name, guest, width),
      pdf: paintPdfFile(join(folder, file), dpi),
      dots: await drawZpl(label, width, height),
    }

    const halfMillimetre = Math.floor((0.5 / 25.4) * dpi)
    const code = layout.elements.find(({ type }) => type === 'qr')
    if (code === undefined) throw new Error('The layout has no code')
    // A label printer's modules are whole dots, so that they are sharp: its code is a little smaller.
    const apart = (one: Picture, other: Picture) => {
      const isWhole = one !== 'dots' && other !== 'dots'
      const [first, second] = [one, other].map((name) =>
        isWhole ? pictures[name] : withoutPart(pictures[name], dpi, code),
      )
      return first && second ? strayDots(first, second, halfMillimetre) : Infinity
    }
    expect(
      names.flatMap((one) => names.map((other) => `${apart(one, other)} of ${one} off ${other}`)),
    ).toEqual(names.flatMap((one) => names.map((other) => `0 of ${one} off ${other}`)))
    expect(names.map((name) => readCode(pictures[name]))).toEqual(
      names.map(() => guest.tickets[0]?.code),
    )
  } finally {
    await zebra.turnOff()
  }
})

type Picture = (typeof names)[number]

const names = ['preview', 'pdf', 'dots'] as const

async function openNewLayout(page: Page, preset: string): Promise<void> {
  await page.setViewportSize(size)
  await page.getByTestId('nav-badges').click()
  await page.getByTestId('layout-preset').selectOption(preset)
  await page.getByTestId('layout-create').click()
  await expect(page.getByTestId('designer-canvas').locator('svg text').first()).toBeVisible()
}

/** Presses Tab until something has the focus; fails where it cannot be reached so. */
async function tabTo(page: Page, target: Locator, way: 'on' | 'back' = 'on'): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 150; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press(way === 'on' ? 'Tab' : 'Shift+Tab')
  }
  throw new Error(`Tab does not reach ${String(target)}`)
}

/** Where the chosen element stands, in mm, as its fields say. */
async function placeOf(page: Page) {
  const read = async (field: string) =>
    Number(await page.getByTestId(`designer-${field}`).inputValue())
  return {
    ...{ x: await read('x'), y: await read('y') },
    ...{ width: await read('width'), height: await read('height') },
  }
}

/** The built-in layout as the event's own standard. */
async function keepStandard({ call }: Balie): Promise<BadgeLayout> {
  const all = await call('layouts.all', {})
  if (!all.ok) throw new Error(all.message)
  const layout = { ...all.value.standard, id: 'own', name: 'Overlay', standard: true }
  const saved = await call('layouts.save', { id: crypto.randomUUID(), layout })
  if (!saved.ok) throw new Error(saved.message)
  return layout
}

/** The guest of the demo with the longest name and a plain ticket. */
async function longNamed({ call }: Balie): Promise<Attendee> {
  const found = await call('attendees.search', { text: 'van der', limit: 100 })
  const plain = (found.ok ? found.value.attendees : []).filter(({ tickets: [ticket], flagged }) => {
    const stands = ticket?.status === 'confirmed' && !ticket.blocked
    return stands && ticket.type === 'participant' && !flagged
  })
  const [longest] = plain.toSorted(
    (one, other) => displayName(other).length - displayName(one).length,
  )
  if (longest === undefined) throw new Error('The demo has no such guest')
  return longest
}

async function scan(page: Page, guest: Attendee): Promise<void> {
  await page.getByTestId('scan-input').fill(guest.tickets[0]?.code ?? '')
  await page.keyboard.press('Enter')
  await expect(page.locator('[data-verdict=valid]')).toContainText(displayName(guest))
}

/** The badge as Chromium paints it in the designer, as fine as so many dots across need. */
async function previewOf(page: Page, layout: string, guest: Attendee, width: number) {
  await page.setViewportSize(size)
  await page.getByTestId('nav-badges').click()
  const card = page.getByTestId('layout-card').filter({ hasText: layout })
  await card.getByTestId('layout-edit').click()
  await page.getByRole('searchbox').fill(displayName(guest))
  await page.getByRole('button', { name: displayName(guest), exact: true }).click()
  const badge = page.getByRole('img', { name: displayName(guest) })
  await expect(badge.locator('svg text').first()).toBeVisible()
  await page.getByRole('button', { name: 'Grid' }).click()
  const { x, y, width: across, height } = await boxOf(badge)
  const session = await page.context().newCDPSession(page)
  const { data } = await session.send('Page.captureScreenshot', {
    format: 'png',
    clip: { x, y, width: across, height, scale: width / across },
  })
  const tall = Math.round((height / across) * width)
  return dotsOfSvg(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${tall}"><image width="${width}" height="${tall}" preserveAspectRatio="none" href="data:image/png;base64,${data}"/></svg>`,
    width,
  )
}
