/** A digit that another key follows or precedes within this time, in ms, belongs to a scan. */
const BURST_GAP_MS = 70

let timer: number | undefined
let lastCharacterAt = -Infinity
let isBurst = false

/** Hears every key press before anything is done with it, so that a scanner's digits choose nothing. */
export function hearKey(event: KeyboardEvent): void {
  dropPendingDigit()
  if (event.key.length !== 1 || event.ctrlKey || event.altKey || event.metaKey) return
  isBurst = event.timeStamp - lastCharacterAt < BURST_GAP_MS
  lastCharacterAt = event.timeStamp
}

/** Does what the digit that was heard last chooses, unless another key follows at once. */
export function chooseByDigit(choose: () => void): void {
  if (!isBurst) timer = window.setTimeout(choose, BURST_GAP_MS)
}

/** The digit that was pressed was a scanner's. */
export function dropPendingDigit(): void {
  window.clearTimeout(timer)
}

/** The digit of a key, from 1 to 9; null where it is none, or a key held beside it makes it something else. */
export function digitOf(event: KeyboardEvent): number | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1]
  return digit === undefined ? null : Number(digit)
}
