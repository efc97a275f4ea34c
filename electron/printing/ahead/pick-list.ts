import PDFDocument from 'pdfkit'
import type { PlannedBadge } from '../../../shared/domain/ahead/plan-boxes.ts'
import { cleanText } from '../../../shared/domain/badge/clean-text.ts'
import { listedName } from '../../../shared/domain/name/display-name.ts'
import { findAttendee } from '../../db/guests/attendees.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'
import type { BadgeFonts } from '../drawing/badge-fonts.ts'
import { points } from '../drawing/draw-pdf-marks.ts'
import { collect } from '../drawing/draw-pdf.ts'

/** The words of the list, in the language of the desk. */
export type PickListWords = {
  /** Above the list, such as the event's name. */
  readonly title: string
  /** "Doos G-K". */
  readonly box: (name: string) => string
  /** "101 t/m 245". */
  readonly range: (first: number, last: number) => string
}

type Line = {
  readonly number: number
  readonly name: string
  readonly organisation: string
}

const page = { width: 210, height: 297 }
const edge = 14
const columns = 2
const lineHeight = 6.2
const top = 30
const columnWidth = (page.width - 2 * edge - 8) / columns
const linesAPage = Math.floor((page.height - top - edge) / lineHeight)

/** The list that goes with the boxes, on A4: each box on a page of its own, by number. */
export function drawPickList(
  db: ReadableDb,
  fonts: BadgeFonts,
  plan: readonly PlannedBadge[],
  words: PickListWords,
): Promise<Uint8Array> {
  const document = new PDFDocument({ autoFirstPage: false, font: '', margin: 0 })
  const finished = collect(document)
  for (const box of boxesOf(plan)) {
    const lines = box.places.map((place) => lineOf(db, place))
    const [first = 1, last = 1] = [lines[0]?.number, lines.at(-1)?.number]
    for (let start = 0; start < lines.length; start += columns * linesAPage) {
      document.addPage({ size: [points(page.width), points(page.height)], margin: 0 })
      write(document, fonts, 'bold', 20, words.box(box.name), edge, edge + 6, page.width - 2 * edge)
      const about = `${words.title} · ${words.range(first, last)}`
      write(document, fonts, 'regular', 9, about, edge, edge + 12, page.width - 2 * edge)
      const onPage = lines.slice(start, start + columns * linesAPage)
      onPage.forEach((line, index) => {
        drawLine(document, fonts, line, index)
      })
    }
  }
  document.end()
  return finished
}

function drawLine(
  document: PDFKit.PDFDocument,
  fonts: BadgeFonts,
  line: Line,
  index: number,
): void {
  const x = edge + Math.floor(index / linesAPage) * (columnWidth + 8)
  const y = top + (index % linesAPage) * lineHeight + 2
  const nameWidth = columnWidth - 12
  write(document, fonts, 'bold', 9, String(line.number), x, y, 11)
  write(document, fonts, 'semibold', 9, line.name, x + 12, y, nameWidth * 0.58)
  write(
    document,
    fonts,
    'regular',
    7,
    line.organisation,
    x + 13 + nameWidth * 0.58,
    y,
    nameWidth * 0.4,
  )
  document
    .moveTo(points(x), points(y + 2))
    .lineTo(points(x + columnWidth), points(y + 2))
    .lineWidth(0.25)
    .stroke('#c3ced2')
}

/** Writes a text on one line from its baseline, cut with an ellipsis where it is too wide (mm). */
function write(
  document: PDFKit.PDFDocument,
  fonts: BadgeFonts,
  weight: keyof BadgeFonts['byWeight'],
  size: number,
  text: string,
  x: number,
  y: number,
  width: number,
): void {
  const font = fonts.byWeight[weight]
  document.font(font as unknown as PDFKit.Mixins.PDFFontSource)
  document.fontSize(size).fillColor('#111827')
  const widthOf = (part: string) => (font.layout(part).advanceWidth / font.unitsPerEm) * size
  let shown = text
  while (shown !== '' && widthOf(shown + (shown === text ? '' : '…')) > points(width)) {
    shown = Array.from(shown).slice(0, -1).join('')
  }
  const cut = shown === text ? text : `${shown.trimEnd()}…`
  document.text(cut, points(x), points(y), { lineBreak: false, baseline: 'alphabetic' })
}

function lineOf(db: ReadableDb, { attendeeId, number }: PlannedBadge): Line {
  const guest = findAttendee(db, attendeeId)
  if (guest === null) return { number, name: '', organisation: '' }
  return { number, name: cleanText(listedName(guest)), organisation: cleanText(guest.organisation) }
}

function boxesOf(plan: readonly PlannedBadge[]) {
  const boxes: { name: string; places: PlannedBadge[] }[] = []
  for (const place of plan) {
    const last = boxes.at(-1)
    if (last?.name === place.box) last.places.push(place)
    else boxes.push({ name: place.box, places: [place] })
  }
  return boxes
}
