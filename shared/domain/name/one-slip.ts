/** Whether one slip of the finger parts two words: a letter too many, too few, wrong, or two in the other order. */
export function isOneSlipApart(one: string, other: string): boolean {
  const shortest = Math.min(one.length, other.length)
  let start = 0
  while (start < shortest && one[start] === other[start]) start += 1
  let end = 0
  while (end < shortest - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  const left = one.slice(start, one.length - end)
  const right = other.slice(start, other.length - end)
  if (left.length <= 1 && right.length <= 1) return left !== right
  return left.length === 2 && left === [...right].toReversed().join('')
}
