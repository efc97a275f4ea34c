import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import PDFDocument from 'pdfkit'

/** Columns of a table in a PDF: headings and widths in points. */
export type PdfColumn = { readonly heading: string; readonly width: number }

/** A4 in points, with margins of 15 mm. */
const MARGIN = 42.5
const BOTTOM = 841.89 - MARGIN - 20
export const PDF_WIDTH = 595.28 - 2 * MARGIN
const LINES_AT_A_TIME = 50

/** An A4 document under way, with the words at the foot of each page. */
export type PdfPages = {
  readonly document: PDFKit.PDFDocument
  readonly finish: () => Promise<Buffer>
}

/** Begins a document in the typeface of the badges; `foot` stands below each page, with its number. */
export function beginPdf(fontFolder: string, title: string, foot: string): PdfPages {
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
        const text = `${foot} · ${String(page + 1)} / ${String(count)}`
        document.font('regular').fontSize(8).fillColor('#46565c')
        document.text(text, MARGIN, 841.89 - MARGIN, { lineBreak: false })
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

/** A table that goes on over the pages with its headings on each; scans are let through meanwhile. */
export async function pdfTable(
  pages: PdfPages,
  columns: readonly PdfColumn[],
  rows: readonly (readonly string[])[],
): Promise<void> {
  const { document } = pages
  if (document.y > BOTTOM - 40) document.addPage()
  line(
    document,
    columns,
    columns.map(({ heading }) => heading),
    'semibold',
  )
  for (const [index, cells] of rows.entries()) {
    if (index % LINES_AT_A_TIME === 0) await setImmediate()
    if (document.y + heightOf(document, columns, cells) > BOTTOM) {
      document.addPage()
      line(
        document,
        columns,
        columns.map(({ heading }) => heading),
        'semibold',
      )
    }
    line(document, columns, cells, 'regular')
  }
}

function line(
  document: PDFKit.PDFDocument,
  columns: readonly PdfColumn[],
  cells: readonly string[],
  weight: 'regular' | 'semibold',
): void {
  document.font(weight).fontSize(8.5).fillColor('#10191c')
  const top = document.y
  const height = heightOf(document, columns, cells)
  let left = MARGIN
  for (const [index, { width }] of columns.entries()) {
    document.text(cells[index] ?? '', left, top, { width: width - 6 })
    left += width
  }
  document.y = top + height
  document.moveTo(MARGIN, document.y - 2).lineTo(left, document.y - 2)
  document.lineWidth(weight === 'semibold' ? 0.8 : 0.3).stroke('#c3ced2')
  document.x = MARGIN
}

function heightOf(
  document: PDFKit.PDFDocument,
  columns: readonly PdfColumn[],
  cells: readonly string[],
): number {
  document.fontSize(8.5)
  const heights = columns.map(({ width }, index) =>
    document.heightOfString(cells[index] ?? ' ', { width: width - 6 }),
  )
  return Math.max(...heights, 10) + 5
}
