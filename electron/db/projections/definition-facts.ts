import { clockOf } from '../../../shared/domain/time/hybrid-clock.ts'
import { prepared, type WritableDb } from '../file/sqlite.ts'
import type { CheckedEntry } from './checked-entry.ts'

/** Gives the writer of an entry its desk's name; the last by clock stands. */
export function nameDesk(db: WritableDb, entry: CheckedEntry<'desk-named'>): void {
  prepared(
    db,
    `INSERT INTO p_writer (writer, name, clock) VALUES (?, ?, ?)
     ON CONFLICT (writer) DO UPDATE SET name = excluded.name, clock = excluded.clock
     WHERE excluded.clock > clock`,
  ).run(entry.writer, entry.body.name, entry.clock)
}

export function describeEvent(db: WritableDb, entry: CheckedEntry<'event-described'>): void {
  define(db, entry, 'event', 'event', entry.body)
}

export function planDeletion(db: WritableDb, entry: CheckedEntry<'deletion-planned'>): void {
  define(db, entry, 'deletion', 'date', entry.body.date)
}

export function defineTicketType(db: WritableDb, entry: CheckedEntry<'ticket-type-defined'>): void {
  const { ticketType, said } = entry.body
  say(db, entry, said, 'ticket-type', ticketType.id, ticketType)
}

export function defineList(db: WritableDb, entry: CheckedEntry<'list-defined'>): void {
  const { list, said } = entry.body
  say(db, entry, said, 'list', list.id, list)
}

export function removeDefinition(db: WritableDb, entry: CheckedEntry<'definition-removed'>): void {
  define(db, entry, entry.body.kind, entry.body.id, null)
}

export function defineLayout(db: WritableDb, entry: CheckedEntry<'layout-defined'>): void {
  define(db, entry, 'layout', entry.body.layoutId, entry.body.layout)
}

export function tieList(db: WritableDb, entry: CheckedEntry<'list-tied'>): void {
  const { listId, sourceId, remote } = entry.body
  define(db, entry, 'list-tie', listId, { sourceId, remote })
}

export function takeSource(db: WritableDb, entry: CheckedEntry<'source-taken'>): void {
  const { sourceId, laptop } = entry.body
  define(db, entry, 'source-holder', sourceId, { laptop, writer: entry.writer, at: entry.at })
}

export function stateKeys(db: WritableDb, entry: CheckedEntry<'source-keys-stated'>): void {
  const { sourceId, keys, said } = entry.body
  say(db, entry, said, 'source-keys', sourceId, keys)
}

/**
 * What a registration system said has its place by the system's clock, and is kept as its word too: a desk that reads it
 * later sees by that whether the system changed it, or another desk did.
 */
function say(
  db: WritableDb,
  { id: entryId, clock }: { readonly id: string; readonly clock: string },
  said: { readonly sourceId: string; readonly at: string } | undefined,
  kind: string,
  id: string,
  value: unknown,
): void {
  if (said === undefined) {
    define(db, { id: entryId, clock }, kind, id, value)
    return
  }
  const entry = { id: entryId, clock: clockOf(Date.parse(said.at)) }
  define(db, entry, kind, id, value)
  prepared(
    db,
    `INSERT INTO p_said (source_id, kind, id, value, clock, entry_id) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (source_id, kind, id) DO UPDATE
     SET value = excluded.value, clock = excluded.clock, entry_id = excluded.entry_id
     WHERE (excluded.clock, excluded.entry_id) > (clock, entry_id)`,
  ).run(said.sourceId, kind, id, JSON.stringify(value), entry.clock, entryId)
}

function define(
  db: WritableDb,
  entry: { readonly clock: string; readonly id: string },
  kind: string,
  id: string,
  value: unknown,
): void {
  prepared(
    db,
    `INSERT INTO p_definition (kind, id, value, clock, entry_id) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (kind, id) DO UPDATE
     SET value = excluded.value, clock = excluded.clock, entry_id = excluded.entry_id
     WHERE (excluded.clock, excluded.entry_id) > (clock, entry_id)`,
  ).run(kind, id, JSON.stringify(value), entry.clock, entry.id)
}
