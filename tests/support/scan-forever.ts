import { randomUUID } from 'node:crypto'
import { CLOCK_ZERO } from '../../shared/domain/hybrid-clock.ts'
import { scanTicket } from '../../electron/check-in/scan-ticket.ts'
import { latestClock } from '../../electron/db/journal.ts'
import { openEventFile } from '../../electron/db/open-event-file.ts'

/** Scans one guest after the other until it is killed; says each answered scan's id on standard output. */
const opened = await openEventFile(process.argv[2] ?? '', null)
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
for (;;) {
  const id = randomUUID()
  const input = { id, listId: 'reception', raw: 'ABC123', direction: 'entry' as const }
  const deps = { db, pen, laptop: 'laptop-1', findOtherEvent: () => null }
  const answered = scanTicket(deps, input)
  if (answered.ok) process.stdout.write(`${id}\n`)
}
