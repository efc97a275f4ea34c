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
  /** Outdated badges that were ticked as taken out since the list was read, by id. */
  readonly taken: readonly string[]
  /** From where on the batch that is being made is timed; `at` in ms of the page's clock. */
  readonly pace: { readonly batchId: string; readonly done: number; readonly at: number } | null
  /** Code of what went wrong last, null for nothing. */
  readonly problem: string | null
}

const nothing = {
  overview: null,
  count: null,
  checked: null,
  taken: [],
  pace: null,
  problem: null,
} satisfies AheadStoreState

/** Badges that are printed before the guests come. */
export const useAhead = create<AheadStoreState>()(() => nothing)

const { setState: set, getState: get } = useAhead

/** Asks main how the boxes stand. */
export async function loadAhead(): Promise<void> {
  const answer = await call('ahead.overview', {})
  if (answer.ok) set({ overview: answer.value, taken: [] })
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

/** Tells all desks that these badges are no longer in their boxes; they stay in sight, ticked. */
export async function takeOutOfBoxes(badgeIds: readonly string[]): Promise<void> {
  const done = await tellOfBoxes('ahead.takeOut', badgeIds)
  set({ taken: [...new Set([...get().taken, ...done])] })
}

/** Tells all desks that these badges are in their boxes after all. */
export async function putBackInBoxes(badgeIds: readonly string[]): Promise<void> {
  const done = await tellOfBoxes('ahead.putBack', badgeIds)
  set({ taken: get().taken.filter((id) => !done.includes(id)) })
}

/** Tells it in entries of a size that travels well; answers the badges of those that were taken. */
async function tellOfBoxes(
  what: 'ahead.takeOut' | 'ahead.putBack',
  badgeIds: readonly string[],
): Promise<string[]> {
  const done: string[] = []
  for (let start = 0; start < badgeIds.length; start += 500) {
    const some = badgeIds.slice(start, start + 500)
    const answer = await call(what, { id: crypto.randomUUID(), badgeIds: some })
    if (answer.ok) done.push(...some)
    else set({ problem: answer.code })
  }
  return done
}

/** Takes how far main has come with a batch. */
export function takeBatch(batch: AheadBatch): void {
  set({ pace: paceOf(batch, get().pace) })
  const { overview } = get()
  if (overview === null) return
  const isKnown = overview.batches.some(({ id }) => id === batch.id)
  const batches = isKnown
    ? overview.batches.map((one) => (one.id === batch.id ? batch : one))
    : [batch, ...overview.batches]
  set({ overview: { ...overview, batches } })
  if (batch.state === 'done') void loadAhead()
}

/** A batch is timed from the first that was heard of it since it began or went on. */
function paceOf({ id, state, done }: AheadBatch, pace: AheadStoreState['pace']) {
  if (state !== 'drawing') return pace?.batchId === id ? null : pace
  const goesOn = pace !== null && pace.batchId === id && pace.done <= done
  return goesOn ? pace : { batchId: id, done, at: performance.now() }
}

/** Forgets the boxes of another event. */
export function clearAhead(): void {
  set(nothing)
}
