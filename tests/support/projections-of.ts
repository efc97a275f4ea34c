import type { ReadableDb } from '../../electron/db/file/sqlite.ts'
import { projectionTables } from '../../electron/db/projections/schema.ts'

/** All that the projections hold, as text that two files can be compared by. */
export function projectionsOf(db: ReadableDb): Record<string, string[]> {
  const tables = projectionTables.filter((table) => table !== 'p_search')
  return Object.fromEntries(
    tables.map((table) => {
      const rows = db.prepare(`SELECT * FROM ${table}`).all() as Record<string, unknown>[]
      return [table, rows.map(({ rowid: _rowid, ...row }) => JSON.stringify(row)).toSorted()]
    }),
  )
}
