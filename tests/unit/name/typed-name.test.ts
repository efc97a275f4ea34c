import { expect, it } from 'vitest'
import { typedName } from '../../../shared/domain/name/typed-name.ts'

it.each([
  ['femke de groot', 'Femke', 'de', 'Groot'],
  ['FEMKE DE GROOT', 'Femke', 'de', 'Groot'],
  ['Bé van ’t Hof', 'Bé', "van 't", 'Hof'],
  ['groot, femke de', 'Femke', 'de', 'Groot'],
  ['wiersma ', '', '', 'Wiersma'],
])('takes %j for a name', (text, firstName, infix, lastName) => {
  expect(typedName(text)).toEqual({ firstName, infix, lastName })
})

it.each(['', '  ', 'NS26-1007', '0612', 'femke@groot.example'])('takes %j for none', (text) => {
  expect(typedName(text)).toBeNull()
})
