import { z } from 'zod'
import {
  pretixEventSchema,
  pretixItemSchema,
  pretixListSchema,
  pretixQuestionSchema,
  pretixSubeventSchema,
} from '../../../shared/model/pretix.ts'
import { unreadSchema } from './unread.ts'

/** How far the exchange with pretix has come, as it lies in the event file. */
const cursorSchema = z.object({
  /** `Last-Modified` of each small list, for `If-Modified-Since`. */
  modified: z.record(z.string(), z.string()).default({}),
  items: z.array(pretixItemSchema).default([]),
  subevents: z.array(pretixSubeventSchema).default([]),
  questions: z.array(pretixQuestionSchema).default([]),
  lists: z.array(pretixListSchema).default([]),
  /** What stood on each small list and could not be read. */
  leftOut: z.record(z.string(), z.array(unreadSchema)).default({}),
  event: pretixEventSchema.nullable().default(null),
  /** The latest moment among the revoked and the blocked secrets that were read. */
  revokedSince: z.string().nullable().default(null),
  blockedSince: z.string().nullable().default(null),
  /** When ticket types, lists and keys were read last, by pretix's clock (ms since 1970); it only goes forward. */
  readAt: z.number().default(0),
  /** `X-Page-Generated` of the last whole pull: orders changed since then are to be read. */
  marker: z.string().nullable().default(null),
  /** A first pull that has not come to its end: its own marker, and the last order's moment. */
  first: z
    .object({ marker: z.string(), createdSince: z.string().nullable() })
    .nullable()
    .default(null),
  /** Codes of orders that could not be read, until they can be. */
  unread: z.array(z.string()).default([]),
  /** By how many ms the laptop's clock was ahead of the server's (`Date`); null for not known. */
  clockAhead: z.number().nullable().default(null),
  /** The source's moment (ms since 1970) at which guests were last seen there; it only goes forward. */
  seenTo: z.number().default(0),
  /**
   * Position in the journal up to which what other desks heard from pretix was held to what it says now; null before the
   * first whole pull, which reads everything.
   */
  heardTo: z.number().int().nullable().default(null),
  /** The gate of this laptop where it is a device of pretix (null for none of them); null for a team's token. */
  device: z.object({ gate: z.number().int().nullable() }).nullable().default(null),
  pulledAt: z.string().nullable().default(null),
  /** Position in the journal up to which everything was sent or kept for a person. */
  pushedTo: z.number().int().default(0),
  /** The tie of a list for which earlier scans are being sent, and the position up to which they were. */
  catchingUp: z.object({ entryId: z.string(), sentTo: z.number().int() }).nullable().default(null),
})

export type Cursor = z.infer<typeof cursorSchema>

/** Reads a cursor; one that cannot be read begins anew, which only costs time. */
export function readCursor(text: string): Cursor {
  try {
    return cursorSchema.parse(JSON.parse(text))
  } catch {
    return cursorSchema.parse({})
  }
}
