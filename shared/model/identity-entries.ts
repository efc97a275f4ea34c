import { z } from 'zod'
import { uuidSchema } from './identifier.ts'

const nothing = z.null()

/** The entries of who a guest is, and that nothing of him is known any more, as the journal has them. */
export const identityEntryKinds = {
  /** Somebody known by the signature on his ticket alone is a guest whom a source brought. */
  'guest-recognised': {
    body: z.object({ attendeeId: uuidSchema, knownAs: uuidSchema }),
    personal: nothing,
  },
  erased: {
    body: z.object({
      attendeeId: uuidSchema,
      /** His names, keyed by the event's secret, by which they are kept out; earlier versions did not write them. */
      marks: z
        .array(z.string().regex(/^[0-9a-f]{64}$/))
        .max(50)
        .optional(),
    }),
    personal: nothing,
  },
} as const
