import { existsSync, mkdirSync, rmSync } from 'node:fs'
import { instantAt } from '../../shared/domain/time/local-time.ts'
import type { PracticeNames } from '../../shared/domain/practice/practice-guests.ts'
import type { Practice, PracticeWish } from '../../shared/model/practice.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { copyEventFile } from '../db/file/copy.ts'
import { findEvent } from '../db/event/definitions.ts'
import { markPractice } from '../db/event/practice.ts'
import { openEventFile, openRefusalOf, type OpenRefusal } from '../db/open-event-file.ts'
import { eventPath } from './event-folder.ts'
import { toOpenEvent, type EventSurroundings, type OpenEvent } from './open-event.ts'
import { otherEvents } from './other-events.ts'
import { addPracticeGuests } from './practice-guests.ts'
import { markThrowaway } from './throwaway.ts'

/** The words of a practice in the language in use. */
export type PracticeWords = PracticeNames & {
  /** Stands on each badge. */
  readonly mark: string
  /** The desk where the practice guest came in who is in already. */
  readonly otherDesk: string
}

export type PracticeRefusal = OpenRefusal | 'not-an-event' | 'no-such-time'

/**
 * Opens a copy of the open event to practise on, in the folder of its own, with a clock of its own that starts at the
 * chosen moment and runs on. The event itself is only read: its journal and its pen know nothing of that clock.
 */
export async function openPractice(
  surroundings: EventSurroundings,
  original: OpenEvent,
  wish: PracticeWish,
  words: PracticeWords,
): Promise<Result<OpenEvent, PracticeRefusal>> {
  const { folder, practiceFolder, clock, newId } = surroundings
  const event = findEvent(original.deps.db)
  if (event === null) return failure('not-an-event')
  const from = instantAt(`${wish.day}T${wish.time}`, event.description.timeZone)
  if (from === null) return failure('no-such-time')
  const id = newId()
  const path = eventPath(practiceFolder, id)
  const practice = { eventId: original.id, from, badges: wish.badges, mark: words.mark }
  const copied = await copyTo(path, practiceFolder, original, practice)
  if (!copied.ok) return copied
  const opened = await openEventFile(path, null)
  if (!opened.ok) return opened
  const shift = Date.parse(from) - clock.now()
  const practised = toOpenEvent(
    {
      ...surroundings,
      folder: practiceFolder,
      clock: { now: () => clock.now() + shift, simulated: true },
    },
    id,
    opened.value,
    otherEvents(folder, original.id),
  )
  return withGuests(practised, practiceFolder, words)
}

function withGuests(
  practised: OpenEvent,
  practiceFolder: string,
  words: PracticeWords,
): Result<OpenEvent, OpenRefusal> {
  try {
    addPracticeGuests(practised.deps, words)
    return success(practised)
  } catch (error) {
    practised.close()
    removePractice(practiceFolder)
    const reason = openRefusalOf(error)
    if (reason === null) throw error
    return failure(reason)
  }
}

/** Throws away everything of a practice; whether there was anything. */
export function removePractice(practiceFolder: string): boolean {
  const wasThere = existsSync(practiceFolder)
  rmSync(practiceFolder, { recursive: true, force: true, maxRetries: 3 })
  return wasThere
}

async function copyTo(
  path: string,
  practiceFolder: string,
  original: OpenEvent,
  practice: Practice,
): Promise<Result<null, OpenRefusal>> {
  try {
    removePractice(practiceFolder)
    mkdirSync(practiceFolder, { recursive: true })
    await copyEventFile(original.deps.db, path, (copy) => {
      markThrowaway(copy)
      markPractice(copy, practice)
    })
    return success(null)
  } catch (error) {
    const reason = openRefusalOf(error) ?? refusalOfDisk(error)
    if (reason === null) throw error
    removePractice(practiceFolder)
    return failure(reason)
  }
}

function refusalOfDisk(error: unknown): OpenRefusal | null {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOSPC') return 'disk-full'
  return code === 'EACCES' || code === 'EROFS' || code === 'EPERM' ? 'read-only' : null
}
