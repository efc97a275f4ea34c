import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { removeEventFile } from '../db/open-event-file.ts'
import { eventIds, eventPath, look } from './event-folder.ts'
import { isThrowaway } from './throwaway.ts'

/** Files on their way in or out, and copies that are not whole yet, with what SQLite laid beside them. */
const onTheWay =
  /(?:^[0-9a-f-]{36}\.(?:arriving|leaving|fetching|handing)|\.unfinished)(?:-wal|-shm|-journal|\.unfinished)*$/

/** Removes what was under way in the folder of events when Balie was ended by force: practice, files half there. */
export function removeLeftovers(folder: string): void {
  for (const id of eventIds(folder)) {
    const path = eventPath(folder, id)
    if (look(path, isThrowaway) === true) removeEventFile(path)
  }
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    if (onTheWay.test(name)) rmSync(join(folder, name), { force: true })
  }
}
