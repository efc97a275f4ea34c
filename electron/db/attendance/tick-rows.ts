import { isoInstant } from '../../../shared/domain/time/local-time.ts'
import type { CheckInList } from '../../../shared/model/check-in-list.ts'
import type { TickRow } from '../../../shared/model/paper.ts'
import { findAttendee } from '../guests/attendees.ts'
import { allLists, allTicketTypes } from '../event/definitions.ts'
import { guestDirectory } from '../guests/guest-directory.ts'
import { presencesOn } from './presence.ts'
import type { ReadableDb } from '../file/sqlite.ts'
import { admittedTo } from './admitted.ts'

const AT_A_TIME = 50

type Wish = {
  readonly list: CheckInList
  /** ms since 1970 */
  readonly now: number
  readonly timeZone: string
  /** The number of each guest on the paper. */
  readonly numbers: ReadonlyMap<string, number>
  readonly letOthersGoFirst: () => Promise<void>
}

/** Everybody whom a list admits or who was on it, by last name, as a tick list has them. */
export async function tickRows(
  db: ReadableDb,
  { list, now, timeZone, numbers, letOthersGoFirst }: Wish,
): Promise<TickRow[]> {
  const directory = await guestDirectory(db, letOthersGoFirst)
  if (isClosed(db)) return []
  const admitted = admittedTo(db, list)
  const seen = presencesOn(db, list, now, timeZone)
  const types = new Map(allTicketTypes(db).map(({ id, name }) => [id, name]))
  const seated = new Map(
    allLists(db)
      .filter(({ byEnrolment, id }) => byEnrolment && id !== list.id)
      .map(({ id, name }) => [id, name]),
  )
  const rows: TickRow[] = []
  const wanted = directory.filter(({ id }) => admitted.has(id) || seen.has(id))
  for (const [index, { id }] of wanted.entries()) {
    if (index % AT_A_TIME === 0) await letOthersGoFirst()
    if (isClosed(db)) return []
    const guest = findAttendee(db, id)
    if (guest === null) continue
    const { firstName, infix, lastName, organisation, tickets, enrolments, host, flagged } = guest
    const one = seen.get(id)
    const [ticket] = tickets
    rows.push({
      id,
      number: numbers.get(id) ?? null,
      firstName,
      infix,
      lastName,
      organisation,
      host: flagged ? '' : host,
      ticketType: ticket === undefined ? '' : (types.get(ticket.type) ?? ticket.type),
      codes: tickets.map(({ code }) => code).filter((code) => code !== ''),
      enrolments: enrolments.flatMap((listId) => seated.get(listId) ?? []),
      presence: one === undefined ? 'expected' : one.present ? 'present' : 'left',
      at: one === undefined ? null : isoInstant(one.at),
    })
  }
  return rows
}

/** The event may be closed while others go first. */
function isClosed(db: ReadableDb): boolean {
  return !db.open
}
