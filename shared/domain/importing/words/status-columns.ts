import type { ImportProblem, StatusMeaning } from '../../../model/import.ts'
import { foldName } from '../../name/fold-name.ts'
import { cleanCell, cut } from '../cells/clean-cell.ts'
import type { ImportedColumn, ImportedTicket, RawRow, StatusWord } from '../cells/imported-row.ts'
import { isDay, parseStatus, yesOf, type ParsedStatus } from './parse-status.ts'

/** A column that tells how a ticket stands; a list may have several, such as "Betaald" and "Afgemeld". */
export type StatusColumn = {
  readonly index: number
  readonly heading: string
  /** What a yes says where it goes against the guest, as below "Afgemeld"; else null. */
  readonly against: ParsedStatus | null
  /** Beside the first column of statuses a plain "Ja" says too little, and is told with its heading. */
  readonly isFirst: boolean
}

/** What a person said of words of statuses, by the folded word. */
export type ChosenStatuses = Readonly<Record<string, StatusMeaning>>

const longestWord = 200

/** Of what several columns say the first here stands. */
const strictest: readonly StatusMeaning[] = [
  ...(['withdrawn', 'canceled', 'blocked'] as const),
  ...(['unapproved', 'unpaid', 'confirmed'] as const),
]

/** Finds the columns of statuses; one whose yes is "Afgemeld" or the like is not the first where there are others. */
export function statusColumnsOf(columns: readonly ImportedColumn[]): StatusColumn[] {
  const found = columns.flatMap(({ header, meaning }, index) =>
    meaning === 'status' ? [{ index, heading: header, against: yesOf(header) }] : [],
  )
  const first = found.find(({ against }) => against === null) ?? found[0]
  return found.map((column) => ({ ...column, isFirst: column === first }))
}

/**
 * How the ticket of a row stands, by all its columns of statuses. A word that nobody agreed on admits nobody; the preview
 * asks what it means before anything is written.
 */
export function readStatus(
  cells: readonly string[],
  columns: readonly StatusColumn[],
  chosen: ChosenStatuses,
  report: (kind: ImportProblem['kind'], detail: string) => void,
): Pick<ImportedTicket, 'status' | 'blocked'> {
  const said = columns.map((column) => {
    const text = cells[column.index] ?? ''
    const meaning = meaningOfStatus(text, column, chosen)
    if (meaning === null) report('unknown-status', wordOf(text, column))
    return meaning ?? 'unapproved'
  })
  const meaning = strictest.find((one) => said.includes(one)) ?? 'confirmed'
  return meaning === 'blocked'
    ? { status: 'confirmed', blocked: true }
    : { status: meaning, blocked: false }
}

/** Every word in the columns of statuses, what is open first and then the most frequent; days tell nothing anew. */
export function countStatuses(
  rows: readonly RawRow[],
  columns: readonly StatusColumn[],
  chosen: ChosenStatuses,
): StatusWord[] {
  const counts = new Map<string, StatusWord>()
  for (const column of columns) {
    for (const { cells } of rows) {
      const text = cut(cleanCell(cells[column.index] ?? ''), longestWord)
      if (text === '' || (column.against !== null && isDay(text))) continue
      const word = wordOf(text, column)
      const key = foldName(word)
      const known = counts.get(key)
      const meaning = known === undefined ? meaningOfStatus(text, column, chosen) : known.meaning
      counts.set(key, { key, word: known?.word ?? word, count: (known?.count ?? 0) + 1, meaning })
    }
  }
  return [...counts.values()].toSorted(
    (one, other) =>
      Number(one.meaning !== null) - Number(other.meaning !== null) || other.count - one.count,
  )
}

/** As a person said, else as usual; null where nobody agreed on the word. */
function meaningOfStatus(
  text: string,
  column: StatusColumn,
  chosen: ChosenStatuses,
): StatusMeaning | null {
  const said = text === '' ? undefined : chosen[foldName(wordOf(text, column))]
  if (said !== undefined) return said
  const parsed = parseStatus(text, column.heading, column.against)
  if (parsed === null) return null
  return parsed.blocked ? 'blocked' : parsed.status
}

function wordOf(text: string, { heading, isFirst }: StatusColumn): string {
  return cut(isFirst || heading === '' ? text : `${heading}: ${text}`, longestWord)
}
