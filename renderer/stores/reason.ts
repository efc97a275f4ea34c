import { create } from 'zustand'
import { reprintBadge, type ReprintReason } from './printing.ts'
import {
  lastAccepted,
  reply,
  undoCheckIn,
  useScans,
  type OverrideReason,
  type ScanRequest,
  type UndoReason,
} from './scan.ts'

type UndoQuestion = {
  readonly type: 'undo'
  readonly checkInId: string
  readonly name: string
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

export type ReasonState = {
  /** What a reason is asked for. */
  readonly question: UndoQuestion | ReprintQuestion | OverrideQuestion | null
  /** What could not be done, until the next question or scan. */
  readonly failed: 'undo' | 'reprint' | null
  /** The badge that was asked for again, and the scan on the stage at that time. */
  readonly reprinted: { readonly scanId: string; readonly jobId: string } | null
}

/** How long an undo or an override waits for its reason before it goes through without one, in ms. */
const REASON_WAIT_MS = 4_000

/** The small question that an undo, a reprint and an override ask: why, by one digit. */
export const useReason = create<ReasonState>()(() => ({
  question: null,
  failed: null,
  reprinted: null,
}))

const { setState: set, getState: get } = useReason
let timer: number | undefined

/** Asks why the last check-in is undone; without an answer it goes through as "other". */
export function askUndo(): void {
  const last = lastAccepted(useScans.getState().recent)
  if (last === null) return
  show({ type: 'undo', checkInId: last.id, name: last.label })
  timer = window.setTimeout(settleReason, REASON_WAIT_MS)
}

/** Asks why a badge is printed again; without an answer nothing is printed. */
export function askReprint(question: Omit<ReprintQuestion, 'type'>): void {
  show({ type: 'reprint', ...question })
}

/** Asks why a guest is admitted anyway; without an answer it goes through as "other". */
export function askOverride(question: Omit<OverrideQuestion, 'type'>): void {
  if (get().question?.type === 'override') {
    settleReason()
    return
  }
  show({ type: 'override', ...question })
  timer = window.setTimeout(settleReason, REASON_WAIT_MS)
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

/** Lets an undo or an override go through without a reason; a reprint is put aside. */
export function settleReason(): void {
  const { question } = get()
  if (question?.type === 'undo') void undo(question, 'other')
  else if (question?.type === 'override') override(question, 'other')
  else show(null)
}

/** Puts the question aside: nothing is done. */
export function closeReason(): void {
  show(null)
}

function show(question: ReasonState['question']): void {
  window.clearTimeout(timer)
  set({ question, failed: null })
}

async function undo({ checkInId }: UndoQuestion, reason: UndoReason): Promise<void> {
  show(null)
  const done = await undoCheckIn(checkInId, reason)
  if (!done) set({ failed: 'undo' })
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
  const jobId = await reprintBadge(attendeeId, reason)
  set(jobId === null ? { failed: 'reprint' } : { reprinted: { scanId, jobId } })
}
