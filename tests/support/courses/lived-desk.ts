import fc from 'fast-check'
import { randomUUID } from 'node:crypto'
import { appendEntry, readJournal } from '../../../electron/db/journal/journal.ts'
import { nobody } from '../../../shared/domain/name/nobody.ts'
import type { JournalEntry } from '../../../shared/model/journal-entry.ts'
import { describeTestEvent, importTestGuests, openTestFile, testPen } from '../event-file.ts'
import { happenInBoxes } from './box-happenings.ts'
import { define } from './definition-happenings.ts'
import { happenToPairs } from './pair-happenings.ts'
import { happenAtSource } from './source-happenings.ts'

/** Ids of the guests whom all desks know. */
export const guests = ['a', 'b', 'c'].map(
  (letter) => letter.repeat(8) + '-0000-4000-8000-000000000000',
)
const words = ['Jansen', 'Yıldız', 'Łukasik', "van 't Hof", '']

/** One thing that may happen at a desk; numbers point into what exists by then. */
export const happening = fc.record({
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
export async function liveThrough(
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
