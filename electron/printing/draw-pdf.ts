import PDFDocument from 'pdfkit'
import { assertNever } from '../../shared/assert-never.ts'
import { millimetresPerPoint } from '../../shared/domain/badge/millimetres.ts'
import type {
  PlacedBadge,
  PlacedMark,
  PlacedQr,
  PlacedText,
} from '../../shared/domain/badge/placed-badge.ts'
import type { BadgeFonts } from './badge-fonts.ts'

/** What a text reads as, with those that continue it, and whether it is the last of them. */
type Reading = { readonly text: string; readonly isLast: boolean }

/**
 * Draws badges as a PDF, one page each of exactly the badge's size; text stays text in an embedded part
 * of the typeface, and a text over several lines reads as one.
 */
export async function drawPdf(
  fonts: BadgeFonts,
  pages: readonly PlacedBadge[],
): Promise<Uint8Array> {
  const document = new PDFDocument({ autoFirstPage: false, font: '', margin: 0 })
  const finished = collect(document)
  for (const page of pages) {
    document.addPage({ size: [points(page.width), points(page.height)], margin: 0 })
    page.marks.forEach((mark, index) => {
      drawMark(document, fonts, mark, readingOf(page.marks, index))
    })
  }
  document.end()
  return finished
}

function readingOf(marks: readonly PlacedMark[], index: number): Reading {
  const isContinued = (at: number) => {
    const next = marks[at + 1]
    return next?.type === 'text' && next.continues
  }
  let last = index
  while (isContinued(last)) last += 1
  const texts = marks.slice(index, last + 1).filter((mark) => mark.type === 'text')
  return { text: texts.map((mark) => mark.text).join(' '), isLast: last === index }
}

function drawMark(
  document: PDFKit.PDFDocument,
  fonts: BadgeFonts,
  mark: PlacedMark,
  reading: Reading,
): void {
  switch (mark.type) {
    case 'text':
      drawText(document, fonts, mark, reading)
      return
    case 'box':
      document
        .rect(points(mark.x), points(mark.y), points(mark.width), points(mark.height))
        .fill(mark.colour)
      return
    case 'qr':
      drawQr(document, mark)
      return
    default:
      assertNever(mark)
  }
}

function drawText(
  document: PDFKit.PDFDocument,
  fonts: BadgeFonts,
  mark: PlacedText,
  reading: Reading,
): void {
  // The types know only file names and bytes; the program also takes a parsed font.
  document.font(fonts.byWeight[mark.weight] as unknown as PDFKit.Mixins.PDFFontSource)
  document.fontSize(mark.size).fillColor(mark.colour)
  if (!mark.continues) document.markContent('Span', { actual: reading.text })
  for (const line of mark.lines) {
    document.text(line.text, points(line.x), points(line.baseline), {
      lineBreak: false,
      baseline: 'alphabetic',
    })
  }
  if (reading.isLast) document.endMarkedContent()
}

function drawQr(document: PDFKit.PDFDocument, mark: PlacedQr): void {
  document.save()
  document.translate(points(mark.x), points(mark.y)).scale(points(mark.module))
  for (const { row, column, length } of mark.runs) document.rect(column, row, length, 1)
  document.fill('#000000')
  document.restore()
}

function points(millimetres: number): number {
  return millimetres / millimetresPerPoint
}

function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => {
      resolve(Buffer.concat(chunks))
    })
    document.on('error', reject)
  })
}
