import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { guestCard } from '../../../electron/check-in/guest/guest-card.ts'
import { scanTicket } from '../../../electron/check-in/scan/scan-ticket.ts'
import { undoCheckIn } from '../../../electron/check-in/scan/undo-check-in.ts'
import { latestLayoutOf } from '../../../electron/db/badges/print-jobs.ts'
import type { ReadableDb } from '../../../electron/db/file/sqlite.ts'
import { searchAttendees } from '../../../electron/db/guests/search.ts'
import { importTestGuests, openTestDesk } from '../../support/event-file.ts'
import { OPENING } from '../../support/guests.ts'

/** Tables of a few rows, however many guests there are: imports, sources, and who asked to be forgotten. */
const small = ['SCAN v', 'SCAN local_source', 'SCAN p_erased']

it('no scan, undo, search or card looks at all guests, scans or badges', async () => {
  const desk = await openTestDesk()
  const { db } = desk
  const guests = Array.from({ length: 300 }, (_, number) => ({
    id: randomUUID(),
    person: { firstName: 'Anna', lastName: `Smit${String(number)}` },
    tickets: [{ code: `CODE${String(number)}` }],
  }))
  importTestGuests(db, desk.pen, guests)
  const asked = statementsFrom(db)
  const scan = (raw: string): string => {
    const id = randomUUID()
    scanTicket(desk, { id, listId: 'reception', raw, direction: 'entry' })
    return id
  }
  const checkInId = scan('CODE7')
  scan('CODE7')
  scan('NOBODY')
  undoCheckIn(desk, { id: randomUUID(), checkInId, reason: 'mistake' })
  const found = ['smit9', 'smot'].flatMap((typed) => searchAttendees(db, typed, 5))
  for (const { id } of found) {
    guestCard(db, id, OPENING)
    latestLayoutOf(db, id)
  }
  const statements = [...asked]
  expect(statements.length).toBeGreaterThan(30)
  expect(scansOf(db, 'SELECT 1 FROM p_scan WHERE at = ?')).toHaveLength(1)
  expect(statements.flatMap((sql) => scansOf(db, sql).map((way) => `${way}: ${sql}`))).toEqual([])
})

/** The statements that are made from now on. */
function statementsFrom(db: ReadableDb): Set<string> {
  const asked = new Set<string>()
  const prepare = db.prepare.bind(db)
  Object.assign(db, {
    prepare: (sql: string) => {
      asked.add(sql)
      return prepare(sql)
    },
  })
  return asked
}

/** Where a statement goes through a whole table, of those that grow with the event. */
function scansOf(db: ReadableDb, sql: string): string[] {
  return planOf(db, sql).filter(
    (step) =>
      step.startsWith('SCAN ') &&
      !/VIRTUAL TABLE|CONSTANT ROW/.test(step) &&
      !small.some((known) => step === known || step.startsWith(`${known} `)),
  )
}

/** The steps of SQLite's plan; no value is bound, which is as good as null. */
function planOf(db: ReadableDb, sql: string): string[] {
  const names: [string, null][] = [...sql.matchAll(/[:@$](\w+)/g)].map(([, name = '']) => [
    name,
    null,
  ])
  const places: unknown[] = [...sql.matchAll(/\?/g)].map(() => null)
  return db
    .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
    .all(...places, ...(names.length === 0 ? [] : [Object.fromEntries(names) as unknown]))
    .map(({ detail }) => detail)
}
