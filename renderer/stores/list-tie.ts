import { create } from 'zustand'
import type { CallOutput } from '../../shared/contract.ts'
import { call } from '../api.ts'
import { loadLists } from './lists.ts'

export type TieOfList = CallOutput<'lists.tieOf'>

export type ListTieState = {
  readonly listId: string | null
  /** Null until main has told. */
  readonly tie: TieOfList | null
  /** To which list it was tied until a person untied it on this page; null for none. */
  readonly untied: TieOfList['tiedTo']
  readonly busy: boolean
  readonly problem: string | null
}

const nothing: ListTieState = {
  listId: null,
  tie: null,
  untied: null,
  busy: false,
  problem: null,
}

/** Whether the list that is looked at goes to one of the registration system. */
export const useListTie = create<ListTieState>()(() => nothing)

const { setState: set, getState: get } = useListTie

/** Looks whether a list goes to one of the registration system. */
export async function lookAtTie(listId: string): Promise<void> {
  set({ ...nothing, listId })
  const answer = await call('lists.tieOf', { listId })
  if (get().listId === listId && answer.ok) set({ tie: answer.value })
}

/** Ties the list that is looked at to one of the registration system, null unties it; what there is goes at once. */
export async function tieTo(remote: number | null): Promise<void> {
  const { listId, tie, busy } = get()
  if (listId === null || busy) return
  set({ busy: true, problem: null })
  const answer = await call('lists.tie', { id: crypto.randomUUID(), listId, remote })
  if (get().listId !== listId) return
  if (!answer.ok) {
    set({ busy: false, problem: answer.code })
    return
  }
  set({ busy: false, tie: answer.value, untied: remote === null ? (tie?.tiedTo ?? null) : null })
  await loadLists()
  // Whatever becomes of it stands on the page of the system.
  if (remote !== null) void call('sources.sync', {})
}
