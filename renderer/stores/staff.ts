import { create } from 'zustand'
import { mayCall } from '../../shared/call-rights.ts'
import type { CallInput, CallName } from '../../shared/contract.ts'
import { mayDo, type Actor } from '../../shared/domain/staff/may-do.ts'
import type { StaffMember, StaffState } from '../../shared/model/staff.ts'
import type { Result } from '../../shared/result.ts'
import { call } from '../api.ts'

type StaffStore = {
  /** Null until main has told who is there. */
  readonly state: StaffState | null
  readonly busy: boolean
  /** The code of what went wrong, null when nothing did. */
  readonly problem: string | null
  /** Whether somebody wanted to lock a desk that nobody could open again. */
  readonly wantsPin: boolean
}

/** Who works at this laptop. */
export const useStaff = create<StaffStore>()(() => ({
  state: null,
  busy: false,
  problem: null,
  wantsPin: false,
}))

const { setState: set, getState: get } = useStaff

/** Asks who is signed in. */
export async function loadStaff(): Promise<void> {
  await take(call('staff.state', {}))
}

/** Signs in by PIN; whether that worked. */
export function signIn(staffId: string, pin: string): Promise<boolean> {
  return take(call('staff.signIn', { staffId, pin }))
}

/** Signs in whose crew badge this is; whether it was one. */
export async function signInByBadge(code: string): Promise<boolean> {
  await take(call('staff.signInByBadge', { code }))
  return get().state?.isLocked === false
}

/** Locks the desk; where no PIN was set it says so. */
export async function lockDesk(): Promise<void> {
  if (get().state?.isProtected === true) await take(call('staff.lock', {}))
  else set({ wantsPin: true })
}

/** A laptop that slept for as long as a desk may be left alone wakes locked: no timer ran meanwhile. */
export async function lockAfterSleep(sleptMs: number): Promise<void> {
  const { state } = get()
  if (state?.isProtected !== true || state.isLocked || state.lockAfterMinutes === 0) return
  if (sleptMs >= state.lockAfterMinutes * 60_000) await lockDesk()
}

/** Nobody needs to hear any more that there is no PIN. */
export function forgetLockWish(): void {
  set({ wantsPin: false })
}

/** Whether nobody is signed in at a laptop that wants a PIN. */
export function isDeskLocked(): boolean {
  return get().state?.isLocked === true
}

/** Adds or changes somebody; whether that worked. */
export function saveStaff(input: CallInput<'staff.save'>): Promise<boolean> {
  return take(call('staff.save', input))
}

export async function removeStaff({ id }: StaffMember): Promise<void> {
  await take(call('staff.remove', { id }))
}

/** What was wrong with the list of staff is of no concern any more. */
export function forgetStaffProblem(): void {
  set({ problem: null })
}

export async function lockAfter(minutes: number): Promise<void> {
  await take(call('staff.lockAfter', { minutes }))
}

/** Whether what only a supervisor may do is to be shown. */
export function isSupervisor({ state }: StaffStore): boolean {
  return mayDo(actorOf(state), 'settings')
}

/** Whether whoever is at work may make a call, by the table that main holds to. */
export function useMayCall(name: CallName): boolean {
  return useStaff(({ state }) => mayCall(actorOf(state), name))
}

/** As what the laptop is used now; until main has told it, as one without PINs. */
export function actorOf(state: StaffState | null): Actor {
  if (state?.isProtected !== true) return 'open'
  return state.who?.role ?? 'locked'
}

async function take(asked: Promise<Result<StaffState>>): Promise<boolean> {
  set({ busy: true, problem: null })
  const answer = await asked
  set({ busy: false, problem: answer.ok ? null : answer.code })
  if (answer.ok) set({ state: answer.value })
  return answer.ok
}
