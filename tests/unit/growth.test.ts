import { expect, test } from 'vitest'
import { expectLinear } from '../support/machine/growth.ts'

const numbers = (length: number) => Array.from({ length }, (_, index) => index)

test('work that grows with the square of its length is told from work that grows with it', async () => {
  const sum = (given: readonly number[]) => given.reduce((total, one) => total + one, 0)
  await expectLinear(200_000, numbers, sum)
  const eachByEach = (given: readonly number[]) => given.reduce((total) => total + sum(given), 0)
  await expect(expectLinear(16_000, numbers, eachByEach)).rejects.toThrow()
})
