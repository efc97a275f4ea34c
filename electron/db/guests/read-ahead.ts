import { guestStamp } from './guest-stamp.ts'
import type { ReadableDb } from '../file/sqlite.ts'

type LetOthersGoFirst = () => Promise<unknown>

/** So often guests may change while they are read; whoever asks then reads them in one go. */
const TURNS = 3

/**
 * Reads into memory what somebody is about to ask of all guests: with 100,000 that takes longer than a scan may wait, so
 * others go first between its parts. Guests who change meanwhile make it begin anew.
 */
export async function readAhead(
  db: ReadableDb,
  read: () => Generator<void, unknown>,
  letOthersGoFirst: LetOthersGoFirst,
): Promise<void> {
  for (let turn = 0; turn < TURNS; turn += 1) {
    if (!db.open) return
    const stamp = guestStamp(db)
    const isRead = await readInParts(db, read(), letOthersGoFirst)
    if (!isRead || guestStamp(db) === stamp) return
  }
}

/** Takes all steps, others first between them; false when the file was closed meanwhile. */
export async function readInParts(
  db: ReadableDb,
  steps: Generator<void, unknown>,
  letOthersGoFirst: LetOthersGoFirst,
): Promise<boolean> {
  while (steps.next().done !== true) {
    await letOthersGoFirst()
    if (!db.open) return false
  }
  return true
}

/** Takes all steps at once, for who cannot wait. */
export function readAtOnce<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
