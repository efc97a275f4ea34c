/** A person's word that two guests are one, and which of the two is to stand for both. */
export type Joining = {
  readonly id: string
  readonly keep: string
  readonly other: string
  readonly clock: string
}

/**
 * For each guest of some joinings the one who stands for all with whom he is one: whom the last of their joinings keeps,
 * so that desks agree in whatever order they hear of them.
 */
export function standingFor(joinings: readonly Joining[]): ReadonlyMap<string, string> {
  const groups = new Map<string, Set<string>>()
  const stands = new Map<string, string>()
  for (const { keep, other } of joinings.toSorted(byClock)) {
    const together = new Set([...(groups.get(keep) ?? [keep]), ...(groups.get(other) ?? [other])])
    for (const id of together) {
      groups.set(id, together)
      stands.set(id, keep)
    }
  }
  return stands
}

function byClock(one: Joining, other: Joining): number {
  if (one.clock !== other.clock) return one.clock < other.clock ? -1 : 1
  return one.id < other.id ? -1 : Number(one.id > other.id)
}
