import type { ServerResponse } from 'node:http'

type Json = Record<string, unknown>

/** What a test changes about the server while it runs. */
export type PretixBehaviour = {
  token: string
  /** A device's pairing token that still works, null once it was used. */
  pairingToken: string | null
  /** The server's clock, in ms; it stands still until a test moves it. */
  clock: number
  mayAnnul: boolean
  /** Whether a paired device may still come in, and whether it may do anything in the event. */
  device: 'admitted' | 'limited' | 'revoked'
  /** Where a paired device stands, null for at no gate. */
  gate: { readonly id: number; readonly name: string } | null
  /** The next so many requests are told to wait, so many seconds (`Retry-After`). */
  tooMany: number
  retryAfter: string
  /** With what every check-in is refused, null for no such thing. */
  refusal: Json | null
  /** The status with which something is answered in place of what belongs there, null for none. */
  fails: (path: string, body: Json) => number | null
  /** Whether the event takes orders for a test. */
  testmode: boolean
  /** Answers like the login page of a venue's network. */
  captivePortal: boolean
  /** Orders pages after which the connection breaks, null for never. */
  breaksAfterPages: number | null
  /** Answers in the server's place where it wants to; true where it did. */
  instead: (url: URL, response: ServerResponse) => boolean
  /** Whether the way breaks off when what was sent is done and the answer is not there yet. */
  losesAnswer: (path: string) => boolean
  /** Called when a request has come, before it is answered. */
  onRequest: (path: string) => void
  items: Json[]
  questions: Json[]
  subevents: Json[]
  lists: Json[]
  orders: Json[]
  /** Of the event, null where the server does not say it. */
  timeZone: string | null
  /** Public keys of signed codes. */
  keys: string[]
  revoked: Json[]
  /** Null for a pretix that does not know this list yet. */
  blocked: Json[] | null
}

/** A server that has nothing yet and lets everything through. */
export function ordinaryBehaviour(): PretixBehaviour {
  return {
    token: 'team-token',
    pairingToken: 'pair-me',
    clock: Date.parse('2026-05-20T10:00:00Z'),
    mayAnnul: false,
    device: 'admitted',
    gate: null,
    tooMany: 0,
    retryAfter: '0',
    fails: () => null,
    refusal: null,
    testmode: false,
    captivePortal: false,
    breaksAfterPages: null,
    instead: () => false,
    losesAnswer: () => false,
    onRequest: () => undefined,
    items: [],
    questions: [],
    subevents: [],
    lists: [],
    orders: [],
    timeZone: null,
    keys: [],
    revoked: [],
    blocked: [],
  }
}
