import { z } from 'zod'
import { nameSchema } from './attendee.ts'
import { doubleAdmissionSchema } from './guest-card.ts'
import { instantSchema, uuidSchema } from './identifier.ts'

/** How a part of the guests stands today: still to come, came, and inside now. */
const standSchema = z.object({
  id: z.string(),
  name: z.string(),
  expected: z.number().int(),
  arrived: z.number().int(),
  present: z.number().int(),
})

export type Stand = z.infer<typeof standSchema>

/** Something that one shift leaves for the next. */
export const deskNoteSchema = z.object({
  id: uuidSchema,
  text: z.string().max(500),
  at: instantSchema,
  desk: z.string(),
  operator: z.string(),
  done: z.boolean(),
})

export type DeskNote = z.infer<typeof deskNoteSchema>

/** A guest whom two desks let in where one entry counts. */
export const doubleGuestSchema = doubleAdmissionSchema
  .extend(nameSchema.shape)
  .extend({ attendeeId: uuidSchema, flagged: z.boolean() })

export type DoubleGuest = z.infer<typeof doubleGuestSchema>

/** What the dashboard shows. */
export const dashboardSchema = z.object({
  at: instantSchema,
  total: standSchema,
  types: z.array(standSchema),
  /** The organisations with most guests, at most fifty. */
  organisations: z.array(standSchema),
  lists: z.array(standSchema),
  /** Guests who came for the first time that day, per five minutes from midnight at the venue. */
  arrivals: z.object({
    today: z.array(z.number().int()),
    yesterday: z.array(z.number().int()),
  }),
  /** Speakers and VIPs who have not come today. */
  missing: z.array(
    nameSchema.extend({
      id: uuidSchema,
      organisation: z.string(),
      phone: z.string(),
      host: z.string(),
      flagged: z.boolean(),
    }),
  ),
  /** Guests whom two desks let in where one entry counts, latest first. */
  doubles: z.array(doubleGuestSchema),
  notes: z.array(deskNoteSchema),
})

export type Dashboard = z.infer<typeof dashboardSchema>
