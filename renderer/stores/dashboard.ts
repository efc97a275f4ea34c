import { create } from 'zustand'
import type { Dashboard } from '../../shared/model/dashboard.ts'
import { call } from '../api.ts'
import { loadInfo } from './session.ts'

type DashboardState = {
  readonly dashboard: Dashboard | null
  /** The code of what went wrong, null when nothing did. */
  readonly problem: string | null
}

/** How the day goes. */
export const useDashboard = create<DashboardState>()(() => ({ dashboard: null, problem: null }))

const { setState: set, getState: get } = useDashboard

/** Asks how the day goes; the numbers before stay until then. */
export async function loadDashboard(): Promise<void> {
  const answer = await call('stats.dashboard', {})
  set(answer.ok ? { dashboard: answer.value, problem: null } : { problem: answer.code })
}

/** Asks for the numbers alone, as a second screen shows them, and whether they are real: nobody tells it. */
export async function loadMonitor(): Promise<void> {
  const [answer] = await Promise.all([call('stats.monitor', {}), loadInfo()])
  set(answer.ok ? { dashboard: answer.value, problem: null } : { problem: answer.code })
}

/** Opens the large view on a second screen. */
export async function openMonitor(): Promise<void> {
  const answer = await call('monitor.open', {})
  if (!answer.ok) set({ problem: answer.code })
}

/** Leaves a note for the next shift; whether that worked. */
export async function writeNote(text: string): Promise<boolean> {
  const answer = await call('notes.write', { id: crypto.randomUUID(), text })
  if (!answer.ok) set({ problem: answer.code })
  else takeNotes(answer.value)
  return answer.ok
}

/** Ticks a note off. */
export async function finishNote(noteId: string): Promise<void> {
  const answer = await call('notes.done', { id: crypto.randomUUID(), noteId })
  if (answer.ok) takeNotes(answer.value)
  else set({ problem: answer.code })
}

function takeNotes({ notes }: Pick<Dashboard, 'notes'>): void {
  const { dashboard } = get()
  if (dashboard !== null) set({ dashboard: { ...dashboard, notes }, problem: null })
}
