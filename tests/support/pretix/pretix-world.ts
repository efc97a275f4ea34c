import type { SourceAddress } from '../../../shared/model/source.ts'

/** What a test sells: a ticket in somebody's name, unless it says otherwise. */
export type Sale = {
  readonly given?: string
  readonly family?: string
  readonly company?: string
  /** pretix's letters: p paid, n pending. */
  readonly status?: 'p' | 'n'
  /** A name and a company on the invoice alone. */
  readonly nameless?: boolean
  readonly answers?: readonly { readonly question: number; readonly answer: string }[]
}

/** A ticket as the server made it. */
export type Sold = { readonly order: string; readonly position: number; readonly secret: string }

/** A check-in as pretix keeps it, failed ones with their reason. */
export type KeptCheckIn = {
  readonly successful: boolean
  readonly error_reason: string | null
  readonly type: string
  /** ISO 8601. */
  readonly datetime: string
  readonly position: number | null
}

/** A question as pretix's API takes it; the item is filled in. */
export type Question = {
  readonly question: string
  readonly type: string
  readonly required?: boolean
  readonly ask_during_checkin?: boolean
  readonly options?: readonly string[]
}

/**
 * A server with one event, one item and one list, and what an organiser does there; a real pretix and the tests' own
 * server stand behind it, so that the same expectations are tried on both.
 */
export type PretixWorld = {
  readonly address: SourceAddress
  /** The header of a team that may do everything. */
  readonly authorization: string
  readonly item: number
  readonly list: number
  readonly sell: (sale?: Sale) => Promise<Sold>
  readonly rename: (sold: Sold, family: string) => Promise<void>
  readonly block: (sold: Sold, blocked: boolean) => Promise<void>
  readonly cancel: (sold: Sold) => Promise<void>
  readonly ask: (question: Question) => Promise<number>
  readonly setRules: (rules: unknown) => Promise<void>
  /** The secret is another one from now on; the new one. */
  readonly renewSecret: (sold: Sold) => Promise<string>
  readonly checkIns: () => Promise<readonly KeptCheckIn[]>
  /** How often a badge was printed. */
  readonly prints: (sold: Sold) => Promise<number>
  readonly answersOf: (sold: Sold) => Promise<Readonly<Record<string, string>>>
  /** The text of a new device's QR code; a device with the rights of pretix's own scanning app. */
  readonly pairingText: () => Promise<string>
  /** Whether paired devices may do anything in the event, as an organiser sets it. */
  readonly admitDevices: (admitted: boolean) => Promise<void>
}

/** Starts such a world; `signed` for one whose tickets carry pretix's signature. */
export type StartWorld = (secrets?: 'random' | 'signed') => Promise<PretixWorld>
