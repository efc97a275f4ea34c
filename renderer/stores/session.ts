import { create } from 'zustand'
import type { CallInput, CallOutput } from '../../shared/contract.ts'
import type { CheckInList } from '../../shared/model/check-in-list.ts'
import type { PageSettings } from '../../shared/model/settings.ts'
import type { Direction } from '../../shared/model/verdict.ts'
import { call } from '../api.ts'

export type OpenEvent = NonNullable<CallOutput<'events.current'>>
export type SettingsChange = CallInput<'settings.change'>

export type SessionState = {
  /** `loading` until main has told what is open. */
  readonly phase: 'loading' | 'ready' | 'failed'
  readonly failureCode: string | null
  readonly info: CallOutput<'app.info'> | null
  /** What to add to this page's clock to get the app's, in ms. */
  readonly clockOffset: number
  readonly settings: PageSettings | null
  readonly openEvent: OpenEvent | null
  readonly lists: readonly CheckInList[]
  readonly listId: string | null
  readonly direction: Direction
  readonly summary: CallOutput<'stats.summary'> | null
}

/** What this laptop is doing: the open event, its lists, the settings and the counters. */
export const useSession = create<SessionState>()(() => ({
  phase: 'loading',
  failureCode: null,
  info: null,
  clockOffset: 0,
  settings: null,
  openEvent: null,
  lists: [],
  listId: null,
  direction: 'entry',
  summary: null,
}))

const { setState: set, getState: get } = useSession

/** Asks main for everything that the page needs to begin. */
export async function startSession(): Promise<void> {
  set({ phase: 'loading', failureCode: null })
  const [info, settings, current] = await Promise.all([
    call('app.info', {}),
    call('settings.get', {}),
    call('events.current', {}),
  ])
  if (!info.ok || !settings.ok || !current.ok) {
    const refused = [info, settings, current].find((answer) => !answer.ok)
    set({ phase: 'failed', failureCode: refused?.ok === false ? refused.code : 'internal' })
    return
  }
  const clockOffset = Date.parse(info.value.now) - Date.now()
  set({ info: info.value, settings: settings.value, clockOffset })
  if (current.value !== null) await showEvent(current.value)
  set({ phase: 'ready' })
}

/** Asks for the app's clock alone, which a page shows that knows nothing else. */
export async function loadInfo(): Promise<void> {
  const info = await call('app.info', {})
  if (!info.ok) return
  set({ info: info.value, clockOffset: Date.parse(info.value.now) - Date.now() })
}

/** Takes an event that main has opened, with its lists. */
export async function showEvent(openEvent: OpenEvent): Promise<void> {
  // A practice has a clock of its own.
  const [answer, info] = await Promise.all([call('lists.all', {}), call('app.info', {})])
  if (info.ok) set({ info: info.value, clockOffset: Date.parse(info.value.now) - Date.now() })
  const lists = answer.ok ? answer.value.lists.toSorted(byPosition) : []
  const remembered = get().listId ?? get().settings?.lastListId
  const chosen = lists.find((list) => list.id === remembered) ?? firstList(lists)
  set({ openEvent, lists, listId: chosen?.id ?? null, direction: 'entry', summary: null })
  await refreshSession()
}

/** Asks for the lists again; the chosen one stays, unless it was taken away. */
export async function reloadLists(): Promise<void> {
  const answer = await call('lists.all', {})
  if (!answer.ok) return
  const lists = answer.value.lists.toSorted(byPosition)
  set({ lists })
  if (lists.some(({ id }) => id === get().listId)) return
  set({ listId: firstList(lists)?.id ?? null, summary: null })
  await refreshSession()
}

/** Goes on with another list, and with it after the next start. */
export function chooseList(listId: string): void {
  set({ listId, summary: null })
  void refreshSession()
  void changeSettings({ lastListId: listId })
}

/** Takes up the list that main remembers when the next event is shown. */
export function forgetList(): void {
  set({ listId: null })
}

/** From coming in to going out, and back. */
export function toggleDirection(): void {
  set({ direction: get().direction === 'entry' ? 'exit' : 'entry' })
}

/** Keeps a change of this laptop's settings; null where that worked, else the code of why not. */
export async function changeSettings(change: SettingsChange): Promise<string | null> {
  const answer = await call('settings.change', change)
  if (!answer.ok) return answer.code
  set({ settings: answer.value })
  return null
}

/** Asks again what the journal may have changed: counters, lists and what the event holds. */
export async function refreshSession(): Promise<void> {
  const { listId } = get()
  const [current, summary] = await Promise.all([
    call('events.current', {}),
    listId === null ? null : call('stats.summary', { listId }),
  ])
  if (current.ok) set({ openEvent: current.value })
  if (summary?.ok === true && get().listId === listId) set({ summary: summary.value })
}

/** The app's clock, in ms since 1970. */
export function appNow(): number {
  return Date.now() + get().clockOffset
}

/** The list that is being checked now. */
export function chosenList(state: SessionState): CheckInList | null {
  return state.lists.find((list) => list.id === state.listId) ?? null
}

/** The time zone of the open event. */
export function eventZone(state: SessionState): string {
  return state.openEvent?.description.timeZone ?? 'UTC'
}

function firstList(lists: readonly CheckInList[]): CheckInList | undefined {
  return lists.find((list) => list.kind === 'reception') ?? lists[0]
}

function byPosition(one: CheckInList, other: CheckInList): number {
  return one.position - other.position || one.name.localeCompare(other.name)
}
