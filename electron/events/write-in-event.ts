import { failure, success, type Result } from '../../shared/result.ts'
import type { DeskDeps } from '../db/journal/desk-deps.ts'
import { openRefusalOf, type OpenRefusal } from '../db/open-event-file.ts'
import { eventIds } from './event-folder.ts'
import { openEvent, type EventSurroundings, type OpenEvent } from './open-event.ts'

type Write = (deps: DeskDeps) => void

/** What came of writing in an event. */
export type Written = Result<Record<string, never>, OpenRefusal | 'practice'>

/** Writes what a new event begins with; one for which there is no room is closed again. */
export function fill(
  opened: Result<OpenEvent, OpenRefusal>,
  write: Write,
): Result<OpenEvent, OpenRefusal> {
  if (!opened.ok) return opened
  try {
    write(opened.value.deps)
    return opened
  } catch (error) {
    opened.value.close()
    const reason = openRefusalOf(error)
    if (reason === null) throw error
    return failure(reason)
  }
}

/** Writes in an event that is closed, and closes it again; practice never reaches one with real entries. */
export async function writeInClosed(
  surroundings: EventSurroundings,
  id: string,
  write: Write,
): Promise<Written> {
  if (!eventIds(surroundings.folder).includes(id)) return failure('not-readable')
  const opened = await openEvent(surroundings, id)
  if (!opened.ok) return opened
  const isPractice = opened.value.id !== id
  const filled = isPractice ? opened : fill(opened, write)
  if (filled.ok) opened.value.close()
  if (isPractice) return failure('practice')
  return filled.ok ? success({}) : filled
}
