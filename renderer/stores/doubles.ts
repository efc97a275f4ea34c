import { create } from 'zustand'
import type { DoubleGuest } from '../../shared/model/dashboard.ts'
import { call } from '../api.ts'

type DoublesState = {
  /** Guests whom two desks let in, that came to light since this laptop took in what another one knows. */
  readonly news: readonly DoubleGuest[]
}

/** Double admissions that nobody here has seen yet. */
export const useDoubles = create<DoublesState>()(() => ({ news: [] }))

const { setState: set, getState: get } = useDoubles
let eventId: string | null = null
/** The check-ins that were read of as one of several. */
let seen = new Set<string>()

/** Takes those of an event that is opened as known; what another laptop brings is news. */
export async function loadDoubles(openId: string, isArrival: boolean): Promise<void> {
  if (openId !== eventId) {
    eventId = openId
    seen = new Set()
    set({ news: [] })
  }
  const answer = await call('stats.doubles', {})
  if (!answer.ok || openId !== eventId) return
  const { doubles } = answer.value
  if (!isArrival) see(doubles)
  set({ news: doubles.filter(({ admissions }) => admissions.some(({ id }) => !seen.has(id))) })
}

/** Takes away what is undone by now. */
export async function refreshDoubles(): Promise<void> {
  if (eventId !== null && get().news.length > 0) await loadDoubles(eventId, true)
}

/** Somebody has read it. */
export function markDoublesSeen(): void {
  see(get().news)
  set({ news: [] })
}

/** What is left of those after an undo is no news. */
function see(doubles: readonly DoubleGuest[]): void {
  for (const { admissions } of doubles) for (const { id } of admissions) seen.add(id)
}
