import { expect, test } from 'vitest'
import { mayReload } from '../../electron/app/may-reload.ts'

test('a page that crashed is loaded again', () => {
  expect(mayReload([0], 0)).toBe(true)
})

test('a page that crashes over and over is left alone, until a minute has passed', () => {
  const crashes = [0, 1_000, 2_000, 3_000, 4_000, 5_000]
  expect([mayReload(crashes, 5_000), mayReload([...crashes, 61_000], 61_000)]).toEqual([
    false,
    true,
  ])
})
