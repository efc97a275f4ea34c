import { prepared, type ReadableDb } from '../file/sqlite.ts'

/** Ids greater than `after`, up to and including `until`. */
export type IdRange = { readonly after: string; readonly until: string }

/** To look at so many rows takes a few ms. */
const ROWS_AT_A_TIME = 2_000
/** Greater than any id. */
const END = '\u{10ffff}'

/** Goes through the ids of all whom sources ever brought, a part at a time. */
export function* idRanges(db: ReadableDb): Generator<IdRange, void> {
  let after = ''
  for (;;) {
    const until = prepared<[string, number], string>(
      db,
      'SELECT attendee_id FROM p_source_row WHERE attendee_id > ? ORDER BY attendee_id LIMIT 1 OFFSET ?',
    )
      .pluck()
      .get(after, ROWS_AT_A_TIME)
    yield { after, until: until ?? END }
    if (until === undefined) return
    after = until
  }
}
