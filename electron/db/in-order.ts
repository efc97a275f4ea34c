/** So many are sorted in one go: it takes a few milliseconds, and a scan waits no longer. */
const SORTED_AT_ONCE = 2_000
/** So many letters are looked at in one pass over all; a pass over 100,000 is as long as a scan may wait. */
const LETTERS = 3

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
  const byLetters = new Map<string, Item[]>()
  for (const item of items) {
    const letters = keyOf(item).slice(depth, depth + LETTERS)
    const alike = byLetters.get(letters)
    if (alike === undefined) byLetters.set(letters, [item])
    else alike.push(item)
  }
  for (const [letters, alike] of [...byLetters].toSorted(([one], [other]) => compare(one, other))) {
    if (letters.length < LETTERS) yield* alike
    else yield* inOrder(alike, keyOf, depth + LETTERS)
  }
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
