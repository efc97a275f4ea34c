import type { TicketType } from '../../../model/ticket-type.ts'
import { foldName } from '../../name/fold-name.ts'

/** Which ticket type each of a file's words is, and the types that the event does not know yet. */
export type TicketTypePlan = {
  /** The id of the type that a file's word means. */
  readonly typeOf: (word: string) => string
  readonly added: readonly TicketType[]
}

/** Words for the usual types, by the id that they have in an event that Balie made. */
const synonyms: Readonly<Record<string, RegExp>> = {
  participant:
    /^(?:deelnemer|deelneemster|deelname|participant|attendee|delegate|regulier|regular|standaard|standard|congreskaart|passe partout|volledig|hele congres|bezoeker|visitor|gast|guest)s?$/,
  speaker: /^(?:spreker|inleider|speaker|dagvoorzitter|workshopleider|keynote|presentator)s?$/,
  crew: /^(?:crew|medewerker|organisatie|vrijwilliger|volunteer|staff|team|organisation|organizer)s?$/,
  press: /^(?:pers|press|media|journalist)(?:en|s)?$/,
  exhibitor: /^(?:exposant|standhouder|exhibitor|sponsor|partner|beursdeelnemer)(?:en|s)?$/,
}

/** Whether a word of a file is that of a usual type: "Spreker", "Crew". */
export function isUsualType(word: string): boolean {
  const folded = foldName(word)
  return Object.values(synonyms).some((words) => words.test(folded))
}

const weekdays: readonly RegExp[] = [
  /\b(?:zondag|zo|sunday|sun)\b/,
  /\b(?:maandag|ma|monday|mon)\b/,
  /\b(?:dinsdag|di|tuesday|tue)\b/,
  /\b(?:woensdag|wo|wednesday|wed)\b/,
  /\b(?:donderdag|do|thursday|thu)\b/,
  /\b(?:vrijdag|vr|friday|fri)\b/,
  /\b(?:zaterdag|za|saturday|sat)\b/,
]

const colours = [
  '#0f766e',
  '#9333ea',
  '#b45309',
  '#be123c',
  '#1d4ed8',
  '#4d7c0f',
  '#a21caf',
  '#475569',
]

/** A column with more words than this holds no types: what is beyond counts as the first type. */
const maximumAdded = 40

/**
 * Finds the types that a file means among those of the event, and plans the missing ones; `chosen` says by folded
 * word what a person decided: a type's id, `+` for a new one, `-` for the usual one.
 */
export function planTicketTypes(
  existing: readonly TicketType[],
  fileWords: readonly string[],
  chosen: Readonly<Record<string, string>> = {},
): TicketTypePlan {
  const usual =
    existing.find((type) => type.id === 'participant')?.id ?? existing[0]?.id ?? 'participant'
  const added: TicketType[] = []
  const ids = new Map<string, string>([['', usual]])
  for (const word of [...new Set(fileWords)].toSorted()) {
    const folded = foldName(word)
    if (ids.has(folded)) continue
    const choice = chosen[folded]
    const picked = existing.find((type) => type.id === choice)?.id
    const known = picked ?? (choice === '+' ? null : findType(existing, folded))
    if (choice === '-') ids.set(folded, usual)
    else if (known !== null) ids.set(folded, known)
    else if (added.length < maximumAdded) {
      const type = newType(word, folded, existing)
      added.push(type)
      ids.set(folded, type.id)
    }
  }
  return { typeOf: (word) => ids.get(foldName(word)) ?? usual, added }
}

function findType(existing: readonly TicketType[], folded: string): string | null {
  const named = existing.find(
    ({ id, name }) => foldName(id) === folded || foldName(name) === folded,
  )
  if (named !== undefined) return named.id
  const meant = existing.find(({ id }) => synonyms[id]?.test(folded))
  return meant?.id ?? findDayType(existing, folded)
}

/** "Dagticket wo 17 juni" is the type that is valid on one Wednesday. */
function findDayType(existing: readonly TicketType[], folded: string): string | null {
  const named = weekdays.flatMap((weekday, index) => (weekday.test(folded) ? [index] : []))
  if (named.length !== 1) return null
  const found = existing.filter(({ validDays }) => {
    const [day, ...others] = validDays ?? []
    return day !== undefined && others.length === 0 && new Date(day).getUTCDay() === named[0]
  })
  return found.length === 1 ? (found[0]?.id ?? null) : null
}

/** The same on every laptop: id and colour follow from the word alone. */
function newType(word: string, folded: string, existing: readonly TicketType[]): TicketType {
  const slug = folded.replaceAll(' ', '-').slice(0, 60)
  const taken = existing.some((type) => type.id === slug)
  const sum = [...folded].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  return {
    id: taken ? `${slug}-2` : slug,
    name: word.slice(0, 80),
    colour: colours[sum % colours.length] ?? '#475569',
    validDays: null,
    handOut: null,
  }
}
