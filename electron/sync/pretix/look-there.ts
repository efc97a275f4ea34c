import type { UndoneThere } from '../../../shared/domain/pretix/outgoing.ts'
import { pretixPageSchema, pretixPositionSchema } from '../../../shared/model/pretix.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import type { Network, PretixConnection, PretixFailure } from './connection.ts'
import { getPretix } from './connection.ts'
import { eventPath } from './pull-catalogue.ts'

/** What pretix shows of one ticket: its check-ins on one list that stand, and its badges (ms since 1970). */
export type TicketThere = {
  readonly checkIns: readonly { readonly direction: string; readonly at: number }[]
  readonly badges: readonly number[]
}

/** Failures after which the next request is worth a try: this token may not look, or the list is gone. */
const unseen: ReadonlySet<PretixFailure> = new Set([
  'forbidden',
  'not-found',
  'refused',
  'not-pretix',
  'bad-answer',
])

/** Looks a ticket up on a list of pretix; null where pretix does not show it there. */
export async function ticketThere(
  network: Network,
  connection: PretixConnection,
  list: number,
  secret: string | null,
): Promise<Result<TicketThere | null, PretixFailure>> {
  if (secret === null) return success(null)
  const query = new URLSearchParams({ secret, ignore_status: 'true' })
  const path = `${eventPath(connection)}checkinlists/${String(list)}/positions/?${query.toString()}`
  const answer = await getPretix(network, connection, path)
  if (!answer.ok) return unseen.has(answer.code) ? success(null) : failure(answer.code)
  const [found] = pretixPageSchema.safeParse(answer.value.body).data?.results ?? []
  const position = pretixPositionSchema.safeParse(found).data
  if (!Array.isArray(position?.checkins) || position.secret !== secret) return success(null)
  return success({
    checkIns: position.checkins
      .filter((one) => one.list === list)
      .map(({ type, datetime }) => ({
        direction: type === 'exit' ? 'exit' : 'entry',
        at: Date.parse(datetime),
      })),
    badges: (position.print_logs ?? [])
      .filter(({ type, successful }) => type === 'badge' && successful !== false)
      .map(({ datetime }) => Date.parse(datetime)),
  })
}

/** Whether a check-in stands on a list of pretix, null where that does not show. */
export async function standsThere(
  network: Network,
  connection: PretixConnection,
  list: number,
  { secret, direction, at }: Omit<UndoneThere, 'checkIn'>,
): Promise<Result<boolean | null, PretixFailure>> {
  const ticket = await ticketThere(network, connection, list, secret)
  if (!ticket.ok) return ticket
  const checkIns = ticket.value?.checkIns
  const stands = checkIns?.some((one) => one.direction === direction && one.at === at)
  return success(stands ?? null)
}
