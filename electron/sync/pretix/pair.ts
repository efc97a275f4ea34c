import { oneLanguage } from '../../../shared/domain/pretix/names.ts'
import {
  pretixDeviceSchema,
  pretixEventSchema,
  pretixPairingSchema,
} from '../../../shared/model/pretix.ts'
import { failure, success, type Result } from '../../../shared/result.ts'
import {
  getPretix,
  postPretix,
  type Network,
  type PretixConnection,
  type PretixFailure,
} from './connection.ts'
import { headerValue } from '../header-value.ts'
import { serverAddress } from '../server-address.ts'
import { readList } from './read-pages.ts'

/** The only version of pretix's pairing codes that Balie knows; a higher one is refused. */
const HANDSHAKE = 1

/** A laptop that pretix knows as a device. */
export type PairedDevice = {
  readonly url: string
  readonly organizer: string
  readonly authorization: string
}

/** An event that a token may see. */
export type SeenEvent = {
  readonly slug: string
  readonly name: string
  /** ISO 8601, null where pretix names none. */
  readonly from: string | null
}

export type PairingFailure = PretixFailure | 'no-pairing-code' | 'newer-handshake' | 'bad-address'

/** Makes this laptop a device of pretix by the text of its pairing code; the code works once. */
export async function pairDevice(
  network: Network,
  text: string,
  softwareVersion: string,
): Promise<Result<PairedDevice, PairingFailure>> {
  const code = readPairingCode(text)
  if (!code.ok) return code
  const { url, token } = code.value
  const stranger = { url, organizer: '', event: '', authorization: '' }
  const body = {
    token,
    hardware_brand: 'Balie',
    hardware_model: 'Laptop',
    software_brand: 'Balie',
    software_version: softwareVersion,
  }
  const answer = await postPretix(network, stranger, 'device/initialize', body, null)
  if (!answer.ok) return answer
  const device = pretixDeviceSchema.safeParse(answer.value.body)
  if (!device.success) return failure('bad-answer')
  const { organizer, api_token } = device.data
  return success({ url, organizer, authorization: `Device ${api_token}` })
}

/** The events that a laptop may see, once it was paired; asked apart, for pairing works but once. */
export async function listEvents(
  network: Network,
  device: PairedDevice,
): Promise<Result<readonly SeenEvent[], PretixFailure>> {
  const path = `organizers/${encodeURIComponent(device.organizer)}/events/`
  const read = await readList(network, { ...device, event: '' }, path, pretixEventSchema, null)
  if (!read.ok) return read
  return success(
    (read.value?.items ?? []).map(({ slug, name, date_from }) => ({
      slug,
      name: oneLanguage(name),
      from: date_from ?? null,
    })),
  )
}

/** Tries a token: a team's, else a device's. The header that works. */
export async function tryToken(
  network: Network,
  address: Pick<PretixConnection, 'url' | 'organizer' | 'event'>,
  given: string,
): Promise<Result<string, PretixFailure | 'bad-address'>> {
  const url = serverAddress(address.url)
  if (url === null) return failure('bad-address')
  const token = headerValue(given)
  if (token === null) return failure('unauthorized')
  const { organizer, event } = address
  const path = `organizers/${encodeURIComponent(organizer)}/events/${encodeURIComponent(event)}/`
  const asTeam = `Token ${token}`
  const first = await getPretix(network, { ...address, url, authorization: asTeam }, path)
  if (first.ok) return success(asTeam)
  if (first.code !== 'unauthorized') return first
  const asDevice = `Device ${token}`
  const second = await getPretix(network, { ...address, url, authorization: asDevice }, path)
  return second.ok ? success(asDevice) : second
}

/** pretix's QR code for a new device: JSON with the version of the handshake, the server and a token. */
function readPairingCode(
  text: string,
): Result<{ readonly url: string; readonly token: string }, PairingFailure> {
  const code = pretixPairingSchema.safeParse(parse(text))
  if (!code.success) return failure('no-pairing-code')
  if (code.data.handshake_version > HANDSHAKE) return failure('newer-handshake')
  const url = serverAddress(code.data.url)
  return url === null ? failure('bad-address') : success({ url, token: code.data.token })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
