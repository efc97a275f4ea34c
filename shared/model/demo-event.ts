import { z } from 'zod'
import { extraFieldSchema, personSchema, ticketSchema } from './attendee.ts'
import { checkInListSchema } from './check-in-list.ts'
import { eventDescriptionSchema } from './event.ts'
import { slugSchema } from './identifier.ts'
import { ticketTypeSchema } from './ticket-type.ts'

/** A day of the demo, counted from its first; it gets its date when the demo is opened. */
const dayOffset = z.number().int().min(0).max(6)

/** A local time at the venue on a day of the demo. */
const demoTimeSchema = z.object({
  day: dayOffset,
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
})

export type DemoTime = z.infer<typeof demoTimeSchema>

/** `{weekday}` in a name becomes the day's own ("woensdag") when the demo is dated. */
const demoTicketTypeSchema = ticketTypeSchema.extend({ validDays: z.array(dayOffset).nullable() })

const demoListSchema = checkInListSchema.omit({ day: true, opensAt: true, closesAt: true }).extend({
  day: dayOffset.nullable(),
  opensAt: demoTimeSchema.nullable(),
  /** The named minute is the last that counts. */
  closesAt: demoTimeSchema.nullable(),
})

/** The event of the demo without its guests, as `resources/demo/event.json` has it. */
export const demoEventSchema = z.object({
  description: eventDescriptionSchema.omit({ firstDay: true, lastDay: true }),
  days: z.number().int().min(1).max(7),
  ticketTypes: z.array(demoTicketTypeSchema),
  lists: z.array(demoListSchema),
})

export type DemoEvent = z.infer<typeof demoEventSchema>

const text = z.string().default('')

/** A guest of the demo; what is left out is empty. */
export const demoGuestSchema = z.object({
  key: z.string().min(1),
  ...personSchema.shape,
  firstName: text,
  infix: text,
  lastName: text,
  pronunciation: text,
  organisation: text,
  jobTitle: text,
  email: text,
  phone: text,
  note: text,
  host: text,
  extra: z.array(extraFieldSchema).default([]),
  tickets: z.array(
    z.object({
      code: z.string(),
      type: slugSchema,
      status: ticketSchema.shape.status.default('confirmed'),
      blocked: z.boolean().default(false),
    }),
  ),
  enrolments: z.array(slugSchema).default([]),
  unnamed: z.boolean().default(false),
  flagged: z.boolean().default(false),
})

export type DemoGuest = z.infer<typeof demoGuestSchema>

export const demoGuestsSchema = z.array(demoGuestSchema)
