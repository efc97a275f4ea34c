import type { Name } from '../../../model/attendee.ts'
import type { ColumnMeaning } from '../../../model/import.ts'
import { displayName } from '../../name/display-name.ts'
import { splitName } from '../../name/split-name.ts'
import { isOddlyWritten, writtenForm } from '../../name/written-form.ts'
import { splitBracketed } from '../words/bracketed-name.ts'
import { isPlaceholderName } from '../words/placeholder-name.ts'
import { openPlaceOf, type OpenPlace } from './open-place.ts'

/** A name in capitals or small letters all through, and how it is written otherwise. */
export type OddName = { readonly was: string; readonly proposed: string }

/** A name in its parts, or a place for somebody who is not known yet, and what was written. */
export type ReadName = Name & {
  readonly placeholder: boolean
  readonly place: OpenPlace
  readonly written: string
  readonly odd: OddName | null
}

/**
 * Reads a name from the cells of a row; `otherFirstName` stands in where the column of first names is empty, and
 * `rewrites` says to take the form in which an odd name is written.
 */
export function readName(
  cell: (meaning: ColumnMeaning) => string,
  otherFirstName: string,
  rewrites: boolean,
): ReadName {
  const parts = {
    firstName: cell('first-name') || otherFirstName,
    infix: cell('infix'),
    lastName: cell('last-name'),
  }
  const filled = Object.values(parts).filter((part) => part !== '')
  const written = filled.length > 0 ? filled.join(' ') : cell('full-name')
  const place =
    filled.length > 1 && filled.every(isPlaceholderName) ? nowhere : openPlaceOf(written)
  if (place !== null) {
    return { firstName: '', infix: '', lastName: '', placeholder: true, place, written, odd: null }
  }
  const read = (form: (text: string) => string) =>
    filled.length > 0
      ? { ...settleInfixInLastName(mapParts(parts, form)), organisation: '' }
      : splitBracketed(form(written))
  const asIs = read((text) => text)
  const anew = isOddlyWritten(written) ? read(writtenForm) : asIs
  const isOdd = anew !== asIs && displayName(anew) !== displayName(asIs)
  const { organisation, ...name } = rewrites ? anew : asIs
  return {
    ...name,
    placeholder: false,
    place: { ...nowhere, organisation },
    written,
    odd: isOdd ? { was: written, proposed: displayName(anew) } : null,
  }
}

/** A name as the file has it, or in the form in which it is written. */
export function nameOf(text: string, rewrites: boolean): string {
  return rewrites && isOddlyWritten(text) ? writtenForm(text) : text
}

const nowhere: OpenPlace = { organisation: '', host: '', count: 1 }

function mapParts(parts: Name, form: (text: string) => string): Name {
  const { firstName, infix, lastName } = parts
  return { firstName: form(firstName), infix: form(infix), lastName: form(lastName) }
}

/** "Berg, van der" or "van der Berg" in the column of last names, with no infix of its own. */
function settleInfixInLastName(parts: Name): Name {
  if (parts.infix !== '' || parts.lastName === '') return parts
  const split = splitName(parts.lastName)
  if (split.infix === '' || split.firstName !== '') return parts
  return { ...parts, infix: split.infix, lastName: split.lastName }
}
