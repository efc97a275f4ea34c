/** Some values that belong together, at least one. */
export type Group<Value> = readonly [Value, ...Value[]]

/** Puts together what has the same key, in the order in which each key first came. */
export function groupBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): Group<Value>[] {
  const groups = new Map<string, [Value, ...Value[]]>()
  for (const value of values) {
    const key = keyOf(value)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [value])
    else known.push(value)
  }
  return [...groups.values()]
}
