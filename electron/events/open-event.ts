import { CLOCK_ZERO } from '../../shared/domain/time/hybrid-clock.ts'
import { failure, success, type Result } from '../../shared/result.ts'
import { copyEventFile } from '../db/file/copy.ts'
import type { DeskDeps } from '../db/journal/desk-deps.ts'
import { checkpointWhenIdle } from '../db/file/idle-checkpoint.ts'
import { latestClock, type Pen } from '../db/journal/journal.ts'
import {
  closeEventFile,
  openEventFile,
  removeEventFile,
  type OpenRefusal,
} from '../db/open-event-file.ts'
import type { RebuildProgress } from '../db/journal/rebuild.ts'
import { takeBackRevision, unfinishedRevision } from '../db/sources/revisions.ts'
import type { WritableDb } from '../db/file/sqlite.ts'
import { eventPath } from './event-folder.ts'
import { otherEvents } from './other-events.ts'
import { hasRealEntries, isThrowaway, markThrowaway } from './throwaway.ts'

/** What opening an event needs of this laptop. */
export type EventSurroundings = {
  readonly folder: string
  /** Where the copy lies that somebody practises on; all in it is thrown away. */
  readonly practiceFolder: string
  readonly clock: { readonly now: () => number; readonly simulated: boolean }
  readonly newId: () => string
  readonly laptop: string
  readonly deskName: () => string
  /** Who is signed in, empty for nobody. */
  readonly operator: () => string
}

/** An event that is open on this desk. */
export type OpenEvent = {
  readonly id: string
  readonly deps: DeskDeps
  readonly close: () => void
}

type Choices = {
  readonly create?: boolean
  readonly acceptLiveCopy?: boolean
  /** Told how far a file of an older version has come. */
  readonly onRebuild?: RebuildProgress
}

/** Opens an event by its id; under a made-up clock one with real entries as a copy to throw away. */
export async function openEvent(
  surroundings: EventSurroundings,
  id: string,
  choices: Choices = {},
): Promise<Result<OpenEvent, OpenRefusal>> {
  const opened = await openEventFile(eventPath(surroundings.folder, id), null, choices)
  if (!opened.ok) return opened
  const db = opened.value
  if (!surroundings.clock.simulated || isThrowaway(db) || !hasRealEntries(db)) {
    return success(toOpenEvent(surroundings, id, db))
  }
  try {
    return await openCopy(surroundings, db)
  } finally {
    closeEventFile(db)
  }
}

async function openCopy(
  surroundings: EventSurroundings,
  original: WritableDb,
): Promise<Result<OpenEvent, OpenRefusal>> {
  const id = surroundings.newId()
  const path = eventPath(surroundings.folder, id)
  await copyEventFile(original, path, markThrowaway)
  const opened = await openEventFile(path, null)
  if (!opened.ok) return failure(opened.code)
  return success(toOpenEvent(surroundings, id, opened.value))
}

/** Takes an opened file as the event of this desk. */
export function toOpenEvent(
  surroundings: EventSurroundings,
  id: string,
  db: WritableDb,
  findOtherEvent = otherEvents(surroundings.folder, id),
): OpenEvent {
  const { folder, laptop } = surroundings
  const path = eventPath(folder, id)
  const pen = newPen(surroundings, db)
  const unfinished = unfinishedRevision(db)
  if (unfinished !== null) Array.from(takeBackRevision(db, pen, unfinished))
  const stopCheckpoints = checkpointWhenIdle(db)
  return {
    id,
    deps: { db, pen, laptop, findOtherEvent },
    close: () => {
      const throwaway = isThrowaway(db)
      stopCheckpoints()
      closeEventFile(db)
      if (throwaway) removeEventFile(path)
    },
  }
}

function newPen({ clock, newId, deskName, operator }: EventSurroundings, db: WritableDb): Pen {
  return {
    writer: null,
    clock: latestClock(db) ?? CLOCK_ZERO,
    get desk() {
      return deskName()
    },
    get operator() {
      return operator()
    },
    simulated: clock.simulated,
    now: () => clock.now(),
    newId,
  }
}
