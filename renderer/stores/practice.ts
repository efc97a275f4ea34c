import { create } from 'zustand'
import type { CallInput } from '../../shared/contract.ts'
import { call } from '../api.ts'
import { enterEvent, loadEvents } from './events.ts'
import { forgetList, refreshSession } from './session.ts'

export type PracticeWish = CallInput<'practice.start'>

type PracticeStore = {
  /** Whether a practice is being begun, ended or put on paper. */
  readonly busy: boolean
  readonly failureCode: string | null
  /** The paper with codes that was saved last. */
  readonly saved: { readonly fileName: string; readonly codes: number } | null
  /** Whether somebody read that a practice was cut off. */
  readonly cutOffRead: boolean
}

const idle = { busy: false, failureCode: null, saved: null } as const

/** Practising on a copy of the event. */
export const usePractice = create<PracticeStore>()(() => ({ ...idle, cutOffRead: false }))

const { setState: set } = usePractice

/** Begins to practise on a copy of the open event; whether that worked. */
export async function startPractice(wish: PracticeWish): Promise<boolean> {
  set({ ...idle, busy: true })
  const answer = await call('practice.start', wish)
  if (answer.ok) await enterEvent(answer.value)
  set({ ...idle, failureCode: answer.ok ? null : answer.code, cutOffRead: true })
  return answer.ok
}

/** Throws the practice away; the event itself is shown again with the list that it was left with. */
export async function stopPractice(): Promise<void> {
  set({ ...idle, busy: true })
  const answer = await call('practice.stop', {})
  forgetList()
  if (answer.ok) await enterEvent(answer.value)
  else await refreshSession()
  set({ ...idle, failureCode: answer.ok ? null : answer.code })
  await loadEvents()
}

/** Asks where, and writes the paper with practice codes for a list. */
export async function savePracticeCodes(listId: string): Promise<void> {
  set({ ...idle, busy: true })
  const answer = await call('practice.codes', { listId })
  if (!answer.ok) set({ ...idle, failureCode: answer.code })
  else set({ ...idle, saved: answer.value.saved ? answer.value : null })
}

/** Takes away what was said of a practice that was cut off. */
export function readCutOff(): void {
  set({ cutOffRead: true })
}
