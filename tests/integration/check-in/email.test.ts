import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { findByEmail } from '../../../electron/db/guests/email.ts'
import {
  describeTestEvent,
  importTestGuests,
  openTestFile,
  testPen,
} from '../../support/event-file.ts'

it('finds a guest by the whole address only, whatever its case and whoever has the same words in it', async () => {
  const db = await openTestFile()
  const pen = testPen()
  describeTestEvent(db, pen)
  const addresses = ['jan.bos@example.nl', 'bos.jan@example.nl', 'j.an.bos@example.nl']
  importTestGuests(
    db,
    pen,
    addresses.map((email) => ({ id: randomUUID(), person: { lastName: 'Bos', email } })),
  )
  const found = (asked: string) => findByEmail(db, asked).map(({ email }) => email)
  expect(found(' Jan.Bos@EXAMPLE.nl ')).toEqual(['jan.bos@example.nl'])
  expect(found('jan-bos@example.nl')).toEqual([])
  expect(['jan.bos@example', 'jan.bos', '@', '', '"@"', 'bos OR jan@'].flatMap(found)).toEqual([])
})
