/** A revision of a list: what it was compared with when it was made is not told of old ones. */
type Revision = {
  readonly revisionId: string
  readonly label: string
  readonly undone: boolean
  readonly basedOn?: string | null | undefined
}

/**
 * The revision before the one that stands, where the latter was made without knowing of it: two laptops loaded
 * different versions of one list, and the later one stands. Null where each knew the one before (latest first).
 */
export function findOvertaken<Row extends Revision>(revisions: readonly Row[]): Row | null {
  const [latest, before] = revisions.filter(({ undone }) => !undone)
  if (latest?.basedOn === undefined || before === undefined) return null
  const byId = new Map(revisions.map((one) => [one.revisionId, one]))
  const known = new Set<string>()
  for (let id = latest.basedOn; id !== null && !known.has(id);) {
    known.add(id)
    const parent = byId.get(id)?.basedOn
    // What an earlier version wrote does not say what it knew.
    if (parent === undefined) return known.has(before.revisionId) || byId.has(id) ? null : before
    id = parent
  }
  return known.has(before.revisionId) ? null : before
}
