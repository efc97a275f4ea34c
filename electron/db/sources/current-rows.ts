import type { SourcePerson, SourceRow } from '../../../shared/model/source-row.ts'
import { idRanges } from '../yielding/id-ranges.ts'
import type { RevisionRow } from './revisions.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'
import { isLastSaid, isWithdrawn, stands } from '../projections/standing.ts'

const rowsAtATime = 500

/**
 * The rows of a source as its latest visible revisions have them, by attendee, some at a time so that the caller
 * can let scans through; what was withdrawn is not there.
 */
export function* currentRows(db: ReadableDb, sourceId: string): Generator<RevisionRow[], void> {
  let after = ''
  for (;;) {
    const rows = prepared<[string, string, number], StoredRow>(
      db,
      `${currentRowSql('r.attendee_id > ?')} ORDER BY r.attendee_id LIMIT ?`,
    ).all(sourceId, after, rowsAtATime)
    yield rows.map(toRevisionRow)
    if (rows.length < rowsAtATime) return
    after = rows.at(-1)?.attendee_id ?? after
  }
}

/**
 * Who was on a source's list and was withdrawn, as it had them last, some at a time; guests who were registered by an
 * import that was undone were never there.
 */
export function* withdrawnRows(db: ReadableDb, sourceId: string): Generator<RevisionRow[], void> {
  for (const { after, until } of idRanges(db)) {
    const rows = prepared<[string, string, string], StoredRow>(
      db,
      rowSql('r.attendee_id > ? AND r.attendee_id <= ?', `${isLastSaid} AND ${isWithdrawn}`),
    ).all(sourceId, after, until)
    yield rows.map(toRevisionRow)
  }
}

/** The rows that stand of some attendees of a source, by attendee. */
export function sourceRowsOf(
  db: ReadableDb,
  sourceId: string,
  attendeeIds: readonly string[],
): Map<string, RevisionRow> {
  const rows = prepared<[string, string], StoredRow>(
    db,
    `SELECT * FROM (${currentRowSql('r.attendee_id IN (SELECT value FROM json_each(?))')})`,
  ).all(sourceId, JSON.stringify(attendeeIds))
  return new Map(rows.map((row) => [row.attendee_id, toRevisionRow(row)]))
}

type StoredRow = {
  attendee_id: string
  unnamed: number
  flagged: number
  enrolments: string
  person: string | null
  tickets: string
}

function currentRowSql(which: string): string {
  return rowSql(which, stands)
}

/**
 * The rows of a source (the first parameter) of which `holds` is so, of the attendees that `which` chooses; sought by
 * attendee, for a source may have as many revisions as guests.
 */
function rowSql(which: string, holds: string): string {
  return /* sql */ `
  SELECT r.attendee_id, r.unnamed, r.flagged, r.enrolments, r.person,
    (SELECT json_group_array(json_object('id', t.ticket_id, 'code', t.code, 'type', t.type,
       'status', t.status, 'blocked', t.blocked, 'validFrom', t.valid_from,
       'validUntil', t.valid_until) ORDER BY t.ordinal)
     FROM p_source_ticket t
     WHERE t.attendee_id = r.attendee_id AND t.revision_id = r.revision_id) AS tickets
  FROM p_source_row r CROSS JOIN p_revision v ON v.id = r.revision_id
  WHERE v.source_id = ? AND ${which} AND ${holds}`
}

function toRevisionRow(stored: StoredRow): RevisionRow {
  const tickets = JSON.parse(stored.tickets) as (Omit<SourceRow['tickets'][number], 'blocked'> & {
    code: string
    blocked: number
  })[]
  const person = JSON.parse(stored.person ?? '{}') as SourcePerson
  return {
    row: {
      attendeeId: stored.attendee_id,
      tickets: tickets.map(({ code: _code, blocked, ...ticket }) => ({
        ...ticket,
        blocked: blocked === 1,
      })),
      enrolments: JSON.parse(stored.enrolments) as string[],
      unnamed: stored.unnamed === 1,
      flagged: stored.flagged === 1,
    },
    person: { ...person, codes: tickets.map((ticket) => ticket.code) },
  }
}
