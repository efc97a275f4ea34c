import { createHash } from 'node:crypto'
import type { SourceAddress } from '../../shared/model/source.ts'
import { allSpeakers } from '../db/journal/said.ts'
import { findSourceAt } from '../db/sources/sources.ts'
import type { ReadableDb } from '../db/file/sqlite.ts'

/** Of the id of a source (`slugSchema`). */
const LONGEST_ID = 64

/** The same on every laptop, so that several desks on one pretix agree on who is who. */
export function sourceIdOf({ url, organizer, event }: SourceAddress): string {
  const name = `pretix ${new URL(url).host} ${organizer} ${event}`
  if (name.length <= LONGEST_ID) return name
  const tail = createHash('sha256').update(name).digest('hex').slice(0, 16)
  return `${name.slice(0, LONGEST_ID - tail.length - 1)} ${tail}`
}

/**
 * The id under which an event of pretix is known here: that of before where it `moved` to this address. Null where it is
 * known at another address alone, and nobody has said whether it moved.
 */
export function sourceFor(
  db: ReadableDb,
  address: SourceAddress,
  moved: boolean | undefined,
): string | null {
  const stored = findSourceAt(db, address)
  if (stored !== null) return stored
  const own = sourceIdOf(address)
  const known = allSpeakers(db)
  const elsewhere = known.find((id) => id !== own && isOfEvent(id, address))
  if (elsewhere === undefined || known.includes(own)) return own
  if (moved === undefined) return null
  return moved ? elsewhere : own
}

function isOfEvent(id: string, { organizer, event }: SourceAddress): boolean {
  const names = id.split(' ')
  return names[0] === 'pretix' && names.slice(2).join(' ') === `${organizer} ${event}`
}
