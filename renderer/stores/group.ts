import { create } from 'zustand'
import type { CallOutput } from '../../shared/contract.ts'
import type { GuestFilter, GuestRow } from '../../shared/model/guest-card.ts'
import type { Verdict } from '../../shared/model/verdict.ts'
import { call } from '../api.ts'
import { loadPrinting } from './printing.ts'
import { useSession } from './session.ts'

/** More guests than this are no group that somebody collects for. */
export const GROUP_LIMIT = 300

export type GroupResult =
  | ({ readonly type: 'handed-out' } & CallOutput<'guests.handOut'>)
  | {
      readonly type: 'checked-in'
      readonly admitted: number
      /** Those who were not let in, and why. */
      readonly others: readonly { readonly guest: GuestRow; readonly verdict: Verdict }[]
    }

export type GroupState = {
  /** Everybody in the group; null while none is open. */
  readonly guests: readonly GuestRow[] | null
  readonly left: ReadonlySet<string>
  readonly collectedBy: string
  readonly busy: boolean
  readonly problem: string | null
  readonly result: GroupResult | null
}

const closed: GroupState = {
  guests: null,
  left: new Set(),
  collectedBy: '',
  busy: false,
  problem: null,
  result: null,
}

/** Guests of one organisation who are dealt with together. */
export const useGroup = create<GroupState>()(() => closed)

const { setState: set, getState: get } = useGroup

/** Takes all guests who fit a filter as a group. */
export async function openGroup(filter: GuestFilter): Promise<void> {
  const answer = await call('guests.page', { ...filter, offset: 0, limit: GROUP_LIMIT })
  if (!answer.ok) {
    set({ ...closed, problem: answer.code })
    return
  }
  const { guests } = answer.value
  // Whose ticket was taken back is there, but not ticked.
  const left = new Set(guests.filter(({ problem }) => isTakenBack(problem)).map(({ id }) => id))
  set({ ...closed, guests, left })
}

export function closeGroup(): void {
  set(closed)
}

/** Leaves a guest out of the group, or takes him in again. */
export function toggleMember(id: string): void {
  const left = new Set(get().left)
  if (!left.delete(id)) left.add(id)
  set({ left, result: null })
}

export function nameCollector(collectedBy: string): void {
  set({ collectedBy })
}

/** Gives the badges of the group away; nobody is checked in. */
export async function handOutGroup(): Promise<void> {
  const attendeeIds = membersOf(get()).map(({ id }) => id)
  if (attendeeIds.length === 0 || get().busy) return
  set({ busy: true, problem: null, result: null })
  const id = crypto.randomUUID()
  const { collectedBy } = get()
  const answer = await call('guests.handOut', { id, attendeeIds, collectedBy })
  if (answer.ok) set({ busy: false, result: { type: 'handed-out', ...answer.value } })
  else set({ busy: false, problem: answer.code })
  await loadPrinting()
}

/** Checks the whole group in on the desk's list. */
export async function checkInGroup(): Promise<void> {
  const members = membersOf(get())
  const { listId } = useSession.getState()
  if (members.length === 0 || listId === null || get().busy) return
  set({ busy: true, problem: null, result: null })
  const attendeeIds = members.map(({ id }) => id)
  const answer = await call('guests.checkInGroup', {
    id: crypto.randomUUID(),
    listId,
    attendeeIds,
  })
  if (!answer.ok) {
    set({ busy: false, problem: answer.code })
    return
  }
  const { results } = answer.value
  const others = results.flatMap(({ attendeeId, verdict }) => {
    const guest = members.find(({ id }) => id === attendeeId)
    return verdict === 'valid' || guest === undefined ? [] : [{ guest, verdict }]
  })
  const admitted = results.length - others.length
  set({ busy: false, result: { type: 'checked-in', admitted, others } })
  await loadPrinting()
}

/** Who is dealt with: everybody who was not left out. */
export function membersOf({ guests, left }: GroupState): readonly GuestRow[] {
  return (guests ?? []).filter(({ id }) => !left.has(id))
}

function isTakenBack(problem: GuestRow['problem']): boolean {
  return problem === 'canceled' || problem === 'withdrawn' || problem === 'blocked'
}
