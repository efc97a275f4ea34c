import type { EventDescription } from '../../../shared/model/event.ts'
import { madeAt } from './attendance-pdf.ts'
import type { DayReport } from '../tables/day-report.ts'
import type { ReportPart } from '../tables/report-part.ts'
import type { DrawingDeps } from '../export-deps.ts'
import { longDay } from '../local-words.ts'
import { beginPdf, PDF_WIDTH, pdfHeading, pdfTable, pdfText } from './pdf-pages.ts'

/** The report of one day as a PDF. */
export async function dayReportPdf(
  { words, language, fontFolder, now }: DrawingDeps,
  { day, parts }: DayReport,
  event: EventDescription,
): Promise<Buffer> {
  const title = words('export.report.title', { event: event.name })
  const pages = beginPdf(fontFolder, title, madeAt(words, now(), event.timeZone))
  pdfHeading(pages, title, 1)
  pdfText(pages, longDay(day, language))
  for (const { title: part, sum, isLong = false, ...table } of parts) {
    const { headings, rows } = isLong ? inTwo(table) : table
    pdfHeading(pages, part, 2)
    if (rows.length === 0) {
      pdfText(pages, words('export.report.none'))
      continue
    }
    if (sum !== undefined) pdfText(pages, sum)
    const width = PDF_WIDTH / headings.length
    await pdfTable(
      pages,
      headings.map((heading) => ({ heading, width })),
      rows,
    )
  }
  return pages.finish()
}

type Table = Pick<ReportPart, 'headings' | 'rows'>

/** Two rows beside each other, read from left to right, so that many take half of the pages. */
function inTwo({ headings, rows }: Table): Table {
  if (rows.length < 2) return { headings, rows }
  const left = rows.filter((_, index) => index % 2 === 0)
  return {
    headings: [...headings, ...headings],
    rows: left.map((row, index) => [...row, ...(rows[2 * index + 1] ?? headings.map(() => ''))]),
  }
}
