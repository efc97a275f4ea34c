import type { EventDescription } from '../../../shared/model/event.ts'
import type { ExportKind } from '../../../shared/model/export.ts'
import type { Language } from '../../../shared/model/language.ts'
import type { DeskChange } from '../../db/sources/desk-changes.ts'
import { attendancePdf } from '../pdf/attendance-pdf.ts'
import { attendanceTable, peopleTable } from '../tables/attendance-table.ts'
import { certificatesPdf } from '../pdf/certificate-pdf.ts'
import { changesTable } from '../tables/changes-table.ts'
import type { DayReport } from '../tables/day-report.ts'
import { dayReportPdf } from '../pdf/day-report-pdf.ts'
import type { AttendanceRow } from '../export-deps.ts'
import { groupBy, type Group } from '../group-by.ts'
import { wordsIn } from '../words-in.ts'
import { writeCsv } from './write-csv.ts'
import { writeWorkbook } from './write-workbook.ts'

/** All that a file is made of; plain data, so that it can go to a worker. */
export type ExportJob = {
  readonly kind: Exclude<ExportKind, 'journal'>
  readonly language: Language
  /** Where `inter-regular.ttf` and the other weights lie. */
  readonly fontFolder: string
  /** ms since 1970 */
  readonly now: number
  readonly event: EventDescription
  readonly rows: readonly AttendanceRow[]
  readonly changes: readonly DeskChange[]
  readonly report: DayReport
}

/** Makes the bytes of a file. Takes seconds for thousands of guests: not for the main thread. */
export async function drawExport(job: ExportJob): Promise<Uint8Array> {
  const { kind, language, event, rows, changes, report } = job
  const words = wordsIn(language)
  const press = { words, language, fontFolder: job.fontFolder, now: () => job.now }
  const table = () => attendanceTable(rows, words, event.timeZone)
  switch (kind) {
    case 'attendance-csv':
      return writeCsv(table())
    case 'attendance-xlsx':
      return writeWorkbook([
        { name: words('export.attendance.sheet'), table: table() },
        {
          name: words('export.attendance.people'),
          table: peopleTable(rows, words, event.timeZone),
        },
      ])
    case 'attendance-pdf':
      return attendancePdf(press, rows, event)
    case 'day-report':
      return dayReportPdf(press, report, event)
    case 'certificate':
    case 'certificates': {
      const people = groupBy(rows, ({ person }) => person).toSorted(byLastName)
      return certificatesPdf(press, people, event)
    }
    case 'changes-csv':
      return writeCsv(changesTable(changes, words, event.timeZone))
    case 'changes-xlsx': {
      const name = words('export.changes')
      return writeWorkbook([{ name, table: changesTable(changes, words, event.timeZone) }])
    }
  }
}

const dutch = new Intl.Collator('nl')

function byLastName([one]: Group<AttendanceRow>, [other]: Group<AttendanceRow>): number {
  return (
    dutch.compare(one.lastName, other.lastName) || dutch.compare(one.firstName, other.firstName)
  )
}
