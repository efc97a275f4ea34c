import { z } from 'zod'
import { uuidSchema } from './identifier.ts'
import { journalEntrySchema } from './journal-entry.ts'

/** More laptops than any door has. */
export const MOST_DESKS = 64

const headSchema = z.tuple([uuidSchema, z.number().int().positive()])

/** What desks of one event say to each other; of what a newer version says besides, nothing is understood. */
export const deskMessageSchema = z.discriminatedUnion('type', [
  /** Who is there: this opening of the program, where it listens (0 for nowhere), and what it takes the time for (ms since 1970). */
  z.object({
    type: z.literal('hello'),
    instance: uuidSchema,
    /** The laptop, whatever program runs on it; earlier versions do not say. */
    laptop: z.string().max(60).optional(),
    desk: z.string().max(60),
    port: z.number().int().min(0).max(65_535),
    now: z.number(),
    /** The how manieth call of this program that is; 0 from who was called. */
    call: z.number().int().nonnegative(),
  }),
  /** Where other desks of the event listen. */
  z.object({ type: z.literal('desks'), addresses: z.array(z.string().max(100)).max(MOST_DESKS) }),
  /** How far the journal goes, by writer: all of it first, then what is new. */
  z.object({ type: z.literal('have'), heads: z.array(headSchema).max(50_000) }),
  z.object({
    type: z.literal('want'),
    writer: uuidSchema,
    after: z.number().int().nonnegative(),
  }),
  /** The writer's entries up to that number, as far as they are known. */
  z.object({
    type: z.literal('entries'),
    writer: uuidSchema,
    until: z.number().int().nonnegative(),
    entries: z.array(journalEntrySchema).max(100),
  }),
  /** Said now and then; a desk may be called otherwise by now. */
  z.object({ type: z.literal('alive'), desk: z.string().max(60) }),
])

export type DeskMessage = z.infer<typeof deskMessageSchema>
