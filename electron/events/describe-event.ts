import { findEvent } from '../db/definitions.ts'
import type { DeskDeps } from '../db/desk-deps.ts'
import { appendEntry, hasEntry } from '../db/journal.ts'

/** Gives the event another name; all else of it stays. */
export function renameEvent({ db, pen }: DeskDeps, id: string, name: string): void {
  const event = findEvent(db)
  if (event === null || hasEntry(db, id)) return
  const description = { ...event.description, name }
  appendEntry(db, pen, {
    id,
    type: 'event-described',
    body: { description, secret: event.secret },
  })
}

/** Sets from which day on every laptop asks to delete the event. */
export function planDeletion({ db, pen }: DeskDeps, id: string, date: string): void {
  if (hasEntry(db, id)) return
  appendEntry(db, pen, { id, type: 'deletion-planned', body: { date } })
}
