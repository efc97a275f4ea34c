import { expect, test } from 'vitest'
import { planBoxes, type AheadGuest } from '../../../shared/domain/ahead/plan-boxes.ts'

function guest(lastName: string, infix = '', organisation = 'Stad'): AheadGuest {
  return { id: `${lastName}${infix}`, firstName: 'Anne', infix, lastName, organisation }
}

function placesOf(
  guests: readonly AheadGuest[],
  order: 'last-name' | 'organisation',
  size: number,
) {
  return planBoxes(guests, order, size, 1).map(
    ({ attendeeId, box, number }) => `${box} ${String(number)} ${attendeeId}`,
  )
}

test('badges lie by last name without infix, accents or not', () => {
  const guests = [guest('Zomer'), guest('Berg', 'van den'), guest('Çelik'), guest('Bakker')]
  expect(placesOf(guests, 'last-name', 10)).toEqual([
    'B-Z 1 Bakker',
    'B-Z 2 Bergvan den',
    'B-Z 3 Çelik',
    'B-Z 4 Zomer',
  ])
})

test('boxes part between letters, and only a letter that is too large is parted', () => {
  const guests = ['Aa', 'Ab', 'Ba', 'Ja', 'Jb', 'Jc', 'Jd', 'Je', 'Za'].map((name) => guest(name))
  const places = placesOf(guests, 'last-name', 3)
  expect(places.map((place) => place.split(' ').slice(0, 2).join(' '))).toEqual([
    'A-B 1',
    'A-B 2',
    'A-B 3',
    'J 4',
    'J 5',
    'J 6',
    'J-Z 7',
    'J-Z 8',
    'J-Z 9',
  ])
})

test('by organisation the boxes bear its letters', () => {
  const guests = [guest('Aa', '', 'Zwolle'), guest('Zz', '', 'Almere'), guest('Mm', '', '')]
  expect(placesOf(guests, 'organisation', 1)).toEqual(['# 1 Mm', 'A 2 Zz', 'Z 3 Aa'])
})
