import { expect, test } from 'vitest'
import { nobody } from '../../../shared/domain/name/nobody.ts'
import { rankGuest } from '../../../shared/domain/search/rank-guest.ts'
import type { Attendee } from '../../../shared/model/attendee.ts'

function guest(lastName: string, some: Partial<Attendee> = {}): Attendee {
  const name = { ...nobody, firstName: 'Jan', lastName, organisation: 'Gemeente Epe' }
  return { ...name, id: 'a', tickets: [], withdrawn: false, ...some } as unknown as Attendee
}

/** How well a guest fits what was typed, of which each word is as it is in use. */
function rank(one: Attendee, typed: string): number | null {
  return rankGuest(
    one,
    typed.split(' ').map((word) => ({ word, near: new Set<string>() })),
  )
}

test('whoever lacks one of the words that were typed is not shown to the desk', () => {
  expect(rank(guest('Bos'), 'jan bos')).toBeGreaterThan(0)
  expect(rank(guest('Bos'), 'jan vis')).toBeNull()
  expect(rank(guest('Bos'), 'vis')).toBeNull()
})

test('a whole last name stands above one that begins so', () => {
  expect(Number(rank(guest('Bos'), 'bos'))).toBeGreaterThan(Number(rank(guest('Bosman'), 'bos')))
})

test('of two of one name the one who comes stands above the one who was withdrawn', () => {
  const [there, gone] = [guest('Bos'), guest('Bos', { withdrawn: true })]
  expect(Number(rank(there, 'bos'))).toBeGreaterThan(Number(rank(gone, 'bos')))
})
