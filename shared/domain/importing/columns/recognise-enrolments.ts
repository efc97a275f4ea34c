import type { ColumnMeaning } from '../../../model/import.ts'
import { foldName } from '../../name/fold-name.ts'
import { asksForDay, asksForDays, isOnDay } from '../cells/day-heading.ts'
import { findList, type KnownList } from '../words/find-list.ts'
import { answerOf } from '../words/parse-status.ts'

const speaking =
  /\b(?:sessie|deelsessie|workshop|masterclass|lezing|werkbezoek|rondleiding|excursie|activiteit|bus|busreis|vervoer|diner|congresdiner|inschrijving|lijst|ronde|keuzeronde|blok|(?:ochtend|middag|avond)?programma|programmaonderdeel|session|breakout|round|excursion|visit|transport|dinner|enrolment|enrollment|list)(?:s|en|keuze|ronde|rondes|blok)?\b/
/** What a yes means a place at; where something else is said below it, it may be what somebody eats. */
const happening =
  /\b(?:plenair|plenaire|opening|openingsprogramma|welkom|ontvangst|keynote|afsluiting|slot|lunch|ontbijt|(?:netwerk|slot|welkomst|afsluitende )?borrel|receptie|feest|feestavond|congresfeest|wandeling|fietstocht|boottocht|stadswandeling|plenary|welcome|reception|closing|drinks|party|breakfast)\b/
/** What people eat, or how they come, is no list by its own words. */
const otherwise = /\b(?:menu|dieet|maaltijd|meal|diet)/

/** Different words beyond which a column holds no lists. */
const maximumLists = 60
/** Too few words to tell whether they repeat. */
const fewWords = 20

/**
 * Whether a column that means nothing else holds places on lists: by name in its cells, or as a yes below the
 * list's own name; null when neither (clean cells).
 */
export function recogniseEnrolments(
  heading: string,
  values: readonly string[],
  lists: readonly KnownList[],
): Extract<ColumnMeaning, 'enrolments' | 'enrolled'> | null {
  if (values.length === 0) return null
  const folded = foldName(heading)
  const speaks = speaking.test(folded) && !otherwise.test(folded)
  if (values.every((value) => answerOf(value) !== null)) {
    const happens =
      (happening.test(folded) || isOnDay(folded) || asksForDay(folded)) && !otherwise.test(folded)
    return speaks || happens || findList(lists, heading) !== null ? 'enrolled' : null
  }
  const words = values.flatMap((value) => splitLists(value, lists))
  if (asksForDays(folded) && words.length > 0 && words.every((word) => isOnDay(foldName(word)))) {
    return 'enrolments'
  }
  const known = words.filter((word) => findList(lists, word) !== null).length
  if (known * 2 > words.length) return speaks || known * 10 > words.length * 9 ? 'enrolments' : null
  if (values.every((value) => /^\d{1,2}$/.test(value))) return null
  const different = new Set(words.map(foldName)).size
  const repeat = different * 2 <= words.length || words.length < fewWords
  return speaks && different <= maximumLists && repeat ? 'enrolments' : null
}

const choice = '(?:keuze|voorkeur|choice|preference)'
const firstChoice = new RegExp(`\\b(?:1e|1ste|eerste|1st|first) ${choice}\\b`)
const laterChoice = new RegExp(
  `\\b(?:[2-9]e|[2-9]de|tweede|derde|vierde|2nd|3rd|[4-9]th|second|third|reserve) ${choice}\\b`,
)

/** Whether a column says what somebody would like, and no place: a second choice, or any where places were given. */
export function isWish(heading: string, headings: readonly string[]): boolean {
  const folded = foldName(heading)
  if (laterChoice.test(folded)) return true
  return (
    firstChoice.test(folded) &&
    headings.some((other) =>
      /\b(?:ingedeeld|indeling|toegewezen|geplaatst|assigned)\b/.test(foldName(other)),
    )
  )
}

/** "Geen", "n.v.t." and who comes by himself are on no list. */
function namesNothing(word: string): boolean {
  return /^(?:geen|geen (?:voorkeur|sessie|workshop|deelname|keuze)|maakt niet uit|no preference|none|nvt|n v t|n a|niet|not|nog niet bekend|onbekend|weet ik nog niet|misschien|twijfel|maybe|perhaps|not sure(?: yet)?|eigen vervoer|eigen gelegenheid|auto|ov|openbaar vervoer|trein|fiets|lopend|own transport|by car|car|train|bike|)$/.test(
    foldName(word),
  )
}

/** What a form says of the room that was left. */
const room =
  /\s*(?:[([](?:max(?:imaal|\.)?\s*\d+[^)\]]*|vol|full|sold out|uitverkocht|nog \d+ (?:plaats|plek)[^)\]]*|\d+ (?:plaatsen|plekken|places|seats))[)\]]|\s[-–]\s*(?:nog \d+ (?:plaats|plek)\p{L}*|vol))$/iu

/** The names in one cell: parted by `|`, `;` or line ends, else by commas where the whole is no list of its own. */
export function splitLists(
  cell: string,
  lists: readonly KnownList[],
  chosen: Readonly<Record<string, string>> = {},
): string[] {
  if (answerOf(cell) !== null) return []
  const bare = (part: string): string => {
    const name = room.test(part) ? part.replace(room, '') : part
    const isKnown = chosen[foldName(part)] !== undefined || findList(lists, part) !== null
    return name === part || isKnown ? part : name
  }
  const parts = cell.split(/[|;\n+]/).flatMap((part) => {
    const whole = part.trim()
    if (!whole.includes(',') || findList(lists, whole) !== null) return [whole]
    const pieces = whole.split(',').map((piece) => piece.trim())
    const known = pieces.every((piece) => findList(lists, piece) !== null)
    if (known) return pieces
    const names = joinSmall(pieces)
    return lists.length === 0 ? names : joinKnown(names, lists)
  })
  return parts
    .map(bare)
    .filter((part) => part !== '' && answerOf(part) === null && !namesNothing(part))
}

/** "Armoede, schulden en werk" is one name: what goes on small behind a comma belongs to what began with a capital. */
function joinSmall(pieces: readonly string[]): string[] {
  const names: string[] = []
  for (const piece of pieces) {
    const before = names.at(-1)
    if (before === undefined || !/^[\p{Lu}\d]/u.test(before) || !/^\p{Ll}/u.test(piece))
      names.push(piece)
    else names[names.length - 1] = `${before}, ${piece}`
  }
  return names
}

/** A list's name may have commas of its own: as many pieces as make a known name stay together. */
function joinKnown(pieces: readonly string[], lists: readonly KnownList[]): string[] {
  const names: string[] = []
  for (let start = 0; start < pieces.length;) {
    let end = pieces.length
    while (end > start + 1 && findList(lists, pieces.slice(start, end).join(', ')) === null)
      end -= 1
    names.push(pieces.slice(start, end).join(', '))
    start = end
  }
  return names
}
