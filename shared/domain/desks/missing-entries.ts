/** How far a desk's journal goes, by writer. */
type Heads = ReadonlyMap<string, number>

/** What is asked of another desk: a writer's entries after one of its numbers. */
export type Wish = { readonly writer: string; readonly after: number }

/** What another desk has and this one does not, nor has asked of anybody yet; at most so many wishes at once. */
export function missingEntries(
  own: Heads,
  other: Heads,
  asked: { has: (writer: string) => boolean },
  most: number,
): Wish[] {
  const wishes: Wish[] = []
  for (const [writer, seq] of other) {
    if (wishes.length >= most) break
    const after = own.get(writer) ?? 0
    if (seq > after && !asked.has(writer)) wishes.push({ writer, after })
  }
  return wishes
}

/** How many entries any of the others has that this desk lacks. */
export function countBehind(own: Heads, others: Iterable<Heads>): number {
  const greatest = new Map<string, number>()
  for (const heads of others) {
    for (const [writer, seq] of heads) {
      greatest.set(writer, Math.max(seq, greatest.get(writer) ?? 0))
    }
  }
  let behind = 0
  for (const [writer, seq] of greatest) behind += Math.max(0, seq - (own.get(writer) ?? 0))
  return behind
}
