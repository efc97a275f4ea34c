import type { TicketType } from '../../../model/ticket-type.ts'
import { daysOfName } from '../../event/days-of-name.ts'
import { localDaysOf } from '../../event/event-days.ts'
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

/** What of an event its ticket types depend on. */
export type TypesOfEvent = {
  readonly types: readonly TicketType[]
  readonly firstDay: string
  readonly lastDay: string
}

/** What a person decided, by folded word. */
export type ChosenTypes = {
  /** A type's id, `+` for a new one, `-` for the usual one. */
  readonly ticketTypes?: Readonly<Record<string, string>>
  /** On which days a new one admits, in place of those that its name says; none means every day. */
  readonly ticketTypeDays?: Readonly<Record<string, readonly string[]>>
}

/** Finds the types that a file means among those of the event, and plans the missing ones. */
export function planTicketTypes(
  event: TypesOfEvent,
  fileWords: readonly string[],
  { ticketTypes: chosen = {}, ticketTypeDays = {} }: ChosenTypes = {},
): TicketTypePlan {
  const existing = event.types
  const usual =
    existing.find((type) => type.id === 'participant')?.id ?? existing[0]?.id ?? 'participant'
  const added: TicketType[] = []
  const ids = new Map<string, string>([['', usual]])
  for (const word of [...new Set(fileWords)].toSorted()) {
    const folded = foldName(word)
    if (ids.has(folded)) continue
    const choice = chosen[folded]
    const picked = existing.find((type) => type.id === choice)?.id
    const known = picked ?? (choice === '+' ? null : findType(event, word, folded))
    if (choice === '-') ids.set(folded, usual)
    else if (known !== null) ids.set(folded, known)
    else if (added.length < maximumAdded) {
      const type = { ...newType(word, folded, existing), validDays: daysOf(word, folded) }
      added.push(type)
      ids.set(folded, type.id)
    }
  }
  return { typeOf: (word) => ids.get(foldName(word)) ?? usual, added }

  function daysOf(word: string, folded: string): string[] | null {
    const days = ticketTypeDays[folded]
    if (days === undefined) return daysOfName(word, event)
    const ofEvent = localDaysOf(event)
    const chosenDays = ofEvent.filter((day) => days.includes(day))
    const isEach = chosenDays.length === 0 || chosenDays.length === ofEvent.length
    return isEach ? null : chosenDays
  }
}

function findType(event: TypesOfEvent, word: string, folded: string): string | null {
  const existing = event.types
  const named = existing.find(
    ({ id, name }) => foldName(id) === folded || foldName(name) === folded,
  )
  if (named !== undefined) return named.id
  const meant = existing.find(({ id }) => synonyms[id]?.test(folded))
  return meant?.id ?? findDayType(event, word)
}

/** "Dagticket wo 17 juni" is the only type that is valid on that day alone. */
function findDayType(event: TypesOfEvent, word: string): string | null {
  const days = daysOfName(word, event)
  if (days?.length !== 1) return null
  const [found, ...others] = event.types.filter(({ validDays }) => {
    const [day, ...further] = validDays ?? []
    return day === days[0] && further.length === 0
  })
  return others.length === 0 ? (found?.id ?? null) : null
}

/** The same on every laptop: id and colour follow from the word alone. */
function newType(
  word: string,
  folded: string,
  existing: readonly TicketType[],
): Omit<TicketType, 'validDays'> {
  const slug = folded.replaceAll(' ', '-').slice(0, 60)
  const taken = existing.some((type) => type.id === slug)
  const sum = [...folded].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0)
  return {
    id: taken ? `${slug}-2` : slug,
    name: word.slice(0, 80),
    colour: colours[sum % colours.length] ?? '#475569',
    handOut: null,
  }
}
