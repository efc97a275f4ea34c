import type { PretixPosition } from '../../model/pretix.ts'
import type { Direction } from '../../model/verdict.ts'
import { listId } from './products.ts'

/** An accepted scan of one guest as the journal has it, by whomever. */
export type KnownScan = {
  readonly id: string
  readonly listId: string
  readonly direction: Direction
  /** ms since 1970 */
  readonly at: number
  /** Whether a registration system told of it. */
  readonly isTold: boolean
  readonly undone: boolean
}

/** A check-in, or a printed badge, of which pretix tells. */
export type ToldCheckIn = {
  /** pretix's number of it. */
  readonly number: number
  /** The place of its ticket among the guest's. */
  readonly ticket: number
  readonly listId: string
  readonly direction: Direction
  readonly at: number
  readonly desk: string
}

export type ToldBadge = Pick<ToldCheckIn, 'number' | 'at' | 'desk'>

/** All that pretix says of one guest's check-ins; null where it says nothing of them at all. */
export function toldCheckIns(positions: readonly PretixPosition[]): readonly ToldCheckIn[] | null {
  if (positions.every(({ checkins }) => !Array.isArray(checkins))) return null
  return positions.flatMap(({ checkins }, ticket) =>
    (checkins ?? []).map((one) => ({
      number: one.id,
      ticket,
      listId: listId(one.list),
      direction: one.type === 'exit' ? ('exit' as const) : ('entry' as const),
      at: Date.parse(one.datetime),
      desk: deskOf(one.device_id),
    })),
  )
}

/** The badges that were printed for one guest, as pretix was told. */
export function toldBadges(positions: readonly PretixPosition[]): readonly ToldBadge[] {
  return positions
    .flatMap(({ print_logs }) => print_logs ?? [])
    .filter(({ type, successful }) => type === 'badge' && successful !== false)
    .map(({ id, datetime, device_id }) => ({
      number: id,
      at: Date.parse(datetime),
      desk: deskOf(device_id),
    }))
}

/**
 * Whether a check-in of pretix is one that a desk of ours made and sent there. pretix gives no nonce back, but keeps
 * the moment of the scan to the millisecond.
 */
export function isOurs(told: ToldCheckIn, known: readonly KnownScan[]): boolean {
  return known.some(
    (one) =>
      !one.isTold &&
      one.at === told.at &&
      one.listId === told.listId &&
      one.direction === told.direction,
  )
}

/** A device's number is all that pretix lets another device know of it. */
function deskOf(device: number | null | undefined): string {
  return typeof device === 'number' ? `pretix #${String(device)}` : 'pretix'
}
