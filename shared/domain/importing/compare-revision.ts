import type { SourcedRow } from './sourced-row.ts'

/** What a new revision of a source does, by attendee id. */
export type RevisionComparison = {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  /** Attendees whom the new revision lacks. */
  readonly withdrawn: readonly string[]
  readonly unchanged: readonly string[]
}

/** Compares a source's previous rows with its new ones; what desks made of them plays no part. */
export function compareRevision(
  previous: ReadonlyMap<string, SourcedRow>,
  next: readonly SourcedRow[],
): RevisionComparison {
  const added: string[] = []
  const changed: string[] = []
  const unchanged: string[] = []
  for (const row of next) {
    const id = row.row.attendeeId
    const before = previous.get(id)
    const kind = before === undefined ? added : sameValue(before, row) ? unchanged : changed
    kind.push(id)
  }
  const present = new Set(next.map((row) => row.row.attendeeId))
  const withdrawn = [...previous.keys()].filter((id) => !present.has(id))
  return { added, changed, withdrawn, unchanged }
}

/** Whether two values of JSON say the same, whatever the order of their keys. */
function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other))
    return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && sameValue(one[key], other[key]))
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
