import { z } from 'zod'

/**
 * What pretix's REST API answers, as far as Balie reads it (pretix documentation, "REST API", server 2026.5). Fields
 * that are not named here may come and are left alone, so a newer server does no harm.
 */

/** A text in several languages, or in one. */
const internationalSchema = z.union([z.string(), z.record(z.string(), z.string())])

const EARLIEST = Date.parse('0000-01-01T00:00:00Z')
const LATEST = Date.parse('9999-12-31T23:59:59.999Z')

/** In UTC its year has four digits, as those of all moments here. */
const moment = z.iso
  .datetime({ offset: true })
  .refine((text) => Date.parse(text) >= EARLIEST && Date.parse(text) <= LATEST)

export const pretixEventSchema = z.object({
  slug: z.string(),
  name: internationalSchema,
  date_from: moment.nullish(),
  date_to: moment.nullish(),
  date_admission: moment.nullish(),
  timezone: z.string().nullish(),
  testmode: z.boolean().nullish(),
  has_subevents: z.boolean().nullish(),
  /** Public keys of signed ticket codes by scheme, base64 of PEM each. */
  valid_keys: z.object({ pretix_sig1: z.array(z.string()).nullish() }).nullish(),
})

/** Who holds events; a token may be good for several. */
export const pretixOrganizerSchema = z.object({ slug: z.string() })

/** A secret that was a ticket's and is none any more. */
export const pretixRevokedSecretSchema = z.object({ secret: z.string(), created: moment })

/** A secret that was blocked, and perhaps not any more. */
export const pretixBlockedSecretSchema = z.object({
  secret: z.string(),
  blocked: z.boolean(),
  updated: moment,
})

/** What pretix tells whoever checks a ticket in; `attention` alone says that there is something to look at. */
const attention = {
  checkin_attention: z.boolean().nullish(),
  checkin_text: z.string().nullish(),
}

const variationSchema = z.object({
  id: z.number().int(),
  value: internationalSchema,
  ...attention,
})

export const pretixItemSchema = z.object({
  id: z.number().int(),
  name: internationalSchema,
  active: z.boolean().nullish(),
  admission: z.boolean().nullish(),
  variations: z.array(variationSchema).nullish(),
  ...attention,
})

export const pretixSubeventSchema = z.object({
  id: z.number().int(),
  name: internationalSchema,
  date_from: moment.nullish(),
  date_to: moment.nullish(),
  date_admission: moment.nullish(),
})

export const pretixQuestionSchema = z.object({
  id: z.number().int(),
  question: internationalSchema,
  identifier: z.string().nullish(),
  /** N, S, T, B, C, M, F, D, H, W, CC or TEL. */
  type: z.string().nullish(),
  options: z
    .array(
      z.object({
        id: z.number().int(),
        answer: internationalSchema,
        position: z.number().nullish(),
      }),
    )
    .nullish(),
  required: z.boolean().nullish(),
  items: z.array(z.number().int()).nullish(),
  ask_during_checkin: z.boolean().nullish(),
  show_during_checkin: z.boolean().nullish(),
  hidden: z.boolean().nullish(),
})

export const pretixListSchema = z.object({
  id: z.number().int(),
  name: z.string(),
  all_products: z.boolean(),
  limit_products: z.array(z.number().int()),
  subevent: z.number().int().nullish(),
  include_pending: z.boolean().nullish(),
  allow_multiple_entries: z.boolean().nullish(),
  allow_entry_after_exit: z.boolean().nullish(),
  exit_all_at: moment.nullish(),
  /** Whether the ticket itself admits where only an addition to it is on the list. */
  addon_match: z.boolean().nullish(),
  rules: z.json().nullish(),
})

const answerSchema = z.object({
  question: z.number().int(),
  answer: z.string().nullish(),
  question_identifier: z.string().nullish(),
})

/** A check-in that stands (pretix lists no others), by whichever device. */
const checkInSchema = z.object({
  id: z.number().int(),
  list: z.number().int(),
  datetime: moment,
  type: z.string().nullish(),
  /** The number under which the organizer knows the device; not there for a person at a browser. */
  device_id: z.number().int().nullish(),
})

const printLogSchema = z.object({
  id: z.number().int(),
  datetime: moment,
  /** badge, ticket, certificate or other. */
  type: z.string(),
  successful: z.boolean().nullish(),
  device_id: z.number().int().nullish(),
})

/** One that this version cannot read never keeps the guest out. */
function readable<Item>(item: z.ZodType<Item>) {
  return z
    .array(z.unknown())
    .transform((all) =>
      all.flatMap((one) => {
        const read = item.safeParse(one)
        return read.success ? [read.data] : []
      }),
    )
    .nullish()
    .catch(null)
}

export const pretixPositionSchema = z.object({
  id: z.number().int(),
  canceled: z.boolean().nullish(),
  item: z.number().int(),
  variation: z.number().int().nullish(),
  subevent: z.number().int().nullish(),
  addon_to: z.number().int().nullish(),
  attendee_name: z.string().nullish(),
  attendee_name_parts: z.record(z.string(), z.string().nullable()).nullish(),
  attendee_email: z.string().nullish(),
  company: z.string().nullish(),
  secret: z.string(),
  blocked: z.array(z.string()).nullish(),
  seat: z.object({ name: z.string().nullish() }).nullish().catch(null),
  valid_from: moment.nullish(),
  valid_until: moment.nullish(),
  answers: z.array(answerSchema).nullish(),
  checkins: readable(checkInSchema),
  print_logs: readable(printLogSchema),
})

export const pretixOrderSchema = z.object({
  code: z.string(),
  /** n pending, p paid, e expired, c canceled. */
  status: z.string(),
  testmode: z.boolean().nullish(),
  require_approval: z.boolean().nullish(),
  valid_if_pending: z.boolean().nullish(),
  email: z.string().nullish(),
  phone: z.string().nullish(),
  datetime: moment.nullish(),
  comment: z.string().nullish(),
  ...attention,
  invoice_address: z.object({ company: z.string().nullish() }).nullish(),
  positions: z.array(pretixPositionSchema),
})

/** One page of any list. */
export const pretixPageSchema = z.object({
  /** How many things are on all pages together. */
  count: z.number().nullish().catch(null),
  next: z.string().nullish(),
  results: z.array(z.unknown()),
})

/** The answer to pairing a device. */
export const pretixDeviceSchema = z.object({ organizer: z.string(), api_token: z.string().min(1) })

/** What pretix says of a device to the device itself; `gate` is where an organiser put it, null for nowhere. */
export const pretixDeviceInfoSchema = z.object({
  device: z.object({ gate: z.object({ id: z.number().int() }).nullish() }),
})

/** What `checkinrpc/redeem/` and its kin answer when they refuse. */
export const pretixRefusalSchema = z.object({
  status: z.string().nullish(),
  reason: z.string().nullish(),
  reason_explanation: z.string().nullish(),
})

/** The text of pretix's QR code for a new device. */
export const pretixPairingSchema = z.object({
  handshake_version: z.number(),
  url: z.string(),
  token: z.string().min(1),
})

export type PretixEvent = z.infer<typeof pretixEventSchema>
export type PretixItem = z.infer<typeof pretixItemSchema>
export type PretixSubevent = z.infer<typeof pretixSubeventSchema>
export type PretixQuestion = z.infer<typeof pretixQuestionSchema>
export type PretixList = z.infer<typeof pretixListSchema>
export type PretixPosition = z.infer<typeof pretixPositionSchema>
export type PretixOrder = z.infer<typeof pretixOrderSchema>
