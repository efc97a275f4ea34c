import { listedName } from '../../../shared/domain/name/display-name.ts'
import type { EventDescription } from '../../../shared/model/event.ts'
import { minutesOf } from '../tables/attendance-table.ts'
import type { AttendanceRow, DrawingDeps, Words } from '../export-deps.ts'
import { groupBy } from '../group-by.ts'
import { longDay, timeOf } from '../local-words.ts'
import { beginPdf, pdfHeading, pdfTable, pdfText } from './pdf-pages.ts'

/** The attendance as a list to sign off: by list and day, with totals, and the rule for missing exits at its end. */
export async function attendancePdf(
  { words, language, fontFolder, now }: DrawingDeps,
  rows: readonly AttendanceRow[],
  event: EventDescription,
): Promise<Buffer> {
  const title = words('export.attendance.title', { event: event.name })
  const pages = beginPdf(fontFolder, title, madeAt(words, now(), event.timeZone))
  pdfHeading(pages, title, 1)
  const people = new Set(rows.map((row) => row.person)).size
  pdfText(pages, words('export.attendance.total', { people, rows: rows.length }))
  const columns = [
    { heading: words('export.column.name'), width: 165 },
    { heading: words('export.column.organisation'), width: 165 },
    { heading: words('export.column.arrived'), width: 55 },
    { heading: words('export.column.left'), width: 55 },
    { heading: words('export.column.minutes'), width: 70 },
  ]
  for (const group of groupBy(rows, (row) => `${row.list.id} ${row.day}`)) {
    const [first] = group
    pdfHeading(pages, `${first.list.name} · ${longDay(first.day, language)}`, 2)
    pdfText(pages, words('export.attendance.present', { number: group.length }))
    await pdfTable(
      pages,
      columns,
      group.map((row) => [
        listedName(row) || '–',
        row.organisation,
        timeOf(row.arrived, event.timeZone),
        row.left === null ? '–' : timeOf(row.left, event.timeZone),
        String(minutesOf(row) ?? '–'),
      ]),
    )
  }
  pdfText(pages, words('export.rule'))
  return pages.finish()
}

/** "Gemaakt op 17-06-2026 om 17:02". */
export function madeAt(words: Words, now: number, timeZone: string): string {
  const day = new Intl.DateTimeFormat(words('language.locale'), {
    dateStyle: 'short',
    timeZone,
  }).format(now)
  return words('export.madeAt', { day, time: timeOf(now, timeZone) })
}
