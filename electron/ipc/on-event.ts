import { failure, type Failure } from '../../shared/result.ts'
import type { DeskDeps } from '../db/desk-deps.ts'
import { sqliteCode } from '../db/sqlite.ts'
import type { Deps } from './deps.ts'

type OpenEvent = DeskDeps & { readonly id: string }

/**
 * A handler of a call that is about the open event. Without one the answer is `no-event`; where the disk is full it
 * is `disk-full`, and nothing of the call was recorded.
 */
export function onEvent<Input, Answer>(
  work: (event: OpenEvent, input: Input, deps: Deps) => Answer,
): (deps: Deps, input: Input) => Answer | Failure<'no-event' | 'disk-full'> {
  return (deps, input) => {
    const open = deps.desk.current
    if (open === null) return failure('no-event', 'No event is open.')
    try {
      return work({ ...open.deps, id: open.id }, input, deps)
    } catch (error) {
      if (sqliteCode(error) !== 'SQLITE_FULL') throw error
      return failure('disk-full', 'The disk is full; nothing of this was recorded.')
    }
  }
}
