import { expect, it } from 'vitest'
import { addSearchTexts } from '../../../electron/db/projections/search-facts.ts'
import { inTransaction, type WritableDb } from '../../../electron/db/file/sqlite.ts'
import { nobody } from '../../../shared/domain/name/nobody.ts'
import { openTestFile } from '../../support/event-file.ts'

it('the index of names never takes long over one chunk of an import or one guest at the desk', async () => {
  const db = await openTestFile()
  const chunks = Array.from({ length: 100 }, (_, chunk) => rowsWrittenFor(db, chunk * 200, 200))
  const walkIns = Array.from({ length: 400 }, (_, index) => rowsWrittenFor(db, 20_000 + index, 1))
  const usual = chunks.toSorted((one, other) => one - other)[50] ?? NaN
  expect(Math.max(...chunks)).toBeLessThan(usual * 2)
  expect(Math.max(...walkIns)).toBeLessThan(usual)
})

it('and does not fall into more and more pieces, each of which a search reads', async () => {
  const db = await openTestFile()
  rowsWrittenFor(db, 0, 2_000)
  const pieces = Array.from({ length: 400 }, (_, index) => {
    rowsWrittenFor(db, 2_000 + index, 1)
    return piecesOf(db)
  })
  expect(Math.max(...pieces)).toBeLessThan(16)
})

/** Makes guests findable, and counts the rows that this wrote, those of the index with them. */
function rowsWrittenFor(db: WritableDb, start: number, guests: number): number {
  const before = changesOf(db)
  inTransaction(db, () => {
    addSearchTexts(
      db,
      Array.from({ length: guests }, (_, index) => guest(start + index)),
    )
  })
  return changesOf(db) - before
}

function guest(number: number) {
  const name = { firstName: 'Anneke', infix: 'van der', lastName: `Berg${String(number)}` }
  const organisation = `Gemeente ${String(number % 340)}`
  const person = { ...nobody, ...name, organisation, email: `a${String(number)}@example.nl` }
  return { attendeeId: `guest ${String(number)}`, person, codes: [`QX${String(number)}Z`] }
}

function changesOf(db: WritableDb): number {
  return db.prepare<[], number>('SELECT total_changes()').pluck().get() ?? NaN
}

function piecesOf(db: WritableDb): number {
  const sql = 'SELECT count(DISTINCT segid) FROM p_search_idx'
  return db.prepare<[], number>(sql).pluck().get() ?? NaN
}
