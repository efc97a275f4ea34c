import { sourceHolder } from '../db/event/definitions.ts'
import type { DeskDeps } from '../db/journal/desk-deps.ts'
import { appendEntry } from '../db/journal/journal.ts'
import type { SourceState } from '../../shared/model/source.ts'

type Desk = Pick<DeskDeps, 'db' | 'pen' | 'laptop'>

/**
 * Who reads the guests of a source, for the person; `sourceId` null for whichever source somebody reads. One desk does,
 * another may take it over; two that cannot hear of each other both read, and agree afterwards.
 */
export function holderFor({ db, laptop }: Desk, sourceId: string | null): SourceState['holder'] {
  const holder = sourceHolder(db, sourceId)
  if (holder === null) return null
  return { isHere: holder.laptop === laptop, desk: holder.desk, since: holder.since }
}

/** Whether this desk is to read the guests; where nobody does it begins to. */
export function holdsRole(desk: Desk, sourceId: string): boolean {
  const holder = sourceHolder(desk.db, sourceId)
  if (holder === null) takeRole(desk, sourceId)
  return holder === null || holder.laptop === desk.laptop
}

/** Takes over the reading of the guests; the desk that did it stops when it hears of that. */
export function takeRole({ db, pen, laptop }: Desk, sourceId: string): void {
  if (sourceHolder(db, sourceId)?.laptop === laptop) return
  appendEntry(db, pen, { id: pen.newId(), type: 'source-taken', body: { sourceId, laptop } })
}

/** Leaves the reading to whoever takes it, where this desk did it. */
export function leaveRole({ db, pen, laptop }: Desk, sourceId: string): void {
  if (sourceHolder(db, sourceId)?.laptop !== laptop) return
  const body = { sourceId, laptop: null }
  appendEntry(db, pen, { id: pen.newId(), type: 'source-taken', body })
}
