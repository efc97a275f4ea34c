import { randomBytes } from 'node:crypto'
import { moveDefinitions } from '../../shared/domain/event/copy-event.ts'
import { allLayouts, allLists, allTicketTypes, findEvent } from '../db/event/definitions.ts'
import type { ReadableDb } from '../db/file/sqlite.ts'
import type { EventDefinition } from './define-event.ts'

/** What makes a copy another event. */
export type NewDays = {
  readonly name: string
  readonly firstDay: string
  readonly lastDay: string
}

/** An event like another on other days: its ticket types, lists and layouts, without guests and with a secret of its own. */
export function definitionLike(db: ReadableDb, days: NewDays): EventDefinition | null {
  const before = findEvent(db)?.description
  if (before === undefined) return null
  const description = { ...before, ...days }
  const given = { ticketTypes: allTicketTypes(db), lists: allLists(db) }
  return {
    description,
    secret: randomBytes(32).toString('base64url'),
    ...moveDefinitions(before, description, given),
    layouts: allLayouts(db),
  }
}
