import type { Language } from '../../../shared/model/language.ts'
import type { PlannedBadge } from '../../../shared/domain/ahead/plan-boxes.ts'
import type { AheadBatch, AheadPaper } from '../../../shared/model/ahead.ts'
import { prepared, type ReadableDb, type WritableDb } from '../file/sqlite.ts'

/** A batch with all that is needed to go on with it after a crash. */
export type StoredBatch = AheadBatch & {
  readonly paper: AheadPaper
  readonly plan: readonly PlannedBadge[]
  readonly language: Language
  /** The list whose guests were chosen, and whose layout they get; null for all. */
  readonly listId: string | null
}

/** Keeps a batch before anything of it is drawn. */
export function addBatch(db: WritableDb, laptop: string, batch: StoredBatch): void {
  prepared(
    db,
    'INSERT OR IGNORE INTO local_ahead_batch VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    batch.id,
    laptop,
    JSON.stringify(batch.paper),
    JSON.stringify(batch.plan),
    batch.language,
    batch.state,
    batch.done,
    batch.total,
    batch.path,
    batch.problem,
    batch.createdAt,
    batch.listId,
  )
}

/** Keeps how far a batch has come. */
export function changeBatch(
  db: WritableDb,
  id: string,
  change: Pick<AheadBatch, 'state' | 'done' | 'problem'>,
): void {
  prepared(db, 'UPDATE local_ahead_batch SET state = ?, done = ?, problem = ? WHERE id = ?').run(
    change.state,
    change.done,
    change.problem,
    id,
  )
}

export function findBatch(db: ReadableDb, id: string): StoredBatch | null {
  const row = prepared<[string], BatchRow>(db, `${batchSql} WHERE id = ?`).get(id)
  return row === undefined ? null : toBatch(row)
}

/** The latest batches of this laptop, newest first. */
export function latestBatches(db: ReadableDb, laptop: string): StoredBatch[] {
  return prepared<[string], BatchRow>(
    db,
    `${batchSql} WHERE laptop = ? ORDER BY created_at DESC, id LIMIT 10`,
  )
    .all(laptop)
    .map(toBatch)
}

/** Whether a batch was stopped before anything of it was drawn, or another was begun after it was stopped. */
export function isGivenUp({ state, done }: Pick<AheadBatch, 'state' | 'done'>): boolean {
  return state === 'canceled' && done === 0
}

/** How many batches of this laptop may still go on, and keep the names of their boxes for that. */
export function countUnfinishedBatches(db: ReadableDb): number {
  const row = prepared<[], { n: number }>(
    db,
    "SELECT count(*) AS n FROM local_ahead_batch WHERE state IN ('drawing', 'failed')",
  ).get()
  return row?.n ?? 0
}

/** All batches that were ever planned here, or those in which a guest's badge is. */
export function batchesOf(
  db: ReadableDb,
  attendeeId: string | null,
): Pick<StoredBatch, 'path' | 'language'>[] {
  return prepared<[string | null, string | null], Pick<StoredBatch, 'path' | 'language'>>(
    db,
    `SELECT path, language FROM local_ahead_batch
     WHERE ? IS NULL OR instr(plan, ?) > 0 ORDER BY created_at, id`,
  ).all(attendeeId, attendeeId)
}

type BatchRow = Omit<StoredBatch, 'paper' | 'plan'> & { paper: string; plan: string }

const batchSql = /* sql */ `SELECT id, paper, plan, language, state, done, total, path, problem,
  created_at AS createdAt, list_id AS listId FROM local_ahead_batch`

function toBatch(row: BatchRow): StoredBatch {
  return {
    ...row,
    paper: JSON.parse(row.paper) as AheadPaper,
    plan: JSON.parse(row.plan) as PlannedBadge[],
  }
}
