import { LOCAL_TABLES } from '../file/migrations/001-journal.ts'
import { inTransaction, type WritableDb } from '../file/sqlite.ts'
import { projectionSchema } from '../projections/schema.ts'

type Part = { readonly type: string; readonly name: string; readonly sql: string }

/**
 * Takes out of a file from elsewhere what only this laptop writes in its own: where it exchanges guests with its token,
 * where a batch of badges goes, what it printed; and every trigger and view that is not Balie's, by which a scan would
 * write more than it says. Where there were any, what the journal amounts to is made anew when the file is opened.
 */
export function cleanseArrival(db: WritableDb): void {
  inTransaction(db, () => {
    const parts = db
      .prepare<[], Part>(`SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL`)
      .all()
    const foreign = parts.filter((part) => (isView(part) || isTrigger(part)) && !isOurs(part))
    for (const { type, name } of foreign) {
      db.exec(`DROP ${type} IF EXISTS "${name.replaceAll('"', '""')}"`)
    }
    if (foreign.length > 0) db.exec(`DELETE FROM file_fact WHERE name = 'projection_version'`)
    const tables = new Set(parts.filter(({ type }) => type === 'table').map(({ name }) => name))
    for (const table of LOCAL_TABLES) if (tables.has(table)) db.exec(`DELETE FROM ${table}`)
  })
}

const isView = ({ type }: Part) => type === 'view'
const isTrigger = ({ type }: Part) => type === 'trigger'

function isOurs({ sql }: Part): boolean {
  return plain(projectionSchema).includes(plain(sql))
}

function plain(sql: string): string {
  return sql.replace(/\s+/g, ' ').trim()
}
