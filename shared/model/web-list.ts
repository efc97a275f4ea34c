import { z } from 'zod'
import { instantSchema } from './identifier.ts'

/** How often the address is asked for a newer list, in minutes; 0 for only when a person asks. */
const webListMinutesSchema = z.union([z.literal(0), z.literal(5), z.literal(15), z.literal(60)])

/** A list of guests (JSON or CSV) that another system gives at an address. */
export const webListSchema = z.object({
  url: z.url().max(2_000),
  /** The header that opens it, such as `Authorization`; empty where it is open. */
  headerName: z
    .string()
    .max(100)
    .regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]*$/),
  minutes: webListMinutesSchema,
})

export type WebListAddress = z.infer<typeof webListSchema>

/** What this laptop keeps of it. */
export const storedWebListSchema = webListSchema.extend({
  /** What of it is in the event: its `ETag` where it has one, and the SHA-256 of its bytes. */
  loaded: z.object({ etag: z.string().nullable(), hash: z.string(), at: instantSchema }).nullable(),
})

export type StoredWebList = z.infer<typeof storedWebListSchema>

/** Why an address gave no list. */
export const webListProblemSchema = z.enum([
  'unreachable',
  'certificate',
  'proxy',
  'unauthorized',
  'not-found',
  'moved',
  'not-a-list',
  'too-large',
  'busy',
  'refused',
  'server-error',
  'no-token',
])

export type WebListProblem = z.infer<typeof webListProblemSchema>

/** How the list at an address stands. */
export const webListStateSchema = z.object({
  address: webListSchema.nullable(),
  /** Whether a header is needed whose value was forgotten when Balie closed. */
  needsToken: z.boolean(),
  loadedAt: instantSchema.nullable(),
  /** When the address last answered. */
  askedAt: instantSchema.nullable(),
  /** Whether it gave another list than the one in the event. */
  newer: z.boolean(),
  problem: webListProblemSchema.nullable(),
})

export type WebListState = z.infer<typeof webListStateSchema>
