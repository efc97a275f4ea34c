import { expect, test } from 'vitest'
import { keepsNewer, type Call } from '../../../shared/domain/desks/kept-link.ts'

test.each<[string, Call, Call]>([
  ['two desks that call each other', { caller: 'a', number: 3 }, { caller: 'b', number: 1 }],
  ['one that calls by two addresses', { caller: 'b', number: 2 }, { caller: 'b', number: 1 }],
  ['one that calls again after a cut', { caller: 'a', number: 9 }, { caller: 'a', number: 1 }],
])('%s keep the same connection, in whatever order each sees them', (_what, kept, other) => {
  expect([keepsNewer(other, kept), keepsNewer(kept, other)]).toEqual([true, false])
})
