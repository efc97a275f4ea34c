import type { Words } from '../export-deps.ts'

/** One part of the report: a heading, and a table or a sentence that says that there is nothing. */
export type ReportPart = {
  readonly title: string
  readonly headings: readonly string[]
  readonly rows: readonly (readonly string[])[]
  /** What all rows come to, in a sentence. */
  readonly sum?: string
  /** Whether there may be hundreds of short rows. */
  readonly isLong?: boolean
}

/** A part whose heading is `export.report.TITLE`, with columns that are called as those of the tables. */
export function reportPart(
  words: Words,
  title: string,
  columns: readonly string[],
  rows: ReportPart['rows'],
): ReportPart {
  return {
    title: words(`export.report.${title}`),
    headings: columns.map((column) => words(`export.column.${column}`)),
    rows,
  }
}
