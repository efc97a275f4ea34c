import type { Attendee } from '../../model/attendee.ts'
import { lastNameText, searchText } from './search-text.ts'

/** A word of the question, with the words in use that it may stand for. */
export type Meant = { readonly word: string; readonly near: ReadonlySet<string> }

const WHOLE_WORD = 6
const BEGINNING = 2
const WITH_A_SLIP = 1
const IN_LAST_NAME = 3
const WHOLE_LAST_NAME = 4
const WITHDRAWN = -3

/**
 * How well a guest fits, null where a word fits nothing of him: whole words before beginnings and those before a typo, the
 * last name before all else, and whose whole last name was typed before those of whom it is a part.
 */
export function rankGuest(attendee: Attendee, question: readonly Meant[]): number | null {
  const lastName = lastNameText(attendee).split(' ')
  const held = searchText(
    attendee,
    attendee.tickets.map((ticket) => ticket.code),
  ).split(' ')
  let total = attendee.withdrawn ? WITHDRAWN : 0
  for (const meant of question) {
    const fit = fitOf(held, meant)
    if (fit === 0) return null
    total += fit + (fitOf(lastName, meant) > 0 ? IN_LAST_NAME : 0)
  }
  const isWhole = lastName.every((part) => question.some(({ word }) => word === part))
  return total + (isWhole ? WHOLE_LAST_NAME : 0)
}

function fitOf(held: readonly string[], { word, near }: Meant): number {
  if (held.includes(word)) return WHOLE_WORD
  if (held.some((part) => part.startsWith(word))) return BEGINNING
  return held.some((part) => near.has(part)) ? WITH_A_SLIP : 0
}
