import { setImmediate } from 'node:timers/promises'

/** Lets waiting scans and messages through before long work goes on. */
export async function letOthersGoFirst(): Promise<void> {
  await setImmediate()
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
