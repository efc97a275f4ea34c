import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { alikePairs } from '../../../electron/db/guests/alike-guests.ts'
import type { WritableDb } from '../../../electron/db/file/sqlite.ts'
import {
  describeTestEvent,
  importTestGuests,
  openTestFile,
  testPen,
} from '../../support/event-file.ts'
import { expectLinear } from '../../support/machine/growth.ts'

const MANY = 6_000
const pen = testPen()

async function namesakes(count: number): Promise<WritableDb> {
  const db = await openTestFile()
  describeTestEvent(db, pen)
  const named = { firstName: 'Jan', lastName: 'Jansen' }
  const guests = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    person: { ...named, organisation: `Gemeente ${String(index)}` },
  }))
  importTestGuests(db, pen, guests)
  return db
}

it('a list that calls thousands the same is looked through for who may be one in no more time than its length', async () => {
  const made = new Map([
    [MANY / 8, await namesakes(MANY / 8)],
    [MANY, await namesakes(MANY)],
  ])
  await expectLinear(
    MANY,
    (length) => made.get(length),
    async (db) => {
      if (db === undefined) throw new Error('nobody was made')
      // Whom nothing changed is not looked for again.
      importTestGuests(
        db,
        pen,
        [{ id: randomUUID(), person: { lastName: randomUUID() } }],
        'partial',
      )
      expect(await alikePairs(db, () => Promise.resolve())).toEqual([])
    },
  )
}, 60_000)
