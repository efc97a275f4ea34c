import { z } from 'zod'
import { aheadPlaceSchema } from './ahead.ts'
import { uuidSchema } from './identifier.ts'

const nothing = z.null()

/** The entries of badges that are printed ahead and lie in boxes, as the journal has them. */
export const aheadEntryKinds = {
  /** Badges that were printed ahead and lie in boxes. */
  'badges-ahead': {
    body: z.object({
      batchId: uuidSchema,
      badges: z.array(aheadPlaceSchema.extend({ id: uuidSchema, attendeeId: uuidSchema })).max(200),
    }),
    /** The name that stands on the badge. */
    personal: z.object({ name: z.string().max(500) }),
  },
  /** A guest got such a badge, by a check-in; undoing that takes it back. */
  'ahead-handed-out': {
    body: z.object({ attendeeId: uuidSchema, badgeId: uuidSchema, checkInId: uuidSchema }),
    personal: nothing,
  },
  /** Badges that somebody took out of their boxes, since they are not to be handed out. */
  'badges-taken-out': {
    body: z.object({ badgeIds: z.array(uuidSchema).max(500) }),
    personal: nothing,
  },
  /** Badges that lie in their boxes after all: it was a mistake that somebody took them out. */
  'badges-put-back': {
    body: z.object({ badgeIds: z.array(uuidSchema).max(500) }),
    personal: nothing,
  },
} as const
