import { displayName } from '../../shared/domain/name/display-name.ts'
import type { EventDescription } from '../../shared/model/event.ts'
import type { AttendanceRow, ExportDeps } from './export-deps.ts'
import { madeAt } from './attendance-pdf.ts'
import { longDay, timeOf } from './local-words.ts'
import { beginPdf, pdfHeading, pdfTable, pdfText } from './pdf-pages.ts'

/** What one person attended, with hours, as proof for a register of his profession. */
export async function certificatePdf(
  { words, language, fontFolder, now }: ExportDeps,
  rows: readonly [AttendanceRow, ...AttendanceRow[]],
  event: EventDescription,
): Promise<Buffer> {
  const [person] = rows
  const { name, place, firstDay, lastDay, timeZone } = event
  const pages = beginPdf(
    fontFolder,
    words('export.certificate.title'),
    madeAt(words, now(), timeZone),
  )
  const { document } = pages
  pdfHeading(pages, words('export.certificate.title'), 1)
  document.moveDown(1)
  document.font('semibold').fontSize(15).text(displayName(person))
  if (person.organisation !== '') document.font('regular').fontSize(11).text(person.organisation)
  document.moveDown(1)
  const first = longDay(firstDay, language)
  const last = longDay(lastDay, language)
  const days = firstDay === lastDay ? first : `${first} – ${last}`
  pdfText(pages, words('export.certificate.attended', { event: name, place, days }))
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
      row.end === 'unknown' ? '–' : String(row.minutes),
    ]),
  )
  document.moveDown(1)
  pdfText(pages, words('export.rule'))
  return pages.finish()
}
