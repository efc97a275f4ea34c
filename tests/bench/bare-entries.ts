import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inTransaction, openDatabase, type WritableDb } from '../../electron/db/file/sqlite.ts'
import { nobody } from '../../shared/domain/name/nobody.ts'
import { testTicket } from '../support/guests.ts'
import { percentiles, timed, type BenchRow, type Percentiles } from './bench-row.ts'

const GUESTS = 100_000
const AT_A_TIME = 200
const SAMPLES = 3

/**
 * Writes the entries of 100,000 guests and nothing else, as durably and in as many transactions as an import does: no
 * table of guests, no search, no file that is read. Below it no import comes, so it promises nothing.
 */
export function benchBareEntries(baseline: Percentiles): BenchRow {
  const ours = percentiles(Array.from({ length: SAMPLES }, writeEntries))
  return {
    name: 'the bare entries of 100,000 guests, written as durably',
    ours,
    baseline,
    ratioOf: 'p50 / p50 of the library reading the CSV',
    ratio: ours.p50 / baseline.p50,
    promise: 'none',
    held: true,
  }
}

function writeEntries(): number {
  const folder = mkdtempSync(join(tmpdir(), 'balie-bench-'))
  const db = openDatabase(join(folder, 'bare.sqlite'), { key: null, create: true })
  db.exec(`CREATE TABLE entry (position INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT;
    CREATE TABLE personal (position INTEGER NOT NULL, subject TEXT NOT NULL, body TEXT NOT NULL,
      PRIMARY KEY (position, subject)) STRICT, WITHOUT ROWID`)
  const guests = Array.from({ length: GUESTS }, guest).toSorted((one, other) =>
    one.row.attendeeId < other.row.attendeeId ? -1 : 1,
  )
  try {
    return timed(() => {
      for (let start = 0; start < GUESTS; start += AT_A_TIME) {
        writeEntry(db, guests.slice(start, start + AT_A_TIME))
      }
    })
  } finally {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

function writeEntry(db: WritableDb, guests: readonly ReturnType<typeof guest>[]): void {
  const entry = db.prepare('INSERT INTO entry (body) VALUES (?)')
  const personal = db.prepare('INSERT INTO personal VALUES (?, ?, ?)')
  inTransaction(db, () => {
    const { lastInsertRowid } = entry.run(JSON.stringify(guests.map(({ row }) => row)))
    for (const { row, person } of guests) {
      personal.run(lastInsertRowid, row.attendeeId, JSON.stringify(person))
    }
  })
}

function guest(_: unknown, index: number) {
  const number = String(index)
  const { code: _code, ...ticket } = testTicket()
  return {
    row: {
      attendeeId: randomUUID(),
      tickets: [{ ...ticket, id: randomUUID() }],
      enrolments: [],
      unnamed: false,
      flagged: false,
    },
    person: {
      ...nobody,
      firstName: 'Anneke',
      infix: 'van der',
      lastName: `Berg${number}`,
      organisation: `Gemeente ${String(index % 340)}`,
      email: `a${number}@example.nl`,
      codes: [`QX${number}Z`],
    },
  }
}
