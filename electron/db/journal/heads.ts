import { prepared, type ReadableDb } from '../file/sqlite.ts'

/** The greatest number that is known of each writer's entries; what was done in practice does not count. */
export type Heads = ReadonlyMap<string, number>

/** The heads of all that stands in the journal after a position (0 for all of it), and the position of the last of it. */
export function headsSince(
  db: ReadableDb,
  after: number,
): { readonly position: number; readonly heads: Heads } {
  const rows = prepared<[number], { writer: string; seq: number; position: number }>(
    db,
    `SELECT writer, max(iif(simulated = 0, seq, 0)) AS seq, max(position) AS position
     FROM journal WHERE position > ? GROUP BY writer`,
  ).all(after)
  return {
    position: rows.reduce((last, row) => Math.max(last, row.position), after),
    heads: new Map(rows.filter(({ seq }) => seq > 0).map(({ writer, seq }) => [writer, seq])),
  }
}
