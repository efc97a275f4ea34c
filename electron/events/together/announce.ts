import { createHmac } from 'node:crypto'
import { isIPv4 } from 'node:net'
import { Bonjour, type Service } from 'bonjour-service'
import { writeAddress } from '../conversation/read-address.ts'

/** What desks announce themselves as on the local network. */
const TYPE = 'balie-desk'

/** Who announces itself: where it listens, and of which event it is, which only who has the event's secret can tell. */
export type Announcement = {
  readonly instance: string
  readonly secret: string
  readonly port: number
}

/**
 * Announces this desk on the local network (DNS-SD) and hears of other desks of the event; the returned function ends both.
 * A network that carries no such announcements (many at venues do not) is no fault: an address can be typed.
 */
export function announceDesk(
  { instance, secret, port }: Announcement,
  onFound: (addresses: readonly string[]) => void,
): () => void {
  const event = createHmac('sha256', secret).update('Balie desks').digest('hex').slice(0, 32)
  const bonjour = new Bonjour({}, () => undefined)
  if (port > 0) bonjour.publish({ name: instance, type: TYPE, port, txt: { event }, probe: false })
  const browser = bonjour.find({ type: TYPE }, (service) => {
    if (service.name !== instance && isOf(service, event)) onFound(addressesOf(service))
  })
  return () => {
    browser.stop()
    bonjour.unpublishAll(() => bonjour.destroy())
  }
}

function isOf(service: Service, event: string): boolean {
  const txt: unknown = service.txt
  return typeof txt === 'object' && txt !== null && 'event' in txt && txt.event === event
}

function addressesOf({ addresses = [], port }: Service): string[] {
  return addresses.filter((host) => isIPv4(host)).map((host) => writeAddress({ host, port }))
}
