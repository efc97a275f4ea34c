import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openBadgePress } from '../../../electron/printing/badges/badge-press.ts'
import { drawPdf } from '../../../electron/printing/drawing/draw-pdf.ts'
import { svgDots, svgDotsAside } from '../../../electron/printing/drawing/svg-dots.ts'
import { saveLayout } from '../../../electron/printing/layouts/save-layout.ts'
import { acceptPicture } from '../../../shared/domain/badge/accept-picture.ts'
import { drawSvg } from '../../../shared/domain/badge/draw-svg.ts'
import { placeBadge } from '../../../shared/domain/badge/place-badge.ts'
import {
  badgeLayoutSchema,
  LARGEST_PICTURE,
  type BadgeLayoutInput,
} from '../../../shared/model/badge-layout.ts'
import { printAhead } from '../../support/badges/ahead.ts'
import { badgeContent, badgeFonts, badgeTools } from '../../support/badges/badge.ts'
import { importTestGuests, openTestDesk, temporaryFolder } from '../../support/event-file.ts'
import { participant, testList, wednesdayTicket } from '../../support/guests.ts'
import { inkIn, readCode, strayDots } from '../../support/badges/overlay.ts'
import { paintEveryWay } from '../../support/badges/paint-badge.ts'

const press = openBadgePress('resources')
const dpi = 203

const words = {
  ...{ type: 'text' as const, x: 4, width: 70, height: 12, size: 20, minimumSize: 8, lines: 1 },
  ...{ weight: 'bold' as const, align: 'left' as const, vertical: 'top' as const },
  colour: '#000000',
}

function layoutOf(elements: BadgeLayoutInput['elements']) {
  return badgeLayoutSchema.parse({
    ...{ version: 2, id: 'own', name: 'Eigen', width: 86, height: 60 },
    ...{ standard: true, elements },
  })
}

test('what is meant for one ticket type stands on its badges alone, in every drawing, and no flaw of it is told to others', async () => {
  const [onDay, always] = [randomUUID(), randomUUID()]
  const square = { x: 4, y: 40, width: 10, height: 10 }
  const layout = layoutOf([
    { ...words, y: 4, text: '{lastName}' },
    { ...words, y: 18, text: 'Alleen vandaag ☃', showFor: [wednesdayTicket.id] },
    { ...square, type: 'box', colour: '#000000', showFor: [wednesdayTicket.id] },
    { ...words, y: 28, text: 'Alle dagen', showFor: [participant.id] },
  ])
  const desk = await openTestDesk([testList()])
  saveLayout(desk, { id: randomUUID(), layout })
  importTestGuests(
    desk.db,
    desk.pen,
    [
      { id: onDay, name: 'Daggast', type: wednesdayTicket.id },
      { id: always, name: 'Deelnemer', type: participant.id },
    ].map(({ id, name, type }) => ({
      ...{ id, person: { lastName: name } },
      tickets: [{ id, code: name, type }],
    })),
  )
  const onMedia = { width: 86, height: 60 }
  const seen = async (guest: string) => {
    const badge = press.place(desk.db, guest, 'own', onMedia)
    if (badge === null) throw new Error('The guest has no badge')
    const painted = await paintEveryWay(badge, dpi)
    return {
      texts: badge.marks.flatMap((mark) => (mark.type === 'text' ? [mark.text] : [])),
      svg: ['Alleen vandaag', 'Alle dagen'].filter((text) => drawSvg(badge).includes(text)),
      pdf: textOf(await drawPdf(badgeFonts, [badge])).trim(),
      square: painted.map(
        ([way, dots]) => `${way} ${String(Math.round(inkIn(dots, dpi, square)))}`,
      ),
      flaws: press.flaws(desk.db, guest, 'own', onMedia).map(({ kind }) => kind),
    }
  }

  expect(await seen(onDay)).toEqual({
    texts: ['Daggast', 'Alleen vandaag □'],
    svg: ['Alleen vandaag'],
    pdf: expect.stringMatching(/^Daggast\s+Alleen vandaag/) as string,
    square: ['preview 1', 'PDF 1', 'dots 1'],
    flaws: ['letters-missing'],
  })
  expect(await seen(always)).toEqual({
    texts: ['Deelnemer', 'Alle dagen'],
    svg: ['Alle dagen'],
    pdf: expect.stringMatching(/^Deelnemer\s+Alle dagen$/) as string,
    square: ['preview 0', 'PDF 0', 'dots 0'],
    flaws: [],
  })
  const sheet = textOf(readFileSync(await printAhead(desk)))
  expect([sheet.match(/Alleen vandaag/g), sheet.match(/Alle dagen/g)]).toEqual([
    ['Alleen vandaag'],
    ['Alle dagen'],
  ])
})

const guest = badgeContent({
  ...{ firstName: 'Bé', infix: "van 't", lastName: 'Hof; zoon, senior' },
  organisation: 'Werk & Inkomen\\Noord',
  email: 'be@example.nl',
  phone: '+31 6 12345678',
  badgeCode: 'B4DG3',
  extra: { Stand: 'A/12?' },
})

test.each([
  [
    'an address with a badge code',
    { content: 'url', url: 'https://example.org/b/{badgeCode}?t={code}' },
    'https://example.org/b/B4DG3?t=K7M2Q9XV4T',
  ],
  [
    'an address with values that must be escaped in it',
    { content: 'url', url: 'https://example.org/?s={Stand}&o={organisation}', personal: true },
    'https://example.org/?s=A%2F12%3F&o=Werk%20%26%20Inkomen%5CNoord',
  ],
  [
    'a visiting card',
    { content: 'vcard', personal: true },
    [
      ...['BEGIN:VCARD', 'VERSION:3.0', "N:Hof\\; zoon\\, senior;Bé;van 't;;"],
      ...["FN:Bé van 't Hof; zoon, senior".replace(/[;,]/g, '\\$&')],
      ...['ORG:Werk & Inkomen\\\\Noord', 'TITLE:Manager werk & inkomen'],
      ...['EMAIL:be@example.nl', 'TEL:+31 6 12345678', 'END:VCARD'],
    ].join('\r\n'),
  ],
] as const)('a QR code with %s is read back from every drawing', async (_, code, expected) => {
  const box = { type: 'qr' as const, x: 13, y: 0, width: 60, height: 60 }
  const layout = layoutOf([{ ...box, errorCorrection: 'M', ...code }])
  const painted = await paintEveryWay(placeBadge(layout, guest, badgeTools), dpi)

  expect(painted.map(([way, dots]) => [way, readCode(dots)])).toEqual([
    ['preview', expected],
    ['PDF', expected],
    ['dots', expected],
  ])
})

test('a code that would point at a person stays off until somebody allows it', async () => {
  const box = { type: 'qr' as const, x: 13, y: 0, width: 60, height: 60 }
  for (const code of [{ content: 'vcard' }, { content: 'url', url: 'x:{lastName}' }] as const) {
    const badge = placeBadge(
      layoutOf([{ ...box, errorCorrection: 'M', ...code }]),
      guest,
      badgeTools,
    )
    expect(badge.warnings).toEqual([{ type: 'personal-off' }])
    for (const [, dots] of await paintEveryWay(badge, dpi)) expect(inkIn(dots, dpi, box)).toBe(0)
  }
})

/** A drawing of 400 by 200 units, black at the left, of more points than are drawn with each badge anew. */
const halfBlackDrawing = Buffer.from(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200"><path d="M0 0h200v200h-200z${'M9 9l1 1l1-1z'.repeat(4_000)}"/></svg>`,
)

test.each([
  ['a JPEG', 'jpeg', halfBlackJpeg],
  ['a drawing of many points', 'svg', () => Promise.resolve(halfBlackDrawing)],
])('%s lies at the same place in every drawing, turned and not', async (_, format, file) => {
  const accepted = acceptPicture(await file(), LARGEST_PICTURE)
  if (!accepted.ok) throw new Error(accepted.code)
  const picture = { type: 'picture' as const, ...accepted.value }
  const upright = { x: 5, y: 5, width: 40, height: 20 }
  const turned = { x: 55, y: 5, width: 20, height: 40 }
  const layout = layoutOf([
    { ...picture, ...upright },
    { ...picture, ...turned, rotation: 90 },
  ])
  const painted = await paintEveryWay(placeBadge(layout, guest, badgeTools), dpi)
  const halves = (dots: (typeof painted)[number][1]) =>
    [
      { ...upright, width: 20 },
      { ...upright, x: 25, width: 20 },
      { ...turned, height: 20 },
      { ...turned, y: 25, height: 20 },
    ].map((box) => inkIn(dots, dpi, box))

  expect(accepted.value).toMatchObject({ format, pixels: { width: 400, height: 200 } })
  for (const [, dots] of painted) {
    const ink = halves(dots)
    expect(ink.map((share) => Math.round(share))).toEqual([1, 0, 1, 0])
    for (const share of ink) expect(Math.abs(share - Math.round(share))).toBeLessThan(0.05)
    for (const [, other] of painted) {
      expect(strayDots(dots, other, Math.floor((0.5 / 25.4) * dpi))).toBe(0)
    }
  }
})

test('a drawing is painted once for all badges, in dots and in PDFs', async () => {
  const data = halfBlackDrawing.toString('base64')
  const aside = await svgDotsAside(data, 640)

  expect(svgDots(data, 640)).toBe(aside)
  expect(await svgDotsAside(data, 640)).toBe(aside)
  expect(svgDots(data, 641)).not.toBe(aside)
  expect(svgDots(data, 641)).toBe(svgDots(data, 641))
})

/** A JPEG file of 400 by 200 pixels as poppler writes one: black at the left, white at the right. */
async function halfBlackJpeg(): Promise<Uint8Array> {
  const root = join(temporaryFolder(), 'logo')
  const black = { type: 'box' as const, x: 0, y: 0, width: 20, height: 20, colour: '#000000' }
  const layout = { ...layoutOf([black]), width: 40, height: 20 }
  writeFileSync(`${root}.pdf`, await drawPdf(badgeFonts, [placeBadge(layout, guest, badgeTools)]))
  const size = ['-scale-to-x', '400', '-scale-to-y', '200']
  execFileSync('pdftoppm', ['-jpeg', ...size, '-singlefile', `${root}.pdf`, root])
  return readFileSync(`${root}.jpg`)
}

function textOf(document: Uint8Array): string {
  return execFileSync('pdftotext', ['-', '-'], { input: document, encoding: 'utf8' })
}
