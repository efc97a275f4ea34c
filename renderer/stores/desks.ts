import { create } from 'zustand'
import type { DesksState } from '../../shared/model/desks.ts'
import { call } from '../api.ts'

type DesksStore = {
  readonly state: DesksState
  /** The code of what went wrong, null when nothing did. */
  readonly failureCode: string | null
}

const alone: DesksState = { isOn: false, addresses: [], desks: [], behind: 0, isFull: false }

/** The other desks of the open event on the local network. */
export const useDesks = create<DesksStore>()(() => ({ state: alone, failureCode: null }))

const { setState: set } = useDesks

/** Takes how the desks stand together, as main tells it. */
export function takeDesks(state: DesksState): void {
  set({ state })
}

/** Asks how the desks of the open event stand together. */
export async function loadDesks(): Promise<void> {
  take(await call('desks.state', {}))
}

/** Works together with other desks from now on, also after the next start. */
export async function beginTogether(): Promise<void> {
  take(await call('desks.begin', {}))
}

/** Works alone again. */
export async function endTogether(): Promise<void> {
  take(await call('desks.end', {}))
}

/** Calls the desk at an address; whether that is one. */
export async function addDesk(address: string): Promise<boolean> {
  return take(await call('desks.add', { address }))
}

/** Calls a desk no longer. */
export async function forgetDesk(address: string): Promise<void> {
  take(await call('desks.forget', { address }))
}

type Answer =
  { readonly ok: true; readonly value: DesksState } | { readonly ok: false; readonly code: string }

function take(answer: Answer): boolean {
  set(answer.ok ? { state: answer.value, failureCode: null } : { failureCode: answer.code })
  return answer.ok
}
