import { create } from 'zustand'
import type { CallInput } from '../../shared/contract.ts'
import type { Attendee } from '../../shared/model/attendee.ts'
import type { MemoryFileAnswer } from '../../shared/model/export.ts'
import type { Direction } from '../../shared/model/verdict.ts'
import { call } from '../api.ts'

type ExportState = {
  /** Whether a file is being made or read. */
  readonly working: boolean
  readonly failureCode: string | null
  /** The file that was saved last. */
  readonly saved: { readonly fileName: string; readonly rows: number } | null
  readonly memory: MemoryFileAnswer | null
  /** Badges of the guest just erased that lie where a person saved them (paths), null when nobody was erased. */
  readonly erased: readonly string[] | null
  readonly guests: readonly Attendee[]
}

const idle = {
  working: false,
  failureCode: null,
  saved: null,
  memory: null,
  erased: null,
} as const

/** What is taken out of the event, and what memory scanners bring in. */
export const useExporting = create<ExportState>()(() => ({ ...idle, guests: [] }))

const { setState: set } = useExporting

/** Asks where, and writes a file there. */
export async function saveExport(wish: CallInput<'exports.save'>): Promise<void> {
  set({ ...idle, working: true })
  const answer = await call('exports.save', wish)
  if (!answer.ok) set({ ...idle, failureCode: answer.code })
  else set({ ...idle, saved: answer.value.saved ? answer.value : null })
}

/** Takes in what a memory scanner recorded. */
export async function readMemoryFile(
  file: File,
  listId: string,
  direction: Direction,
): Promise<void> {
  set({ ...idle, working: true })
  const bytes = new Uint8Array(await file.arrayBuffer())
  const answer = await call('checkIn.memoryFile', { listId, direction, bytes })
  set(answer.ok ? { ...idle, memory: answer.value } : { ...idle, failureCode: answer.code })
}

/** Finds guests for a certificate. */
export async function findForCertificate(text: string): Promise<void> {
  if (text.trim() === '') {
    set({ guests: [] })
    return
  }
  const answer = await call('attendees.search', { text, limit: 8 })
  set({ guests: answer.ok ? answer.value.attendees : [] })
}

/** Saves all that is known of one guest. */
export async function savePersonalData(attendeeId: string): Promise<void> {
  set({ ...idle, working: true })
  const answer = await call('privacy.save', { attendeeId })
  set({ ...idle, failureCode: answer.ok ? null : answer.code })
}

/** Erases one guest for good. */
export async function eraseGuest(attendeeId: string): Promise<void> {
  const answer = await call('privacy.erase', { id: crypto.randomUUID(), attendeeId })
  const erased = answer.ok ? answer.value.leftElsewhere : null
  set({ ...idle, failureCode: answer.ok ? null : answer.code, erased, guests: [] })
}

/** Forgets what was said, for the next visit of the page. */
export function clearExporting(): void {
  set({ ...idle, guests: [] })
}
