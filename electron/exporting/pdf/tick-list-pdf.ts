import { listedName } from '../../../shared/domain/name/display-name.ts'
import type { Language } from '../../../shared/i18n/languages.ts'
import type { EventDescription } from '../../../shared/model/event.ts'
import type { TickRow } from '../../../shared/model/paper.ts'
import { madeAt } from './attendance-pdf.ts'
import { timeOf } from '../local-words.ts'
import { beginPdf, pdfHeading, pdfTable, pdfText } from './pdf-pages.ts'
import { wordsIn } from '../words-in.ts'

/** Empty lines for guests who are not on the list. */
const BLANK_LINES = 24

/** All that a tick list is made of; plain values, for it goes to a thread of its own. */
export type TickListJob = {
  readonly language: Language
  /** Where `inter-regular.ttf` and the other weights lie. */
  readonly fontFolder: string
  /** ms since 1970 */
  readonly now: number
  readonly event: EventDescription
  readonly list: string
  /** Which numbering the numbers are of. */
  readonly numbering: number
  readonly rows: readonly TickRow[]
}

/** A list by last name to tick by hand when no laptop works; who is in already is ticked, with the time. */
export async function tickListPdf({
  language,
  fontFolder,
  now,
  event,
  list,
  numbering,
  rows,
}: TickListJob): Promise<Buffer> {
  const words = wordsIn(language)
  const title = words('paper.pdf.title', { list })
  const numbered = words('paper.pdf.numbering', { number: numbering })
  const head = [event.name, list, madeAt(words, now, event.timeZone), numbered].join(' · ')
  const pages = beginPdf(fontFolder, title, head, 'head')
  pdfHeading(pages, title, 1)
  pdfText(pages, words('paper.pdf.help', { guests: rows.length }))
  const columns = [
    { heading: words('paper.pdf.number'), width: 26 },
    { heading: words('paper.pdf.came'), width: 46, box: true },
    { heading: words('export.column.name'), width: 122 },
    { heading: words('export.column.organisation'), width: 98 },
    { heading: words('export.column.ticketType'), width: 56 },
    { heading: words('export.column.code'), width: 84 },
    { heading: words('paper.pdf.enrolments'), width: 78 },
  ]
  await pdfTable(
    pages,
    columns,
    rows.map((row) => [
      row.number === null ? '' : String(row.number),
      row.at === null ? '' : timeOf(Date.parse(row.at), event.timeZone),
      listedName(row) ||
        (row.host === '' ? words('desk.unnamedGuest') : words('desk.guestOf', { host: row.host })),
      row.organisation,
      row.ticketType,
      row.codes.join(', '),
      row.enrolments.join(', '),
    ]),
    18,
  )
  pdfHeading(pages, words('paper.pdf.others'), 2)
  await pdfTable(
    pages,
    columns.slice(1),
    Array.from({ length: BLANK_LINES }, () => []),
    26,
  )
  return pages.finish()
}
