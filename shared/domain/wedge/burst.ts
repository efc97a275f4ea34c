import { isPairingCode } from '../pretix/pairing-code.ts'
import { provesItself, type Reading } from './choose-reading.ts'
import type { FocusedField } from './wedge-key.ts'

/** One character of the keys that follow each other without a pause. */
export type RunKey = Reading & { readonly at: number }

/** What ended a burst. */
export type BurstEnd = 'closing' | 'silence'

/** Fewer keys than this are never a scan. */
export const FEWEST_KEYS = 6

/** Median gaps between keys, in ms: wired scanners, and those over Bluetooth. No person keeps up either. */
export const WIRED_GAP = 35
export const BLUETOOTH_GAP = 60

const FEWEST_KEYS_OVER_BLUETOOTH = 8
const FEWEST_KEYS_TO_KNOW_A_SPEED = 4
const FEW_PAUSES = 2

/**
 * Finds the scanner's burst at the end of a run and gives the place of its first key, or null when a person
 * typed. A person may have typed just before it, and a busy computer may have held it up in the middle.
 */
export function findBurst(
  run: readonly RunKey[],
  end: BurstEnd,
  field: FocusedField,
): number | null {
  const starts = possibleStarts(run)
  const proven = starts.find((start) => isProven(run.slice(start)))
  if (proven !== undefined) return proven
  const start = likeliestStart(run, starts)
  if (!isScan(run.slice(start), end, field)) return null
  return continuesCode(run, start) ? 0 : start
}

/** The texts of a burst. */
export function readingOf(keys: readonly RunKey[]): Reading {
  return {
    typed: keys.map((key) => key.typed).join(''),
    physical: keys.map((key) => key.physical).join(''),
  }
}

/** Tells whether at least half of the gaps between keys are this short. */
function isAtSpeed(keys: readonly RunKey[], gap: number): boolean {
  const short = keys.filter((key, index) => index > 0 && gapBefore(keys, index) <= gap).length
  return short * 2 >= keys.length - 1
}

/** Tells whether every gap between keys is this short. */
export function isSteady(keys: readonly RunKey[], gap: number): boolean {
  return keys.every((_, index) => index === 0 || gapBefore(keys, index) <= gap)
}

/**
 * Whether a burst carries its own proof. Letters alone pass the check character by chance too often for a person's
 * pace; they have to come at a scanner's, for one in ninety of our codes has no figure. A pairing code, with its
 * blanks, is nothing by chance.
 */
function isProven(burst: readonly RunKey[]): boolean {
  if (burst.length < FEWEST_KEYS || !isAtSpeed(burst, BLUETOOTH_GAP)) return false
  const isSwift = isAtSpeed(burst, WIRED_GAP) && possibleStarts(burst).length <= FEW_PAUSES + 1
  return (isSwift || looksLikeCode(burst) || isPairing(burst)) && provesAny(burst)
}

/** The beginning and the places after a pause, the last one first. */
function possibleStarts(run: readonly RunKey[]): number[] {
  return run
    .map((_, index) => index)
    .filter((index) => index === 0 || gapBefore(run, index) > BLUETOOTH_GAP)
    .reverse()
}

/**
 * Goes back over pauses as long as a scanner's speed is found before them: a busy computer holds a scanner up. A
 * few keys at the very beginning belong to it too; a person would hardly type so few so shortly before a scan.
 */
function likeliestStart(run: readonly RunKey[], starts: readonly number[]): number {
  let start = starts[0] ?? 0
  for (const [index, earlier] of starts.entries()) {
    const segment = run.slice(earlier, starts[index - 1] ?? run.length)
    if (isLong(segment) && !isAtSpeed(segment, WIRED_GAP)) break
    if (isLong(segment) && isAtSpeed(run.slice(earlier), WIRED_GAP)) start = earlier
  }
  const before = starts[starts.indexOf(start) + 1]
  return before === 0 && !isLong(run.slice(0, start)) ? 0 : start
}

/**
 * Whether what stands before a burst is its beginning, held up key by key, and nothing that a person typed: it has
 * figures, or is in capitals as the burst is.
 */
function continuesCode(run: readonly RunKey[], start: number): boolean {
  const before = readingOf(run.slice(0, start)).typed
  const burst = readingOf(run.slice(start)).typed
  if (before === '' || /\s/.test(before)) return false
  return /\d/.test(before) || (before === before.toUpperCase() && burst === burst.toUpperCase())
}

function isLong(keys: readonly RunKey[]): boolean {
  return keys.length >= FEWEST_KEYS_TO_KNOW_A_SPEED
}

/**
 * In a text field only what looks like a code is a scan, so that a name or a telephone number that a program
 * types at once stays where it was meant.
 */
function isScan(keys: readonly RunKey[], end: BurstEnd, field: FocusedField): boolean {
  if (keys.length < FEWEST_KEYS) return false
  if (isAtSpeed(keys, WIRED_GAP)) {
    if (end === 'silence') return field !== 'text' && looksLikeCode(keys)
    return field === 'none' || looksLikeCode(keys)
  }
  return (
    end === 'closing' &&
    keys.length >= FEWEST_KEYS_OVER_BLUETOOTH &&
    isAtSpeed(keys, BLUETOOTH_GAP) &&
    looksLikeCode(keys)
  )
}

function looksLikeCode(keys: readonly RunKey[]): boolean {
  const { typed, physical } = readingOf(keys)
  return !/\s/.test(typed.trim()) && (/\d/.test(typed + physical) || typed.includes('://'))
}

function provesAny(keys: readonly RunKey[]): boolean {
  const { typed, physical } = readingOf(keys)
  return provesItself(typed) || provesItself(physical)
}

function isPairing(keys: readonly RunKey[]): boolean {
  const { typed, physical } = readingOf(keys)
  return isPairingCode(typed) || isPairingCode(physical)
}

function gapBefore(keys: readonly RunKey[], index: number): number {
  return (keys[index]?.at ?? 0) - (keys[index - 1]?.at ?? 0)
}
