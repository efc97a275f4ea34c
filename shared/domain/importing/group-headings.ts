import { cutHeading } from './clean-cell.ts'
import { foldName } from '../name/fold-name.ts'
import { isOnDay } from './day-heading.ts'
import { findList, type KnownList } from './find-list.ts'
import type { ImportedColumn } from './imported-row.ts'

const happenings =
  /(?:^|\b)(?:(?:deel|parallel|break ?out|keuze)?(?:sessies?|sessions?)|programm?a(?:onderdel(?:en)?|onderdeel)?|programme|program|onderdel(?:en)|workshops?|masterclass(?:es)?|lezing(?:en)?|activiteit(?:en)?|activit(?:y|ies)|breakouts?|keuzes?|inschrijving(?:en)?|aanmelding(?:en)?|aanwezig(?:heid)?|deelname)$/

/** Whether a heading over several columns says only that they are something to go to: not when, which, or how. */
export function saysNoMore(group: string): boolean {
  const folded = foldName(group)
  return happenings.test(folded) && !isOnDay(folded) && !/\d/.test(folded)
}

/** What of the event and of what a person said the names of lists depend on. */
type Named = {
  readonly lists: readonly KnownList[]
  /** By folded name, what lists an earlier file's words mean. */
  readonly chosen: Readonly<Record<string, string>>
}

/**
 * What the list of each column is called: its own heading without the one over several, unless that one is needed to tell
 * two apart, or the list is known by it.
 */
export function nameColumnLists(
  columns: readonly ImportedColumn[],
  own: readonly string[],
  { lists, chosen }: Named,
): string[] {
  const bare = columns.map(({ header }, column) => cutHeading(own[column] ?? header))
  const counts = new Map<string, number>()
  for (const name of bare) counts.set(foldName(name), (counts.get(foldName(name)) ?? 0) + 1)
  return columns.map(({ header }, column) => {
    const name = bare[column] ?? ''
    const isClear = name !== '' && counts.get(foldName(name)) === 1
    const isKnown = chosen[foldName(header)] !== undefined || findList(lists, header) !== null
    return isClear && !isKnown ? name : header
  })
}
