import { displayName, hostName } from '../../name/display-name.ts'
import { foldName } from '../../name/fold-name.ts'
import { splitBracketed } from '../words/bracketed-name.ts'
import { nobody } from '../../name/nobody.ts'
import { openPlaceOf } from './open-place.ts'
import { answerOf } from '../words/parse-status.ts'
import { noParty, saysNobody } from './party.ts'
import type { RowGuest } from './read-guest.ts'

/** Whom guests bring along: guests of their own right, with who brings them as host; not who has a row himself. */
export function companionsOf(guests: readonly RowGuest[]): RowGuest[] {
  const bringing = guests.filter(({ companion, unnamed }) => companion !== '' && !unnamed)
  if (bringing.length === 0) return []
  const names = new Set(guests.map(({ person }) => foldName(displayName(person))))
  return bringing.flatMap((guest) => {
    const found = companionOf(guest)
    const isListed =
      found !== null && !found.unnamed && names.has(foldName(displayName(found.person)))
    return found === null || isListed ? [] : [found]
  })
}

function companionOf(guest: RowGuest): RowGuest | null {
  const { companion: text, key, person, ticket } = guest
  if (saysNobody(text)) return null
  const host = hostName(person)
  const unnamed = answerOf(text) === 'yes' || openPlaceOf(text) !== null
  const { organisation: _, ...name } = splitBracketed(text.slice(0, 200))
  return {
    ...guest,
    key: key === '' ? '' : `${key}+1`,
    person: unnamed
      ? { ...nobody, host }
      : { ...nobody, ...name, infix: name.infix.slice(0, 40), host },
    ticket: { ...ticket, code: '' },
    lists: [],
    placeName: unnamed ? `+1 ${host}` : '',
    places: 1,
    unnamed,
    flagged: false,
    companion: '',
    party: noParty,
    oddName: null,
  }
}
