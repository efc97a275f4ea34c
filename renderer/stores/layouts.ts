import { create } from 'zustand'
import type { CallOutput } from '../../shared/contract.ts'
import { LARGEST_LAYOUT_FILE, type BadgeLayout } from '../../shared/model/badge-layout.ts'
import type { CheckedBadges } from '../../shared/model/badge-flaw.ts'
import { call } from '../api.ts'

export type LayoutNotes = CallOutput<'layouts.read'>['notes']

export type LayoutsState = {
  readonly layouts: readonly BadgeLayout[]
  /** The layout that Balie brings, null until main has told. */
  readonly standard: BadgeLayout | null
  /** Labels of the organiser's own fields. */
  readonly extraFields: readonly string[]
  /** The layout that was taken away last, to bring back. */
  readonly removed: BadgeLayout | null
  /** What the last file brought that could not be taken over, by the new layout's name. */
  readonly read: { readonly name: string; readonly notes: LayoutNotes } | null
  /** How the badges of all guests would come out; null until main has looked. */
  readonly checked: CheckedBadges | null
  /** Code of what went wrong last, null for nothing. */
  readonly problem: string | null
}

const nothing: LayoutsState = {
  layouts: [],
  standard: null,
  extraFields: [],
  removed: null,
  read: null,
  checked: null,
  problem: null,
}

/** The badge layouts of the open event. */
export const useLayouts = create<LayoutsState>()(() => nothing)

const { setState: set, getState: get } = useLayouts

/** Asks main for the layouts. */
export async function loadLayouts(): Promise<void> {
  const answer = await call('layouts.all', {})
  if (answer.ok) set(answer.value)
  else set({ problem: answer.code })
}

/** Lets main look at the badges of all guests. */
export async function checkBadges(): Promise<void> {
  const answer = await call('badges.check', {})
  if (answer.ok) set({ checked: answer.value })
}

/** Forgets the layouts of another event. */
export function clearLayouts(): void {
  set(nothing)
}

/** Puts messages of what happened before away. */
export function dismissMessages(): void {
  set({ problem: null, read: null, removed: null })
}

/** Keeps a layout; whether that worked. */
export async function saveLayout(layout: BadgeLayout): Promise<boolean> {
  const answer = await call('layouts.save', { id: crypto.randomUUID(), layout })
  set({ problem: answer.ok ? null : answer.code })
  if (answer.ok) await loadLayouts()
  return answer.ok
}

/** Takes a layout away, for all desks; it can be brought back. */
export async function removeLayout(layout: BadgeLayout): Promise<void> {
  const answer = await call('layouts.remove', { id: crypto.randomUUID(), layoutId: layout.id })
  set({ problem: answer.ok ? null : answer.code, removed: answer.ok ? layout : null })
  await loadLayouts()
}

/** Brings the layout back that was taken away last. */
export async function restoreLayout(): Promise<void> {
  const { removed } = get()
  set({ removed: null })
  if (removed !== null) await saveLayout(removed)
}

/** Takes a layout out of a file into the event. */
export async function importLayout(file: File): Promise<void> {
  dismissMessages()
  // Before it is read: a film chosen by mistake would fill the memory.
  if (file.size > LARGEST_LAYOUT_FILE) {
    set({ problem: 'layout-too-large' })
    return
  }
  const bytes = await bytesOf(file)
  if (bytes === null) {
    set({ problem: 'not-readable' })
    return
  }
  const answer = await call('layouts.read', { fileName: file.name, bytes })
  if (!answer.ok) {
    set({ problem: answer.code })
    return
  }
  const { layout, notes } = answer.value
  if (await saveLayout(layout)) set({ read: { name: layout.name, notes } })
}

/** Lets the person choose where a layout goes as a file. */
export async function exportLayout(layoutId: string): Promise<void> {
  const answer = await call('layouts.export', { layoutId })
  set({ problem: answer.ok ? null : answer.code })
}

async function bytesOf(file: File): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}
