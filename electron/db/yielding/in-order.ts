/** So many are sorted, and so many looked at, in one go: a few milliseconds, and a scan waits no longer. */
const SORTED_AT_ONCE = 2_000
const LOOKED_AT_ONCE = 5_000
/** So many letters part the items at once. */
const LETTERS = 2

/**
 * Puts items in the order of their keys. To sort 100,000 at once takes longer than a scan may wait, so they are parted by
 * how their keys begin, and it yields now and then.
 */
export function* inOrder<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
  depth = 0,
): Generator<void, Item[]> {
  if (items.length <= SORTED_AT_ONCE) {
    return items.toSorted((one, other) => compare(keyOf(one), keyOf(other)))
  }
  const byLetters = new Map<string, Item[]>()
  for (const [index, item] of items.entries()) {
    const letters = keyOf(item).slice(depth, depth + LETTERS)
    const alike = byLetters.get(letters)
    if (alike === undefined) byLetters.set(letters, [item])
    else alike.push(item)
    if (index % LOOKED_AT_ONCE === LOOKED_AT_ONCE - 1) yield
  }
  const ordered: Item[][] = []
  for (const [letters, alike] of [...byLetters].toSorted(([one], [other]) => compare(one, other))) {
    const isWhole = letters.length < LETTERS
    ordered.push(isWhole ? alike : yield* inOrder(alike, keyOf, depth + LETTERS))
    yield
  }
  return ordered.flat()
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
