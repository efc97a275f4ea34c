import { foldCode } from '../../shared/domain/codes/parse-scan.ts'
import { findEvent } from '../db/event/definitions.ts'
import { eventIds, eventPath, look } from './event-folder.ts'

type KnownEvent = { readonly name: string; readonly codes: ReadonlySet<string> }

/**
 * Answers in which of this laptop's other events a code is known. They are read at the first question and kept,
 * since a ticket of another event seldom comes alone.
 */
export function otherEvents(
  folder: string,
  openId: string,
): (codes: readonly string[]) => string | null {
  let events: KnownEvent[] | null = null
  return (codes) => {
    events ??= readEvents(folder, openId)
    const folded = codes.map((code) => foldCode(code, { ignoreCase: true }))
    const found = events.find((event) => folded.some((code) => event.codes.has(code)))
    return found?.name ?? null
  }
}

function readEvents(folder: string, openId: string): KnownEvent[] {
  return eventIds(folder)
    .filter((id) => id !== openId)
    .map((id) =>
      look(eventPath(folder, id), (db) => ({
        name: findEvent(db)?.description.name ?? '',
        codes: new Set(
          db
            .prepare(`SELECT folded_code FROM p_source_ticket WHERE folded_code <> ''`)
            .pluck()
            .all() as string[],
        ),
      })),
    )
    .filter((event) => event !== null && event.name !== '')
    .filter((event) => event !== null)
}
