import type { ParsedInput } from '../../../shared/contract.ts'
import type { DeskNote } from '../../../shared/model/dashboard.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { deskNotes, hasDeskNote } from '../../db/guests/desk-notes.ts'
import { appendEntry } from '../../db/journal/journal.ts'
import { cleanField } from '../clean-field.ts'
import { once } from '../once.ts'

type Notes = { notes: DeskNote[] }

/** Leaves a note for the next shift, at every desk. */
export function writeNote(
  { db, pen }: DeskDeps,
  input: ParsedInput<'notes.write'>,
): Result<Notes, 'id-taken' | 'nothing-to-change'> {
  return once(db, input, () => {
    const text = cleanField(input.text, 500)
    if (text === '') return failure('nothing-to-change')
    appendEntry(db, pen, {
      id: input.id,
      type: 'desk-noted',
      body: { noteId: input.id, done: false },
      // Under the note's own id, by which it can be erased like a guest.
      personal: { [input.id]: { text } },
    })
    return success({ subject: null, answer: { notes: deskNotes(db) } })
  })
}

/** Ticks a note off, for good. */
export function finishNote(
  { db, pen }: DeskDeps,
  input: ParsedInput<'notes.done'>,
): Result<Notes, 'id-taken' | 'not-found'> {
  return once(db, input, () => {
    if (!hasDeskNote(db, input.noteId)) return failure('not-found')
    appendEntry(db, pen, {
      id: input.id,
      type: 'desk-noted',
      body: { noteId: input.noteId, done: true },
    })
    return success({ subject: null, answer: { notes: deskNotes(db) } })
  })
}
