import { create } from 'zustand'
import type { ScanAnswer } from '../../shared/contract/check-in.ts'
import type { CallInput, CallOutput, ParsedInput } from '../../shared/contract.ts'
import { displayName } from '../../shared/domain/name/display-name.ts'
import type { Attendee } from '../../shared/model/attendee.ts'
import type { Presence } from '../../shared/model/guest-card.ts'
import { call } from '../api.ts'
import { missedAfter } from './missed-refusals.ts'
import { appNow, useSession } from './session.ts'
import { isDeskLocked } from './staff.ts'

export type RecentScan = CallOutput<'checkIn.recent'>['scans'][number]
export type OverrideReason = NonNullable<ScanInput['overrideReason']>
export type UndoReason = ParsedInput<'checkIn.undo'>['reason']

type ScanInput = CallInput<'checkIn.scan'>

/** What somebody wants checked: a code, or a guest chosen by hand. */
export type ScanRequest = Pick<ScanInput, 'raw'> &
  Partial<
    Pick<ScanInput, 'attendeeId' | 'otherReading' | 'overrides' | 'overrideReason' | 'answers'>
  > & {
    /** What a guest chosen by hand is called while the scan waits; empty for a flagged one. */
    readonly label?: string
  }

/** What the stage shows. */
export type Stage =
  | { readonly type: 'idle' }
  | { readonly type: 'answered'; readonly answer: ScanAnswer; readonly request: ScanRequest }
  | { readonly type: 'failed'; readonly failed: FailedScan }
  | {
      readonly type: 'undone'
      readonly id: string
      readonly attendee: Attendee | null
      /** How the guest stands on the list from now on; null where main does not know. */
      readonly presence: Presence | null
    }

/** A scan with the list and the direction of the moment at which it was made. */
export type WaitingScan = { readonly request: ScanRequest; readonly input: ScanInput }

/** A scan that got no answer, or only that it did not work; when is in ms since 1970. */
export type FailedScan = WaitingScan & { readonly code: string; readonly at: number }

export type ScanState = {
  readonly stage: Stage
  /** Scans whose turn has not come, oldest first. */
  readonly waiting: readonly WaitingScan[]
  readonly busy: boolean
  /** Scans that failed and were not tried again with success, newest first. */
  readonly failed: readonly FailedScan[]
  /** The scans of this desk, newest first. */
  readonly recent: readonly RecentScan[]
  /** Whether they could not be asked for: what stands there may lack some. */
  readonly recentFailed: boolean
  /** Refusals that went by too fast to be read, newest first, until somebody has seen them. */
  readonly missed: readonly RecentScan[]
}

const RECENT_LIMIT = 100
const nothing: ScanState = {
  stage: { type: 'idle' },
  waiting: [],
  busy: false,
  failed: [],
  recent: [],
  recentFailed: false,
  missed: [],
}

/** The scans of this desk: one at a time, in order, none dropped. */
export const useScans = create<ScanState>()(() => nothing)

const { setState: set, getState: get } = useScans
let shownAt = -Infinity

/** Takes a scan; while another is being decided or a question is open it waits its turn. */
export function scan(request: ScanRequest): void {
  const next = prepare(request)
  if (next === null) return
  set({ waiting: [...get().waiting, next] })
  void work()
}

/** Scans again with what the open question or refusal asked for, before all that wait. */
export function reply(request: ScanRequest): void {
  const next = prepare(request)
  if (next === null) return
  set({ waiting: [next, ...get().waiting] })
  void work('answers-question')
}

/** Tries a scan that failed again, as the same scan: if it was recorded after all, its answer comes back. */
export function retryScan(id: string): void {
  const { failed, waiting } = get()
  const again = failed.find(({ input }) => input.id === id)
  if (again === undefined || waiting.some(({ input }) => input.id === id)) return
  set({ waiting: [again, ...waiting] })
  void work()
}

/** Takes a failed scan off the list: somebody saw to it otherwise. */
export function dropFailed(id: string): void {
  const { failed, stage } = get()
  set({ failed: failed.filter(({ input }) => input.id !== id) })
  if (stage.type === 'failed' && stage.failed.input.id === id) set({ stage: { type: 'idle' } })
}

/** Puts an open question aside and goes on with what waits. */
export function dismissQuestion(): void {
  if (!isQuestion(get().stage)) return
  set({ stage: { type: 'idle' } })
  void work()
}

/** Somebody has seen who was refused in passing. */
export function forgetMissed(): void {
  set({ missed: [] })
}

/** Shows the answer to a guest who was registered and checked in at once. */
export function showRegistered(answer: ScanAnswer): void {
  const guest = answer.attendee === null ? {} : { attendeeId: answer.attendee.id }
  showAnswer(answer, { raw: '', ...guest })
}

/** Shows a guest as he is known from now on, on the stage and among the recent scans. */
export function showCorrected(attendee: Attendee): void {
  const { stage, recent } = get()
  set({
    recent: recent.map((one) =>
      one.attendeeId === attendee.id ? { ...one, label: labelOf(attendee) } : one,
    ),
  })
  if (stage.type !== 'answered' || stage.answer.attendee?.id !== attendee.id) return
  set({ stage: { ...stage, answer: { ...stage.answer, attendee } } })
}

/** Undoes a check-in; the code of why that was refused, or null. */
export async function undoCheckIn(checkInId: string, reason: UndoReason): Promise<string | null> {
  const answer = await call('checkIn.undo', { id: crypto.randomUUID(), checkInId, reason })
  if (!answer.ok) return answer.code
  const { recent, stage } = get()
  const { attendee, presence = null } = answer.value
  set({ recent: recent.map((one) => (one.id === checkInId ? { ...one, undone: true } : one)) })
  if (!isQuestion(stage)) set({ stage: { type: 'undone', id: checkInId, attendee, presence } })
  return null
}

/** Asks main for the scans of this desk. */
export async function loadRecent(): Promise<void> {
  const answer = await call('checkIn.recent', { limit: RECENT_LIMIT })
  set(answer.ok ? { recent: answer.value.scans, recentFailed: false } : { recentFailed: true })
}

/** Forgets what belongs to another event. */
export function clearScans(): void {
  const { busy } = get()
  set({ ...nothing, busy })
}

/** Whether the stage asks something that must be answered or put aside first. */
export function isQuestion(stage: Stage): boolean {
  if (stage.type !== 'answered') return false
  return stage.answer.verdict === 'answers-required' || stage.answer.verdict === 'ambiguous'
}

/** Whether the stage shows the answer to that scan. */
export function isOnStage(stage: Stage, scanId: string): boolean {
  return stage.type === 'answered' && stage.answer.id === scanId
}

/** Whether the stage asks which of several guests is meant. */
export function isAmbiguous(stage: Stage): boolean {
  return stage.type === 'answered' && stage.answer.verdict === 'ambiguous'
}

/** The last check-in of this desk that still stands, which "undo" means: what came in from elsewhere is not meant. */
export function lastAccepted(recent: readonly RecentScan[]): RecentScan | null {
  return recent.find((one) => one.isHere && mayBeUndone(one)) ?? null
}

/** Whether a scan let somebody through and still stands. */
export function mayBeUndone(scan: {
  readonly verdict: RecentScan['verdict'] | null
  readonly undone: boolean
}): boolean {
  return scan.verdict === 'valid' && !scan.undone
}

async function work(why?: 'answers-question'): Promise<void> {
  const { busy, waiting, stage } = get()
  const next = waiting[0]
  if (busy || next === undefined) return
  // Nobody can answer at a locked desk, and there scans go on.
  if (isQuestion(stage) && why === undefined && !isDeskLocked()) return
  set({ busy: true, waiting: waiting.slice(1) })
  const result = await call('checkIn.scan', next.input)
  const others = get().failed.filter(({ input }) => input.id !== next.input.id)
  set({ busy: false, failed: others })
  if (result.ok) showAnswer(result.value, next.request)
  else showFailure({ request: next.request, input: next.input, code: result.code, at: appNow() })
  await work()
}

function showFailure(failed: FailedScan): void {
  set({
    stage: { type: 'failed', failed },
    missed: missedBefore(null),
    failed: [failed, ...get().failed].slice(0, RECENT_LIMIT),
  })
}

function showAnswer(answer: ScanAnswer, request: ScanRequest): void {
  // A scan that was tried again may stand there already.
  const others = get().recent.filter(({ id }) => id !== answer.id)
  const next = recentScan(answer, request)
  const recent = [next, ...others].slice(0, RECENT_LIMIT)
  const missed = missedBefore(next)
  shownAt = performance.now()
  set({ stage: { type: 'answered', answer, request }, recent, missed })
}

/** Who was refused and not read, as another scan takes the stage. */
function missedBefore(next: RecentScan | null): readonly RecentScan[] {
  const { stage, recent, missed } = get()
  const ms = performance.now() - shownAt
  const shown = stage.type === 'answered' ? { id: stage.answer.id, ms } : null
  return missedAfter(missed, { shown, recent, next })
}

function prepare(request: ScanRequest): WaitingScan | null {
  const { listId, direction } = useSession.getState()
  if (listId === null) return null
  const { raw, attendeeId, otherReading, overrides, overrideReason, answers } = request
  const input: ScanInput = { id: crypto.randomUUID(), listId, direction, raw, asksOptional: true }
  if (attendeeId !== undefined) input.attendeeId = attendeeId
  if (otherReading !== undefined) input.otherReading = otherReading
  if (overrides !== undefined) input.overrides = overrides
  if (overrideReason !== undefined) input.overrideReason = overrideReason
  if (answers !== undefined) input.answers = answers
  return { request, input }
}

function recentScan(answer: ScanAnswer, request: ScanRequest): RecentScan {
  const { id, listId, at, direction, verdict, explanation, overridable, attendee } = answer
  const label = attendee === null ? request.raw.trim() : labelOf(attendee)
  return {
    id,
    listId,
    at,
    direction,
    verdict,
    explanation,
    overridable,
    label,
    attendeeId: attendee?.id ?? null,
    undone: false,
    isHere: true,
  }
}

/** What lists call a guest: a flagged one stands nowhere in full, and the empty label is drawn as "protected". */
export function labelOf(attendee: Attendee): string {
  if (attendee.flagged) return ''
  return displayName(attendee) || attendee.organisation || '–'
}
