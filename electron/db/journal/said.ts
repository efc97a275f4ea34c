import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import { clockOf, laterClock, momentOfClock } from '../../../shared/domain/time/hybrid-clock.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import type { TicketType } from '../../../shared/model/ticket-type.ts'
import { stableJson } from '../../../shared/stable-json.ts'
import { appendEntry, hasEntry, type Pen } from './journal.ts'
import { prepared, type ReadableDb, type WritableDb } from '../file/sqlite.ts'
import { uuidV5 } from './uuid-v5.ts'

/** Who says something of which event; ids of entries follow from it. */
export type Speaker = { readonly eventId: string; readonly sourceId: string }

/** Something that a registration system defines. */
export type Definition =
  | { readonly kind: 'ticket-type'; readonly value: TicketType }
  | { readonly kind: 'list'; readonly value: CheckInList }
  | { readonly kind: 'source-keys'; readonly value: readonly string[] }

/** The ids of what a source has defined of one kind, in its own order. */
export function saidIds(db: ReadableDb, sourceId: string, kind: Definition['kind']): string[] {
  return prepared<[string, string], string>(
    db,
    'SELECT id FROM p_said WHERE source_id = ? AND kind = ? ORDER BY clock, entry_id',
  )
    .pluck()
    .all(sourceId, kind)
}

/** All sources that have defined anything, who did so last first. */
export function allSpeakers(db: ReadableDb): string[] {
  return prepared<[], string>(
    db,
    'SELECT source_id FROM p_said GROUP BY source_id ORDER BY max(clock) DESC',
  )
    .pluck()
    .all()
}

/** The sources that have defined something. */
export function saidBy(db: ReadableDb, kind: Definition['kind'], id: string): string[] {
  return prepared<[string, string], string>(
    db,
    'SELECT source_id FROM p_said WHERE kind = ? AND id = ? ORDER BY source_id',
  )
    .pluck()
    .all(kind, id)
}

/**
 * Writes what a source says otherwise than when any desk heard it last; what a desk changed meanwhile stands until then.
 * `at` is when it was read by the source's own clock (ms since 1970), which decides between desks that do not hear of
 * each other: the same words at the same moment are one entry. The type of the entry, or null where there is no news.
 */
export function sayDefinition(
  db: WritableDb,
  pen: Pen,
  { eventId, sourceId }: Speaker,
  definition: Definition,
  at: number,
): 'ticket-type-defined' | 'list-defined' | 'source-keys-stated' | null {
  const { kind, value } = definition
  const id = kind === 'source-keys' ? sourceId : definition.value.id
  const text = stableJson(value)
  const last = lastSaid(db, sourceId, kind, id)
  if (last === text) return null
  // Who hears it now hears it after all that he knows of, also where a clock was set back or is ahead.
  let moment = Math.max(at, knownSince(db, kind, id) + 1)
  const idAt = () => uuidV5(eventId, [sourceId, kind, id, text, String(moment)].join('\n'))
  while (hasEntry(db, idAt())) moment += 1
  pen.clock = laterClock(pen.clock, clockOf(moment))
  const said = { sourceId, at: isoInstant(moment) }
  const entry = { id: idAt(), at: moment }
  if (kind === 'ticket-type') {
    const body = { ticketType: definition.value, said }
    appendEntry(db, pen, { ...entry, type: 'ticket-type-defined', body })
    return 'ticket-type-defined'
  }
  if (kind === 'list') {
    appendEntry(db, pen, { ...entry, type: 'list-defined', body: { list: definition.value, said } })
    return 'list-defined'
  }
  const body = { sourceId, keys: [...definition.value], said }
  appendEntry(db, pen, { ...entry, type: 'source-keys-stated', body })
  return 'source-keys-stated'
}

function lastSaid(db: ReadableDb, sourceId: string, kind: string, id: string): string | null {
  const value = prepared<[string, string, string], string>(
    db,
    'SELECT value FROM p_said WHERE source_id = ? AND kind = ? AND id = ?',
  )
    .pluck()
    .get(sourceId, kind, id)
  return value === undefined ? null : stableJson(JSON.parse(value))
}

/** When what stands was said by a source or made at a desk, ms since 1970; 0 where nothing stands. */
function knownSince(db: ReadableDb, kind: string, id: string): number {
  const clock = prepared<[string, string], string>(
    db,
    'SELECT clock FROM p_definition WHERE kind = ? AND id = ?',
  )
    .pluck()
    .get(kind, id)
  return clock === undefined ? 0 : momentOfClock(clock)
}
