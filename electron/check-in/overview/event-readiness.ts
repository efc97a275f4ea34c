import type { ReadinessFacts } from '../../../shared/domain/readiness/readiness-facts.ts'
import type { EventDescription } from '../../../shared/model/event.ts'
import type { Readiness } from '../../../shared/model/readiness.ts'
import { allLists, allTicketTypes } from '../../db/event/definitions.ts'
import type { DirectoryGuest } from '../../db/guests/guest-directory.ts'
import { guestsWithBadge, latestEntryAt } from '../../db/event/readiness.ts'
import { latestRevisionAt } from '../../db/sources/revisions.ts'
import type { ReadableDb } from '../../db/file/sqlite.ts'
import { admittedTo } from '../../db/attendance/admitted.ts'

type EventFacts = Pick<
  ReadinessFacts,
  'event' | 'guests' | 'canceled' | 'lists' | 'dataFrom' | 'latestEntry' | 'badgesToCome'
>

/** What the event file says about being ready, and its guests by ticket type and list. */
export function eventReadiness(
  db: ReadableDb,
  event: EventDescription,
  directory: readonly DirectoryGuest[],
): { readonly facts: EventFacts } & Pick<Readiness, 'types' | 'lists'> {
  const guests = directory.filter(
    ({ problem }) => problem !== 'canceled' && problem !== 'withdrawn',
  )
  const admitted = allLists(db).map((list) => ({ list, ids: admittedTo(db, list) }))
  const printing = admitted.filter(({ list }) => list.prints !== 'never')
  const have = guestsWithBadge(db)
  const toCome = new Set(printing.flatMap(({ ids }) => [...ids].filter((id) => !have.has(id))))
  const from = latestRevisionAt(db)
  return {
    facts: {
      event,
      guests: guests.length,
      canceled: directory.length - guests.length,
      lists: admitted.map(({ list, ids }) => ({
        name: list.name,
        guests: ids.size,
        prints: list.prints !== 'never',
      })),
      dataFrom: from === null ? null : Date.parse(from),
      latestEntry: latestEntryAt(db),
      badgesToCome: toCome.size,
    },
    types: allTicketTypes(db).map(({ id, name }) => ({
      id,
      name,
      guests: guests.filter(({ ticketTypes }) => ticketTypes.includes(id)).length,
    })),
    lists: admitted.map(({ list, ids }) => ({ id: list.id, name: list.name, guests: ids.size })),
  }
}
