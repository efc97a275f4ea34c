import PDFDocument from 'pdfkit'
import { moveMark } from '../../../shared/domain/badge/move-mark.ts'
import type { PlacedBadge } from '../../../shared/domain/badge/placed-badge.ts'
import type { BadgeFonts } from './badge-fonts.ts'
import { drawMarks, points, type Pictures } from './draw-pdf-marks.ts'
import { asDrawn, sizeOnMedia, type MediaFit } from './media-fit.ts'

/** One page in mm, with the badges that stand on it by their top left corners. */
export type Sheet = {
  readonly width: number
  readonly height: number
  readonly places: readonly {
    readonly badge: PlacedBadge
    readonly x: number
    readonly y: number
  }[]
  /** How the whole page is turned and moved on the media, for one badge a page. */
  readonly fit?: MediaFit
  /** Where the knife goes: lines of so many mm, outside of the badges. */
  readonly cuts: readonly {
    readonly x1: number
    readonly y1: number
    readonly x2: number
    readonly y2: number
  }[]
}

/**
 * Draws badges as a PDF, one page each of exactly the badge's size; text stays text in an embedded part
 * of the typeface, and a text over several lines reads as one.
 */
export function drawPdf(
  fonts: BadgeFonts,
  pages: readonly PlacedBadge[],
  fit: MediaFit = asDrawn,
): Promise<Uint8Array> {
  return drawSheets(
    fonts,
    pages.map((badge) => ({
      ...sizeOnMedia(badge, fit),
      places: [{ badge, x: 0, y: 0 }],
      cuts: [],
      fit,
    })),
  )
}

/** Draws pages with several badges each, as they are made: whoever makes them may let others go first. */
export async function drawSheets(
  fonts: BadgeFonts,
  sheets: Iterable<Sheet> | AsyncIterable<Sheet>,
): Promise<Uint8Array> {
  const document = new PDFDocument({ autoFirstPage: false, font: '', margin: 0 })
  const finished = collect(document)
  const pictures: Pictures = new Map()
  for await (const sheet of sheets) {
    document.addPage({ size: [points(sheet.width), points(sheet.height)], margin: 0 })
    for (const { badge, x, y } of sheet.places) {
      turnAndMove(document, badge, sheet.fit ?? asDrawn)
      const marks = badge.marks.map((mark) => moveMark(mark, { degrees: 0, x, y }))
      drawMarks(document, fonts, marks, pictures)
    }
    for (const { x1, y1, x2, y2 } of sheet.cuts) {
      document.moveTo(points(x1), points(y1)).lineTo(points(x2), points(y2))
    }
    if (sheet.cuts.length > 0) document.lineWidth(0.25).stroke('#6b7280')
  }
  document.end()
  return finished
}

/** Lets what is drawn from here on lie on the media as it is to come out. */
function turnAndMove(
  document: PDFKit.PDFDocument,
  { width, height }: PlacedBadge,
  { rotation, offsetMm }: MediaFit,
): void {
  if (offsetMm.x !== 0 || offsetMm.y !== 0) {
    document.translate(points(offsetMm.x), points(offsetMm.y))
  }
  if (rotation === 90) document.translate(points(height), 0)
  if (rotation === 180) document.translate(points(width), points(height))
  if (rotation === 270) document.translate(0, points(width))
  if (rotation !== 0) document.rotate(rotation)
}

/** The whole document once it is at its end. */
export function collect(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => {
      resolve(Buffer.concat(chunks))
    })
    document.on('error', reject)
  })
}
