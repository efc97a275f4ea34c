import { failure, success, type Result } from '../../shared/result.ts'
import { findAnswer, storeAnswer } from '../db/attendance/answers.ts'
import { hasEntry } from '../db/journal/journal.ts'
import { inTransaction, type WritableDb } from '../db/file/sqlite.ts'

/** What a use case did: its answer, and the guest of whom the answer tells. */
export type Done<Answer> = { readonly subject: string | null; readonly answer: Answer }

/**
 * Does the work of one call in one durable transaction. The call's id becomes that of an entry which the work writes;
 * the same call again gets the stored answer, and the same id with another question is refused.
 */
export function once<Answer, Code extends string>(
  db: WritableDb,
  input: { readonly id: string },
  work: () => Result<Done<Answer>, Code>,
): Result<Answer, Code | 'id-taken'> {
  return inTransaction(db, () => {
    if (hasEntry(db, input.id)) {
      const before = findAnswer(db, input.id, input)
      return before?.same === true ? success(before.answer as Answer) : failure('id-taken')
    }
    const done = work()
    if (!done.ok) return done
    const { answer, subject } = done.value
    storeAnswer(db, input.id, input, subject, answer)
    return success(answer)
  })
}
