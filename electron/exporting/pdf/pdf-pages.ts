import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import PDFDocument from 'pdfkit'

/** Columns of a table in a PDF: headings and widths in points. */
export type PdfColumn = {
  readonly heading: string
  readonly width: number
  /** A box to tick by hand; one with a text is ticked already, and the text stands beside it. */
  readonly box?: boolean
}

/** A4 in points, with margins of 15 mm. */
const MARGIN = 42.5
const BOTTOM = 841.89 - MARGIN - 20
export const PDF_WIDTH = 595.28 - 2 * MARGIN
const LINES_AT_A_TIME = 20
/** Side of a box to tick, in points. */
const BOX = 9

/** An A4 document under way, with the words at the foot of each page. */
export type PdfPages = {
  readonly document: PDFKit.PDFDocument
  readonly finish: () => Promise<Buffer>
}

/** Begins a document in the typeface of the badges; `line` stands below each page, or above it, with its number. */
export function beginPdf(
  fontFolder: string,
  title: string,
  line: string,
  place: 'head' | 'foot' = 'foot',
): PdfPages {
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: MARGIN, bottom: 0, left: MARGIN, right: MARGIN },
    bufferPages: true,
    font: '',
    info: { Title: title },
  })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<Buffer>((resolve, reject) => {
    document.on('end', () => {
      resolve(Buffer.concat(chunks))
    })
    document.on('error', reject)
  })
  for (const weight of ['regular', 'semibold', 'bold']) {
    document.registerFont(weight, join(fontFolder, `inter-${weight}.ttf`))
  }
  document.font('regular').fontSize(9.5)
  return {
    document,
    finish: () => {
      const { start, count } = document.bufferedPageRange()
      for (let page = start; page < start + count; page += 1) {
        document.switchToPage(page)
        const text = `${line} · ${String(page + 1)} / ${String(count)}`
        document.font('regular').fontSize(8).fillColor('#46565c')
        document.text(text, MARGIN, place === 'foot' ? 841.89 - MARGIN : 24, { lineBreak: false })
      }
      document.end()
      return ended
    },
  }
}

/** A heading of the first (`1`) or second (`2`) order, on a new page where little room is left. */
export function pdfHeading({ document }: PdfPages, text: string, order: 1 | 2): void {
  if (document.y > BOTTOM - 80) document.addPage()
  document.moveDown(order === 1 ? 0 : 0.8)
  document
    .font('bold')
    .fontSize(order === 1 ? 18 : 12)
    .fillColor('#10191c')
  document.text(text, MARGIN, document.y, { width: PDF_WIDTH })
  document.moveDown(0.3)
}

/** A line or two of plain text. */
export function pdfText({ document }: PdfPages, text: string): void {
  if (document.y > BOTTOM - 20) document.addPage()
  document.font('regular').fontSize(9.5).fillColor('#10191c')
  document.text(text, MARGIN, document.y, { width: PDF_WIDTH })
  document.moveDown(0.2)
}

/**
 * A table that goes on over the pages with its headings on each; scans are let through meanwhile. Lines are at least
 * `lineHeight` points high.
 */
export async function pdfTable(
  pages: PdfPages,
  columns: readonly PdfColumn[],
  rows: readonly (readonly string[])[],
  lineHeight = 15,
): Promise<void> {
  const { document } = pages
  const headings = columns.map(({ heading }) => heading)
  const headingHeight = heightOf(document, columns, headings, 15)
  const head = () => {
    line(document, columns, headings, 'semibold', headingHeight)
  }
  if (document.y > BOTTOM - 40) document.addPage()
  head()
  for (const [index, cells] of rows.entries()) {
    if (index % LINES_AT_A_TIME === 0) await setImmediate()
    const height = heightOf(document, columns, cells, lineHeight)
    if (document.y + height > BOTTOM) {
      document.addPage()
      head()
    }
    line(document, columns, cells, 'regular', height)
  }
}

function line(
  document: PDFKit.PDFDocument,
  columns: readonly PdfColumn[],
  cells: readonly string[],
  weight: 'regular' | 'semibold',
  height: number,
): void {
  document.font(weight).fontSize(8.5).fillColor('#10191c')
  const top = document.y
  let left = MARGIN
  for (const [index, { width, box = false }] of columns.entries()) {
    const cell = cells[index] ?? ''
    const isBox = box && weight === 'regular'
    if (isBox) drawBox(document, left, top, cell !== '')
    const indent = isBox ? BOX + 4 : 0
    if (cell !== '') document.text(cell, left + indent, top, { width: width - 6 - indent })
    left += width
  }
  document.y = top + height
  document.moveTo(MARGIN, document.y - 2).lineTo(left, document.y - 2)
  document.lineWidth(weight === 'semibold' ? 0.8 : 0.3).stroke('#c3ced2')
  document.x = MARGIN
}

function drawBox(document: PDFKit.PDFDocument, x: number, y: number, ticked: boolean): void {
  document.lineWidth(0.8).rect(x, y, BOX, BOX).stroke('#10191c')
  if (!ticked) return
  document
    .moveTo(x + 1.8, y + 4.8)
    .lineTo(x + 3.8, y + 7)
    .lineTo(x + 7.4, y + 2)
  document.lineWidth(1.2).stroke('#10191c')
}

/** Measuring is half of the work, and the same organisations and tickets come on every page. */
const cellHeights = new WeakMap<PDFKit.PDFDocument, Map<string, number>>()

function heightOf(
  document: PDFKit.PDFDocument,
  columns: readonly PdfColumn[],
  cells: readonly string[],
  least: number,
): number {
  document.fontSize(8.5)
  const known = cellHeights.get(document) ?? new Map<string, number>()
  cellHeights.set(document, known)
  const heights = columns.map(({ width, box = false }, index) => {
    if (box) return 0
    const cell = cells[index] ?? ' '
    const key = `${String(width)} ${cell}`
    const height = known.get(key) ?? document.heightOfString(cell, { width: width - 6 })
    known.set(key, height)
    return height
  })
  return Math.max(Math.max(...heights, 10) + 5, least)
}
