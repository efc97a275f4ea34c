import { prepared, type ReadableDb } from '../file/sqlite.ts'

/** The greatest number that is known of each writer's entries; what was done in practice does not count. */
export type Heads = ReadonlyMap<string, number>

type Head = { readonly writer: string; readonly seq: number; readonly position: number }

/**
 * The heads of all that stands in the journal after a position (0 for all of it), and the position of the last of it. Looks
 * at no more than the beginning of each row: what comes after a body of 256 KiB is far to read.
 */
export function headsSince(
  db: ReadableDb,
  after: number,
): { readonly position: number; readonly heads: Heads } {
  const rows = prepared<[number], Head>(
    db,
    `SELECT writer, max(seq) AS seq, max(position) AS position
     FROM journal WHERE position > ? GROUP BY writer`,
  ).all(after)
  return {
    position: rows.reduce((last, row) => Math.max(last, row.position), after),
    heads: new Map(
      rows.filter((row) => !isSimulated(db, row)).map(({ writer, seq }) => [writer, seq]),
    ),
  }
}

/** A writer is of one opening of the file, which is practice or is not. */
function isSimulated(db: ReadableDb, { position }: Head): boolean {
  const simulated = prepared<[number], number>(
    db,
    'SELECT simulated FROM journal WHERE position = ?',
  ).pluck()
  return simulated.get(position) === 1
}
