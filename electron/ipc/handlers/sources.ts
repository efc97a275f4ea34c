import { randomUUID } from 'node:crypto'
import { failure, success } from '../../../shared/result.ts'
import { findEvents } from '../../sync/pretix/find-events.ts'
import { listEvents, pairDevice, tryToken, type PairedDevice } from '../../sync/pretix/pair.ts'
import type { Network } from '../../sync/pretix/connection.ts'
import type { HandlersOf } from '../deps.ts'

const noEvent = () => failure('no-event', 'No event is open.')

/** The pairing stands, whatever becomes of the question for its events: its code is used up. */
async function seenBy(
  network: Network,
  pairingId: string,
  { authorization, ...device }: PairedDevice,
) {
  const events = await listEvents(network, { ...device, authorization })
  return {
    ...device,
    pairingId,
    events: events.ok ? [...events.value] : [],
    problem: events.ok ? null : events.code,
  }
}

/** The registration system of the open event. */
export const sourcesHandlers = {
  'sources.state': ({ sources }) => {
    const exchange = sources.exchange()
    return exchange === null ? noEvent() : success(exchange.state())
  },
  'sources.pair': async ({ sources, version }, { text }) => {
    const paired = await pairDevice(sources.network, text, version)
    if (!paired.ok) return paired
    const pairingId = randomUUID()
    sources.pairings.set(pairingId, paired.value)
    return success(await seenBy(sources.network, pairingId, paired.value))
  },
  'sources.pairedEvents': async ({ sources }, { pairingId }) => {
    const device = sources.pairings.get(pairingId)
    if (device === undefined) return failure('no-token', 'This pairing is not known any more.')
    return success(await seenBy(sources.network, pairingId, device))
  },
  'sources.findEvents': async ({ sources }, { url, token }) => {
    const found = await findEvents(sources.network, url, token)
    return found.ok ? success({ events: [...found.value] }) : found
  },
  'sources.connect': async ({ sources }, { token, pairingId, moved, ...address }) => {
    const exchange = sources.exchange()
    if (exchange === null) return noEvent()
    const paired = pairingId === undefined ? undefined : sources.pairings.get(pairingId)
    if (pairingId !== undefined && paired !== undefined) {
      const connected = exchange.connect(address, paired.authorization, moved)
      if (connected.ok) sources.pairings.delete(pairingId)
      return connected
    }
    if (token === undefined) return failure('no-token', 'A token is missing.')
    const tried = await tryToken(sources.network, address, token)
    if (!tried.ok) return tried
    return exchange.connect(address, tried.value, moved)
  },
  'sources.takeOver': ({ sources }) => sources.exchange()?.takeOver() ?? noEvent(),
  'sources.disconnect': async ({ sources }, { guests }) => {
    const exchange = sources.exchange()
    return exchange === null ? noEvent() : success(await exchange.disconnect(guests))
  },
  'sources.sync': async ({ sources }, { refusedToo = false }) => {
    const exchange = sources.exchange()
    if (exchange === null) return noEvent()
    if (exchange.state().address === null) return failure('no-source', 'No system is connected.')
    return success(await exchange.sync({ retriesAll: true, refusedToo }))
  },
  'sources.settleChanges': ({ sources }) => {
    const exchange = sources.exchange()
    return exchange === null ? noEvent() : success({ settled: exchange.settleChanges() })
  },
  'sources.settle': ({ sources }, { entryId }) => {
    const done = sources.exchange()?.settle(entryId) ?? false
    return done ? success({}) : failure('not-found', 'Nothing of that id waits for a person.')
  },
} satisfies HandlersOf<
  | 'sources.state'
  | 'sources.pair'
  | 'sources.pairedEvents'
  | 'sources.findEvents'
  | 'sources.connect'
  | 'sources.takeOver'
  | 'sources.disconnect'
  | 'sources.sync'
  | 'sources.settle'
  | 'sources.settleChanges'
>
