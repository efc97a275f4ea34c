import { create } from 'zustand'
import type { Attendee } from '../../shared/model/attendee.ts'
import type { Presence } from '../../shared/model/guest-card.ts'
import { call } from '../api.ts'
import { useSession } from './session.ts'

export type SearchState = {
  /** What stands in the one field. */
  readonly text: string
  /** What was found for `foundFor`; null while nothing was asked. */
  readonly found: readonly Attendee[] | null
  readonly foundFor: string
  /** How those who were found stand on `foundOn`, the list that was being checked; who has not come is not in it. */
  readonly presences: Readonly<Record<string, Presence>>
  readonly foundOn: string | null
  readonly failed: boolean
  /** The result that the arrow keys stand on, -1 for none. */
  readonly active: number
  /** Whether Enter was pressed while several were found. */
  readonly mustChoose: boolean
  /** Whether the results take the stage: not while keys still come in a burst, which may be a scanner's. */
  readonly shows: boolean
}

/** Longer than the gap between a scanner's keys, so that a scan shows no results on its way. */
const PAUSE_MS = 90
const LIMIT = 50

const nothing: SearchState = {
  text: '',
  found: null,
  foundFor: '',
  presences: {},
  foundOn: null,
  failed: false,
  active: -1,
  mustChoose: false,
  shows: false,
}

/** The search for a guest by name, organisation or code. */
export const useSearch = create<SearchState>()(() => nothing)

const { setState: set, getState: get } = useSearch
let timer: number | undefined
let lastKeyAt = -Infinity

/**
 * Takes what was typed. The first letters are looked for once the typing pauses; with results on the stage, a key that
 * comes at a person's pace is answered at once.
 */
export function typeText(text: string): void {
  window.clearTimeout(timer)
  const isBurst = performance.now() - lastKeyAt < PAUSE_MS
  lastKeyAt = performance.now()
  if (text.trim() === '') {
    set({ ...nothing, text })
    return
  }
  set({ text, active: -1, mustChoose: false })
  if (get().shows && !isBurst) {
    void searchNow()
    return
  }
  timer = window.setTimeout(() => {
    set({ shows: true })
    void searchNow()
  }, PAUSE_MS)
}

/** Searches at once; the guests found, or null when the search failed or the text has changed. */
export async function searchNow(): Promise<readonly Attendee[] | null> {
  window.clearTimeout(timer)
  const { text, found, foundFor, foundOn } = get()
  const { listId } = useSession.getState()
  if (found !== null && foundFor === text && foundOn === listId) return found
  const asked = { text: text.slice(0, 5_000), limit: LIMIT }
  const answer = await call('attendees.search', listId === null ? asked : { ...asked, listId })
  if (get().text !== text) return null
  const guests = answer.ok ? answer.value.attendees : []
  const presences = (answer.ok ? answer.value.presences : undefined) ?? {}
  const active = foundFor === text ? get().active : -1
  set({ found: guests, foundFor: text, foundOn: listId, presences, failed: !answer.ok, active })
  return answer.ok ? guests : null
}

/** Moves the choice among the results up (-1) or down (1). */
export function moveChoice(step: number): void {
  const { active, found } = get()
  const count = found?.length ?? 0
  if (count === 0) return
  const next = active === -1 && step < 0 ? count - 1 : active + step
  set({ active: Math.min(Math.max(next, 0), count - 1) })
}

/** Says that Enter alone does not decide. */
export function askToChoose(): void {
  set({ mustChoose: true, shows: true })
}

/** Empties the field. */
export function clearSearch(): void {
  window.clearTimeout(timer)
  set(nothing)
}
