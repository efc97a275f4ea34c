import type { CallInput, CallName, CallOutput, EventName, EventPayload } from './contract.ts'
import type { Result } from './result.ts'

/** What the preload puts on the page's `window.bridge`: the only way out of the renderer. */
export type Bridge = {
  invoke: <Name extends CallName>(
    name: Name,
    input: CallInput<Name>,
  ) => Promise<Result<CallOutput<Name>>>
  /** Calls `listener` for each event of that name; the returned function ends it. */
  on: <Name extends EventName>(
    name: Name,
    listener: (payload: EventPayload<Name>) => void,
  ) => () => void
}

/** The channel on which calls go to main, and the one on which events come back. */
export const CALL_CHANNEL = 'balie:call'
export const EVENT_CHANNEL = 'balie:event'

/** The address within our own page by which it knows that it is the large view on a second screen. */
export const MONITOR_HASH = '#/monitor'
