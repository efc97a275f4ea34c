import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { Resvg } from '@resvg/resvg-js'
import { expect, test } from 'vitest'
import { openBadgePress } from '../../../electron/printing/badges/badge-press.ts'
import { saveLayout } from '../../../electron/printing/layouts/save-layout.ts'
import { zplDriver } from '../../../electron/printing/zpl/zpl-driver.ts'
import { brotherQlDriver } from '../../../electron/printing/brother-ql/brother-ql-driver.ts'
import { drawSvg } from '../../../shared/domain/badge/draw-svg.ts'
import { badgeLayoutSchema } from '../../../shared/model/badge-layout.ts'
import { readRasterJob } from '../../support/printing/brother-printer.ts'
import { defaultLayout } from '../../support/badges/badge.ts'
import { importTestGuests, openTestDesk } from '../../support/event-file.ts'
import { participant, testList } from '../../support/guests.ts'
import { labelPrinter } from '../../support/printing/printing.ts'

const press = openBadgePress('resources')
const guest = 'aaaaaaaa-0000-4000-8000-000000000000'
const evil = '^XZ~JA<script>&amp;</text>\u0000\u0001\u001b@\r\n\u202e\u200b\ud800\uffff\u2028'
const shown = '^XZ~JA<script>&amp;</text>'
const mediaMm = { width: 62, height: 100 }

/** The badge of a guest, on a layout with fixed words, who both say what nobody may obey. */
async function evilBadge() {
  const desk = await openTestDesk([testList()])
  const person = { firstName: evil, lastName: evil, organisation: evil, jobTitle: evil }
  const tickets = [{ id: guest, code: evil, type: participant.id }]
  importTestGuests(desk.db, desk.pen, [{ id: guest, person, tickets }])
  const [text] = defaultLayout.elements.filter(({ type }) => type === 'text')
  const elements = [{ ...text, text: `${evil}{code}`, size: 8, minimumSize: 4, y: 60 }]
  const layout = badgeLayoutSchema.parse({ ...defaultLayout, ...mediaMm, standard: true, elements })
  const saved = saveLayout(desk, { id: randomUUID(), layout: { ...layout, id: 'own' } })
  const badge = saved.ok ? press.place(desk.db, guest, 'own', null) : null
  if (badge === null) throw new Error('no badge')
  return badge
}

test('words of a guest and of a layout are drawn as words in the preview and in the PDF', async () => {
  const badge = await evilBadge()
  const svg = drawSvg(badge)
  expect(svg).not.toMatch(/<script|[\p{Cc}\p{Cf}\p{Cs}\uffff]/u)
  expect(new Resvg(svg, { font: { loadSystemFonts: false } }).width).toBeGreaterThan(0)
  const input = await press.drawing.pdf(badge)
  expect(execFileSync('pdftotext', ['-', '-'], { input, encoding: 'utf8' })).toContain(shown)
})

test('a Zebra and a Brother are given a picture of them and no command', async () => {
  const badge = await evilBadge()
  const zebra = await zplDriver().draw(
    labelPrinter('zpl', 'a:1', { mediaMm }),
    badge,
    press.drawing,
  )
  if (!zebra.ok) throw new Error(zebra.message)
  const zpl = Buffer.from(zebra.value).toString('latin1')
  expect([zpl.split('^XZ').length - 1, zpl.includes('~JA'), zpl.endsWith('^XZ')]).toEqual([
    ...[1, false, true],
  ])
  const brother = labelPrinter('brother-ql', 'a:1', { mediaMm })
  const job = await brotherQlDriver().draw(brother, badge, press.drawing)
  if (!job.ok) throw new Error(job.message)
  // Reads every command of the job and throws on what is none.
  expect(readRasterJob(Buffer.from(job.value), 90).picture.height).toBe(1_109)
})
