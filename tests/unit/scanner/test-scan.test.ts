import { expect, it } from 'vitest'
import type { TestKey } from '../../../shared/domain/wedge/examine-scan.ts'
import { withTestKey } from '../../../shared/domain/wedge/test-scan.ts'

const GAP = 8

it('begins a new scan behind a closed one, however soon the trigger was pulled again', () => {
  const first = typed('AB', 0)
  expect(textOf([...first, ...typed('CD', 400)])).toBe('CD⏎')
})

it('takes what a scanner sends right behind its Enter for the same scan', () => {
  expect(textOf([...typed('AB', 0), ...typed('X', 3 * GAP)])).toBe('AB⏎X⏎')
})

it('waits a second for the rest of a code that nothing has closed', () => {
  const open = [keyAt('A', 0), keyAt('B', 900)]
  expect(textOf(open)).toBe('AB')
  expect(textOf([...open, keyAt('C', 1_901)])).toBe('C')
})

function typed(text: string, from: number): TestKey[] {
  const keys = [...text, 'Enter']
  return keys.map((key, index) => keyAt(key, from + index * GAP))
}

function keyAt(key: string, at: number): TestKey {
  const code = key === 'Enter' ? 'Enter' : `Key${key}`
  return {
    key,
    code,
    at,
    shift: false,
    chord: false,
    repeat: false,
    field: 'none',
    capsLock: false,
  }
}

function textOf(keys: readonly TestKey[]): string {
  const scan = keys.reduce<readonly TestKey[]>(withTestKey, [])
  return scan.map(({ key }) => (key === 'Enter' ? '⏎' : key)).join('')
}
