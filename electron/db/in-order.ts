/** So many are sorted in one go: it takes a few milliseconds, and a scan waits no longer. */
const SORTED_AT_ONCE = 2_000

/**
 * Gives items in the order of their keys. To sort 100,000 at once takes longer than a scan may wait, so those of one
 * beginning are sorted when it is their turn.
 */
export function* inOrder<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  depth = 0,
): Generator<Item, void> {
  if (items.length <= SORTED_AT_ONCE) {
    yield* items.toSorted((one, other) => compare(keyOf(one), keyOf(other)))
    return
  }
  const byLetter = new Map<string, Item[]>()
  for (const item of items) {
    const letter = keyOf(item).charAt(depth)
    const alike = byLetter.get(letter)
    if (alike === undefined) byLetter.set(letter, [item])
    else alike.push(item)
  }
  for (const [letter, alike] of [...byLetter].toSorted(([one], [other]) => compare(one, other))) {
    if (letter === '') yield* alike
    else yield* inOrder(alike, keyOf, depth + 1)
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
