import { session } from 'electron'
import { setTimeout as pause } from 'node:timers/promises'
import type { DeskDeps } from '../db/journal/desk-deps.ts'
import type { SourcesDeps } from '../ipc/deps.ts'
import type { Push } from '../ipc/push.ts'
import { newPace } from '../sync/pretix/pace.ts'
import { serverAddress } from '../sync/server-address.ts'
import { SourceExchange } from '../sync/source-exchange.ts'
import type { Timer, TokenStore } from '../sync/surroundings.ts'
import { forgetTokens, WebList } from '../sync/web/web-list.ts'
import type { Log } from './laptop/log.ts'
import type { SettingsStore } from './laptop/settings.ts'
import { openTokenStore } from './laptop/token-store.ts'

/** The exchange with a registration system; it belongs to the event that is open. */
export type Sources = SourcesDeps & {
  readonly attend: (event: DeskDeps & { readonly id: string }) => void
  readonly leave: () => void
  /** The laptop slept: timers stood still meanwhile. */
  readonly wake: () => void
  /** An event is deleted: the ways to its list and its registration system go with it. */
  readonly gone: (eventId: string, sourceId: string | null) => void
}

type Surroundings = {
  readonly settings: SettingsStore
  readonly push: Push
  readonly log: Log
}

type Way = { readonly fetch: typeof globalThis.fetch; readonly tokens: TokenStore }

const timer: Timer = {
  now: () => performance.now(),
  wait: (milliseconds, signal) => pause(milliseconds, undefined, { signal }).catch(() => undefined),
}

/** Opens the exchange; nothing is asked of any network before a person connects. */
export function openSources({ settings, push, log }: Surroundings): Sources {
  const fetch = openWay()
  const tokens = openTokenStore(settings)
  let exchange: SourceExchange | null = null
  let webList: WebList | null = null
  return {
    network: {
      fetch,
      pace: newPace(timer.now),
      wait: (milliseconds) => pause(milliseconds),
    },
    pairings: new Map(),
    exchange: () => exchange,
    webList: () => webList,
    gone: (eventId, sourceId) => {
      forgetTokens(tokens, eventId, sourceId)
      const { [eventId]: _list, ...others } = settings.current().webLists
      settings.remember({ webLists: others })
    },
    attend: (event) => {
      exchange = new SourceExchange(event, {
        eventId: event.id,
        fetch,
        timer,
        tokens,
        onChanged: (types) => {
          push('journal.changed', { types: [...types] })
        },
        onState: (state) => {
          push('sources.changed', state)
        },
        onCrash: (error) => {
          log.error('The exchange with the registration system stumbled', error)
        },
      })
      exchange.start()
      webList = openWebList(event, { fetch, tokens, settings, push })
      webList.start()
    },
    wake: () => {
      exchange?.wake()
      webList?.wake()
    },
    leave: () => {
      void exchange?.stop()
      webList?.stop()
      exchange = null
      webList = null
    },
  }
}

function openWebList(
  { id: eventId, pen }: DeskDeps & { readonly id: string },
  { fetch, tokens, settings, push }: Omit<Surroundings, 'log'> & Way,
): WebList {
  return new WebList({
    eventId,
    fetch,
    tokens,
    now: () => pen.now(),
    stored: () => settings.current().webLists[eventId] ?? null,
    store: (list) => {
      const { [eventId]: _before, ...others } = settings.current().webLists
      settings.change({ webLists: list === null ? others : { ...others, [eventId]: list } })
    },
    onState: (state) => {
      push('webList.changed', state)
    },
  })
}

/**
 * Chromium's network, which knows the system's proxies and certificates, in a session of its own: no page is ever
 * shown in it, nothing is stored, and the pages' session stays closed to every network.
 */
function openWay(): typeof globalThis.fetch {
  let way: Electron.Session | null = null
  return ((input: string, init: RequestInit) => {
    if (way === null) {
      way = session.fromPartition('registration', { cache: false })
      // Where an address sends on to as well; fetch itself does not tell here where an answer came from.
      way.webRequest.onBeforeRequest(({ url }, answer) => {
        answer({ cancel: serverAddress(url) === null })
      })
    }
    return way.fetch(input, init)
  }) as typeof globalThis.fetch
}
