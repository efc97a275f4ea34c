import { displayName } from '../../../shared/domain/name/display-name.ts'
import type { EventDescription } from '../../../shared/model/event.ts'
import { madeAt } from './attendance-pdf.ts'
import { minutesOf, totalMinutes } from '../tables/attendance-table.ts'
import type { AttendanceRow, DrawingDeps } from '../export-deps.ts'
import type { Group } from '../group-by.ts'
import { longDay, timeOf } from '../local-words.ts'
import { beginPdf, pdfHeading, pdfTable, pdfText, type PdfPages } from './pdf-pages.ts'

/** What each person attended, with hours and their sum, as proof for a register of his profession; one begins on a page of his own. */
export async function certificatesPdf(
  deps: DrawingDeps,
  people: readonly Group<AttendanceRow>[],
  event: EventDescription,
): Promise<Buffer> {
  const { words, fontFolder, now } = deps
  const title = words('export.certificate.title')
  const pages = beginPdf(fontFolder, title, madeAt(words, now(), event.timeZone))
  for (const [index, rows] of people.entries()) {
    if (index > 0) pages.document.addPage()
    await drawCertificate(pages, deps, rows, event)
  }
  return pages.finish()
}

async function drawCertificate(
  pages: PdfPages,
  { words, language }: DrawingDeps,
  rows: Group<AttendanceRow>,
  event: EventDescription,
): Promise<void> {
  const [person] = rows
  const { name, place, firstDay, lastDay, timeZone } = event
  const { document } = pages
  pdfHeading(pages, words('export.certificate.title'), 1)
  document.moveDown(1)
  document.font('semibold').fontSize(15).text(displayName(person))
  if (person.organisation !== '') document.font('regular').fontSize(11).text(person.organisation)
  document.moveDown(1)
  const first = longDay(firstDay, language)
  const last = longDay(lastDay, language)
  const days = firstDay === lastDay ? first : `${first} – ${last}`
  const attended = [name, place, days].filter((part) => part !== '').join(', ')
  pdfText(pages, words('export.certificate.attended', { attended }))
  if (person.registration !== '') {
    pdfText(pages, words('export.certificate.registration', { number: person.registration }))
  }
  document.moveDown(1)
  await pdfTable(
    pages,
    [
      { heading: words('export.column.day'), width: 150 },
      { heading: words('export.column.list'), width: 190 },
      { heading: words('export.column.arrived'), width: 55 },
      { heading: words('export.column.left'), width: 55 },
      { heading: words('export.column.minutes'), width: 60 },
    ],
    rows.map((row) => [
      longDay(row.day, language),
      row.list.name,
      timeOf(row.arrived, timeZone),
      row.left === null ? '–' : timeOf(row.left, timeZone),
      String(minutesOf(row) ?? '–'),
    ]),
  )
  document.moveDown(1)
  const minutes = totalMinutes(rows)
  if (minutes !== null) {
    const total = { hours: Math.floor(minutes / 60), minutes: minutes % 60 }
    pdfText(pages, words('export.certificate.total', total))
  }
  const isAssumed = rows.some(({ left, end }) => left !== null && end !== 'scanned')
  if (isAssumed) pdfText(pages, words('export.certificate.rule'))
}
