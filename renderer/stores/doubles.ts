import { create } from 'zustand'
import type { DoubleGuest } from '../../shared/model/dashboard.ts'
import { call } from '../api.ts'

type DoublesState = {
  /** Guests whom two desks let in, of whom nobody at this laptop has read yet. */
  readonly news: readonly DoubleGuest[]
}

/** Double admissions that are still to be read; main keeps which were. */
export const useDoubles = create<DoublesState>()(() => ({ news: [] }))

const { setState: set, getState: get } = useDoubles
let eventId: string | null = null

/** Asks which of an event's are still to be read. */
export async function loadDoubles(openId: string): Promise<void> {
  if (openId !== eventId) {
    eventId = openId
    set({ news: [] })
  }
  const answer = await call('stats.doubles', {})
  if (answer.ok && openId === eventId) set({ news: answer.value.doubles })
}

/** Takes away what is undone by now. */
export async function refreshDoubles(): Promise<void> {
  if (eventId !== null && get().news.length > 0) await loadDoubles(eventId)
}

/** Somebody has read it. Where that cannot be kept, as on a full disk, it comes back with the next start. */
export async function markDoublesSeen(): Promise<void> {
  const checkInIds = get().news.flatMap(({ admissions }) => admissions.map(({ id }) => id))
  set({ news: [] })
  if (checkInIds.length > 0) await call('stats.readDoubles', { checkInIds })
}
