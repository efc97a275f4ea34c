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
  if (!isArrival) for (const double of doubles) seen.add(keyOf(double))
  set({ news: doubles.filter((double) => !seen.has(keyOf(double))) })
}

/** Takes away what is undone by now. */
export async function refreshDoubles(): Promise<void> {
  if (eventId !== null && get().news.length > 0) await loadDoubles(eventId, true)
}

/** Somebody has read it. */
export function markDoublesSeen(): void {
  for (const double of get().news) seen.add(keyOf(double))
  set({ news: [] })
}

function keyOf({ admissions }: DoubleGuest): string {
  return admissions.map(({ id }) => id).join(' ')
}
