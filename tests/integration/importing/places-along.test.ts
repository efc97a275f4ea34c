import { expect, it } from 'vitest'
import { readAttendeeFile } from '../../../electron/importing/reading/read-attendee-file.ts'
import { searchAttendees } from '../../../electron/db/guests/search.ts'
import { diceOf } from '../../support/courses/counted-course.ts'
import { playParties } from '../../support/courses/parties-course.ts'
import { adjust, commit, openDesk, previewFile } from '../../support/import-desk.ts'

/** A desk that reads files itself: a worker for each of many takes long. */
const desk = async () => ({ ...(await openDesk()), readFile: readAttendeeFile })

it.each([1, 2, 3, 4, 5, 6])(
  'whoever comes along has one place through all versions (%i)',
  async (seed) => {
    await playParties(await desk(), diceOf(seed), 12, ({ is, right }, log) => {
      expect(is, log.join('\n')).toEqual(right)
    })
  },
)

const heading = 'Naam;E-mail;Aantal personen'

it('tells of the places in the preview, and the person may say that the number is none of persons', async () => {
  const one = await desk()
  const shown = await previewFile(one, heading, 'Jan de Vries;jan@example.nl;3', 'Ann Tak;;1')
  expect([shown.placesAlong, shown.counts.rows, shown.counts.added]).toEqual([2, 2, 4])
  const columns = shown.columns.map(({ meaning, sensitive }, at) => ({
    ...{ sensitive, meaning: at === 2 ? ('extra' as const) : meaning },
  }))
  const plain = await adjust(one, shown, { columns })
  expect([plain.placesAlong, plain.counts.added]).toEqual([0, 2])
})

it('changes nobody when the very file comes again', async () => {
  const one = await desk()
  const lines = [heading, 'Jan de Vries;jan@example.nl;3', 'Jan de Vries;;2', 'Ann Tak;;1']
  await commit(one, ...lines)
  const again = await previewFile(one, ...lines)
  expect(again.counts).toMatchObject({ added: 0, changed: 0, withdrawn: 0, unchanged: 6 })
})

it('is found by the name of who brings him, behind him', async () => {
  const one = await desk()
  await commit(one, heading, 'Jan de Vries;jan@example.nl;2', 'Ann Tak;ann@example.nl;2')
  const found = searchAttendees(one.db, 'de vries', 10)
  expect(found.map(({ lastName, host }) => lastName || `< ${host}`)).toEqual([
    'Vries',
    '< Jan de Vries',
  ])
})
