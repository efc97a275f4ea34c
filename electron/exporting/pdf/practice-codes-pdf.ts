import type { QrEncoder, QrMatrix } from '../../../shared/domain/badge/qr-encoder.ts'
import { displayName } from '../../../shared/domain/name/display-name.ts'
import type { Name } from '../../../shared/model/attendee.ts'
import type { Explanation, Override, Verdict } from '../../../shared/model/verdict.ts'
import type { Words } from '../export-deps.ts'
import { FAMILY_COLOURS } from './family-colours.ts'
import { beginPdf, pdfHeading, pdfText, PDF_WIDTH, type PdfPages } from './pdf-pages.ts'

/** A code on paper with the answer that it is to get. */
export type CodeOnPaper = {
  readonly raw: string
  readonly verdict: Verdict
  readonly explanation: Explanation | null
  readonly overridable: readonly Override[]
  readonly guests: readonly Name[]
}

type Paper = {
  readonly words: Words
  readonly fontFolder: string
  readonly encodeQr: QrEncoder
  readonly eventName: string
  readonly listName: string
  /** The moment of the practice as people write it. */
  readonly moment: string
}

/** All in points. */
const LEFT = 42.5
const GAP = 14
const CELL_WIDTH = (PDF_WIDTH - GAP) / 2
const CELL_HEIGHT = 126
const PADDING = 11
const CODE = 94
const BOTTOM = 841.89 - 42.5 - 20

/** An A4 document with a QR code for each answer, the answer's word, and what the desk does then. */
export async function practiceCodesPdf(
  codes: readonly CodeOnPaper[],
  paper: Paper,
): Promise<Buffer> {
  const { words, fontFolder, eventName, listName, moment } = paper
  const title = words('practice.paper.title')
  const pages = beginPdf(fontFolder, title, `${title} · ${eventName}`)
  pdfHeading(pages, `${title} · ${eventName}`, 1)
  pdfText(pages, words('practice.paper.intro', { list: listName, moment }))
  pdfText(pages, words('practice.paper.twice'))
  let top = pages.document.y + GAP
  codes.forEach((code, index) => {
    const column = index % 2
    if (column === 0 && index > 0) top += CELL_HEIGHT + GAP
    if (top + CELL_HEIGHT > BOTTOM) {
      pages.document.addPage()
      top = LEFT
    }
    drawCode(pages, paper, code, LEFT + column * (CELL_WIDTH + GAP), top)
  })
  return pages.finish()
}

/** The family's colour as on the screen; the word stands beside it. */
function colourOf({ verdict, explanation, overridable }: CodeOnPaper): string {
  const { welcome, caution, attention, refused } = FAMILY_COLOURS
  if (verdict === 'valid') return welcome
  if (verdict === 'used' || overridable.length > 0 || explanation === 'badge-lost') return caution
  return verdict === 'ambiguous' || verdict === 'answers-required' ? attention : refused
}

function drawCode(
  { document }: PdfPages,
  { words, encodeQr }: Paper,
  code: CodeOnPaper,
  left: number,
  top: number,
): void {
  document.roundedRect(left, top, CELL_WIDTH, CELL_HEIGHT, 6).lineWidth(0.8).stroke('#c3ced2')
  document.rect(left, top + 10, 4, CELL_HEIGHT - 20).fill(colourOf(code))
  const matrix = encodeQr(code.raw, 'M') ?? encodeQr(code.raw, 'L')
  if (matrix !== null) drawQr(document, matrix, left + PADDING + 4, top + PADDING + 4)
  const textLeft = left + PADDING + 4 + CODE + PADDING
  const width = CELL_WIDTH - (textLeft - left) - PADDING
  document.font('bold').fontSize(14).fillColor('#10191c')
  document.text(wordFor(code, words), textLeft, top + PADDING + 4, { width })
  document.font('semibold').fontSize(9.5)
  const names = code.guests.map((guest) => displayName(guest)).filter((name) => name !== '')
  const whose = names.length === 0 ? words('practice.paper.nobody') : names.join(', ')
  document.text(whose, { width }).moveDown(0.4)
  document.font('regular').fontSize(9).text(sentenceFor(code, words), { width })
}

/** Modules in whole rows, so that no hairline of white runs through the code. */
function drawQr(
  document: PDFKit.PDFDocument,
  { size, dark }: QrMatrix,
  left: number,
  top: number,
): void {
  const module = CODE / size
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!dark(row, column)) continue
      let end = column
      while (end + 1 < size && dark(row, end + 1)) end += 1
      document.rect(left + column * module, top + row * module, (end - column + 1) * module, module)
      column = end
    }
  }
  document.fill('#000000')
}

/** The word that stands large on the screen for that answer. */
function wordFor({ verdict, explanation }: CodeOnPaper, words: Words): string {
  const key = `verdict.word.${explanation ?? ''}`
  const word = words(key)
  return word === key ? words(`verdict.${verdict}`) : word
}

function sentenceFor(code: CodeOnPaper, words: Words): string {
  const { verdict, explanation, overridable } = code
  if (overridable.includes('unpaid')) return words('help.unpaid.override')
  const own = `practice.do.${explanation ?? verdict}`
  const sentence = words(own)
  if (sentence !== own) return sentence
  return words(explanation === null ? `help.${verdict}` : `explanation.${explanation}`)
}
