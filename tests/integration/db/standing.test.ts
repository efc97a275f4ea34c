import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { findAttendee } from '../../../electron/db/guests/attendees.ts'
import { currentRows } from '../../../electron/db/sources/current-rows.ts'
import { readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { countAttendees } from '../../../electron/db/guests/count-attendees.ts'
import { latestRevision, writeRevisionAtOnce } from '../../../electron/db/sources/revisions.ts'
import type { WritableDb } from '../../../electron/db/file/sqlite.ts'
import { admittedTo } from '../../../electron/db/attendance/admitted.ts'
import type { JournalEntry } from '../../../shared/model/journal-entry.ts'
import { describeTestEvent, openTestFile, testPen } from '../../support/event-file.ts'
import { nobody } from '../../../shared/domain/name/nobody.ts'
import { testList, testTicket } from '../../support/guests.ts'

const sources = ['file', 'file sprekers'] as const
const guests = [0, 1, 2].flatMap((who) =>
  sources.map((sourceId, index) => ({
    id: `${String(who).repeat(8)}-000${String(index)}-4000-8000-000000000000`,
    sourceId,
  })),
)

/** A version of one of two lists; many are made at the same moment. */
const version = fc.record({
  sourceId: fc.constantFrom(...sources),
  scope: fc.constantFrom('full' as const, 'partial' as const),
  who: fc.subarray([0, 1, 2]),
  clock: fc.constantFrom('01a2b3c4d5e6000001', '01a2b3c4d5e6000002'),
})

type Version = (typeof version extends fc.Arbitrary<infer Value> ? Value : never) & {
  readonly revisionId: string
}

it('of versions made at the same moment every laptop lets the same one stand, everywhere', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(version, { minLength: 2, maxLength: 6 }),
      fc.infiniteStream(fc.nat()),
      async (made, dice) => {
        const versions = made.map((one) => ({ ...one, revisionId: randomUUID() }))
        const entries = await entriesOf(versions)
        const shuffled = entries
          .map((entry) => ({ entry, place: Number(dice.next().value) }))
          .toSorted((one, other) => one.place - other.place)
        for (const order of [entries, shuffled.map(({ entry }) => entry)]) {
          const db = await openTestFile()
          const pen = testPen()
          describeTestEvent(db, pen)
          receiveEntries(db, pen, order)
          expect(seenIn(db)).toEqual(expectedOf(versions))
        }
      },
    ),
    { numRuns: 30 },
  )
}, 60_000)

/** What is written when these versions are loaded, with the clocks that the test wants. */
async function entriesOf(versions: readonly Version[]): Promise<JournalEntry[]> {
  const db = await openTestFile()
  const pen = testPen()
  return versions.flatMap(({ clock, who, ...one }) => {
    const already = readJournal(db, 0, 100).length
    const rows = guests
      .filter(({ id, sourceId }) => sourceId === one.sourceId && who.includes(Number(id[0])))
      .map(({ id }) => rowOf(id, one.revisionId))
    writeRevisionAtOnce(db, pen, { ...one, label: '', rows })
    return readJournal(db, already, 100).map(({ position: _, ...entry }) => ({ ...entry, clock }))
  })
}

function rowOf(attendeeId: string, lastName: string) {
  const { code, ...ticket } = testTicket()
  const row = { attendeeId, tickets: [ticket], enrolments: [], unnamed: false, flagged: false }
  return { row, person: { ...nobody, lastName, codes: [code] } }
}

/** Who is a guest, by which version, and who is not any more, wherever the program asks. */
function seenIn(db: WritableDb): unknown {
  const found = guests.flatMap(({ id }) => findAttendee(db, id) ?? [])
  const current = sources.flatMap((sourceId) => [...currentRows(db, sourceId)].flat())
  return {
    latest: sources.map((sourceId) => latestRevision(db, sourceId)),
    names: found.map(({ id, lastName, withdrawn }) => [id, lastName, withdrawn]),
    current: current.map(({ row, person }) => [row.attendeeId, person.lastName]).toSorted(),
    admitted: [...admittedTo(db, testList())].toSorted(),
    count: countAttendees(db),
  }
}

function expectedOf(versions: readonly Version[]): unknown {
  const key = ({ clock, revisionId }: Version) => `${clock} ${revisionId}`
  const inOrder = versions.toSorted((one, other) => (key(one) < key(other) ? -1 : 1))
  const names = guests.flatMap(({ id, sourceId }) => {
    const ofSource = inOrder.filter((one) => one.sourceId === sourceId)
    const last = ofSource.findLastIndex(({ who }) => who.includes(Number(id[0])))
    const withdrawn = ofSource.slice(last + 1).some(({ scope }) => scope === 'full')
    return last === -1 ? [] : [[id, ofSource[last]?.revisionId ?? '', withdrawn] as const]
  })
  const standing = names.filter(([, , withdrawn]) => !withdrawn)
  return {
    latest: sources.map(
      (sourceId) => inOrder.findLast((one) => one.sourceId === sourceId)?.revisionId ?? null,
    ),
    names,
    current: standing.map(([id, name]) => [id, name]).toSorted(),
    admitted: standing.map(([id]) => id).toSorted(),
    count: standing.length,
  }
}
