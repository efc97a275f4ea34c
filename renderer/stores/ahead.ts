import { create } from 'zustand'
import type { CallInput, CallOutput } from '../../shared/contract.ts'
import type { AheadBatch, AheadPaper, AheadSelection } from '../../shared/model/ahead.ts'
import type { CheckedBadges } from '../../shared/model/badge-flaw.ts'
import { call } from '../api.ts'

export type AheadOverview = CallOutput<'ahead.overview'>
export type AheadChoice = Omit<CallInput<'ahead.start'>, 'id'>

export type AheadStoreState = {
  /** Null until main has told. */
  readonly overview: AheadOverview | null
  /** How many guests the selection means, null while that is being counted. */
  readonly count: number | null
  /** How the badges of that selection would come out; null until main has looked. */
  readonly checked: CheckedBadges | null
  /** Code of what went wrong last, null for nothing. */
  readonly problem: string | null
}

/** Badges that are printed before the guests come. */
export const useAhead = create<AheadStoreState>()(() => ({
  overview: null,
  count: null,
  checked: null,
  problem: null,
}))

const { setState: set, getState: get } = useAhead

/** Asks main how the boxes stand. */
export async function loadAhead(): Promise<void> {
  const answer = await call('ahead.overview', {})
  if (answer.ok) set({ overview: answer.value })
  else set({ problem: answer.code })
}

/** Counts whom a selection means, and lets main look at their badges on that paper; of several counts the latest is shown. */
export async function countAhead(selection: AheadSelection, paper: AheadPaper): Promise<void> {
  counts += 1
  const mine = counts
  set({ count: null, checked: null })
  const answer = await call('ahead.count', { selection })
  if (!answer.ok || mine !== counts) return
  set({ count: answer.value.guests })
  const checked = await call('ahead.check', { selection, paper })
  if (checked.ok && mine === counts) set({ checked: checked.value })
}

let counts = 0

/** Begins a batch, where the person chooses a place for it. */
export async function startAhead(choice: AheadChoice): Promise<void> {
  const answer = await call('ahead.start', { id: crypto.randomUUID(), ...choice })
  set({ problem: answer.ok ? null : answer.code })
  await loadAhead()
}

/** Goes on with a batch that was interrupted. */
export async function resumeAhead(id: string): Promise<void> {
  await call('ahead.resume', { id })
  await loadAhead()
}

export async function cancelAhead(id: string): Promise<void> {
  await call('ahead.cancel', { id })
  await loadAhead()
}

/** Tells all desks that these badges are no longer in their boxes. */
export async function takeOutOfBoxes(badgeIds: readonly string[]): Promise<void> {
  for (let start = 0; start < badgeIds.length; start += 500) {
    const some = badgeIds.slice(start, start + 500)
    const answer = await call('ahead.takeOut', { id: crypto.randomUUID(), badgeIds: some })
    if (!answer.ok) set({ problem: answer.code })
  }
  await loadAhead()
}

/** Takes how far main has come with a batch. */
export function takeBatch(batch: AheadBatch): void {
  const { overview } = get()
  if (overview === null) return
  const isKnown = overview.batches.some(({ id }) => id === batch.id)
  const batches = isKnown
    ? overview.batches.map((one) => (one.id === batch.id ? batch : one))
    : [batch, ...overview.batches]
  set({ overview: { ...overview, batches } })
  if (batch.state === 'done') void loadAhead()
}

/** Forgets the boxes of another event. */
export function clearAhead(): void {
  set({ overview: null, count: null, checked: null, problem: null })
}
