import { create } from 'zustand'
import { enrolGuest } from './guest-card.ts'
import { askListState } from './lists.ts'
import { reply, useScans } from './scan.ts'

export type MoveState = {
  /** The scan of a guest who has no place on this list; null for none. */
  readonly scanId: string | null
  /** Places that are left; null where there is no end of them, undefined until main has told. */
  readonly left: number | null | undefined
  readonly busy: boolean
  /** Whether a full list was said to be full, so that the key now means "anyway". */
  readonly isFull: boolean
  /** Why the guest could not be moved, null when nothing went wrong. */
  readonly problem: string | null
}

const nobody: MoveState = {
  scanId: null,
  left: undefined,
  busy: false,
  isFull: false,
  problem: null,
}

/** The guest on the stage who is on another list of the same hour, and the places on this one. */
export const useMove = create<MoveState>()(() => nobody)

const { setState: set, getState: get } = useMove

/** Asks how many places are left for the stranger on the stage. */
export async function lookForSeats(scanId: string, listId: string): Promise<void> {
  set({ ...nobody, scanId })
  const state = await askListState(listId)
  if (get().scanId !== scanId) return
  const left = state?.left
  set({ left, isFull: left !== null && left !== undefined && left <= 0 })
}

/** Moves the guest on the stage to this list and checks him in; whether there was one to move. */
export function moveGuestHere(): boolean {
  const { stage } = useScans.getState()
  if (stage.type !== 'answered' || stage.answer.explanation !== 'not-enrolled') return false
  const { attendee, listId } = stage.answer
  if (attendee === null || get().busy) return true
  set({ busy: true, problem: null })
  const place = { attendeeId: attendee.id, listId, enrolled: true, overFull: get().isFull }
  void enrolGuest(place).then((problem) => {
    set({ busy: false })
    if (problem === 'full') set({ isFull: true, left: 0 })
    else if (problem !== null) set({ problem })
    if (problem === null) reply({ ...stage.request, attendeeId: attendee.id })
  })
  return true
}
