import { setImmediate } from 'node:timers/promises'

/** A message of the page passes so many turns of the main thread's loop until it is heard: after one it met the next step. */
const TURNS = 3

/** Lets waiting scans and messages through before long work goes on. */
export async function letOthersGoFirst(): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) await setImmediate()
}

/** So many rows are looked at before scans are let through. */
const rowsAtATime = 500

/** Gives rows a part at a time, and lets waiting scans through before each. */
export async function* inParts<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[], void> {
  for (let start = 0; start < rows.length; start += rowsAtATime) {
    await letOthersGoFirst()
    yield rows.slice(start, start + rowsAtATime)
  }
}
