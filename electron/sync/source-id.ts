import { createHash } from 'node:crypto'
import type { SourceAddress } from '../../shared/model/source.ts'

/** Of the id of a source (`slugSchema`). */
const LONGEST_ID = 64

/** The same on every laptop, so that several desks on one pretix agree on who is who. */
export function sourceIdOf({ url, organizer, event }: SourceAddress): string {
  const name = `pretix ${new URL(url).host} ${organizer} ${event}`
  if (name.length <= LONGEST_ID) return name
  const tail = createHash('sha256').update(name).digest('hex').slice(0, 16)
  return `${name.slice(0, LONGEST_ID - tail.length - 1)} ${tail}`
}
