import { expect, it } from 'vitest'
import { isDeeperThan } from '../../shared/json-depth.ts'

it.each([
  ['[[1],{"a":[2]}]', 3],
  ['[1,[2],[3],[4]]', 2],
  ['{"[[[":"{{{\\"[[[","b":"\\\\"}', 1],
  ['"[[["', 0],
  ['["without an end [[[', 1],
])('%s is %i deep', (text, depth) => {
  expect(isDeeperThan(text, depth)).toBe(false)
  if (depth > 0) expect(isDeeperThan(text, depth - 1)).toBe(true)
})

it('a million levels are told from two hundred', () => {
  expect(isDeeperThan('['.repeat(1_000_000), 200)).toBe(true)
})
