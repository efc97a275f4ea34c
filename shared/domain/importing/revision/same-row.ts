import type { SourcedRow } from './sourced-row.ts'

/** Whether a source says the same of an attendee still; what desks made of it plays no part. */
export function isSameRow(before: SourcedRow, after: SourcedRow): boolean {
  return isSameValue(before, after)
}

/** Whether two values of JSON say the same, whatever the order of their keys. */
function isSameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other))
    return false
  const keys = Object.keys(one)
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSameValue(one[key], other[key]))
  )
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
