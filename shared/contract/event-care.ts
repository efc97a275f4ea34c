import { z } from 'zod'
import { eventDescriptionSchema } from '../model/event.ts'
import { localDateSchema, uuidSchema } from '../model/identifier.ts'
import { call, nothing } from './call.ts'
import { openEventSchema } from './events.ts'

const { name, firstDay, lastDay } = eventDescriptionSchema.shape

/** What is done with the events of this laptop, open or not. */
export const eventCareCalls = {
  /**
   * Changes an event's facts on every laptop that has it; with `movesAlong` what is on its days goes along with the first.
   * Answers with the names of lists and ticket types that are on no day of the event now.
   */
  'events.describe': call(
    z.object({
      id: uuidSchema,
      eventId: uuidSchema,
      facts: eventDescriptionSchema.omit({ codesIgnoreCase: true }),
      movesAlong: z.boolean(),
    }),
    z.object({ outside: z.array(z.string()) }),
  ),
  /** Makes a new event like another, without its guests, and opens it. */
  'events.copy': call(
    z.object({ id: uuidSchema, from: uuidSchema, name, firstDay, lastDay }),
    openEventSchema,
  ),
  /** Folds an event away on this laptop, or brings it back; one that is open is closed. */
  'events.archive': call(z.object({ eventId: uuidSchema, archived: z.boolean() }), nothing),
  /** Sets from which day on every laptop asks to delete an event. */
  'events.planDeletion': call(
    z.object({ id: uuidSchema, eventId: uuidSchema, date: localDateSchema }),
    nothing,
  ),
  /** Lets this laptop ask again in a week. */
  'events.deleteLater': call(z.object({ eventId: uuidSchema }), nothing),
} as const
