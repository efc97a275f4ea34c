import type { IncomingRow } from '../../shared/domain/importing/revision/incoming-row.ts'
import {
  isPlainlyKnown,
  settleIdentities,
} from '../../shared/domain/importing/revision/settle-identities.ts'
import type { ImportChoices } from '../../shared/model/import.ts'
import { currentRows, withdrawnRows } from '../db/sources/current-rows.ts'
import { erasedHosts } from '../db/projections/keep-hosts-out.ts'
import { findEvent } from '../db/event/definitions.ts'
import { incomingUnder } from '../db/sources/revision-row.ts'
import type { RevisionRow } from '../db/sources/revisions.ts'
import type { WritableDb } from '../db/file/sqlite.ts'
import type { ImportDeps } from './import-deps.ts'
import { inParts, letOthersGoFirst } from '../db/yielding/let-others-go-first.ts'

type Draft = {
  readonly sourceId: string
  readonly scope: ImportChoices['scope']
}

/**
 * Gives the rows of a file the ids under which their guests are known, and tells who is on the list so far. Who was
 * withdrawn from it earlier is asked for only where a row is not plainly one of those on it; null when the event was closed
 * meanwhile.
 */
export async function settleDraft(
  { db, eventId }: Pick<ImportDeps, 'db' | 'eventId'>,
  { sourceId, scope }: Draft,
  next: readonly IncomingRow[],
): Promise<{ readonly previous: RowsById; readonly rows: readonly RevisionRow[] } | null> {
  const previous = await readAll(db, currentRows(db, sourceId))
  if (previous === null) return null
  const isKnown = await areAllKnown(previous, next)
  const former = isKnown ? new Map() : await readAll(db, withdrawnRows(db, sourceId))
  const event = former === null ? null : findEvent(db)
  if (former === null || event === null) return null
  const origin = { eventId, secret: event.secret, sourceId }
  const known = {
    ...{ previous, former, isAddition: scope === 'partial' },
    underKey: (incoming: IncomingRow, recordKey: string) =>
      incomingUnder(origin, incoming, recordKey),
  }
  const steps = settleIdentities(known, next)
  for (;;) {
    await letOthersGoFirst()
    if (!db.open) return null
    const step = steps.next()
    if (step.done === true) return { previous, rows: withoutHostsErased(db, step.value) }
  }
}

/** What a file says of guests whose host was erased names him no more: it would be a change each time. */
function withoutHostsErased(db: WritableDb, rows: readonly RevisionRow[]): readonly RevisionRow[] {
  const said = rows.map(({ row, person }) => ({
    id: row.attendeeId,
    name: person,
    host: person.host,
  }))
  const hosts = erasedHosts(db, said)
  if (hosts.size === 0) return rows
  return rows.map((one) =>
    hosts.has(one.person.host) ? { ...one, person: { ...one.person, host: '' } } : one,
  )
}

async function areAllKnown(previous: RowsById, next: readonly IncomingRow[]): Promise<boolean> {
  for await (const some of inParts(next)) {
    if (!some.every((incoming) => isPlainlyKnown(previous, incoming))) return false
  }
  return true
}

/** A source's rows by attendee. */
type RowsById = ReadonlyMap<string, RevisionRow>

/** All rows of some pages, between the scans, or null when the event was closed meanwhile. */
async function readAll(
  db: WritableDb,
  pages: Generator<RevisionRow[], void>,
): Promise<RowsById | null> {
  const previous = new Map<string, RevisionRow>()
  for (;;) {
    await letOthersGoFirst()
    if (!db.open) return null
    const page = pages.next()
    if (page.done === true) return previous
    for (const row of page.value) previous.set(row.row.attendeeId, row)
  }
}
