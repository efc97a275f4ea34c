import type { WebContents } from 'electron'
import { EVENT_CHANNEL } from '../../shared/bridge.ts'
import type { EventName, EventPayload } from '../../shared/contract.ts'

/** Tells the page of something that happened; without a page nobody hears it, and the page asks anew. */
export type Push = <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void

/**
 * Sends events, in order, to the page that `contents` gives; the answer of the call that brought them about goes
 * first, for somebody waits for that.
 */
export function createPush(contents: () => WebContents | null): Push {
  return (name, payload) => {
    setImmediate(() => {
      const page = contents()
      if (page !== null && !page.isDestroyed()) page.send(EVENT_CHANNEL, name, payload)
    })
  }
}
