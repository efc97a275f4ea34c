import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { KeptCheckIn, PretixWorld, Question, Sale, Sold } from '../pretix/pretix-world.ts'

/** Where a real pretix listens, and the token of an organizer for each way of making secrets. */
export const runningPretixSchema = z.object({
  url: z.string(),
  tokens: z.object({ random: z.string(), signed: z.string() }),
})

export type RunningPretix = z.infer<typeof runningPretixSchema>

/** A real pretix can also be asked what it would decide, and told what its own server cannot be. */
export type RealWorld = PretixWorld & {
  /** pretix's word for what a scan at that moment (ISO 8601) would get: `ok`, `incomplete` or a reason. */
  readonly judge: (secret: string, at: string, direction?: 'entry' | 'exit') => Promise<string>
  /** A call of the API within the event. */
  readonly inEvent: (method: string, path: string, body?: unknown) => Promise<Json>
}

type Json = Record<string, unknown>

const organizers = { random: 'divosa', signed: 'divosa-sig1' } as const

/** A new event in a real pretix, made and looked at through its API as an organiser's own program would. */
export async function realWorld(
  { url, tokens }: RunningPretix,
  secrets: 'random' | 'signed' = 'random',
): Promise<RealWorld> {
  const authorization = `Token ${tokens[secrets]}`
  const organizer = organizers[secrets]
  const slug = `congres-${randomBytes(4).toString('hex')}`
  const call = caller(`${url}/api/v1/organizers/${organizer}/`, authorization)
  const event = `events/${slug}/`
  await call('POST', 'events/', { ...newEvent, slug })
  const item = numberIn(await call('POST', `${event}items/`, newItem), 'id')
  await call('POST', `${event}quotas/`, { name: 'Alles', size: null, items: [item] })
  const list = numberIn(await call('POST', `${event}checkinlists/`, newList), 'id')
  const devices: string[] = []
  const positionPath = ({ position }: Sold) => `${event}orderpositions/${String(position)}/`
  return {
    address: { kind: 'pretix', url, organizer, event: slug },
    authorization,
    item,
    list,
    inEvent: (method, path, body) => call(method, event + path, body),
    judge: async (secret, datetime, type = 'entry') => {
      const scan = { secret, lists: [list], datetime, type, source_type: 'barcode' }
      const response = await fetch(`${url}/api/v1/organizers/${organizer}/checkinrpc/redeem/`, {
        method: 'POST',
        headers: { Authorization: authorization, 'Content-Type': 'application/json' },
        body: JSON.stringify({ ...scan, simulate: true, questions_supported: true }),
      })
      const answer = (await response.json()) as Json
      return String(answer['status'] === 'error' ? answer['reason'] : answer['status'])
    },
    sell: async (sale = {}) => soldOf(await call('POST', `${event}orders/`, orderOf(item, sale))),
    rename: async (sold, family) => {
      const attendee_name_parts = nameParts({ family })
      await call('PATCH', positionPath(sold), { attendee_name_parts })
    },
    block: async (sold, blocked) => {
      const action = blocked ? 'add_block' : 'remove_block'
      await call('POST', `${positionPath(sold)}${action}/`, { name: 'api:balie' })
    },
    cancel: async ({ order }) => {
      await call('POST', `${event}orders/${order}/mark_canceled/`, { send_email: false })
    },
    ask: async (question) =>
      numberIn(await call('POST', `${event}questions/`, questionOf(item, question)), 'id'),
    setRules: async (rules) => {
      await call('PATCH', `${event}checkinlists/${String(list)}/`, { rules })
    },
    renewSecret: async (sold) => {
      await call('POST', `${positionPath(sold)}regenerate_secrets/`, {})
      return textIn(await call('GET', positionPath(sold)), 'secret')
    },
    checkIns: async () => {
      const page = await call('GET', `${event}checkins/?ordering=datetime`)
      return page['results'] as KeptCheckIn[]
    },
    prints: async (sold) => {
      const { print_logs } = await call('GET', positionPath(sold))
      return (print_logs as unknown[]).length
    },
    answersOf: async (sold) => {
      const { answers } = await call('GET', positionPath(sold))
      return Object.fromEntries(
        (answers as Json[]).map((one) => [String(one['question']), String(one['answer'])]),
      )
    },
    pairingText: async () => {
      const device = { name: 'Balie', all_events: true, limit_events: [] }
      const made = await call('POST', 'devices/', { ...device, security_profile: 'pretixscan' })
      const token = textIn(made, 'initialization_token')
      devices.push(`devices/${String(numberIn(made, 'device_id'))}/`)
      return JSON.stringify({ handshake_version: 1, url, token })
    },
    admitDevices: async (admitted) => {
      for (const path of devices) await call('PATCH', path, { all_events: admitted })
    },
  }
}

const newEvent = {
  name: { nl: 'Divosa congres', en: 'Divosa congress' },
  live: false,
  testmode: false,
  currency: 'EUR',
  date_from: '2026-06-17T09:00:00+02:00',
  date_to: '2026-06-19T17:00:00+02:00',
  timezone: 'Europe/Amsterdam',
  has_subevents: false,
  plugins: ['pretix.plugins.badges'],
}

const newItem = {
  name: { nl: 'Deelnemer', en: 'Participant' },
  default_price: '0.00',
  admission: true,
  personalized: true,
  active: true,
}

const newList = {
  name: 'Ontvangst',
  all_products: true,
  limit_products: [],
  include_pending: false,
  allow_multiple_entries: false,
  allow_entry_after_exit: true,
  rules: {},
}

function orderOf(item: number, sale: Sale): Json {
  const name = sale.nameless === true ? {} : { attendee_name_parts: nameParts(sale) }
  return {
    email: 'besteller@example.org',
    status: sale.status ?? 'p',
    payment_provider: 'manual',
    positions: [
      {
        item,
        variation: null,
        price: '25.00',
        ...name,
        ...(sale.company === undefined ? {} : { company: sale.company }),
        answers: (sale.answers ?? []).map((answer) => ({ ...answer, options: [] })),
      },
    ],
    invoice_address: {
      is_business: true,
      company: 'Gemeente Zuiderveen',
      name_parts: { _scheme: 'full', full_name: 'Crediteurenadministratie' },
      street: '',
      zipcode: '',
      city: '',
      country: 'NL',
      vat_id: '',
    },
  }
}

function nameParts({ given = 'Anneke', family = 'van der Heijden' }: Sale): Json {
  return { _scheme: 'given_family', given_name: given, family_name: family }
}

function questionOf(item: number, { question, options = [], ...rest }: Question): Json {
  return {
    required: false,
    identifier: null,
    ...rest,
    question: { nl: question },
    items: [item],
    options: options.map((answer, position) => ({
      identifier: null,
      answer: { nl: answer },
      position,
    })),
  }
}

function soldOf(order: Json): Sold {
  const [position] = order['positions'] as Json[]
  return {
    order: textIn(order, 'code'),
    position: numberIn(position ?? {}, 'id'),
    secret: textIn(position ?? {}, 'secret'),
  }
}

function caller(root: string, authorization: string) {
  return async (method: string, path: string, body?: unknown): Promise<Json> => {
    const response = await fetch(root + path, {
      method,
      headers: { Authorization: authorization, 'Content-Type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path} ${String(response.status)} ${text}`)
    return (text === '' ? {} : JSON.parse(text)) as Json
  }
}

function numberIn(object: Json, key: string): number {
  return z.number().parse(object[key])
}

function textIn(object: Json, key: string): string {
  return z.string().parse(object[key])
}
