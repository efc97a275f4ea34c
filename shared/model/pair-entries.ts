import { z } from 'zod'
import { uuidSchema } from './identifier.ts'

/** Two guests; where they are one, `keep` is as whom they are shown. */
const pairOfGuests = { keep: uuidSchema, other: uuidSchema }

/** What a person says of two guests. */
export const pairEntryKinds = {
  /** They are one; of a guest who is several, whom the last such entry keeps stands. */
  'guests-joined': { body: z.object(pairOfGuests), personal: z.null() },
  /** That entry was a mistake: they are two. */
  'guests-parted': {
    body: z.object({ ...pairOfGuests, joinedId: uuidSchema }),
    personal: z.null(),
  },
  /** They look alike, and are two. */
  'guests-told-apart': { body: z.object(pairOfGuests), personal: z.null() },
} as const
