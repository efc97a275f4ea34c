import { displayName } from '../../../shared/domain/name/display-name.ts'
import type { Person } from '../../../shared/model/attendee.ts'
import type { FieldChange } from '../../../shared/model/guest-card.ts'
import type { EditedFields } from '../../../shared/model/journal-entry.ts'
import { idsOfPlace } from '../projections/known-as.ts'
import { prepared, type ReadableDb } from '../file/sqlite.ts'
import { firstSaid } from '../projections/standing.ts'

/**
 * What each entry changed of how a guest is known, by the entry's id: corrections and swaps at a desk, and later
 * revisions of his source. A source that says otherwise than a desk's correction changes nothing. Of an erased guest
 * nothing personal is left to tell.
 */
export function fieldChanges(db: ReadableDb, attendeeId: string): Map<string, FieldChange[]> {
  const changes = new Map<string, FieldChange[]>()
  let row: SourceWord | null = null
  let edits: EditedFields = {}
  let known: Known | null = null
  for (const { id, said } of wordsOf(db, attendeeId)) {
    if ('tickets' in said) row = said
    else edits = { ...edits, ...said }
    if (row === null) continue
    const now = knownBy(row, edits)
    if (known !== null) changes.set(id, differences(known, now))
    known = now
  }
  return changes
}

const fields = ['name', 'organisation', 'jobTitle', 'ticketType', 'ticketStatus'] as const

type Known = Readonly<Record<FieldChange['field'], string[]>>

function differences(before: Known, after: Known): FieldChange[] {
  return fields
    .filter((field) => before[field].join('\n') !== after[field].join('\n'))
    .map((field) => ({ field, before: before[field], after: after[field] }))
}

function knownBy({ person, tickets }: SourceWord, edits: EditedFields): Known {
  const part = (text: string | undefined) => (text === undefined || text === '' ? [] : [text])
  const name = edits.name ?? person
  return {
    name: part(name === null ? '' : displayName(name)),
    organisation: part(edits.organisation ?? person?.organisation),
    jobTitle: part(edits.jobTitle ?? person?.jobTitle),
    ticketType: tickets.map(({ type }) => type),
    ticketStatus: tickets.map(({ status }) => status),
  }
}

/** A source's row of a guest; of an erased one there is no person. */
type SourceWord = {
  readonly person: Person | null
  readonly tickets: readonly { readonly type: string; readonly status: string }[]
}

/** What was said of a guest, in the order of the journal's clock. */
export function wordsOf(db: ReadableDb, attendeeId: string): Word[] {
  return [...rowsOf(db, attendeeId), ...editsOf(db, attendeeId)].toSorted((one, other) =>
    one.clock < other.clock || (one.clock === other.clock && one.id < other.id) ? -1 : 1,
  )
}

type Word = {
  readonly id: string
  readonly clock: string
  readonly said: SourceWord | EditedFields
  /** When by this somebody else came on the place (ISO 8601), null where nobody did. */
  readonly swappedAt: string | null
}

function rowsOf(db: ReadableDb, attendeeId: string): Word[] {
  return prepared<[string], { id: string; clock: string; person: string | null; tickets: string }>(
    db,
    `SELECT v.entry_id AS id, ${firstSaid} AS clock, r.person,
       (SELECT json_group_array(json_object('type', t.type, 'status', t.status) ORDER BY t.ordinal)
        FROM p_source_ticket t
        WHERE t.attendee_id = r.attendee_id AND t.revision_id = r.revision_id) AS tickets
     FROM p_source_row r JOIN p_revision v ON v.id = r.revision_id
     WHERE r.attendee_id = ? AND v.visible = 1`,
  )
    .all(attendeeId)
    .map(({ id, clock, person, tickets }) => ({
      id,
      clock,
      swappedAt: null,
      said: {
        person: person === null ? null : (JSON.parse(person) as Person),
        tickets: JSON.parse(tickets) as SourceWord['tickets'],
      },
    }))
}

function editsOf(db: ReadableDb, attendeeId: string): Word[] {
  return prepared<
    [string, string],
    { id: string; clock: string; fields: string; swappedAt: string | null }
  >(
    db,
    `SELECT j.id, j.clock, p.body AS fields, iif(j.type = 'person-swapped', j.at, NULL) AS swappedAt FROM p_guest_entry g
     JOIN journal j ON j.id = g.entry_id
     JOIN journal_personal p ON p.position = j.position AND p.subject = g.attendee_id
     WHERE g.attendee_id IN (${idsOfPlace}) AND j.type IN ('attendee-edited', 'person-swapped')`,
  )
    .all(attendeeId, attendeeId)
    .map(({ fields, ...word }) => ({ ...word, said: JSON.parse(fields) as EditedFields }))
}
