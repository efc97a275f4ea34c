import type {
  CallInput,
  CallName,
  CallOutput,
  EventName,
  EventPayload,
} from '../shared/contract.ts'
import { failure, type Result } from '../shared/result.ts'

/** Asks main; a main process that does not answer at all is the failure `unreachable`. */
export async function call<Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
): Promise<Result<CallOutput<Name>>> {
  try {
    return await window.bridge.invoke(name, input)
  } catch (problem) {
    return failure('unreachable', problem instanceof Error ? problem.message : String(problem))
  }
}

/** Calls `listener` for each event of that name; the returned function ends it. */
export function subscribe<Name extends EventName>(
  name: Name,
  listener: (payload: EventPayload<Name>) => void,
): () => void {
  return window.bridge.on(name, listener)
}
