import { findSource } from '../db/sources/sources.ts'
import { eventIds, eventPath, look } from './event-folder.ts'

/** The registration system of a closed event by its id, null for none or for one that another event here uses too. */
export function ownSource(folder: string, id: string): string | null {
  const sourceOf = (event: string): string | null =>
    look(eventPath(folder, event), (db) => findSource(db)?.id ?? null)
  const own = sourceOf(id)
  const others = eventIds(folder).filter((other) => other !== id)
  return own === null || others.some((other) => sourceOf(other) === own) ? null : own
}
