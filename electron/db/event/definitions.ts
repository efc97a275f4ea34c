import type { BadgeLayout } from '../../../shared/model/badge-layout.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import type { EventDescription } from '../../../shared/model/event.ts'
import type { TicketType } from '../../../shared/model/ticket-type.ts'
import { boundText, prepared, type ReadableDb } from '../file/sqlite.ts'

/** An event's description, and the secret from which codes for it are made. */
export type EventDefinition = {
  readonly description: EventDescription
  readonly secret: string
}

/** The event's description and the secret of its own codes, null before it was described. */
export function findEvent(db: ReadableDb): EventDefinition | null {
  return findDefinition(db, 'event', 'event') as EventDefinition | null
}

/** The day from which on somebody planned to delete the event, null where nobody did. */
export function plannedDeletion(db: ReadableDb): string | null {
  return findDefinition(db, 'deletion', 'date') as string | null
}

/** All check-in lists in the order of menus. */
export function allLists(db: ReadableDb): CheckInList[] {
  return (allDefinitions(db, 'list') as (CheckInList | null)[])
    .filter((one) => one !== null)
    .toSorted((one, other) => one.position - other.position || (one.id < other.id ? -1 : 1))
}

export function findList(db: ReadableDb, id: string): CheckInList | null {
  return findDefinition(db, 'list', id) as CheckInList | null
}

/** All ticket types in the order in which they were defined, the event's usual one first. */
export function allTicketTypes(db: ReadableDb): TicketType[] {
  return (allDefinitions(db, 'ticket-type') as (TicketType | null)[]).filter((one) => one !== null)
}

export function findTicketType(db: ReadableDb, id: string): TicketType | null {
  return findDefinition(db, 'ticket-type', id) as TicketType | null
}

/** All badge layouts that the event defines, without those that were taken away. */
export function allLayouts(db: ReadableDb): BadgeLayout[] {
  return (allDefinitions(db, 'layout') as (BadgeLayout | null)[]).filter((one) => one !== null)
}

/** A layout that the event defines; null where it defines none of that id, or took it away. */
export function findLayout(db: ReadableDb, id: string): BadgeLayout | null {
  return findDefinition(db, 'layout', id) as BadgeLayout | null
}

/** The public keys by which signed codes are known, of one registration system or of all. */
export function sourceKeys(db: ReadableDb, sourceId?: string): string[] {
  if (sourceId !== undefined) return (findDefinition(db, 'source-keys', sourceId) ?? []) as string[]
  return (allDefinitions(db, 'source-keys') as string[][]).flat()
}

/** The laptop that reads the guests of a registration system, its desk's name, and since when (ISO 8601 in UTC). */
export type SourceHolder = {
  readonly laptop: string
  readonly desk: string
  readonly since: string
}

/** Which laptop reads the guests of a registration system, or of any; null for none. */
export function sourceHolder(db: ReadableDb, sourceId: string | null): SourceHolder | null {
  const found =
    sourceId === null
      ? allDefinitions(db, 'source-holder')
      : [findDefinition(db, 'source-holder', sourceId)]
  const all = found as ({ laptop: string | null; writer: string; at: string } | null)[]
  const [holder] = all.flatMap((one) => {
    if (typeof one?.laptop !== 'string') return []
    return [{ laptop: one.laptop, desk: deskName(db, one.writer), since: one.at }]
  })
  return holder ?? null
}

/** The name that the desk behind a writer gave itself, empty where it gave none. */
export function deskName(db: ReadableDb, writer: string): string {
  const row = prepared<[string], { name: string }>(
    db,
    'SELECT name FROM p_writer WHERE writer = ?',
  ).get(writer)
  return row?.name ?? ''
}

function findDefinition(db: ReadableDb, kind: string, id: string): unknown {
  const row = prepared<[string, string], { value: string }>(
    db,
    'SELECT value FROM p_definition WHERE kind = ? AND id = ?',
  ).get(kind, id)
  return row === undefined ? null : JSON.parse(row.value)
}

function allDefinitions(db: ReadableDb, kind: string): unknown[] {
  return prepared<[string], { value: string }>(
    db,
    `SELECT value FROM p_definition WHERE kind = ${boundText} ORDER BY clock, entry_id`,
  )
    .all(kind)
    .map((row): unknown => JSON.parse(row.value))
}
