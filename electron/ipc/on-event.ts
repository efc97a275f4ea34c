import { failure, type Failure } from '../../shared/result.ts'
import type { DeskDeps } from '../db/desk-deps.ts'
import type { Deps } from './deps.ts'

/** A handler of a call that is about the open event; without one the answer is `no-event`. */
export function onEvent<Input, Answer>(
  work: (event: DeskDeps, input: Input, deps: Deps) => Answer,
): (deps: Deps, input: Input) => Answer | Failure<'no-event'> {
  return (deps, input) => {
    const open = deps.desk.current
    return open === null ? failure('no-event', 'No event is open.') : work(open.deps, input, deps)
  }
}
