import { prepared, type WritableDb } from '../sqlite.ts'
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
  define(db, entry, 'ticket-type', entry.body.ticketType.id, entry.body.ticketType)
}

export function defineList(db: WritableDb, entry: CheckedEntry<'list-defined'>): void {
  define(db, entry, 'list', entry.body.list.id, entry.body.list)
}

export function removeDefinition(db: WritableDb, entry: CheckedEntry<'definition-removed'>): void {
  define(db, entry, entry.body.kind, entry.body.id, null)
}

export function defineLayout(db: WritableDb, entry: CheckedEntry<'layout-defined'>): void {
  define(db, entry, 'layout', entry.body.layoutId, entry.body.layout)
}

export function takeSource(db: WritableDb, entry: CheckedEntry<'source-taken'>): void {
  const { sourceId, laptop } = entry.body
  define(db, entry, 'source-holder', sourceId, { laptop, writer: entry.writer, at: entry.at })
}

export function stateKeys(db: WritableDb, entry: CheckedEntry<'source-keys-stated'>): void {
  define(db, entry, 'source-keys', entry.body.sourceId, entry.body.keys)
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
