import { create } from 'zustand'
import type { Attendee } from '../../shared/model/attendee.ts'
import type { Presence } from '../../shared/model/guest-card.ts'
import { BLUETOOTH_GAP } from '../../shared/domain/wedge/burst.ts'
import { call } from '../api.ts'
import { useSession } from './session.ts'

export type SearchState = {
  /** What stands in the one field. */
  readonly text: string
  /** What was found for `foundFor`; null while nothing was asked. */
  readonly found: readonly Attendee[] | null
  readonly foundFor: string
  /** Whether more were found than are shown. */
  readonly hasMore: boolean
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
const PAUSE_MS = BLUETOOTH_GAP + 5
/** A scanner on a wire has sent its next key by then: a search for its first one would only stand in the way of the scan. */
const FIRST_KEY_MS = 30
const LIMIT = 50

const nothing: SearchState = {
  text: '',
  found: null,
  foundFor: '',
  hasMore: false,
  presences: {},
  foundOn: null,
  failed: false,
  active: -1,
  mustChoose: false,
  shows: false,
}

/** The search for a guest by name, organisation, e-mail address or code. */
export const useSearch = create<SearchState>()(() => nothing)

const { setState: set, getState: get } = useSearch
let timer: number | undefined
let lastKeyAt = -Infinity

/**
 * Takes what was typed. Results take the stage when the typing pauses, and then stay; from then on a key at a person's pace
 * is answered at once. Keys in a burst may be a scanner's: they wait for the pause. A first key may be one too, and is
 * looked for a little later, in time for the pause.
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
  if (isBurst) {
    timer = window.setTimeout(showNow, PAUSE_MS)
  } else if (get().shows) {
    void searchNow()
  } else {
    timer = window.setTimeout(() => {
      void searchNow()
      timer = window.setTimeout(showNow, PAUSE_MS - FIRST_KEY_MS)
    }, FIRST_KEY_MS)
  }
}

function showNow(): void {
  set({ shows: true })
  void searchNow()
}

type Found = readonly Attendee[] | null

/** The question that main has not answered yet. */
let pending: { text: string; listId: string | null; answer: Promise<Found> } | null = null

/** Searches at once; the guests found, or null when the search failed or the text has changed. */
export function searchNow(): Promise<Found> {
  const { text, found, foundFor, foundOn, failed } = get()
  const { listId } = useSession.getState()
  if (found !== null && !failed && foundFor === text && foundOn === listId) {
    return Promise.resolve(found)
  }
  if (pending?.text === text && pending.listId === listId) return pending.answer
  const asked = { text, listId, answer: search(text, listId) }
  pending = asked
  void asked.answer.then(() => {
    if (pending === asked) pending = null
  })
  return asked.answer
}

async function search(text: string, listId: string | null): Promise<Found> {
  const asked = { text: text.slice(0, 5_000), limit: LIMIT + 1 }
  const answer = await call('attendees.search', listId === null ? asked : { ...asked, listId })
  const { text: now, foundFor, active } = get()
  if (now !== text) return null
  const all = answer.ok ? answer.value.attendees : []
  const guests = all.slice(0, LIMIT)
  set({
    found: guests,
    foundFor: text,
    hasMore: all.length > LIMIT,
    foundOn: listId,
    presences: (answer.ok ? answer.value.presences : undefined) ?? {},
    failed: !answer.ok,
    active: foundFor === text ? active : -1,
  })
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

/** Puts the results on the stage, although the typing did not pause. */
export function showResults(): void {
  set({ shows: true })
}

/** Empties the field. */
export function clearSearch(): void {
  window.clearTimeout(timer)
  lastKeyAt = -Infinity
  set(nothing)
}
