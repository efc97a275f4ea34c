import type { Attendee } from '../../model/attendee.ts'

/** Whether a crew badge still opens a desk: not of somebody whose ticket was taken back or blocked since. */
export function maySignIn(
  { tickets, withdrawn }: Pick<Attendee, 'tickets' | 'withdrawn'>,
  /** The ticket whose code was scanned, null for the code of a badge, which stands for all of them. */
  ticketId: string | null,
): boolean {
  const held = tickets.filter(({ id }) => ticketId === null || id === ticketId)
  return !withdrawn && held.some(({ status, blocked }) => !blocked && !gone.has(status))
}

const gone: ReadonlySet<string> = new Set(['canceled', 'withdrawn'])
