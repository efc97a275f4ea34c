import { dateDemoEvent } from '../../shared/domain/demo/date-demo-event.ts'
import type { DemoEvent, DemoGuest } from '../../shared/model/demo-event.ts'
import { findEvent } from '../db/event/definitions.ts'
import type { DeskDeps } from '../db/journal/desk-deps.ts'
import { revisionRowOf } from '../db/sources/revision-row.ts'
import { writeRevisionAtOnce } from '../db/sources/revisions.ts'
import { inTransaction } from '../db/file/sqlite.ts'
import { BALIE_NAMESPACE, uuidV5 } from '../db/journal/uuid-v5.ts'
import { defineEvent } from './define-event.ts'
import type { OpenEvent } from './open-event.ts'

/** The demo as it lies in the resources, read and checked. */
export type Demo = { readonly event: DemoEvent; readonly guests: readonly DemoGuest[] }

/** The id of the demo event whose first day is `firstDay`: the same on every laptop on that day. */
export function demoEventId(firstDay: string): string {
  return uuidV5(BALIE_NAMESPACE, `demo ${firstDay}`)
}

/** Whether an event is the demo, whatever its days are by now: only the demo's id is its secret. */
export function isDemo({ id, deps: { db } }: Pick<OpenEvent, 'id' | 'deps'>): boolean {
  return findEvent(db)?.secret === id
}

/** Fills a new file with the demo, dated so that it begins on `firstDay`; one that is filled stays as it is. */
export function seedDemo(deps: DeskDeps, demo: Demo, firstDay: string): void {
  if (findEvent(deps.db) !== null) return
  const eventId = demoEventId(firstDay)
  const dated = dateDemoEvent(demo.event, demo.guests, firstDay)
  const origin = { eventId, secret: eventId, sourceId: 'demo' }
  inTransaction(deps.db, () => {
    defineEvent(deps, { ...dated, secret: origin.secret })
    writeRevisionAtOnce(deps.db, deps.pen, {
      revisionId: uuidV5(eventId, 'demo guests'),
      sourceId: origin.sourceId,
      scope: 'full',
      label: demo.event.description.name,
      rows: dated.rows.map((row) => revisionRowOf(origin, row)),
    })
  })
}
