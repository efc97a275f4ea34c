import { z } from 'zod'
import { instantSchema, slugSchema, uuidSchema } from '../model/identifier.ts'
import {
  numberingSchema,
  paperStateSchema,
  tickRowSchema,
  ticksAnswerSchema,
} from '../model/paper.ts'
import { call, nothing } from './call.ts'

const ticks = z.object({
  listId: slugSchema,
  attendeeIds: z.array(uuidSchema).min(1).max(5_000),
  /** The time on the paper. */
  at: instantSchema,
})

/** Tick lists for when no laptop works, and the ticks on them afterwards. */
export const paperCalls = {
  'paper.state': call(nothing, paperStateSchema),
  /** Makes the tick lists now. */
  'paper.make': call(nothing, paperStateSchema),
  /** Asks the person where, and saves the tick list of one list there, or of all lists of the day (`null`). */
  'paper.export': call(
    z.object({ listId: slugSchema.nullable() }),
    z.object({ saved: z.boolean() }),
  ),
  /** Asks where, and saves the sheet with what the screen says, what to do then and the keys. */
  'paper.deskCard': call(nothing, z.object({ saved: z.boolean() })),
  /** Everybody on a list as the paper has them, by the latest numbering or another. */
  'paper.rows': call(
    z.object({ listId: slugSchema, numbering: z.number().int().positive().nullable() }),
    z.object({
      rows: z.array(tickRowSchema),
      /** Latest first. */
      numberings: z.array(numberingSchema),
    }),
  ),
  /** What would become of these ticks; nothing is recorded. */
  'paper.preview': call(ticks, ticksAnswerSchema),
  /** Checks the ticked guests in at the paper's time; the same ticks again change nothing. */
  'paper.commit': call(ticks, ticksAnswerSchema),
} as const
