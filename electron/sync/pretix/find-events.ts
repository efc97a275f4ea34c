import { pretixOrganizerSchema } from '../../../shared/model/pretix.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import { headerValue } from '../header-value.ts'
import { serverAddress } from '../server-address.ts'
import type { Network, PretixFailure } from './connection.ts'
import { listEvents, type SeenEvent } from './pair.ts'
import { readList } from './read-pages.ts'

/** An event that a token may see, with the slug of its organizer. */
export type FoundEvent = SeenEvent & { readonly organizer: string }

/**
 * All events that a token may see, of whichever organizers; a team's token, else a device's. A device with the rights of
 * a scanner may not list organizers (`forbidden`): whoever has one knows its organizer.
 */
export async function findEvents(
  network: Network,
  address: string,
  given: string,
): Promise<Result<readonly FoundEvent[], PretixFailure | 'bad-address'>> {
  const url = serverAddress(address)
  if (url === null) return failure('bad-address')
  const token = headerValue(given)
  if (token === null) return failure('unauthorized')
  const asTeam = await eventsFor(network, url, `Token ${token}`)
  return asTeam.ok || asTeam.code !== 'unauthorized'
    ? asTeam
    : eventsFor(network, url, `Device ${token}`)
}

async function eventsFor(
  network: Network,
  url: string,
  authorization: string,
): Promise<Result<readonly FoundEvent[], PretixFailure>> {
  const connection = { url, authorization, organizer: '', event: '' }
  const read = await readList(network, connection, 'organizers/', pretixOrganizerSchema, null)
  if (!read.ok) return read
  const found: FoundEvent[] = []
  for (const { slug: organizer } of read.value?.items ?? []) {
    const events = await listEvents(network, { url, organizer, authorization })
    if (!events.ok) return events
    found.push(...events.value.map((event) => ({ ...event, organizer })))
  }
  return success(found)
}
