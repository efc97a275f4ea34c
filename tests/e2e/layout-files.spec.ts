import { randomUUID } from 'node:crypto'
import { createServer } from 'node:http'
import { expect, type Page } from '@playwright/test'
import { test } from '../support/app.ts'
import { jpegHeader, pngOf } from '../support/badges/pictures.ts'
import { openZebra } from '../support/printing/zebra.ts'

const flags = ['--demo', '--lang=en']

test('a badge of pretix comes in, what did not match is named, and no bad file is taken', async ({
  launch,
}) => {
  const { page, call } = await launch({ flags })
  await page.getByTestId('nav-badges').click()
  const text = {
    ...{ type: 'textarea', left: '10.00', bottom: '60.00', fontsize: '20.0', width: '80.00' },
    ...{ color: [17, 24, 39, 1], fontfamily: 'Open Sans', bold: true, italic: false },
    ...{ content: 'attendee_name', align: 'center', downward: true },
  }
  const pretix = {
    name: 'From pretix',
    size: [{ width: 148, height: 105 }],
    layout: [
      text,
      { ...text, bottom: '30.00', content: 'seat_row', fontfamily: 'Inter' },
      { ...text, bottom: '20.00', content: 'item', fontfamily: 'Inter', rotation: 12 },
      { type: 'barcodearea', left: '5.00', bottom: '5.00', size: '30.00' },
      { type: 'poweredby', left: '1', bottom: '1', size: '20', content: 'dark' },
    ],
  }
  await chooseFile(page, 'pretix.json', JSON.stringify(pretix))
  const notes = page.getByTestId('layout-notes').getByRole('listitem')
  await expect(notes).toHaveText([
    'The typeface Open Sans became Inter.',
    'Balie does not know the field “seat_row”. It was left out.',
    'A text that was turned by 12° now stands upright.',
    'Balie does not know the element “dark”.',
  ])
  const card = page.getByTestId('layout-card').filter({ hasText: 'From pretix' })
  await expect(card.locator('svg text').first()).toBeVisible()

  const all = await call('layouts.all', {})
  const before = all.ok ? all.value.layouts.length : -1
  // One after the other with another answer each, so that no answer is taken for the one before.
  for (const [content, said] of [
    ['{"version": 2,', 'This is no badge of Balie or pretix'],
    [JSON.stringify({ version: 99, elements: [] }), 'This file comes from a newer Balie'],
    ['[]', 'This is no badge of Balie or pretix'],
    [JSON.stringify({ version: 3, elements: [] }), 'This file comes from a newer Balie'],
    ['PK\u0003\u0004', 'This is no badge of Balie or pretix'],
  ] as const) {
    await chooseFile(page, 'bad.json', content)
    await expect(page.getByText(said)).toBeVisible()
  }
  const after = await call('layouts.all', {})
  expect(after.ok ? after.value.layouts.length : -1).toBe(before)
})

test('a picture that is too large, broken, or reaches outside is refused, and nothing outside is asked', async ({
  launch,
}) => {
  const { page } = await launch({ flags })
  let asked = 0
  const server = createServer((_request, response) => {
    asked += 1
    response.end()
  }).listen(0, '127.0.0.1')
  try {
    const address = server.address()
    const port = address !== null && typeof address === 'object' ? address.port : 0
    const outside = `http://127.0.0.1:${port}/a.png`
    const svg = (inside: string) => Buffer.from(`<svg viewBox="0 0 9 9">${inside}</svg>`)
    await page.getByTestId('nav-badges').click()
    await page.getByTestId('layout-create').click()
    await expect(page.getByTestId('designer-canvas')).toBeVisible()
    const count = await page.getByTestId('designer-element').count()
    const wide = { width: 10_000, height: 10_000 }
    for (const [name, buffer, said] of [
      ['a.png', Buffer.from(pngOf(1, 1, [0, 0, 0], wide)), 'too many pixels'],
      ['a.svg', svg(`<image href="${outside}"/>`), 'refers to something outside'],
      ['a.png', Buffer.from(pngOf(30, 20).subarray(0, 50)), 'This picture is not whole'],
      ['a.svg', svg(`<style>@import "${outside}";</style>`), 'refers to something outside'],
      ['a.jpg', Buffer.from(jpegHeader(20_000, 5_000)), 'too many pixels'],
      ['a.svg', svg('<path onload="alert(1)" d="M0 0"/>'), 'There is a program in this SVG'],
      ['a.exe', Buffer.from('MZ'), 'Balie does not know this picture'],
    ] as const) {
      await page
        .getByTestId('insert-picture')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
      await expect(page.getByRole('alert')).toContainText(said)
    }
    await expect(page.getByTestId('designer-element')).toHaveCount(count)
    await page
      .getByTestId('insert-picture')
      .setInputFiles({ name: 'a.png', mimeType: 'image/png', buffer: Buffer.from(pngOf(30, 20)) })
    await expect(page.getByTestId('designer-element')).toHaveCount(count + 1)
    await expect(page.getByRole('alert')).toHaveCount(0)
    expect(asked).toBe(0)
  } finally {
    server.close()
  }
})

test('a layout that is wider than the labels is said before doors, at the printer and on the page of readiness', async ({
  launch,
}) => {
  const { page, call } = await launch({ flags })
  const zebra = await openZebra()
  try {
    const all = await call('layouts.all', {})
    if (!all.ok) throw new Error(all.message)
    const layout = { ...all.value.standard, id: 'wide', name: 'Wide badge', standard: true }
    const saved = await call('layouts.save', {
      ...{ id: randomUUID(), layout: { ...layout, width: 120, height: 86 } },
    })
    const added = await call('printing.addPrinter', {
      ...{ name: 'Narrow', driver: 'zpl', address: zebra.address, dpi: 203 },
      mediaMm: { width: 62, height: 100 },
    })
    if (!saved.ok || !added.ok) throw new Error('The desk could not be made')
    await call('printing.choosePrinter', { id: added.value.id })
    await page.getByTestId('nav-readiness').click()
    const media = page.getByTestId('readiness-media')
    await expect(media).toHaveAttribute('data-state', 'warning')
    await expect(media).toContainText('Narrow, Wide badge')
    await media.getByRole('link').click()
    await expect(page.getByText(/Wide badge.*120/).first()).toBeVisible()
    // Nobody was scanned for it.
    const jobs = await call('printing.jobs', {})
    expect(jobs.ok ? jobs.value.jobs : jobs.code).toEqual([])
  } finally {
    await zebra.turnOff()
  }
})

async function chooseFile(page: Page, name: string, content: string): Promise<void> {
  await page
    .getByTestId('layout-file')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) })
}
