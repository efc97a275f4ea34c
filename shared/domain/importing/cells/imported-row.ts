import type { Person, TicketStatus } from '../../../model/attendee.ts'
import type {
  ColumnMeaning,
  ImportPreview,
  ImportProblem,
  StatusMeaning,
} from '../../../model/import.ts'

/** One row of a file with its number as a spreadsheet counts it, from 1; of several sheets the rows are counted on. */
export type RawRow = {
  readonly row: number
  readonly cells: readonly string[]
  /** The sheet, where several are read as one list. */
  readonly sheet?: string
}

/** A column of the file: its heading (empty when there is none) and what it was taken for. */
export type ImportedColumn = {
  readonly header: string
  readonly meaning: ColumnMeaning
  /** Whether its values are shown on a key press only. */
  readonly sensitive: boolean
}

/** A word of the file's statuses: how often it stands there, and what it means; null where nobody agreed on it. */
export type StatusWord = {
  readonly word: string
  readonly key: string
  readonly count: number
  readonly meaning: StatusMeaning | null
}

/** A ticket as the file has it; `type` is the words of the file, empty when it names none. */
export type ImportedTicket = {
  readonly code: string
  readonly type: string
  readonly status: TicketStatus
  readonly blocked: boolean
  readonly validFrom: string | null
  readonly validUntil: string | null
}

/** One attendee as the file has it, from one row or several. */
export type ImportedRow = {
  /** What the source knows this attendee by, the same in every revision of the file. */
  readonly recordKey: string
  /** The row where the attendee stands first. */
  readonly row: number
  /** All rows that tell of the attendee, the first among them. */
  readonly rows: readonly number[]
  readonly person: Person
  readonly tickets: readonly ImportedTicket[]
  /** What the file calls the lists on which the guest has a place. */
  readonly lists: readonly string[]
  readonly unnamed: boolean
  readonly flagged: boolean
  /** Whose open place it is, by his record key; null for a guest of the file. */
  readonly placeOf: { readonly host: string; readonly number: number } | null
}

/** A file, understood. */
export type ImportedTable = {
  /** Row of the headings as a spreadsheet counts, 0 without. */
  readonly headerRow: number
  readonly statuses: readonly StatusWord[]
  /** Guests who stand on several rows. */
  readonly merged: number
  readonly placesAlong: number
  readonly names: ImportPreview['names']
  readonly columns: readonly ImportedColumn[]
  /** The first rows below the header as they were read. */
  readonly sample: readonly (readonly string[])[]
  readonly rows: readonly ImportedRow[]
  /** Filled rows below the header, with those that were left out. */
  readonly rowCount: number
  readonly problems: readonly ImportProblem[]
}
