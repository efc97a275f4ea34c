import { existsSync, readdirSync } from 'node:fs'
import { isDeletionWord } from '../../shared/domain/event/deletion-word.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import type { CallOutput } from '../../shared/contract.ts'
import { findEvent } from '../db/event/definitions.ts'
import type { ReadableDb } from '../db/file/sqlite.ts'
import {
  deleteEventData,
  deletionFacts,
  type DataFolders,
  type DeletionFacts,
} from './delete-event.ts'
import { eventIds, eventPath, look } from './event-folder.ts'

export type Removed = CallOutput<'events.delete'>

export type RemovalRefusal = 'not-readable' | 'name-differs' | 'not-deletable'

/** An event that is to go, with what was typed to agree to it. */
export type Removal = {
  readonly id: string
  readonly typedName: string
  readonly folders: DataFolders
  /** The event's database where it is open, and how it is closed. */
  readonly open: { readonly db: ReadableDb; readonly close: () => void } | null
  readonly now: number
}

/** Deletes an event for who types its name; one that nobody can read for who types that it is to go. */
export function removeEvent({
  id,
  typedName,
  folders,
  open,
  now,
}: Removal): Result<Removed, RemovalRefusal> {
  if (!eventIds(folders.events).includes(id)) return failure('not-readable')
  const facts =
    open === null
      ? look(eventPath(folders.events, id), (db) => factsOf(db, folders.badges))
      : factsOf(open.db, folders.badges)
  if (!agrees(facts, typedName)) return failure('name-differs')
  open?.close()
  try {
    const certificate = deleteEventData(folders, id, facts, now)
    return success({
      certificate,
      leftElsewhere: [...(facts?.printed.elsewhere ?? [])],
      badgesLeft: facts === null && hasFiles(folders.badges) ? folders.badges : null,
    })
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error
    return failure('not-deletable', error.message)
  }
}

function agrees(facts: DeletionFacts | null, typed: string): boolean {
  return facts === null ? isDeletionWord(typed) : facts.event.name.trim() === typed.trim()
}

function factsOf(db: ReadableDb, badges: string): DeletionFacts | null {
  const event = findEvent(db)
  return event === null ? null : deletionFacts(db, event.description, badges)
}

function hasFiles(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length > 0
}
