import { randomUUID } from 'node:crypto'
import { CLOCK_ZERO } from '../../../shared/domain/time/hybrid-clock.ts'
import type { DeskDeps } from '../../../electron/db/journal/desk-deps.ts'
import { latestClock } from '../../../electron/db/journal/journal.ts'
import { openEventFile } from '../../../electron/db/open-event-file.ts'

/** The desk of the tests on a file that is there, in whatever process; it goes on with the file's own clock. */
export async function deskOnFile(file: string): Promise<DeskDeps> {
  const opened = await openEventFile(file, null)
  if (!opened.ok) throw new Error(opened.code)
  const db = opened.value
  const pen = {
    writer: null,
    clock: latestClock(db) ?? CLOCK_ZERO,
    desk: 'Balie 1',
    operator: '',
    simulated: false,
    now: Date.now,
    newId: randomUUID,
  }
  return { db, pen, laptop: 'laptop-1', findOtherEvent: () => null }
}
