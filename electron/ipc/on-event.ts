import { failure, type Failure } from '../../shared/result.ts'
import type { DeskDeps } from '../db/journal/desk-deps.ts'
import type { Deps } from './deps.ts'

type OpenEvent = DeskDeps & { readonly id: string }

/** A handler of a call that is about the open event. Without one the answer is `no-event`. */
export function onEvent<Input, Answer>(
  work: (event: OpenEvent, input: Input, deps: Deps) => Answer,
): (deps: Deps, input: Input) => Answer | Failure<'no-event'> {
  return (deps, input) => {
    const open = deps.desk.current
    return open === null
      ? failure('no-event', 'No event is open.')
      : work({ ...open.deps, id: open.id }, input, deps)
  }
}
