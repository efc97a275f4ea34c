import { expect, test } from 'vitest'
import { findRows } from '../../../renderer/features/readiness/find-rows.ts'
import type { TickRow } from '../../../shared/model/paper.ts'

const plain: TickRow = {
  id: '1',
  number: null,
  firstName: '',
  infix: '',
  lastName: '',
  organisation: '',
  host: '',
  ticketType: '',
  codes: [],
  enrolments: [],
  presence: 'expected',
  at: null,
}
const rows: readonly TickRow[] = [
  { ...plain, id: 'bé', number: 1, firstName: 'Bé', infix: 'van ’t', lastName: 'Hof' },
  { ...plain, id: 'jan', number: 12, lastName: 'Berg', firstName: 'Jan', codes: ['K477QX'] },
  {
    ...plain,
    id: 'new',
    lastName: 'Berg',
    firstName: 'Ann',
    organisation: 'Divosa',
    codes: ['99'],
  },
  { ...plain, id: 'place', number: 14, host: 'Ymkje Zandstra' },
  { ...plain, id: 'named', number: 15, firstName: 'Kim', host: 'Ymkje Zandstra' },
]

test.each([
  ['', ['bé', 'jan', 'new', 'place', 'named']],
  ['12', ['jan']],
  ['2', []],
  ['99', ['new']],
  ['be hof', ['bé']],
  ['berg divosa', ['new']],
  ['k477qx', ['jan']],
  ['erg', []],
  ['zandstra', ['place']],
])('"%s" finds the guests whom it may mean on paper', (typed, ids) => {
  expect(findRows(rows, typed).map(({ id }) => id)).toEqual(ids)
})
