import { assertNever } from '../../assert-never.ts'
import {
  BLUETOOTH_GAP,
  findBurst,
  isSteady,
  readingOf,
  WIRED_GAP,
  type BurstEnd,
  type RunKey,
} from './burst.ts'
import { provesItself, type Reading } from './choose-reading.ts'
import {
  kindOf,
  physicalCharacter,
  typedCharacter,
  type FocusedField,
  type WedgeKey,
} from './wedge-key.ts'

/** A burst without a closing key is over after this silence, in ms, if its text proves to be complete. */
const SILENCE = 80

/** Any other run of keys is over after this silence, in ms: a busy computer holds keys up. */
export const PATIENCE = 600

/** The same code within this time, in ms, is the same scan: it counts from when it was last seen. */
const REPEAT = 1500

/** A closing key that comes late, in ms, or a second one (CR and LF), is swallowed too. */
const LATE_CLOSING = 500
const SECOND_CLOSING = BLUETOOTH_GAP

const KEYS_TO_SWALLOW_FROM = 4
const LONGEST_RUN = 20_000

/** What the wedge remembers between keys. Make it with `idleWedge`. */
export type WedgeState = {
  readonly run: readonly RunKey[]
  readonly field: FocusedField
  readonly lastScan: { readonly typed: string; readonly at: number } | null
  readonly swallowClosingUntil: number
}

/** A code that a scanner typed, read twice. */
export type WedgeScan = Reading & { readonly at: number; readonly end: BurstEnd }

/** What to do after a key or a moment. */
export type WedgeOutcome = {
  readonly state: WedgeState
  /** Keep the key from the page: no character, no pressed button, no submitted form. */
  readonly swallow: boolean
  /**
   * Characters land in the focused field before the burst is known to be one. When it is, the field goes back to
   * what it was when this run of keys began, plus `keep`: what a person typed in the run before the scanner.
   */
  readonly restore: { readonly keep: string } | null
  readonly scan: WedgeScan | null
}

/** A wedge that has seen nothing. */
export function idleWedge(): WedgeState {
  return { run: [], field: 'none', lastScan: null, swallowClosingUntil: -Infinity }
}

/**
 * Takes one key press. Two scanners at once weave their codes into one burst that nothing can take apart: it comes
 * out as one text that no list knows and whose check character is wrong, so nobody is admitted on it.
 */
export function pressKey(before: WedgeState, key: WedgeKey): WedgeOutcome {
  const settled = passTime(before, key.at)
  const outcome = pressOne(settled.state, key)
  return {
    ...outcome,
    restore: settled.restore ?? outcome.restore,
    scan: settled.scan ?? outcome.scan,
  }
}

/** Ends a run when it has been silent for long enough; call it at `deadlineOf`. */
export function passTime(state: WedgeState, now: number): WedgeOutcome {
  const silence = now - (state.run.at(-1)?.at ?? Infinity)
  if (silence < SILENCE) return nothing(state)
  const start = findBurst(state.run, 'silence', state.field)
  if (start !== null && (silence >= PATIENCE || isProven(state, start))) {
    return finish(state, start, 'silence', now)
  }
  return nothing(silence >= PATIENCE ? { ...state, run: [] } : state)
}

/** When to call `passTime` next, on the clock of the keys; null when there is nothing to wait for. */
export function deadlineOf(state: WedgeState, now: number): number | null {
  const last = state.run.at(-1)
  if (!last) return null
  return last.at + (now < last.at + SILENCE ? SILENCE : PATIENCE)
}

/** Forgets the last code: after the list or the direction changed, the same code is a new scan. */
export function forgetLastScan(state: WedgeState): WedgeState {
  return { ...state, lastScan: null }
}

/** Expects no late closing key any more: text came into a field in another way, and the next Enter is for it. */
export function expectNoClosing(state: WedgeState): WedgeState {
  return state.run.length > 0 ? state : { ...state, swallowClosingUntil: -Infinity }
}

/** Tells whether this key begins a new run, so that the fields have to be remembered before it lands. */
export function beginsRun(before: WedgeState, after: WedgeState): boolean {
  return after.run.length === 1 && before.run[0] !== after.run[0]
}

function pressOne(state: WedgeState, key: WedgeKey): WedgeOutcome {
  const kind = kindOf(key)
  switch (kind) {
    case 'neutral':
      return nothing(state)
    case 'person':
      return nothing({ ...state, run: [] })
    case 'closing':
      return wasLeft(state, key)
        ? nothing({ ...state, field: key.field, run: [] })
        : close({ ...state, field: key.field }, key)
    case 'character':
      return append({ ...state, field: key.field, swallowClosingUntil: -Infinity }, key)
    default:
      return assertNever(kind)
  }
}

/** A person who goes from a field to a button presses it: no scanner moves the focus before its closing key. */
function wasLeft({ run, field }: WedgeState, key: WedgeKey): boolean {
  return run.length > 0 && field === 'text' && key.field === 'none'
}

function append(state: WedgeState, key: WedgeKey): WedgeOutcome {
  const typed = typedCharacter(key)
  const added = { typed, physical: physicalCharacter(key) || typed, at: key.at }
  const run = state.run.length < LONGEST_RUN ? [...state.run, added] : [added]
  return { ...nothing({ ...state, run }), swallow: key.field === 'none' && isFastLately(run) }
}

function close(state: WedgeState, key: WedgeKey): WedgeOutcome {
  if (state.run.length === 0) {
    return { ...nothing(state), swallow: key.at <= state.swallowClosingUntil }
  }
  const start = findBurst(state.run, 'closing', state.field)
  if (start !== null) return finish(state, start, 'closing', key.at)
  return {
    ...nothing({ ...state, run: [] }),
    swallow: key.field === 'none' && isFastLately(state.run),
  }
}

function finish(state: WedgeState, start: number, end: BurstEnd, at: number): WedgeOutcome {
  const reading = readingOf(state.run.slice(start))
  const last = state.lastScan
  const isRepeat = last !== null && last.typed === reading.typed && at - last.at <= REPEAT
  return {
    state: {
      ...state,
      run: [],
      lastScan: { typed: reading.typed, at },
      swallowClosingUntil: at + (end === 'silence' ? LATE_CLOSING : SECOND_CLOSING),
    },
    swallow: end === 'closing',
    restore: { keep: readingOf(state.run.slice(0, start)).typed },
    scan: isRepeat ? null : { ...reading, at, end },
  }
}

function isProven(state: WedgeState, start: number): boolean {
  const { typed, physical } = readingOf(state.run.slice(start))
  return provesItself(typed) || provesItself(physical)
}

/** Outside text nothing is lost by holding keys back as soon as a scanner is likely. */
function isFastLately(run: readonly RunKey[]): boolean {
  const lately = run.slice(-KEYS_TO_SWALLOW_FROM)
  return lately.length === KEYS_TO_SWALLOW_FROM && isSteady(lately, WIRED_GAP)
}

function nothing(state: WedgeState): WedgeOutcome {
  return { state, swallow: false, restore: null, scan: null }
}
