import { create } from 'zustand'
import type { CallInput } from '../../shared/contract.ts'
import type { DeskNote } from '../../shared/model/dashboard.ts'
import type { Attendee } from '../../shared/model/attendee.ts'
import type { MemoryFileAnswer } from '../../shared/model/export.ts'
import type { Direction } from '../../shared/model/verdict.ts'
import { call } from '../api.ts'

export type ExportState = {
  /** Whether a file is being made or read. */
  readonly working: boolean
  readonly failureCode: string | null
  /** The file that was saved last. */
  readonly saved: {
    readonly fileName: string
    readonly rows: number
    readonly kind: CallInput<'exports.save'>['kind']
  } | null
  readonly memory: MemoryFileAnswer | null
  /** The file that was looked into and waits for a yes. */
  readonly memoryWish: MemoryWish | null
  /** Badges of the guest just erased that lie where a person saved them (paths), null when nobody was erased. */
  readonly erased: readonly string[] | null
  /** Whether all that is known of one guest was just saved. */
  readonly dataSaved: boolean
  /** The name by which a guest is looked for. */
  readonly sought: string
  /** Who was found by it, null while that is not known. */
  readonly guests: readonly Attendee[] | null
  /** The guest about whom it is asked whether to erase him; null while nobody is asked. */
  readonly erasing: Erasing | null
}

/** Whom to erase, and what the desks wrote of him. */
export type Erasing = {
  readonly attendeeId: string
  /** Notes that name him. */
  readonly notes: readonly DeskNote[]
  /** Notes in which he may be named: a person judges. */
  readonly maybe: readonly DeskNote[]
  /** Which of all these are erased along. */
  readonly along: ReadonlySet<string>
}

const idle = {
  working: false,
  failureCode: null,
  saved: null,
  memory: null,
  memoryWish: null,
  erased: null,
  dataSaved: false,
  erasing: null,
} as const

const noSearch = { sought: '', guests: null } as const

/** What is taken out of the event, and what memory scanners bring in. */
export const useExporting = create<ExportState>()(() => ({ ...idle, ...noSearch }))

const { setState: set, getState: get } = useExporting

/** Asks where, and writes a file there. */
export async function saveExport(wish: CallInput<'exports.save'>): Promise<void> {
  set({ ...idle, working: true })
  const answer = await call('exports.save', wish)
  if (!answer.ok) set({ ...idle, failureCode: answer.code })
  else set({ ...idle, saved: answer.value.saved ? { ...answer.value, kind: wish.kind } : null })
}

/** Shows the file that was saved last in its folder. */
export async function showSaved(): Promise<void> {
  const answer = await call('exports.show', {})
  if (!answer.ok || !answer.value.shown) set({ ...idle, failureCode: 'saved-gone' })
}

/** What a memory scanner recorded, and as what it counts. */
export type MemoryWish = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly listId: string
  readonly direction: Direction
}

/** Looks into what a memory scanner recorded; nothing counts yet. */
export async function previewMemoryFile(
  file: File,
  as: Pick<MemoryWish, 'listId' | 'direction'>,
): Promise<void> {
  await askMemoryFile({ ...as, bytes: new Uint8Array(await file.arrayBuffer()) }, true)
}

/** Takes in what was looked into. */
export async function commitMemoryFile(): Promise<void> {
  const { memoryWish } = get()
  if (memoryWish !== null) await askMemoryFile(memoryWish, false)
}

async function askMemoryFile(memoryWish: MemoryWish, preview: boolean): Promise<void> {
  set({ ...idle, working: true })
  const answer = await call('checkIn.memoryFile', { ...memoryWish, preview })
  if (!answer.ok) set({ ...idle, failureCode: answer.code })
  else set({ ...idle, memory: answer.value, memoryWish: preview ? memoryWish : null })
}

/** Finds guests for a certificate. */
export async function findForCertificate(text: string): Promise<void> {
  set({ sought: text })
  if (text.trim() === '') {
    set({ guests: null })
    return
  }
  const answer = await call('attendees.search', { text, limit: 8 })
  if (get().sought === text) set({ guests: answer.ok ? answer.value.attendees : null })
}

/** Saves all that is known of one guest. */
export async function savePersonalData(attendeeId: string): Promise<void> {
  set({ ...idle, working: true })
  const answer = await call('privacy.save', { attendeeId })
  if (!answer.ok) set({ ...idle, failureCode: answer.code })
  else set({ ...idle, dataSaved: answer.value.saved })
}

/** Asks once more before a guest is erased, and shows what goes along: at first the notes that surely name him. */
export async function askToErase(attendeeId: string): Promise<void> {
  const answer = await call('privacy.notes', { attendeeId })
  if (!answer.ok) {
    set({ ...idle, failureCode: answer.code })
    return
  }
  const along = new Set(answer.value.notes.map(({ id }) => id))
  set({ ...idle, erasing: { attendeeId, ...answer.value, along } })
}

/** Takes a note along with the guest, or leaves it. */
export function toggleNoteAlong(noteId: string): void {
  const { erasing } = get()
  if (erasing === null) return
  const along = new Set(erasing.along)
  if (!along.delete(noteId)) along.add(noteId)
  set({ erasing: { ...erasing, along } })
}

/** Leaves the guest as he is. */
export function keepGuest(): void {
  set({ erasing: null })
}

/** Erases the guest about whom it was asked for good, with the notes that were chosen. */
export async function eraseGuest(): Promise<void> {
  const { erasing } = get()
  if (erasing === null) return
  const { attendeeId, along } = erasing
  const noteIds = [...along]
  const answer = await call('privacy.erase', { id: crypto.randomUUID(), attendeeId, noteIds })
  const erased = answer.ok ? answer.value.leftElsewhere : null
  set({ ...idle, failureCode: answer.ok ? null : answer.code, erased, ...noSearch })
}

/** Forgets what was said, for the next visit of the page. */
export function clearExporting(): void {
  set({ ...idle, ...noSearch })
}
