import { existsSync, readdirSync, rmSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Language } from '../../shared/i18n/languages.ts'
import type { DeskDeps } from '../db/journal/desk-deps.ts'
import { eventPath } from '../events/event-folder.ts'
import { isThrowaway } from '../events/throwaway.ts'
import { PaperFallback } from '../exporting/tick-list/paper-fallback.ts'
import { startTickListWorker } from '../exporting/tick-list/start-tick-list-worker.ts'
import { openTickListPress } from '../exporting/tick-list/tick-list-press.ts'
import { writeWhole } from '../printing/ahead/write-whole.ts'
import type { Log } from './laptop/log.ts'
import type { Paths } from './laptop/paths.ts'

/** The tick lists of the event that is open. */
export type Paper = {
  readonly fallback: () => PaperFallback | null
  /** Paper of a practice goes with it, and is made only when somebody asks. */
  readonly attend: (event: DeskDeps & { readonly id: string }, practises: boolean) => void
  readonly leave: () => void
  /** The event is deleted: nothing of its paper stays, not even what was being made. */
  readonly gone: (id: string) => Promise<void>
}

type Surroundings = {
  readonly paths: Paths
  readonly language: () => Language
  readonly log: Log
}

/** Keeps tick lists on disk for as long as an event is open. */
export function openPaper({ paths, language, log }: Surroundings): Paper {
  let fallback: PaperFallback | null = null
  let openId = ''
  let isPractice = false
  /** The end of what the last one had under way. */
  let left = Promise.resolve()
  removeStray(paths)
  return {
    fallback: () => fallback,
    attend: ({ db, pen, id }, practises) => {
      fallback = new PaperFallback({
        db,
        now: pen.now,
        folder: join(paths.paper, id),
        fontFolder: join(paths.resources, 'fonts'),
        language,
        openPress: () => openTickListPress(startTickListWorker),
        write: writeWhole,
        onCrash: (error) => {
          log.error('The tick lists could not be made', error)
        },
      })
      openId = id
      isPractice = practises || isThrowaway(db)
      if (!isPractice) fallback.start()
    },
    leave: () => {
      if (fallback === null) return
      const folder = join(paths.paper, openId)
      left = fallback.stop()
      if (isPractice) left = left.then(() => rm(folder, { recursive: true, force: true }))
      fallback = null
    },
    gone: async (id) => {
      await left
      await rm(join(paths.paper, id), { recursive: true, force: true })
    },
  }
}

/** Paper of an event that is not here any more, such as of practice that was ended by force. */
function removeStray(paths: Paths): void {
  if (!existsSync(paths.paper)) return
  for (const id of readdirSync(paths.paper)) {
    if (existsSync(eventPath(paths.events, id))) continue
    rmSync(join(paths.paper, id), { recursive: true, force: true })
  }
}
