import { z } from 'zod'
import { instantSchema, slugSchema, uuidSchema } from '../model/identifier.ts'
import { atMost, call } from './call.ts'

/** Counters, and the journal itself. */
export const readingCalls = {
  'stats.summary': call(
    z.object({ listId: slugSchema }),
    z.object({ expected: z.number().int(), present: z.number().int() }),
  ),
  'journal.page': call(
    z.object({ after: z.number().int().min(0), limit: atMost(1_000) }),
    z.object({
      entries: z.array(
        z.object({
          position: z.number().int(),
          id: uuidSchema,
          writer: uuidSchema,
          seq: z.number().int(),
          clock: z.string(),
          at: instantSchema,
          operator: z.string(),
          type: z.string(),
          v: z.number().int(),
          body: z.unknown(),
          simulated: z.boolean(),
        }),
      ),
    }),
  ),
} as const
