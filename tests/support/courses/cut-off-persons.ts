import { ofKind, type Fact } from './cut-off-facts.ts'

type Joined = Extract<Fact, { readonly kind: 'join' }>

/** The ids of one person, who stands first and the others by id, and the clock of the first word that they are one. */
export type Person = { readonly ids: readonly string[]; readonly since: string }

/** The joinings that nobody took back, oldest first. */
export function standingJoinings(facts: readonly Fact[]): Joined[] {
  const parted = new Set(ofKind(facts, 'part').map(({ of }) => of))
  return ofKind(facts, 'join')
    .filter(({ id }) => !parted.has(id))
    .toSorted((one, other) => (`${one.clock} ${one.id}` < `${other.clock} ${other.id}` ? -1 : 1))
}

/** All who are one with a guest: whoever can be reached by joinings, and the last of those says who stands. */
export function personOf(facts: readonly Fact[], id: string): Person {
  const joinings = standingJoinings(facts)
  const reached = new Set([id])
  for (let before = -1; before !== reached.size;) {
    before = reached.size
    for (const { keep, other } of joinings) {
      if (!reached.has(keep) && !reached.has(other)) continue
      reached.add(keep)
      reached.add(other)
    }
  }
  const touching = joinings.filter(({ keep }) => reached.has(keep))
  const stands = touching.at(-1)?.keep ?? id
  const others = [...reached].filter((one) => one !== stands).toSorted()
  return { ids: [stands, ...others], since: touching[0]?.clock ?? '' }
}

/** As whom a guest is shown and counted. */
export function standsAs(facts: readonly Fact[], id: string): string {
  return personOf(facts, id).ids[0] ?? id
}
