import { describe, expect, it } from 'vitest'
import { foldName } from '../../../shared/domain/name/fold-name.ts'
import { namesGuest } from '../../../shared/domain/search/names-guest.ts'

const jan = {
  ...{ firstName: 'Jan', infix: '', lastName: 'Zonderling', email: 'jan@epe.example' },
  ...{ phone: '06 12 98 76 34', tickets: [{ code: 'QZ98LK76' }] },
}
const anna = { ...jan, firstName: 'Anna-Marie', infix: 'de', lastName: 'Vries' }
const others = ['Jan Pietersen', 'Jan Berg', 'Piet Vries', 'Marie Vries']

/** How surely the text names a guest among the others. */
function naming(text: string, guest = jan) {
  return namesGuest(text, guest, (first, last) =>
    others.some((name) => {
      const held = foldName(name).split(' ')
      return held.at(-1) === last && (first === null || held.slice(0, -1).includes(first))
    }),
  )
}

describe('a note', () => {
  it.each([
    'Bel dhr. ZONDERLING terug',
    'Zonderling, Jan: badge ligt klaar',
    'Mail jan@epe.example over de lunch',
    'Badge van 0612-987634',
    'Code qz98lk76 doet het niet',
  ])('names a guest by what is his alone: %s', (text) => {
    expect(naming(text)).toBe('surely')
  })

  it.each([
    'Jan komt later',
    'bel jan, hij zit vast',
    'Jan Bos belde',
    'Jan is er; Jan Pietersen niet',
  ])('may name him by his first name: %s', (text) => {
    expect(naming(text)).toBe('maybe')
  })

  it.each([
    'Jan Pietersen komt later',
    'Jan van der Berg is ziek',
    'Janneke belde',
    'Zonderlinge geluiden in de lift',
    'Rol labels bijna op',
    '',
  ])('does not name him: %s', (text) => {
    expect(naming(text)).toBe('no')
  })

  it('names by a last name that others bear only whoever it calls by the first name too', () => {
    expect(naming('Anna-Marie de Vries belde', anna)).toBe('surely')
    expect(naming('Vries, Anna Marie', anna)).toBe('surely')
    expect(naming('Mevrouw de Vries belde', anna)).toBe('maybe')
    expect(naming('Anna belde', anna)).toBe('maybe')
    expect(naming('Piet Vries belde', anna)).toBe('no')
    expect(naming('Piet de Vries belde', anna)).toBe('no')
    expect(naming('Marie de Vries belde', anna)).toBe('maybe')
    const namesake = { ...jan, firstName: 'Piet', lastName: 'Vries' }
    expect(naming('Piet Vries belde', namesake)).toBe('maybe')
  })

  it('names nobody who has no name', () => {
    const place = { firstName: '', infix: '', lastName: '', email: '', phone: '', tickets: [] }
    expect(naming('Jan komt later', place)).toBe('no')
  })
})
