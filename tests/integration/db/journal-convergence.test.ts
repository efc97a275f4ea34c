import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { WritableDb } from '../../../electron/db/file/sqlite.ts'
import { appendEntry, readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { rebuildProjections } from '../../../electron/db/journal/rebuild.ts'
import { applyEntry } from '../../../electron/db/projections/apply.ts'
import type { JournalEntry } from '../../../shared/model/journal-entry.ts'
import { guests, happening, liveThrough } from '../../support/courses/lived-desk.ts'
import { openTestFile, testPen } from '../../support/event-file.ts'
import { projectionsOf } from '../../support/projections-of.ts'

async function receiveInOrder(entries: readonly JournalEntry[]): Promise<WritableDb> {
  const db = await openTestFile()
  const pen = testPen('Balie 9')
  for (const entry of entries) receiveEntries(db, pen, [entry])
  return db
}

describe('the journal of several desks', () => {
  it('amounts to the same in every order of arrival, twice received and rebuilt', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(happening, { maxLength: 25 }),
        fc.array(happening, { maxLength: 25 }),
        fc.infiniteStream(fc.nat()),
        async (one, other, dice) => {
          const entries = [
            ...(await liveThrough('Balie 1', one)),
            ...(await liveThrough('Balie 2', other)),
          ]
          const shuffled = entries
            .map((entry) => ({ entry, place: Number(dice.next().value) }))
            .toSorted((first, second) => first.place - second.place)
            .map(({ entry }) => entry)
          const inOrder = await receiveInOrder(entries)
          const anyOrder = await receiveInOrder([...shuffled, ...entries])
          expect(projectionsOf(anyOrder)).toEqual(projectionsOf(inOrder))
          rebuildProjections(anyOrder)
          expect(projectionsOf(anyOrder)).toEqual(projectionsOf(inOrder))
        },
      ),
      { numRuns: 25 },
    )
  }, 120_000)

  it('counts nothing double of an entry that is applied once more', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 40 }), async (happenings) => {
        const db = await receiveInOrder(await liveThrough('Balie 1', happenings))
        const once = projectionsOf(db)
        for (const entry of readJournal(db, 0, 10_000)) applyEntry(db, entry)
        expect(projectionsOf(db)).toEqual(once)
      }),
      { numRuns: 12 },
    )
  }, 120_000)

  it('leaves no personal value of an erased guest behind, also of entries that come late', async () => {
    const entries = await liveThrough('Balie 1', [
      { what: 'import', who: 0, word: 'Yıldız', pick: 0 },
      { what: 'scan', who: 0, word: 'Yıldız', pick: 1 },
      { what: 'edit', who: 0, word: 'Yıldız', pick: 2 },
    ])
    const db = await openTestFile()
    const pen = testPen()
    appendEntry(db, pen, {
      id: randomUUID(),
      type: 'erased',
      body: { attendeeId: guests[0] ?? '' },
    })
    receiveEntries(db, pen, entries)
    const left = db
      .prepare(`SELECT count(*) AS n FROM journal_personal WHERE body LIKE '%Yıldız%'`)
      .get()
    expect(left).toEqual({ n: 0 })
    expect(JSON.stringify(projectionsOf(db))).not.toContain('Yıldız')
  })

  it('keeps and passes on entries that it cannot read, and reads on after them', async () => {
    const [described] = await liveThrough('Balie 1', [])
    if (described === undefined) throw new Error('no entry')
    const strange: JournalEntry[] = [
      { ...described, id: randomUUID(), seq: 900, type: 'drone-landed', body: '{"x":1}' },
      { ...described, id: randomUUID(), seq: 901, v: 7, type: 'scanned', body: '{"y":[2,"é"]}' },
      { ...described, id: randomUUID(), seq: 902, type: 'scanned', body: 'no JSON at all' },
    ]
    const db = await receiveInOrder([...strange, described])
    const kept = readJournal(db, 0, 10).map(({ position: _position, ...entry }) => entry)
    expect(kept).toEqual([...strange, described])
  })
})
