import type { CheckInList } from '../../model/check-in-list.ts'
import type { ColumnMeaning } from '../../model/import.ts'
import { foldName } from '../name/fold-name.ts'
import { findList } from './find-list.ts'
import { isNo, isYes } from './parse-status.ts'

/** What of a list its recognition depends on. */
export type KnownList = Pick<CheckInList, 'id' | 'name' | 'kind' | 'place'>

const speaking =
  /\b(?:sessie|deelsessie|workshop|werkbezoek|excursie|bus|busreis|diner|congresdiner|inschrijving|lijst|session|breakout|excursion|visit|dinner|enrolment|enrollment|list)(?:s|en|keuze|ronde|rondes)?\b/

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
  const speaks = speaking.test(foldName(heading))
  if (values.every((value) => isYes(value) || isNo(value))) {
    return speaks || findList(lists, heading) !== null ? 'enrolled' : null
  }
  const words = values.flatMap((value) => splitLists(value, lists))
  const known = words.filter((word) => findList(lists, word) !== null).length
  if (known * 2 > words.length) return speaks || known * 10 > words.length * 9 ? 'enrolments' : null
  const different = new Set(words.map(foldName)).size
  const repeat = different * 2 <= words.length || words.length < fewWords
  return speaks && different <= maximumLists && repeat ? 'enrolments' : null
}

/** The names in one cell: parted by `|`, `;` or line ends, else by commas where the whole is no list of its own. */
export function splitLists(cell: string, lists: readonly KnownList[]): string[] {
  const parts = cell.split(/[|;\n+]/).flatMap((part) => {
    const whole = part.trim()
    if (!whole.includes(',') || findList(lists, whole) !== null) return [whole]
    const pieces = whole.split(',').map((piece) => piece.trim())
    const known = pieces.every((piece) => findList(lists, piece) !== null)
    return known || lists.length === 0 ? pieces : joinKnown(pieces, lists)
  })
  return parts.filter((part) => part !== '' && !isNo(part))
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
