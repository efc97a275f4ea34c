import { searchText, searchWords } from '../../../../shared/domain/search/search-text.ts'
import type { Attendee } from '../../../../shared/model/attendee.ts'
import type { Presence } from '../../../../shared/model/guest-card.ts'

/** How guests stand on the list that is being checked; who has not come is not in it. */
type Presences = Readonly<Record<string, Presence>>

/** What Enter does with what was typed and found. */
export type TypedEntry =
  | { readonly type: 'scan' }
  | { readonly type: 'check-in'; readonly guest: Attendee }
  /** Somebody has to be chosen: several fit, or only a name that looks like it. */
  | { readonly type: 'choose' }
  /** An e-mail address that nobody has: it is no code, and is not to be kept as a scan. */
  | { readonly type: 'nobody' }

/** Whether a typed text can only be a code, so that no name needs to be looked for. */
export function isCode(text: string): boolean {
  const trimmed = text.trim()
  if (trimmed.length > 120 || /:\/\/|\p{Cc}/u.test(trimmed)) return true
  if (isAddress(trimmed)) return false
  return trimmed.length >= 5 && /\d/.test(trimmed) && !/\s/.test(trimmed)
}

/** Whether a typed text is an e-mail address, or the beginning of one. */
export function isAddress(text: string): boolean {
  return text.includes('@')
}

/** Decides what Enter means; several guests are never decided by Enter alone. */
export function decideTypedEntry(
  text: string,
  found: readonly Attendee[],
  presences: Presences = {},
): TypedEntry {
  if (found.length === 0 && isAddress(text) && !isCode(text)) return { type: 'nobody' }
  if (found.length === 0 || isCode(text)) return { type: 'scan' }
  if (found.some((attendee) => holdsCode(attendee, text))) return { type: 'scan' }
  const only = soleFit(text, found, presences)
  if (only !== null) return { type: 'check-in', guest: only }
  const isGuess = !found.some((attendee) => fits(attendee, text))
  return isGuess && isCapitals(text) ? { type: 'scan' } : { type: 'choose' }
}

/**
 * The one guest whose name, organisation or e-mail address was typed; the others found only look like it. Once he is in,
 * his name may as well be said by whom he brings, as long as one of them is expected.
 */
export function soleFit(
  text: string,
  found: readonly Attendee[],
  presences: Presences = {},
): Attendee | null {
  const [only, ...others] = found.filter((attendee) => fits(attendee, text))
  if (only === undefined || others.length > 0) return null
  const isIn = ({ id }: Attendee) => presences[id] === 'present'
  const isAwaited = (guest: Attendee) => !isIn(guest) && isOfHost(guest, text)
  return isIn(only) && found.some(isAwaited) ? null : only
}

/** Whether the typed name is that of whoever brings the guest. */
function isOfHost({ host }: Attendee, text: string): boolean {
  return host !== '' && beginsWords(text, searchText({ host }, []))
}

function holdsCode(attendee: Attendee, text: string): boolean {
  const code = text.trim().toUpperCase()
  return attendee.tickets.some((ticket) => ticket.code.toUpperCase() === code)
}

/** Each typed word begins a word of the guest: no guess about spelling mistakes. An e-mail address counts in full. */
function fits(attendee: Attendee, text: string): boolean {
  if (isAddress(text)) return attendee.email.trim().toLowerCase() === text.trim().toLowerCase()
  // Enter takes a guest by his own name, and no place of whom he brings.
  return beginsWords(text, searchText({ ...attendee, host: '' }, []))
}

/** Whether each typed word begins one of those words, which are folded. */
function beginsWords(text: string, folded: string): boolean {
  const words = folded.split(' ')
  return searchWords(text).every((typed) => words.some((word) => word.startsWith(typed)))
}

function isCapitals(text: string): boolean {
  return /^[\p{Lu}\p{N}-]{5,}$/u.test(text.trim())
}
