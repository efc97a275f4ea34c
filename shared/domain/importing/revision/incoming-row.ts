import type { SourcedRow } from './sourced-row.ts'

/** A row of a file with what it is known by there, and the codes that the file itself has: empty where Balie issued one. */
export type IncomingRow = SourcedRow & {
  readonly recordKey: string
  readonly codesOfFile: readonly string[]
  /** Whose open place the row is, by the id that he has at first sight, and which of his. */
  readonly placeOf?: { readonly hostId: string; readonly number: number }
}

/** The record key of an open place: it stays its host's, by whatever he is known later. */
export function keyOfPlace(hostId: string, number: number): string {
  return `place:${hostId}+${String(number)}`
}
