import type { SourcedRow } from './sourced-row.ts'

/** A row of a file with what it is known by there, and the codes that the file itself has: empty where Balie issued one. */
export type IncomingRow = SourcedRow & {
  readonly recordKey: string
  readonly codesOfFile: readonly string[]
}
