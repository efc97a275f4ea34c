import { create } from 'zustand'
import type {
  EarlierImport,
  ImportGuest,
  ImportGuestKind,
} from '../../shared/model/import-guest.ts'
import { call } from '../api.ts'

type GuestsState = {
  /** Whom the person looks at, null for nobody. */
  readonly kind: ImportGuestKind | null
  readonly text: string
  readonly guests: readonly ImportGuest[]
  readonly total: number
  /** The files that were loaded before; null until they were asked for. */
  readonly earlier: readonly EarlierImport[] | null
  readonly undoFailed: boolean
}

const PAGE = 50

const nobody = { kind: null, text: '', guests: [], total: 0 } as const

/** The guests of a preview as a person leafs through them, and the imports of before. */
export const useImportGuests = create<GuestsState>()(() => ({
  ...nobody,
  earlier: null,
  undoFailed: false,
}))

const { setState: set, getState: get } = useImportGuests

/** Shows the guests of one kind who fit the text, from the first. */
export async function showGuests(
  previewId: string,
  kind: ImportGuestKind,
  text = '',
): Promise<void> {
  set({ kind, text })
  const answer = await call('imports.guests', { previewId, kind, text, limit: PAGE })
  if (get().kind !== kind || get().text !== text) return
  set(answer.ok ? answer.value : { guests: [], total: 0 })
}

/** Adds the next guests below those that are shown. */
export async function showMoreGuests(previewId: string): Promise<void> {
  const { kind, text, guests } = get()
  if (kind === null) return
  const question = { previewId, kind, text, offset: guests.length, limit: PAGE }
  const answer = await call('imports.guests', question)
  if (answer.ok && get().guests === guests) set({ guests: [...guests, ...answer.value.guests] })
}

/** Shows nobody any more. */
export function hideGuests(): void {
  set(nobody)
}

/** The cells of a row with a problem, null where they are gone. */
export async function readProblemRow(previewId: string, row: number): Promise<string[] | null> {
  const answer = await call('imports.row', { previewId, row })
  return answer.ok ? answer.value.cells : null
}

/** Asks which files were loaded before. */
export async function loadEarlierImports(): Promise<void> {
  const answer = await call('imports.earlier', {})
  set({ earlier: answer.ok ? answer.value.imports : [], undoFailed: false })
}

/** Takes a whole import back; gives whether that worked. */
export async function undoEarlierImport(revisionId: string): Promise<boolean> {
  const answer = await call('imports.undo', { id: crypto.randomUUID(), revisionId })
  await loadEarlierImports()
  set({ undoFailed: !answer.ok })
  return answer.ok
}
