import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { scanTicket } from '../../electron/check-in/scan/scan-ticket.ts'
import { bringIntoFile } from '../../electron/db/file/idle-checkpoint.ts'
import { appendEntry } from '../../electron/db/journal/journal.ts'
import { closeEventFile, openEventFile } from '../../electron/db/open-event-file.ts'
import { inTransaction, openDatabase, type WritableDb } from '../../electron/db/file/sqlite.ts'
import { describeTestEvent, importTestGuests, testPen } from '../support/event-file.ts'
import { testList } from '../support/guests.ts'
import { percentiles, timed, type BenchRow } from './bench-row.ts'

const ATTENDEES = 100_000
const ENTRIES = 300_000
const SAMPLES = 1_500
/** Scans between two idle moments of the desk. */
const IDLE = 100

/**
 * Decides and commits scans of a reception (each claims a badge) in an event of 100,000 attendees and 300,000 entries, each beside one bare durable
 * insert of a row of 400 bytes in a file of its own on the same disk, opened as durably.
 */
export async function benchCommitScan(): Promise<BenchRow> {
  const folder = mkdtempSync(join(tmpdir(), 'balie-bench-'))
  try {
    const opened = await openEventFile(join(folder, 'event.sqlite'), null, { create: true })
    if (!opened.ok) throw new Error(opened.code)
    const bare = openBareFile(join(folder, 'bare.sqlite'))
    const { ours, baseline } = measure(opened.value, bare)
    bare.close()
    closeEventFile(opened.value)
    const ratio = ours.p99 / baseline.p99
    return {
      name: `decide and commit one scan (${ATTENDEES.toLocaleString('en')} attendees, ${ENTRIES.toLocaleString('en')} entries)`,
      ours,
      baseline,
      ratioOf: 'p99 / p99 of a bare durable insert',
      ratio,
      promise: 'at most 2',
      held: ratio <= 2,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function measure(db: WritableDb, bare: WritableDb) {
  const pen = testPen('Balie 1', { now: Date.parse('2026-06-17T06:30:00Z') })
  describeTestEvent(db, pen, [testList({ entries: 'unlimited' })])
  const guests = Array.from({ length: ATTENDEES }, (_, index) => ({
    id: randomUUID(),
    person: { firstName: 'Anneke', infix: 'van der', lastName: `Heijden${String(index)}` },
    tickets: [{ code: codeOf(index) }],
  }))
  inTransaction(db, () => importTestGuests(db, pen, guests))
  fillJournal(db, pen, guests)
  const deps = { db, pen, laptop: 'bench', findOtherEvent: () => null }
  const insert = bare.prepare('INSERT INTO entry (id, body) VALUES (?, ?)')
  const body = 'x'.repeat(400)
  const ours: number[] = []
  const baseline: number[] = []
  for (let sample = -50; sample < SAMPLES; sample += 1) {
    // As the desk does in its idle moments.
    if (sample % IDLE === 0) bringIntoFile(db)
    const raw = codeOf((sample + 50) * 61)
    const input = { id: randomUUID(), listId: 'reception', raw, direction: 'entry' as const }
    const scan = () => {
      const answer = scanTicket(deps, input)
      if (!answer.ok || answer.value.verdict !== 'valid') throw new Error('The scan was refused')
    }
    const bareInsert = () => insert.run(randomUUID(), body)
    // Whichever comes second finds the disk busy with the first, so they take turns.
    const bareFirst = sample % 2 === 0
    const bareBefore = bareFirst ? timed(bareInsert) : null
    const ourTime = timed(scan)
    const bareTime = bareBefore ?? timed(bareInsert)
    if (sample < 0) continue
    baseline.push(bareTime)
    ours.push(ourTime)
  }
  return { ours: percentiles(ours), baseline: percentiles(baseline) }
}

/** Earlier scans, many to a transaction, until the journal is as long as it is to be. */
function fillJournal(
  db: WritableDb,
  pen: ReturnType<typeof testPen>,
  guests: readonly { readonly id: string }[],
): void {
  const present = db.prepare<[], { n: number }>('SELECT count(*) AS n FROM journal').get()?.n ?? 0
  const missing = ENTRIES - present
  for (let done = 0; done < missing; done += 5_000) {
    inTransaction(db, () => {
      for (let index = done; index < Math.min(done + 5_000, missing); index += 1) {
        const attendeeId = guests[index % guests.length]?.id ?? ''
        appendEntry(db, pen, {
          id: randomUUID(),
          type: 'scanned',
          body: {
            listId: 'reception',
            direction: index % 2 === 0 ? 'entry' : 'exit',
            verdict: 'valid',
            explanation: null,
            attendeeId,
            ticketId: null,
            previous: null,
            overrides: [],
            claimsBadge: false,
          },
          personal: { [attendeeId]: { raw: codeOf(index), answers: {} } },
        })
      }
    })
  }
}

function openBareFile(file: string): WritableDb {
  const db = openDatabase(file, { key: null, create: true })
  db.exec('CREATE TABLE entry (id TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT')
  return db
}

function codeOf(index: number): string {
  return `K${String(index % ATTENDEES).padStart(8, '0')}`
}
