import { expect, it } from 'vitest'
import { called } from '../../../electron/exporting/tables/called.ts'
import { listedName } from '../../../shared/domain/name/display-name.ts'
import { nobody } from '../../../shared/domain/name/nobody.ts'

const words = (key: string) => key
const nameless = { firstName: '', infix: '', lastName: '' }

it('a report names a guest, says that a place has no name yet, and leaves whoever was erased a dash', () => {
  const name = { firstName: 'Ann', infix: 'van der', lastName: 'Berg' }
  const guest = {
    ...nobody,
    ...name,
    id: '0196f000-0000-7000-8000-000000000001',
    tickets: [],
    enrolments: [],
    unnamed: false,
    flagged: false,
    withdrawn: false,
  }
  expect([called(guest, words), called(guest, words, listedName)]).toEqual([
    'Ann van der Berg',
    'Berg, Ann van der',
  ])
  expect(called({ ...guest, ...nameless, unnamed: true }, words)).toBe('desk.unnamedGuest')
  expect(called({ ...guest, ...nameless, unnamed: false }, words)).toBe('–')
})
