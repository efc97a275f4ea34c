import { create } from 'zustand'
import type { Direction } from '../../shared/model/verdict.ts'
import { reprintBadge, type ReprintReason } from './printing.ts'
import {
  reply,
  undoCheckIn,
  type OverrideReason,
  type ScanRequest,
  type UndoReason,
} from './scan.ts'
import { useSearch } from './search.ts'
import { appNow } from './session.ts'

type UndoQuestion = {
  readonly type: 'undo'
  readonly checkInId: string
  readonly name: string
  readonly direction: Direction
  /** Whether the person sees whose it is, so that it goes through without an answer too. */
  readonly isSeen: boolean
}

type ReprintQuestion = {
  readonly type: 'reprint'
  readonly scanId: string
  readonly attendeeId: string
  readonly name: string
}

type OverrideQuestion = {
  readonly type: 'override'
  /** The scan with everything that is set aside in it. */
  readonly request: ScanRequest
  readonly name: string
}

export type ReasonQuestion = UndoQuestion | ReprintQuestion | OverrideQuestion

/** The reasons in the order of their digits, 1 to 4. */
export const undoReasons = [
  'mistake',
  'wrong-person',
  'left',
  'other',
] as const satisfies readonly UndoReason[]
export const reprintReasons = [
  'jam',
  'spelling',
  'lost',
  'other',
] as const satisfies readonly ReprintReason[]
export const overrideReasons = [
  'agreed',
  'pays-later',
  'mistake',
  'other',
] as const satisfies readonly OverrideReason[]

/** The badge that was asked for again, and the scan on the stage at that time. */
export type Reprinted = {
  readonly scanId: string
  readonly jobId: string
  /** It was on its way already: no second one is made. */
  readonly isOpen: boolean
  /** How many more badges were made for that scan, and when the last was asked for, in ms since 1970. */
  readonly more: number
  readonly at: number
}

export type ReasonState = {
  /** What a reason is asked for. */
  readonly question: ReasonQuestion | null
  /** What stood in the field for scans when it was asked. */
  readonly fieldText: string
  /** What could not be done and the code of why, until the next question or scan. */
  readonly failed: { readonly type: 'undo' | 'reprint'; readonly code: string } | null
  /** What was not done because something else came before its answer, until the next question or scan. */
  readonly dropped: Pick<ReasonQuestion, 'type' | 'name'> | null
  readonly reprinted: Reprinted | null
}

/** How long the undo of a guest in sight waits for its reason before it goes through without one, in ms. */
const REASON_WAIT_MS = 4_000

/** The small question that an undo, a reprint and an override ask: why, by one digit. */
export const useReason = create<ReasonState>()(() => ({
  question: null,
  fieldText: '',
  failed: null,
  dropped: null,
  reprinted: null,
}))

const { setState: set, getState: get } = useReason
let timer: number | undefined

/** Asks why a check-in is undone; without an answer only that of a guest in sight goes through, as "other". */
export function askUndo(question: Omit<UndoQuestion, 'type'>): void {
  show({ type: 'undo', ...question })
  if (question.isSeen) timer = window.setTimeout(leaveReason, REASON_WAIT_MS)
}

/** Asks why a badge is printed again; without an answer nothing is printed. */
export function askReprint(question: Omit<ReprintQuestion, 'type'>): void {
  show({ type: 'reprint', ...question })
}

/** Asks why a guest is admitted anyway; without an answer nobody is. */
export function askOverride(question: Omit<OverrideQuestion, 'type'>): void {
  show({ type: 'override', ...question })
}

/** Answers with the reason of a digit from 1 to 4. */
export function chooseReason(digit: number): void {
  const { question } = get()
  if (question?.type === 'undo') {
    const reason = undoReasons[digit - 1]
    if (reason !== undefined) void undo(question, reason)
  } else if (question?.type === 'reprint') {
    const reason = reprintReasons[digit - 1]
    if (reason !== undefined) void reprint(question, reason)
  } else if (question?.type === 'override') {
    const reason = overrideReasons[digit - 1]
    if (reason !== undefined) override(question, reason)
  }
}

/**
 * Something else comes before the answer: the undo of a guest in sight goes through as "other", all else is not done,
 * and an undo or an override that is not says so.
 */
export function leaveReason(): void {
  const { question } = get()
  if (question?.type === 'undo' && question.isSeen) {
    void undo(question, 'other')
    return
  }
  show(null)
  if (question === null || question.type === 'reprint') return
  set({ dropped: { type: question.type, name: question.name } })
}

/** Puts the question aside: nothing is done. */
export function closeReason(): void {
  show(null)
}

function show(question: ReasonState['question']): void {
  window.clearTimeout(timer)
  set({ question, fieldText: useSearch.getState().text, failed: null, dropped: null })
}

async function undo({ checkInId }: UndoQuestion, reason: UndoReason): Promise<void> {
  show(null)
  const code = await undoCheckIn(checkInId, reason)
  if (code !== null) set({ failed: { type: 'undo', code } })
}

function override({ request }: OverrideQuestion, overrideReason: OverrideReason): void {
  show(null)
  reply({ ...request, overrideReason })
}

async function reprint(question: ReprintQuestion, reason: ReprintReason): Promise<void> {
  show(null)
  await printAgain(question.scanId, question.attendeeId, reason)
}

/** Asks for a badge again; it is followed below the verdict of that scan. */
export async function printAgain(
  scanId: string,
  attendeeId: string,
  reason: ReprintReason,
): Promise<void> {
  const asked = await reprintBadge(attendeeId, reason)
  if (asked === null) {
    set({ failed: { type: 'reprint', code: 'reprint' } })
    return
  }
  const { reprinted } = get()
  const before = reprinted?.scanId === scanId ? reprinted.more : 0
  const more = asked.isOpen ? before : before + 1
  set({ reprinted: { scanId, ...asked, more, at: appNow() } })
}
