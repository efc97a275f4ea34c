import { hash } from 'node:crypto'
import type { Override } from '../../../shared/model/verdict.ts'
import { stableJson } from '../../../shared/stable-json.ts'
import { prepared, type ReadableDb, type WritableDb } from '../file/sqlite.ts'

/** Whether an entry was asked for on this laptop: answers are kept where they were given and leave with no copy. */
export function isAskedHere(db: ReadableDb, position: number): boolean {
  return prepared(db, 'SELECT 1 FROM local_answer WHERE position = ?').get(position) !== undefined
}

/** The answer that a call with this id got before; `same` tells whether it asked the same. */
export function findAnswer(
  db: ReadableDb,
  id: string,
  input: unknown,
): { readonly same: boolean; readonly answer: unknown } | null {
  const row = prepared<[string], { input_hash: string; answer: string }>(
    db,
    `SELECT a.input_hash, a.answer FROM journal j JOIN local_answer a ON a.position = j.position
     WHERE j.id = ?`,
  ).get(id)
  if (row === undefined) return null
  return { same: row.input_hash === hashInput(input), answer: JSON.parse(row.answer) as unknown }
}

/** What staff may set aside of a refusal, by the answer that this laptop gave; nothing where it gave none. */
export function answeredOverridable(db: ReadableDb, scanId: string): Override[] {
  const row = prepared<[string], { overridable: string | null }>(
    db,
    `SELECT a.answer -> '$.overridable' AS overridable
     FROM journal j JOIN local_answer a ON a.position = j.position WHERE j.id = ?`,
  ).get(scanId)
  return JSON.parse(row?.overridable ?? '[]') as Override[]
}

/** Keeps the answer of a call beside its entry, so that the same call again gets it; `subject` is the guest it tells of. */
export function storeAnswer(
  db: WritableDb,
  id: string,
  input: unknown,
  subject: string | null,
  answer: unknown,
): void {
  prepared(db, 'INSERT INTO local_answer SELECT position, ?, ?, ? FROM journal WHERE id = ?').run(
    hashInput(input),
    subject,
    JSON.stringify(answer),
    id,
  )
}

function hashInput(input: unknown): string {
  return hash('sha256', stableJson(input), 'base64')
}
