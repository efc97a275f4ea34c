import type { Language } from '../../../shared/model/language.ts'
import type { ParsedInput } from '../../../shared/contract.ts'
import { planBoxes } from '../../../shared/domain/ahead/plan-boxes.ts'
import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { countAheadBatches } from '../../db/badges/ahead-badges.ts'
import { forgetStopped } from '../../db/badges/ahead-parts.ts'
import { addBatch, countUnfinishedBatches, findBatch } from '../../db/badges/ahead-batches.ts'
import type { DeskDeps } from '../../db/journal/desk-deps.ts'
import { guestsAhead } from '../../db/badges/guests-ahead.ts'
import { fitsOnSheet } from './sheets.ts'

type Choice = Pick<ParsedInput<'ahead.start'>, 'id' | 'selection' | 'order' | 'boxSize' | 'paper'>

/** Plans a batch: who, in which order, in which box; the same id again plans nothing anew. */
export async function planAhead(
  { db, pen, laptop }: DeskDeps,
  choice: Choice,
  path: string,
  language: Language,
  letOthersGoFirst: () => Promise<void>,
): Promise<Result<{ total: number }, 'nobody' | 'paper-too-small' | 'no-event'>> {
  const known = findBatch(db, choice.id)
  if (known !== null) return success({ total: known.total })
  if (!fitsOnSheet(choice.paper)) return failure('paper-too-small')
  const guests = await guestsAhead(db, choice.selection, letOthersGoFirst)
  if (!db.open) return failure('no-event')
  if (guests.length === 0) return failure('nobody')
  forgetStopped(db)
  const before = countAheadBatches(db) + countUnfinishedBatches(db)
  const plan = planBoxes(guests, choice.order, choice.boxSize, before + 1)
  const total = plan.length
  addBatch(db, laptop, {
    ...{
      id: choice.id,
      paper: choice.paper,
      plan,
      language,
      path,
      total,
      listId: choice.selection.listId,
    },
    ...{ state: 'drawing', done: 0, problem: null, createdAt: isoInstant(pen.now()) },
  })
  return success({ total })
}
