import fc from 'fast-check'
import { expect, it } from 'vitest'
import { inOrder } from '../../electron/db/yielding/in-order.ts'

const key = fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom('', 'QX', 'QX72', 'QX72KD01'))

it('gives many items in the order of their keys, as a sort would', () => {
  fc.assert(
    fc.property(fc.array(key, { minLength: 1, maxLength: 40 }), fc.nat(300), (keys, times) => {
      const many = Array.from({ length: keys.length * (times + 1) }, (_, index) => {
        return keys[index % keys.length] ?? ''
      })
      const sorted = many.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0))
      expect(endOf(inOrder(many, (item) => item))).toEqual(sorted)
    }),
    { numRuns: 60 },
  )
})

function endOf<Value>(steps: Generator<void, Value>): Value {
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}
