import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { appendEntry, readJournal, receiveEntries } from '../../../electron/db/journal/journal.ts'
import { rebuildProjections } from '../../../electron/db/journal/rebuild.ts'
import { applyEntry } from '../../../electron/db/projections/apply.ts'
import type { WritableDb } from '../../../electron/db/file/sqlite.ts'
import type { JournalEntry } from '../../../shared/model/journal-entry.ts'
import { nobody } from '../../../shared/domain/name/nobody.ts'
import {
  describeTestEvent,
  importTestGuests,
  openTestFile,
  testPen,
} from '../../support/event-file.ts'
import { projectionsOf } from '../../support/projections-of.ts'
import { define } from '../../support/courses/definition-happenings.ts'
import { happenInBoxes } from '../../support/courses/box-happenings.ts'
import { happenToPairs } from '../../support/courses/pair-happenings.ts'
import { happenAtSource } from '../../support/courses/source-happenings.ts'

const guests = ['a', 'b', 'c'].map((letter) => letter.repeat(8) + '-0000-4000-8000-000000000000')
const words = ['Jansen', 'Yıldız', 'Łukasik', "van 't Hof", '']

/** One thing that may happen at a desk; numbers point into what exists by then. */
const happening = fc.record({
  what: fc.constantFrom(
    'scan',
    'undo',
    'swap',
    'edit',
    'import',
    'undo-import',
    'abandon-import',
    'confirm-import',
    'erase',
    'enrol',
    'lose-badge',
    'reprint',
    'ask-again',
    'walk-in',
    'define-layout',
    'define-list',
    'print-ahead',
    'hand-out-ahead',
    'take-out',
    'put-back',
    'hand-out',
    'note',
    'plan-deletion',
    'state-codes',
    'say-list',
    'recognise',
    'join',
    'join',
    'part',
    'tell-apart',
    'tell',
    'read',
    'let-go',
    'take-source',
    'tie-list',
  ),
  who: fc.nat(2),
  word: fc.constantFrom(...words),
  pick: fc.nat(20),
})

type Happening = typeof happening extends fc.Arbitrary<infer Value> ? Value : never

/** Plays the happenings at a desk of its own; answers its journal. */
async function liveThrough(
  desk: string,
  happenings: readonly Happening[],
): Promise<JournalEntry[]> {
  const db = await openTestFile()
  const clock = { now: 1_780_000_000_000 }
  const pen = testPen(desk, clock)
  describeTestEvent(db, pen)
  const revisions: string[] = []
  const scans: string[] = []
  const codes: string[] = []
  const notes: string[] = []
  const badges: string[] = []
  for (const { what, who, word, pick } of happenings) {
    clock.now += pick * 1_000
    const attendeeId = guests[who] ?? ''
    const id = randomUUID()
    const name = { firstName: 'A', infix: '', lastName: word }
    if (what === 'import') {
      const some = guests.slice(0, 1 + (pick % 3)).map((guest) => ({
        id: guest,
        person: { lastName: word },
        tickets: [{ id: guest, code: `code-${guest[0] ?? ''}` }],
      }))
      revisions.push(importTestGuests(db, pen, some, pick % 2 === 0 ? 'full' : 'partial'))
    }
    const revisionId = revisions[pick % Math.max(1, revisions.length)]
    if (what === 'undo-import' && revisionId !== undefined)
      appendEntry(db, pen, { id, type: 'revision-undone', body: { revisionId } })
    if (what === 'confirm-import' && revisionId !== undefined)
      appendEntry(db, pen, { id, type: 'revision-confirmed', body: { revisionId } })
    if (what === 'abandon-import' && revisionId !== undefined)
      appendEntry(db, pen, { id, type: 'revision-abandoned', body: { revisionId } })
    if (what === 'scan') {
      scans.push(id)
      appendEntry(db, pen, {
        id,
        type: 'scanned',
        body: {
          listId: 'reception',
          direction: pick % 3 === 0 ? 'exit' : 'entry',
          verdict: pick % 5 === 0 ? 'used' : 'valid',
          explanation: null,
          attendeeId,
          ticketId: null,
          previous: null,
          overrides: [],
          claimsBadge: pick % 2 === 0,
        },
        personal: { [attendeeId]: { raw: `raw ${word}`, answers: {} } },
      })
    }
    const checkInId = scans[pick % Math.max(1, scans.length)]
    if (what === 'undo' && checkInId !== undefined)
      appendEntry(db, pen, {
        id,
        type: 'check-in-undone',
        body: { checkInId, attendeeId, reason: 'mistake' },
      })
    if (what === 'reprint' && checkInId !== undefined)
      appendEntry(db, pen, {
        id,
        type: 'badge-settled',
        body: { attendeeId, requestId: checkInId, outcome: 'failed', printer: 'Zebra' },
      })
    if (what === 'ask-again' && checkInId !== undefined) {
      const body = { attendeeId, requestId: checkInId, reason: 'jam' } as const
      appendEntry(db, pen, { id, type: 'badge-asked-again', body })
    }
    if (what === 'edit')
      appendEntry(db, pen, {
        id,
        type: 'attendee-edited',
        body: { attendeeId, fields: ['name'] },
        personal: { [attendeeId]: pick % 2 === 0 ? { name } : { organisation: word } },
      })
    if (what === 'swap')
      appendEntry(db, pen, {
        id,
        type: 'person-swapped',
        body: { attendeeId },
        personal: { [attendeeId]: { name, email: '' } },
      })
    if (what === 'plan-deletion') {
      const date = `2026-07-${String(10 + pick)}`
      appendEntry(db, pen, { id, type: 'deletion-planned', body: { date } })
    }
    const knownAs = guests[pick % 3] ?? ''
    happenAtSource(db, pen, what, { id, attendeeId, knownAs, word, pick })
    happenToPairs(db, pen, what, { id, keep: attendeeId, other: knownAs, pick })
    if (what === 'erase') appendEntry(db, pen, { id, type: 'erased', body: { attendeeId } })
    if (what === 'enrol')
      appendEntry(db, pen, {
        id,
        type: 'enrolled',
        body: { attendeeId, listId: 'session-1', enrolled: pick % 2 === 0 },
      })
    if (what === 'lose-badge') {
      const codeId = codes[pick % Math.max(1, codes.length)]
      if (codeId !== undefined && pick % 2 === 0)
        appendEntry(db, pen, { id, type: 'code-revoked', body: { attendeeId, codeId } })
      codes.push(id)
      appendEntry(db, pen, {
        id: randomUUID(),
        type: 'code-added',
        body: { attendeeId, codeId: id },
        personal: { [attendeeId]: { code: `badge-${String(pick)}` } },
      })
    }
    const badgeId = badges[pick % Math.max(1, badges.length)]
    if (what === 'print-ahead') badges.push(id)
    happenInBoxes(db, pen, what, {
      id,
      attendeeId,
      badgeId,
      checkInId,
      batchId: guests[0],
      word,
      pick,
    })
    if (what === 'define-layout' || what === 'define-list') define(db, pen, { id, what, who, pick })
    if (what === 'note') {
      const noteId = notes[pick % Math.max(1, notes.length)]
      appendEntry(db, pen, {
        id,
        type: 'desk-noted',
        body: { noteId: noteId ?? id, done: noteId !== undefined },
        ...(noteId === undefined ? { personal: { [id]: { text: word } } } : {}),
      })
      notes.push(id)
    }
    if (what === 'hand-out')
      appendEntry(db, pen, {
        id,
        type: 'badge-handed-out',
        body: { attendeeId },
        personal: { [attendeeId]: { collectedBy: word } },
      })
    if (what === 'walk-in') {
      // Half of them are somebody who may be recognised as another guest.
      const guest = pick % 2 === 0 ? id : attendeeId
      appendEntry(db, pen, {
        id,
        type: 'attendee-registered',
        body: { attendeeId: guest, tickets: [], enrolments: [], unnamed: false, flagged: false },
        personal: { [guest]: { ...nobody, lastName: word, codes: [] } },
      })
    }
  }
  return readJournal(db, 0, 10_000).map(({ position: _position, ...entry }) => entry)
}

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
