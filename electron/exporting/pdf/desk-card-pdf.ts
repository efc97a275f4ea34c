import { deskKeys, type DeskKey } from '../../../shared/i18n/desk-keys.ts'
import type { MessageKey } from '../../../shared/i18n/messages.ts'
import type { EventDescription } from '../../../shared/model/event.ts'
import type { DrawingDeps } from '../export-deps.ts'
import { longDay } from '../local-words.ts'
import { FAMILY_COLOURS, type PaperFamily } from './family-colours.ts'
import { beginPdf, PDF_WIDTH, pdfHeading, pdfText, type PdfPages } from './pdf-pages.ts'

type Line = readonly [family: PaperFamily, words: readonly MessageKey[], toDo: MessageKey]

const STEPS: readonly MessageKey[] = [
  'deskCard.step.scan',
  'deskCard.step.read',
  'deskCard.step.next',
]

/** Words as they stand on the screen, and what to do then. */
const SAYS: readonly Line[] = [
  ['welcome', ['verdict.valid'], 'deskCard.welcome'],
  ['attention', ['verdict.valid'], 'deskCard.attention'],
  ['attention', ['verdict.answers-required', 'verdict.ambiguous'], 'deskCard.question'],
  ['caution', ['verdict.used'], 'deskCard.used'],
  ['caution', ['verdict.unpaid'], 'deskCard.unpaid'],
  ['refused', ['verdict.invalid', 'verdict.word.malformed'], 'deskCard.unknown'],
  ['refused', ['verdict.product', 'verdict.invalid-time'], 'deskCard.elsewhere'],
  ['refused', ['verdict.blocked', 'verdict.revoked'], 'deskCard.stop'],
]

/** Of all keys those that a day at the desk needs. */
const USUAL_KEYS = new Set<MessageKey>([
  'keys.walkIn',
  'keys.list',
  'keys.card',
  'keys.reprint',
  'keys.edit',
  'keys.override',
  'keys.undo',
  'keys.escape',
  'keys.lock',
  'keys.camera',
])

const TROUBLE: readonly MessageKey[] = [
  'deskCard.trouble.badge',
  'deskCard.trouble.name',
  'deskCard.trouble.wrong',
  'deskCard.trouble.network',
  'deskCard.trouble.laptop',
]

const CALL: readonly MessageKey[] = [
  'deskCard.call.lead',
  'deskCard.call.help',
  'deskCard.call.technician',
]

/** All in points. */
const LEFT = 42.5
const GAP = 12
const WORD_WIDTH = 190
const PADDING = 4
const INK = '#10191c'

/** What somebody at the desk must know, on one sheet of A4: words of the screen, keys, what to do when, whom to call. */
export function deskCardPdf(
  { words, language, fontFolder }: Pick<DrawingDeps, 'words' | 'language' | 'fontFolder'>,
  { name, firstDay, lastDay }: EventDescription,
): Promise<Buffer> {
  const title = words('deskCard.title')
  const pages = beginPdf(fontFolder, title, name)
  pdfHeading(pages, title, 1)
  const days = [...new Set([firstDay, lastDay])].map((day) => longDay(day, language))
  pdfText(pages, `${name} · ${days.join(' – ')}`)
  pages.document.moveDown(0.4)
  for (const [index, step] of STEPS.entries()) {
    pdfText(pages, `${String(index + 1)}.  ${words(step)}`)
  }
  pdfHeading(pages, words('deskCard.says'), 2)
  for (const [family, said, toDo] of SAYS) {
    drawLine(pages, {
      colour: FAMILY_COLOURS[family],
      // Whoever prints in black and white reads the colour.
      colourName: words(`deskCard.colour.${family}`),
      word: said.map((key) => words(key)).join('\n'),
      toDo: words(toDo),
    })
  }
  pdfHeading(pages, words('deskCard.keys'), 2)
  const keys = deskKeys.flatMap(({ lines }) => lines).filter(([, what]) => USUAL_KEYS.has(what))
  drawKeys(
    pages,
    keys.map(([key, what]: DeskKey) => [key, words(what)]),
  )
  pdfHeading(pages, words('deskCard.trouble'), 2)
  for (const key of TROUBLE) pdfText(pages, words(key))
  pdfHeading(pages, words('deskCard.call'), 2)
  drawBlanks(
    pages,
    CALL.map((key) => words(key)),
  )
  return pages.finish()
}

type DrawnLine = {
  readonly colour: string
  readonly colourName: string
  readonly word: string
  readonly toDo: string
}

/** The word on its colour, and beside it what to do. */
function drawLine({ document }: PdfPages, { colour, colourName, word, toDo }: DrawnLine): void {
  const top = document.y
  const left = LEFT + WORD_WIDTH + GAP
  const width = PDF_WIDTH - WORD_WIDTH - GAP
  const inside = { width: WORD_WIDTH - 2 * PADDING }
  document.font('bold').fontSize(12)
  const wordHeight = document.heightOfString(word, inside)
  document.font('regular').fontSize(9.5)
  const toDoHeight = document.heightOfString(toDo, { width })
  const height = Math.max(wordHeight, toDoHeight) + 2 * PADDING
  document.roundedRect(LEFT, top, WORD_WIDTH, height, 4).fill(colour)
  document.font('bold').fontSize(12).fillColor('#ffffff')
  document.text(word, LEFT + PADDING, top + (height - wordHeight) / 2, inside)
  document.font('regular').fontSize(8.5)
  document.text(colourName, LEFT + PADDING, top + PADDING + 2, { ...inside, align: 'right' })
  document.fontSize(9.5).fillColor(INK)
  document.text(toDo, left, top + (height - toDoHeight) / 2, { width })
  document.y = top + height + 4
}

/** Keys in two columns, read downwards. */
function drawKeys({ document }: PdfPages, keys: readonly (readonly [string, string])[]): void {
  const top = document.y
  const perColumn = Math.ceil(keys.length / 2)
  const columnWidth = (PDF_WIDTH - GAP) / 2
  for (const [index, [key, what]] of keys.entries()) {
    const left = LEFT + Math.floor(index / perColumn) * (columnWidth + GAP)
    const y = top + (index % perColumn) * 15
    document.font('bold').fontSize(9.5).fillColor(INK).text(key, left, y, { width: 46 })
    document.font('regular').text(what, left + 48, y, { width: columnWidth - 48 })
  }
  document.y = top + perColumn * 15
}

/** Room to write a name and a number behind each word. */
function drawBlanks({ document }: PdfPages, labels: readonly string[]): void {
  for (const label of labels) {
    const y = document.y + 6
    document.font('semibold').fontSize(9.5).fillColor(INK).text(label, LEFT, y)
    document.moveTo(LEFT + 110, y + 11).lineTo(LEFT + PDF_WIDTH, y + 11)
    document.lineWidth(0.6).stroke('#7d8b90')
    document.y = y + 15
  }
}
