import type { Attendee, Ticket } from '../../model/attendee.ts'
import type { CheckInList } from '../../model/check-in-list.ts'
import type { TicketType } from '../../model/ticket-type.ts'
import type { Direction, Explanation, Override, Verdict } from '../../model/verdict.ts'

/** An entry or exit on this list that stands (not undone), at `at` ms since 1970. */
export type EarlierScan = {
  readonly id: string
  readonly at: number
  /** Orders scans of one millisecond. */
  readonly clock: string
  readonly direction: Direction
  readonly desk: string
  /** The ticket that was scanned; not there where it is not known. */
  readonly ticketId?: string | null
}

/** A ticket together with what its type says; null when the type is not (yet) known. */
export type HeldTicket = { readonly ticket: Ticket; readonly type: TicketType | null }

/** Everything that a check-in depends on, gathered before anything is decided. */
export type CheckInFacts = {
  /** The moment of the scan, ms since 1970. */
  readonly now: number
  readonly timeZone: string
  readonly direction: Direction
  readonly list: CheckInList
  readonly attendee: Attendee
  /** The ticket that was scanned first, then the guest's others. */
  readonly tickets: readonly HeldTicket[]
  /** Whether the first ticket's own code was scanned; otherwise the guest was known by a badge or chosen by hand. */
  readonly ticketScanned: boolean
  /** Whether the scanned code was declared lost. */
  readonly codeRevoked: boolean
  /** Whether nothing is known of the guest but the signature on the ticket. */
  readonly signedOnly: boolean
  /** What stands on this list for this guest, in any order. */
  readonly earlier: readonly EarlierScan[]
  /** The gate that this desk is, by the registration system's number; null for none, or where the list does not ask. */
  readonly gate: number | null
  /** How many are inside on this list now. */
  readonly present: number
  /** What staff set aside in this scan. */
  readonly overrides: readonly Override[]
  readonly answers: Readonly<Record<string, string>>
  /** Whether whoever scans can also ask what need not be answered; a kiosk, a group and a paper list cannot. */
  readonly asksOptional: boolean
}

/** Why a rule refuses; `overridable` names what staff may set aside to pass it, `bySupervisor` what only a supervisor may. */
export type Refusal = {
  readonly verdict: Exclude<Verdict, 'valid'>
  readonly explanation?: Explanation
  readonly detail?: string
  readonly previous?: EarlierScan
  readonly overridable?: Override
  readonly bySupervisor?: Override
}
