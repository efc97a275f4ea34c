import { create } from 'zustand'
import type { CallOutput } from '../../shared/contract.ts'
import type { PaperState, TickRow, TicksAnswer } from '../../shared/model/paper.ts'
import { call } from '../api.ts'

type PaperStore = {
  readonly paper: PaperState | null
  readonly working: boolean
  /** Whether a tick list was just saved. */
  readonly saved: boolean
  /** The code of what went wrong, null when nothing did. */
  readonly problem: string | null
  readonly rows: readonly TickRow[]
  readonly numberings: CallOutput<'paper.rows'>['numberings']
  readonly ticked: ReadonlySet<string>
  /** What would become of the ticks, and what became of them; null before that was asked. */
  readonly preview: TicksAnswer | null
  readonly done: (TicksAnswer & { readonly at: string }) | null
}

const noTicks = { ticked: new Set<string>(), preview: null, done: null, problem: null } as const

/** Tick lists on paper, and the ticks on them. */
export const usePaper = create<PaperStore>()(() => ({
  paper: null,
  working: false,
  saved: false,
  rows: [],
  numberings: [],
  ...noTicks,
}))

const { setState: set, getState: get } = usePaper

/** Asks how the tick lists stand. */
export async function loadPaper(): Promise<void> {
  const answer = await call('paper.state', {})
  set(answer.ok ? { paper: answer.value, saved: false, problem: null } : { problem: answer.code })
}

/** Makes the tick lists now. */
export async function makePaper(): Promise<void> {
  set({ working: true, saved: false, problem: null })
  const answer = await call('paper.make', {})
  set(
    answer.ok ? { working: false, paper: answer.value } : { working: false, problem: answer.code },
  )
}

/** Asks where, and saves the tick list of a list there, or of all lists of the day (`null`). */
export async function savePaper(listId: string | null): Promise<void> {
  set({ working: true, saved: false, problem: null })
  const answer = await call('paper.export', { listId })
  set({
    working: false,
    saved: answer.ok && answer.value.saved,
    problem: answer.ok ? null : answer.code,
  })
}

/** Takes up a list to enter its ticks; ticks of another list are gone. */
export async function openTicks(listId: string, numbering: number | null): Promise<void> {
  const answer = await call('paper.rows', { listId, numbering })
  if (answer.ok) set({ rows: answer.value.rows, numberings: answer.value.numberings })
  else set({ rows: [], problem: answer.code })
}

/** Takes every tick away. */
export function clearTicks(): void {
  set(noTicks)
}

/** Ticks a guest, or takes his tick away. */
export function toggleTick(id: string): void {
  const ticked = new Set(get().ticked)
  if (!ticked.delete(id)) ticked.add(id)
  set({ ticked, preview: null, done: null, problem: null })
}

/** The paper's time changed: what was looked at before counts no more. */
export function forgetPreview(): void {
  set({ preview: null, problem: null })
}

/** Asks what would become of the ticks at the paper's time. */
export async function previewTicks(listId: string, at: string): Promise<void> {
  set({ working: true, problem: null })
  const answer = await call('paper.preview', { listId, attendeeIds: [...get().ticked], at })
  set({
    working: false,
    preview: answer.ok ? answer.value : null,
    problem: answer.ok ? null : answer.code,
  })
}

/** Records the ticks at the paper's time. */
export async function commitTicks(
  listId: string,
  at: string,
  numbering: number | null,
): Promise<void> {
  set({ working: true, problem: null })
  const answer = await call('paper.commit', { listId, attendeeIds: [...get().ticked], at })
  if (!answer.ok) {
    set({ working: false, problem: answer.code })
    return
  }
  set({ ...noTicks, working: false, done: { ...answer.value, at } })
  await openTicks(listId, numbering)
}
