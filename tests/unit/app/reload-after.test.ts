import { expect, test } from 'vitest'
import { reloadAfter } from '../../../electron/app/window/reload-after.ts'

const crashes = [0, 1_000, 2_000, 3_000, 4_000, 5_000]

test('a page that crashed is loaded again at once', () => {
  expect(reloadAfter([0], 0)).toBe(0)
  expect(reloadAfter([...crashes, 65_000], 65_000)).toBe(0)
})

test('a page that crashes over and over is loaded again after a minute', () => {
  expect(reloadAfter(crashes, 5_000)).toBe(60_000)
})

test('a clock that was set back since keeps no page away', () => {
  const day = 86_400_000
  expect(reloadAfter([...crashes.map((at) => at + day), 6_000], 6_000)).toBe(0)
})
