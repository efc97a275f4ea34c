import { z } from 'zod'
import { slugSchema } from '../model/identifier.ts'
import { practiceWishSchema } from '../model/practice.ts'
import { call, nothing } from './call.ts'
import { openEventSchema } from './events.ts'

/** Practising on a copy of the open event that is thrown away afterwards. */
export const practiceCalls = {
  'practice.start': call(practiceWishSchema, openEventSchema),
  /** Throws the copy away and opens the event itself again. */
  'practice.stop': call(nothing, openEventSchema),
  /** Asks where, and writes a PDF with a code for each answer that this list can give now. */
  'practice.codes': call(
    z.object({ listId: slugSchema }),
    z.object({ saved: z.boolean(), fileName: z.string(), codes: z.number().int() }),
  ),
} as const
