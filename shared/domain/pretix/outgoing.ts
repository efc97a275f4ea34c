import type { Verdict, Direction } from '../../model/verdict.ts'

/** What pretix is told of one entry of the journal. */
export type Outgoing =
  | {
      readonly type: 'redeem'
      readonly nonce: string
      readonly secret: string
      readonly list: number
      readonly direction: Direction
      readonly answers: Readonly<Record<string, string>>
    }
  | {
      readonly type: 'failed-check-in'
      readonly nonce: string
      readonly list: number
      readonly reason: string
      readonly raw: string
      readonly direction: Direction
      readonly position: number | null
    }
  | {
      readonly type: 'annul'
      readonly nonce: string
      readonly list: number
      readonly undone: UndoneThere
    }
  /** Another device checked the guest in, and nobody else can annul that through the API. */
  | { readonly type: 'undo-there'; readonly list: number; readonly undone: UndoneThere }
  | {
      readonly type: 'print-log'
      readonly position: number
      /** The code of the ticket, and pretix's lists on which it may be looked for. */
      readonly secret: string | null
      readonly lists: readonly number[]
    }
  /** Pretix has no place for it: the organiser is told. */
  | { readonly type: 'change'; readonly what: string }
  | { readonly type: 'nothing' }

/** A check-in that was taken back here, and by what pretix's word of it is known: it gives no nonce back. */
export type UndoneThere = {
  /** The scan. */
  readonly checkIn: string
  readonly secret: string | null
  readonly direction: Direction
  /** ms since 1970 */
  readonly at: number
}

/** A scan with what pretix calls the things in it. */
export type ScanFacts = {
  /** Pretix's number of the list, null where the list is Balie's own and tied to none. */
  readonly list: number | null
  /** By which pretix knows the scan again. */
  readonly nonce: string
  readonly direction: Direction
  readonly verdict: Verdict
  readonly raw: string
  /** The code by which pretix knows the ticket, null where the ticket is not pretix's. */
  readonly secret: string | null
  readonly position: number | null
  readonly answers: Readonly<Record<string, string>>
}

/** A scan as pretix is told of it: an accepted one redeems the ticket, a refused one stands among the failed. */
export function outgoingScan(scan: ScanFacts): Outgoing {
  const { list, nonce, direction, verdict, raw, secret, position, answers } = scan
  if (list === null) return { type: 'nothing' }
  if (verdict === 'valid') {
    if (secret === null) return { type: 'change', what: 'check-in' }
    return { type: 'redeem', nonce, secret, list, direction, answers }
  }
  const reason = reasons[verdict]
  if (reason === undefined || (raw === '' && secret === null)) return { type: 'nothing' }
  const text = raw || (secret ?? '')
  return { type: 'failed-check-in', nonce, list, reason, raw: text, direction, position }
}

/** pretix's words for our verdicts (its `error_reason`); a question that was still open is no failed check-in. */
const reasons: Readonly<Partial<Record<Verdict, string>>> = {
  used: 'already_redeemed',
  invalid: 'invalid',
  unpaid: 'unpaid',
  unapproved: 'unapproved',
  canceled: 'canceled',
  blocked: 'blocked',
  'invalid-time': 'invalid_time',
  product: 'product',
  rules: 'rules',
  revoked: 'revoked',
  ambiguous: 'ambiguous',
  error: 'error',
}
