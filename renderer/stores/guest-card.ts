import { create } from 'zustand'
import { displayName } from '../../shared/domain/name/display-name.ts'
import type { GuestCard } from '../../shared/model/guest-card.ts'
import { call } from '../api.ts'
import { reprintBadge } from './printing.ts'
import { showCorrected } from './scan.ts'
import { isDeskLocked } from './staff.ts'

export type GuestCardState = {
  /** Whose card lies open; null for none. */
  readonly id: string | null
  readonly card: GuestCard | null
  /** Whether sensitive fields are in sight: only while a key is held. */
  readonly reveals: boolean
  readonly busy: boolean
  /** The code of what went wrong, null when nothing did. */
  readonly problem: string | null
  /** What was done last, for a line on the card. */
  /** Whose card was looked at last. */
  readonly last: { readonly id: string; readonly name: string } | null
  readonly done: `lost.${GuestCard['codeOnBadge']}` | 'enrolled' | null
}

const closed: GuestCardState = {
  id: null,
  card: null,
  reveals: false,
  busy: false,
  problem: null,
  last: null,
  done: null,
}

/** The card of one guest. */
export const useGuestCard = create<GuestCardState>()(() => closed)

const { setState: set, getState: get } = useGuestCard

/** Lays a guest's card open; at a locked desk it stays closed. */
export async function openGuestCard(id: string): Promise<void> {
  if (isDeskLocked()) return
  set({ ...closed, last: get().last, id })
  await refreshGuestCard()
}

/** Puts the card away; whether one was open. */
export function closeGuestCard(): boolean {
  const wasOpen = get().id !== null
  set({ ...closed, last: get().last })
  return wasOpen
}

/** Asks for the open card again. */
export async function refreshGuestCard(): Promise<void> {
  const { id } = get()
  if (id === null) return
  const answer = await call('guests.card', { id })
  if (get().id !== id) return
  if (!answer.ok) {
    set({ card: null, problem: answer.code })
    return
  }
  const name = displayName(answer.value.attendee)
  set({ card: answer.value, last: { id, name } })
}

/** Shows sensitive fields, or hides them again. */
export function revealSensitive(reveals: boolean): void {
  if (reveals && isDeskLocked()) return
  if (get().reveals !== reveals) set({ reveals })
}

/** Declares the badge of the guest on the card lost: its code is revoked, and a new one is printed. */
export async function loseBadge(): Promise<void> {
  const { id, card, busy } = get()
  if (id === null || card === null || busy) return
  set({ busy: true, problem: null, done: null })
  const asked = await reprintBadge(id, 'lost')
  if (asked === null) set({ busy: false, problem: 'reprint' })
  else set({ busy: false, done: `lost.${card.codeOnBadge}` })
  await refreshGuestCard()
}

/** Gives a guest a place on a list, or takes it; the code of what went wrong, or null. */
export async function enrolGuest(wish: {
  readonly attendeeId: string
  readonly listId: string
  readonly enrolled: boolean
  /** Whether staff say so though no place is left. */
  readonly overFull: boolean
}): Promise<string | null> {
  const answer = await call('guests.enrol', { id: crypto.randomUUID(), ...wish })
  if (!answer.ok) return answer.code
  showCorrected(answer.value.attendee)
  return null
}
