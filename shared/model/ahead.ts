import { z } from 'zod'
import { instantSchema, slugSchema, uuidSchema } from './identifier.ts'

/** Whose badges are printed ahead. */
export const aheadSelectionSchema = z.object({
  /** Ticket types on the badge; null for all. */
  ticketTypes: z.array(slugSchema).max(100).nullable(),
  /** Only who is admitted to this list, or has a place on it; null for all. */
  listId: slugSchema.nullable(),
  /** Only who has no badge yet, or one with a name that changed since. */
  onlyMissing: z.boolean(),
})

export type AheadSelection = z.infer<typeof aheadSelectionSchema>

export const aheadOrderSchema = z.enum(['last-name', 'organisation'])

export type AheadOrder = z.infer<typeof aheadOrderSchema>

/** How badges lie on paper: one a page of its own size, or in a grid on sheets; sizes in mm. */
export const aheadPaperSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('labels') }),
  z.object({
    kind: z.literal('sheets'),
    width: z.number().min(50).max(1000),
    height: z.number().min(50).max(1000),
    columns: z.number().int().min(1).max(10),
    rows: z.number().int().min(1).max(20),
    /** Size of a place for one badge. */
    cellWidth: z.number().min(10).max(1000),
    cellHeight: z.number().min(10).max(1000),
    /** Between two places. */
    gap: z.number().min(0).max(50),
    /** Whether lines show where the knife goes. */
    cuts: z.boolean(),
  }),
])

export type AheadPaper = z.infer<typeof aheadPaperSchema>

/** Where a badge printed ahead lies: "Doos G-K, 118". */
export const aheadPlaceSchema = z.object({
  box: z.string().max(40),
  number: z.number().int().positive(),
})

export type AheadPlace = z.infer<typeof aheadPlaceSchema>

/** A batch of badges that are printed ahead on this laptop. */
export const aheadBatchSchema = z.object({
  id: uuidSchema,
  /**
   * `interrupted`: the program ended before it was done; it goes on where it was. So does one that was `canceled`, as
   * long as something of it is done: another batch takes that away.
   */
  state: z.enum(['drawing', 'interrupted', 'done', 'canceled', 'failed']),
  done: z.number().int(),
  total: z.number().int(),
  /** The PDF with the badges, and the pick list beside it. */
  path: z.string(),
  problem: z.enum(['disk-full', 'folder-not-writable', 'internal']).nullable(),
  createdAt: instantSchema,
})

export type AheadBatch = z.infer<typeof aheadBatchSchema>

/** A badge that lies in a box and is not to be handed out any more. */
export const outdatedBadgeSchema = z.object({
  badgeId: uuidSchema,
  attendeeId: uuidSchema,
  /** The name on it; empty where the guest was erased. */
  printed: z.string(),
  /** The guest's name now; empty where the guest was erased. */
  now: z.string(),
  box: z.string(),
  number: z.number().int(),
  reason: z.enum(['name-changed', 'swapped', 'withdrawn', 'erased', 'printed-again']),
})

export type OutdatedBadge = z.infer<typeof outdatedBadgeSchema>
