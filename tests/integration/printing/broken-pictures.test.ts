import { execFileSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { appendEntry } from '../../../electron/db/journal/journal.ts'
import { allLayouts } from '../../../electron/db/event/definitions.ts'
import { openBadgePress } from '../../../electron/printing/badges/badge-press.ts'
import { saveLayout } from '../../../electron/printing/layouts/save-layout.ts'
import { toBase64 } from '../../../shared/domain/badge/base64.ts'
import { flawFinder } from '../../../shared/domain/badge/find-flaws.ts'
import { layoutWarnings } from '../../../shared/domain/badge/layout-warnings.ts'
import { placeBadge } from '../../../shared/domain/badge/place-badge.ts'
import { badgeLayoutSchema } from '../../../shared/model/badge-layout.ts'
import { badgeContent, badgeTools, defaultLayout } from '../../support/badges/badge.ts'
import { importTestGuests, openTestDesk } from '../../support/event-file.ts'
import { participant, testList } from '../../support/guests.ts'
import { paintEveryWay } from '../../support/badges/paint-badge.ts'
import { jpegHeader, pngChunk, pngOf, pngSignature } from '../../support/badges/pictures.ts'

const press = openBadgePress('resources')
const guest = 'aaaaaaaa-0000-4000-8000-000000000000'

/** A PNG of 30 by 20 pixels of that colour type (ISO/IEC 15948) with sums that are right, whatever its dots are. */
function pngWith(colourType: number, dots: Buffer): Uint8Array {
  const header = Buffer.from([0, 0, 0, 30, 0, 0, 0, 20, 8, colourType, 0, 0, 0])
  return Buffer.concat([
    ...[pngSignature, pngChunk('IHDR', header), pngChunk('IDAT', dots)],
    pngChunk('IEND', Buffer.alloc(0)),
  ])
}

const [colours, withAlpha] = [2, 6]
const bomb = deflateSync(Buffer.alloc(50_000_000))

/** A PNG that says its size twice: of what it says last, dots by the hundred million would be made room for. */
function withTwoSizes(): Uint8Array {
  const whole = Buffer.from(pngWith(withAlpha, deflateSync(Buffer.alloc(20 * 121))))
  const header = Buffer.from([0, 0, 0x75, 0x30, 0, 0, 0x75, 0x30, 8, withAlpha, 0, 0, 0])
  return Buffer.concat([whole.subarray(0, 33), pngChunk('IHDR', header), whole.subarray(33)])
}

const broken = [
  ['a file with a second size', 'png', withTwoSizes()],
  ['half a file', 'png', pngOf(30, 20).subarray(0, 50)],
  ['a file whose dots cannot be read', 'png', pngWith(colours, Buffer.from('no dots'))],
  ['one of those with transparency', 'png', pngWith(withAlpha, Buffer.from('no dots'))],
  ['one with no dots at all', 'png', pngWith(withAlpha, deflateSync(Buffer.alloc(0)))],
  ['one with far more dots than it says', 'png', pngWith(withAlpha, bomb)],
  ['a JPEG that is none', 'jpeg', Buffer.from('JFIF')],
  ['an SVG that ends too soon', 'svg', Buffer.from('<svg viewBox="0 0 30 20"><g></svg>')],
  ['an SVG with signs of no text', 'svg', Buffer.from('<svg viewBox="0 0 1 1" id="\u0001"></svg>')],
] as const

function layoutWith(format: 'png' | 'jpeg' | 'svg', bytes: Uint8Array) {
  const picture = {
    ...{ type: 'picture', x: 20, y: 97, width: 20, height: 10, format, data: toBase64(bytes) },
    pixels: { width: 30, height: 20 },
  }
  const layout = { ...defaultLayout, id: 'own', standard: true }
  return badgeLayoutSchema.parse({ ...layout, elements: [...layout.elements, picture] })
}

test.each(broken)('%s is not taken into a layout', async (_, format, bytes) => {
  const desk = await openTestDesk([testList()])
  const saved = saveLayout(desk, { id: randomUUID(), layout: layoutWith(format, bytes) })

  expect(saved.ok ? 'kept' : saved.code).toMatch(/^picture-(?:broken|unknown)$/)
  expect(allLayouts(desk.db)).toEqual([])
})

test.each(broken)(
  'where another desk took %s in, guests get their badges without it',
  async (_, format, bytes) => {
    const desk = await openTestDesk([testList()])
    const tickets = [{ id: guest, code: 'CODE-A', type: participant.id }]
    importTestGuests(desk.db, desk.pen, [{ id: guest, person: { lastName: 'Jansen' }, tickets }])
    const body = { layoutId: 'own', layout: layoutWith(format, bytes) }
    appendEntry(desk.db, desk.pen, { id: randomUUID(), type: 'layout-defined', body })
    const badge = press.place(desk.db, guest, 'own', null)
    if (badge === null) throw new Error('The guest has no badge')
    const input = await press.drawing.pdf(badge)

    expect(execFileSync('pdftotext', ['-', '-'], { input, encoding: 'utf8' })).toContain('Jansen')
    expect(await paintEveryWay(badge, 100)).toHaveLength(3)
  },
)

/** Ten groups, each of which draws the one before ten times. */
const billions = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><g id="g0"><path d="M0 0h9v9z"/></g>${Array.from(
  { length: 9 },
  (_, index) => `<g id="g${index + 1}">${`<use href="#g${index}"/>`.repeat(10)}</g>`,
).join('')}</svg>`

const script = '<svg viewBox="0 0 30 20"><script>1</script><path d="M0 0h9v9z"/></svg>'
const link = '<svg viewBox="0 0 30 20"><image href="file:///etc/passwd"/></svg>'

const hostile = [
  ['draws a billion shapes', 'svg', Buffer.from(billions)],
  ['runs something', 'svg', Buffer.from(script)],
  ['runs something and is called a PNG', 'png', Buffer.from(script)],
  ['asks for a file', 'svg', Buffer.from(link)],
  ['has 400 million pixels', 'png', pngOf(1, 1, [0, 0, 0], { width: 20_000, height: 20_000 })],
  ['has as many as a JPEG', 'jpeg', jpegHeader(20_000, 20_000)],
] as const

test.each(hostile)('a picture of another desk that %s is not drawn at all', (_, format, file) => {
  const layout = layoutWith(format, file)
  const badge = placeBadge(layout, badgeContent(), badgeTools)

  expect(badge.marks.filter(({ type }) => type === 'picture')).toEqual([])
  expect(layoutWarnings(layout, badgeContent(), badgeTools, 300)).toEqual([
    { element: layout.elements.length - 1, warning: { type: 'picture-refused' } },
  ])
  expect(flawFinder(layout, badgeTools)(badgeContent())).toEqual([{ kind: 'picture-missing' }])
})

test('of a drawing of another desk that is fine the cleaned one is drawn', () => {
  const svg = '<!-- by hand --><svg viewBox="0 0 30 20"><path d="M0 0h9v9z"/></svg>'
  const layout = layoutWith('svg', Buffer.from(svg))
  const { marks } = placeBadge(layout, badgeContent(), badgeTools)
  const data = marks.flatMap((mark) => (mark.type === 'picture' ? [mark.data] : []))

  expect(flawFinder(layout, badgeTools)(badgeContent())).toEqual([])
  expect(data.map((one) => Buffer.from(one, 'base64').toString())).toEqual([
    expect.not.stringContaining('by hand'),
  ])
})
