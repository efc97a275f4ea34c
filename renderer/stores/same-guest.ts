import { create } from 'zustand'
import type { CallOutput } from '../../shared/contract.ts'
import type { Attendee } from '../../shared/model/attendee.ts'
import type { GuestCard } from '../../shared/model/guest-card.ts'
import { call, subscribe } from '../api.ts'
import { openGuestCard, refreshGuestCard, useGuestCard } from './guest-card.ts'

type Done =
  | { readonly type: 'joined'; readonly attendeeId: string; readonly other: string }
  | { readonly type: 'parted' | 'two' }

export type SameGuestState = {
  /** Whether the other guest is being looked for. */
  readonly searches: boolean
  readonly text: string
  /** Who fits what was typed; null until main has answered. */
  readonly found: readonly Attendee[] | null
  /** With whom the guest on the card is compared, null for nobody. */
  readonly other: GuestCard | null
  /** Whether the other one's details are to stay. */
  readonly keepsOther: boolean
  readonly busy: boolean
  /** The code of what went wrong, null when nothing did. */
  readonly problem: string | null
  readonly done: Done | null
}

const nothing: SameGuestState = {
  searches: false,
  text: '',
  found: null,
  other: null,
  keepsOther: false,
  busy: false,
  problem: null,
  done: null,
}

/** Whether the guest on the card is another one too, as a person says it. */
export const useSameGuest = create<SameGuestState>()(() => nothing)

const { setState: set, getState: get } = useSameGuest
const PAUSE_MS = 150
const FOUND_AT_MOST = 6
let timer: number | undefined

/** Looks for the other guest. */
export function searchSameGuest(): void {
  set({ ...nothing, searches: true })
}

/** Puts away what is open of it. */
export function closeSameGuest(): void {
  window.clearTimeout(timer)
  set(nothing)
}

/** Takes what was typed, and looks for it once somebody pauses. */
export function typeSameGuest(text: string): void {
  set({ text })
  window.clearTimeout(timer)
  timer = window.setTimeout(() => void lookFor(text), PAUSE_MS)
}

async function lookFor(text: string): Promise<void> {
  const answer = await call('attendees.search', { text, limit: FOUND_AT_MOST })
  if (get().text !== text) return
  const own = useGuestCard.getState().card?.attendee.id
  set({ found: answer.ok ? answer.value.attendees.filter(({ id }) => id !== own) : [] })
}

/** Lays the other guest beside the one on the card; who has an address is kept, until somebody says otherwise. */
export async function compareGuest(id: string): Promise<void> {
  const answer = await call('guests.card', { id })
  const { card } = useGuestCard.getState()
  if (!answer.ok || card === null) {
    set({ problem: answer.ok ? 'not-found' : answer.code })
    return
  }
  const keepsOther = card.attendee.email === '' && answer.value.attendee.email !== ''
  set({ ...nothing, other: answer.value, keepsOther })
}

/** Lays the cards of two who look alike beside each other. */
export async function comparePair(one: string, other: string): Promise<void> {
  await openGuestCard(one)
  await compareGuest(other)
}

/** Chooses whose details are to stay. */
export function keepOther(keepsOther: boolean): void {
  set({ keepsOther })
}

/** Says that both are one guest, whose card lies open from then on. */
export async function joinGuest(): Promise<void> {
  const { other, keepsOther, busy } = get()
  const own = useGuestCard.getState().card?.attendee.id
  if (other === null || own === undefined || busy) return
  set({ busy: true, problem: null })
  const [keep, joins] = keepsOther ? [other.attendee.id, own] : [own, other.attendee.id]
  const answer = await call('guests.join', { id: crypto.randomUUID(), keep, other: joins })
  if (!answer.ok) {
    set({ busy: false, problem: answer.code })
    return
  }
  await openGuestCard(answer.value.id)
  set({ ...nothing, done: { type: 'joined', attendeeId: answer.value.id, other: joins } })
}

/** Says that one of those who count as the guest is somebody else after all. */
export async function partGuest(attendeeId: string, other: string): Promise<void> {
  if (get().busy) return
  set({ busy: true, problem: null })
  const answer = await call('guests.part', { id: crypto.randomUUID(), attendeeId, other })
  set(answer.ok ? { ...nothing, done: { type: 'parted' } } : { busy: false, problem: answer.code })
  await refreshGuestCard()
}

/** Says that two who look alike are two. */
export async function keepTwo(one: string, other: string): Promise<void> {
  if (get().busy) return
  set({ busy: true, problem: null })
  const answer = await call('guests.tellApart', { id: crypto.randomUUID(), one, other })
  set(answer.ok ? { ...nothing, done: { type: 'two' } } : { busy: false, problem: answer.code })
  await refreshGuestCard()
}

type Pairs = CallOutput<'guests.alike'>

/** Guests who may well be one. */
export const useAlikePairs = create<Pairs>()(() => ({ total: 0, pairs: [] }))

/** What happens all day makes nobody alike. */
const movesNobody: ReadonlySet<string> = new Set([
  ...['scanned', 'check-in-undone', 'badge-requested', 'badge-settled', 'badge-handed-out'],
  ...['ahead-handed-out', 'desk-noted', 'enrolled'],
])

/** Keeps those who look alike as the journal has them; the returned function ends it. */
export function followAlikePairs(): () => void {
  void loadAlikePairs()
  return subscribe('journal.changed', ({ types }) => {
    if (types.some((type) => !movesNobody.has(type))) void loadAlikePairs()
  })
}

async function loadAlikePairs(): Promise<void> {
  const answer = await call('guests.alike', {})
  if (answer.ok) useAlikePairs.setState(answer.value)
}
