import { success } from '../../../shared/result.ts'
import { ownHosts } from '../../events/conversation/listen.ts'
import { EventOffer } from '../../events/hand-over/event-offer.ts'
import { fetchEvent } from '../../events/hand-over/fetch-event.ts'
import type { HandlersOf } from '../deps.ts'
import { onEvent } from '../on-event.ts'

/** The open event from laptop to laptop over the local network. */
export const handOverHandlers = {
  'events.offer': onEvent(async ({ id, db }, _input, { offers, dataFolders, push }) => {
    await offers.current?.stop()
    const onState = (state: EventOffer['state']) => {
      push('events.offerChanged', state)
    }
    const folder = dataFolders.events
    offers.current = new EventOffer({ id, db, folder, hosts: ownHosts(), onState })
    return success(await offers.current.start())
  }),
  'events.endOffer': async ({ offers }) => {
    await offers.current?.stop()
    offers.current = null
    return success({})
  },
  'events.receive': async ({ desk, dataFolders, push }, { address, code }) => {
    const fetched = await fetchEvent(address, code, dataFolders.events)
    if (!fetched.ok) return fetched
    const opened = await desk.arrive(fetched.value)
    if (opened.ok) push('journal.changed', { types: ['rows', 'list-defined', 'scanned'] })
    return opened
  },
} satisfies HandlersOf<'events.offer' | 'events.endOffer' | 'events.receive'>
