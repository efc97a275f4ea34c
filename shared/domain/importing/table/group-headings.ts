import { cutHeading } from '../cells/clean-cell.ts'
import { foldName } from '../../name/fold-name.ts'
import { isOnDay } from '../cells/day-heading.ts'
import { findList, type KnownList } from '../words/find-list.ts'
import type { ImportedColumn } from '../cells/imported-row.ts'

const happenings =
  /(?:^|\b)(?:(?:deel|parallel|break ?out|keuze)?(?:sessies?|sessions?)|programm?a(?:onderdel(?:en)?|onderdeel)?|programme|program|onderdel(?:en)|workshops?|masterclass(?:es)?|lezing(?:en)?|activiteit(?:en)?|activit(?:y|ies)|breakouts?|keuzes?|inschrijving(?:en)?|aanmelding(?:en)?|aanwezig(?:heid)?|deelname)$/

/** Whether a heading over several columns says only that they are something to go to: not when, which, or how. */
export function saysNoMore(group: string): boolean {
  const folded = foldName(group)
  return happenings.test(folded) && !isOnDay(folded) && !/\d/.test(folded)
}

const asking =
  /^(?:bent|ben|komt|kom|neemt|neem|gaat|ga|doet|doe|wilt|wil|blijft|blijf|are|will|would|do) (?:u|je|jij|you)(?: ook| graag| also| like to| want to)* (?:aanwezig (?:bij|tijdens|op)|deel aan|deelnemen aan|mee (?:naar|met|aan|bij|doen (?:aan|met))|naar|bij|attend|attending|join|joining|take part in|come to) (?:het |de |een |ons |onze |the |a |our )?(\p{L}.{2,60}?)(?: bijwonen)?\s*\?*$/iu

/** What a question asks about: "Bent u aanwezig bij het diner?" is about "Diner"; any other heading is as it is. */
function askedAbout(heading: string): string {
  const about = asking.exec(heading)?.[1]
  return about === undefined ? heading : about.charAt(0).toUpperCase() + about.slice(1)
}

/** What of the event and of what a person said the names of lists depend on. */
type Named = {
  readonly lists: readonly KnownList[]
  /** By folded name, what lists an earlier file's words mean. */
  readonly chosen: Readonly<Record<string, string>>
}

/**
 * What the list of each column is called: its own heading without the one over several and without asking, unless these are
 * needed to tell two apart, or the list is known by them.
 */
export function nameColumnLists(
  columns: readonly ImportedColumn[],
  own: readonly string[],
  { lists, chosen }: Named,
): string[] {
  const bare = columns.map(({ header }, column) => cutHeading(askedAbout(own[column] ?? header)))
  const counts = new Map<string, number>()
  for (const name of bare) counts.set(foldName(name), (counts.get(foldName(name)) ?? 0) + 1)
  return columns.map(({ header }, column) => {
    const name = bare[column] ?? ''
    const isClear = name !== '' && counts.get(foldName(name)) === 1
    const isKnown = chosen[foldName(header)] !== undefined || findList(lists, header) !== null
    return isClear && !isKnown ? name : header
  })
}
