import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findAttendee } from '../../../electron/db/guests/attendees.ts'
import { readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { writeReadGuests } from '../../../electron/db/sources/read-guests.ts'
import { rebuildProjections } from '../../../electron/db/journal/rebuild.ts'
import { undoSource } from '../../../electron/db/sources/source-guests.ts'
import type { WritableDb } from '../../../electron/db/file/sqlite.ts'
import { nobody } from '../../../shared/domain/name/nobody.ts'
import type { JournalEntry } from '../../../shared/model/journal-entry.ts'
import { describeTestEvent, openTestFile, testPen } from '../../support/event-file.ts'
import { OPENING, testTicket } from '../../support/guests.ts'

const origin = { eventId: '0196f000-0000-7000-8000-000000000000', secret: 's', sourceId: 'pretix' }
const guests = [0, 1, 2].map((who) => `${String(who).repeat(8)}-0000-4000-8000-000000000000`)
const HOUR = 60 * 60_000

/** The organiser changes a guest, to one of two names so that names come back, or a desk reads what changed. */
const happening = fc.oneof(
  fc.record({
    what: fc.constant('change' as const),
    who: fc.nat(2),
    name: fc.constantFrom('A', 'B'),
  }),
  fc.record({ what: fc.constant('read' as const), desk: fc.nat(1) }),
)

async function newDesk(ahead: number) {
  const db = await openTestFile()
  const pen = testPen('Balie', { now: OPENING + ahead })
  describeTestEvent(db, pen)
  const read = (said: ReadonlyMap<number, string>, seenAt: number) => {
    const seen = [...said].map(([who, name]) => ({ row: rowOf(who, name), seenAt }))
    Array.from(writeReadGuests(db, pen, origin, seen))
  }
  return { db, pen, read }
}

function rowOf(who: number, lastName: string) {
  const { code: _, ...ticket } = testTicket()
  const attendeeId = guests[who] ?? ''
  const tickets = [{ ...ticket, id: attendeeId }]
  const row = { attendeeId, tickets, enrolments: [], unnamed: false, flagged: false }
  return { row, person: { ...nobody, lastName, codes: ['code'] } }
}

/** What is known of the guests of the source, in the tables and as it is asked. */
function knownIn(db: WritableDb): unknown {
  const all = (table: string) => db.prepare(`SELECT * FROM ${table} ORDER BY 1, 2, 3`).all()
  return {
    tables: ['p_revision', 'p_source_row', 'p_source_ticket'].map(all),
    names: namesIn(db),
  }
}

function namesIn(db: WritableDb): (string | undefined)[] {
  return guests.map((id) => findAttendee(db, id)?.lastName)
}

function entriesOf(db: WritableDb): JournalEntry[] {
  return readJournal(db, 0, 10_000).map(({ position: _, ...entry }) => entry)
}

it('two cut-off desks that read one source agree on what was read last, in whatever order they hear of each other', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(happening, { minLength: 2, maxLength: 14 }),
      fc.infiniteStream(fc.nat()),
      fc.constantFrom(-HOUR, 0, HOUR),
      async (happenings, dice, ahead) => {
        const desks = [await newDesk(0), await newDesk(ahead)]
        const markers = [0, 0]
        const changedAt = [1, 1, 1]
        const held = ['A', 'A', 'A']
        let lastRead: (string | undefined)[] = [undefined, undefined, undefined]
        happenings.forEach((one, index) => {
          const now = 10 + index
          if (one.what === 'change') {
            held[one.who] = one.name
            changedAt[one.who] = now
            return
          }
          const since = markers[one.desk] ?? 0
          const changed = guests.flatMap((_, who): [number, string][] =>
            (changedAt[who] ?? 0) > since ? [[who, held[who] ?? '']] : [],
          )
          desks[one.desk]?.read(new Map(changed), OPENING + now)
          markers[one.desk] = now
          lastRead = [...held]
        })
        const entries = desks.flatMap(({ db }) => entriesOf(db))
        const shuffled = entries
          .map((entry) => ({ entry, place: Number(dice.next().value) }))
          .toSorted((first, second) => first.place - second.place)
          .map(({ entry }) => entry)
        const strangers = [await openTestFile(), await openTestFile()] as const
        receiveEntries(strangers[0], testPen(), entries)
        for (const entry of shuffled) receiveEntries(strangers[1], testPen(), [entry])
        for (const { db, pen } of desks) receiveEntries(db, pen, shuffled)
        const expected = knownIn(strangers[0])
        expect(namesIn(strangers[0])).toEqual(lastRead)
        for (const db of [...desks.map((desk) => desk.db), strangers[1]]) {
          expect(knownIn(db)).toEqual(expected)
        }
        rebuildProjections(strangers[1])
        expect(knownIn(strangers[1])).toEqual(expected)
      },
    ),
    { numRuns: 30 },
  )
}, 120_000)

it('what two desks read alike is one entry, and what came back to an earlier state stands again', async () => {
  const [one, other] = [await newDesk(0), await newDesk(HOUR)]
  for (const { read } of [one, other]) read(new Map([[0, 'A']]), OPENING)
  other.read(new Map([[0, 'B']]), OPENING + 1_000)
  one.read(new Map([[0, 'A']]), OPENING + 2_000)
  const read = (db: WritableDb) =>
    entriesOf(db).flatMap(({ id, type }) => (type === 'guest-read' ? [id] : []))
  expect(read(one.db)).toHaveLength(1)
  expect(read(other.db)).toHaveLength(2)
  expect(read(other.db)).toContain(read(one.db)[0])
  for (const { db, pen } of [one, other]) {
    receiveEntries(db, pen, [...entriesOf(one.db), ...entriesOf(other.db)])
    expect(namesIn(db)[0]).toBe('A')
  }
})

it('who was let go comes back when the source is read anew, also where a desk hears of it late', async () => {
  const [one, other] = [await newDesk(0), await newDesk(0)]
  for (const { read } of [one, other]) read(new Map([[0, 'A']]), OPENING)
  undoSource(one.db, one.pen, origin.sourceId)
  expect(namesIn(one.db)[0]).toBeUndefined()
  const before = entriesOf(one.db)
  one.read(new Map([[0, 'A']]), OPENING + 1_000)
  expect(namesIn(one.db)[0]).toBe('A')
  receiveEntries(other.db, other.pen, before)
  expect(namesIn(other.db)[0]).toBeUndefined()
  receiveEntries(other.db, other.pen, entriesOf(one.db))
  expect(namesIn(other.db)[0]).toBe('A')
})
