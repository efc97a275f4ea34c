import { assertNever } from '../../../shared/assert-never.ts'
import { millimetresPerPoint } from '../../../shared/domain/badge/millimetres.ts'
import type {
  PlacedMark,
  PlacedPicture,
  PlacedQr,
  PlacedText,
} from '../../../shared/domain/badge/placed-badge.ts'
import { turnMatrix, type Turn } from '../../../shared/domain/badge/turn.ts'
import type { BadgeFonts } from './badge-fonts.ts'
import { hasReadableDots } from './png-dots.ts'
import { svgDots } from './svg-dots.ts'

/** The pictures of one document by their data: each stands in it once, however many badges show it; null for broken. */
export type Pictures = Map<string, PDFKit.Mixins.ImageSrc | null>

type OpenImage = (this: PDFKit.PDFDocument, file: Buffer) => PDFKit.Mixins.ImageSrc

/** Dots a mm in which an SVG picture is painted for a PDF: 600 dpi. */
const dotsPerMillimetre = 600 / 25.4

/** What a text reads as, with those that continue it, and whether it is the first and the last of them. */
type Reading = { readonly text: string; readonly isFirst: boolean; readonly isLast: boolean }

/** Draws a badge's marks on the current page, from the current origin. */
export function drawMarks(
  document: PDFKit.PDFDocument,
  fonts: BadgeFonts,
  marks: readonly PlacedMark[],
  pictures: Pictures,
): void {
  marks.forEach((mark, index) => {
    switch (mark.type) {
      case 'text':
        drawText(document, fonts, mark, readingOf(marks, index))
        return
      case 'box':
        document
          .rect(points(mark.x), points(mark.y), points(mark.width), points(mark.height))
          .fill(mark.colour)
        return
      case 'qr':
        drawQr(document, mark)
        return
      case 'picture':
        drawPicture(document, mark, pictures)
        return
      default:
        assertNever(mark)
    }
  })
}

/** Millimetres in the points of a PDF. */
export function points(millimetres: number): number {
  return millimetres / millimetresPerPoint
}

function readingOf(marks: readonly PlacedMark[], index: number): Reading {
  const isContinued = (at: number) => {
    const [one, next] = [marks[at], marks[at + 1]]
    return isUpright(one) && isUpright(next) && next.continues
  }
  let last = index
  while (isContinued(last)) last += 1
  const texts = marks.slice(index, last + 1).filter((mark) => mark.type === 'text')
  return {
    text: texts.map((mark) => mark.text).join(' '),
    isFirst: !isContinued(index - 1),
    isLast: last === index,
  }
}

function isUpright(mark: PlacedMark | undefined): mark is PlacedText {
  return mark?.type === 'text' && mark.turn === undefined
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
  // Readers (poppler) look for the words of a marked text where it would stand unturned, so turned ones are not marked.
  const isMarked = mark.turn === undefined
  if (isMarked && reading.isFirst) document.markContent('Span', { actual: reading.text })
  inTurn(document, mark.turn, () => {
    for (const line of mark.lines) {
      document.text(line.text, points(line.x), points(line.baseline), {
        lineBreak: false,
        baseline: 'alphabetic',
      })
    }
  })
  if (isMarked && reading.isLast) document.endMarkedContent()
}

function drawQr(document: PDFKit.PDFDocument, mark: PlacedQr): void {
  document.save()
  document.translate(points(mark.x), points(mark.y)).scale(points(mark.module))
  for (const { row, column, length } of mark.runs) document.rect(column, row, length, 1)
  document.fill('#000000')
  document.restore()
}

function drawPicture(document: PDFKit.PDFDocument, mark: PlacedPicture, pictures: Pictures): void {
  const known = pictures.get(mark.data)
  const image = known === undefined ? openPicture(document, mark) : known
  pictures.set(mark.data, image)
  if (image === null) return
  inTurn(document, mark.turn, () => {
    const [width, height] = [points(mark.width), points(mark.height)]
    document.image(image, points(mark.x), points(mark.y), { width, height })
  })
}

/** A picture that cannot be read, of a desk that did not look, is left out: the guest gets his badge. */
function openPicture(
  document: PDFKit.PDFDocument,
  mark: PlacedPicture,
): PDFKit.Mixins.ImageSrc | null {
  const file = Buffer.from(mark.data, 'base64')
  if (mark.format === 'png' && !hasReadableDots(file)) return null
  // The types lack what the documentation has: an image that is opened once and drawn many times.
  const { openImage } = document as unknown as { openImage: OpenImage }
  try {
    const dots = Math.max(1, Math.round(mark.width * dotsPerMillimetre))
    return openImage.call(document, mark.format === 'svg' ? svgDots(mark.data, dots) : file)
  } catch {
    return null
  }
}

function inTurn(document: PDFKit.PDFDocument, turn: Turn | undefined, draw: () => void): void {
  if (turn === undefined) {
    draw()
    return
  }
  const [a, b, c, d] = turnMatrix[turn.degrees]
  document.save().transform(a, b, c, d, points(turn.x), points(turn.y))
  draw()
  document.restore()
}
