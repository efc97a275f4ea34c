import { z } from 'zod'
import { attendeeSchema, nameSchema, personSchema } from '../model/attendee.ts'
import {
  guestCardSchema,
  guestFilterSchema,
  guestRowSchema,
  organisationSchema,
} from '../model/guest-card.ts'
import { slugSchema, uuidSchema } from '../model/identifier.ts'
import { atMost, call } from './call.ts'

/** One guest in full, the list of all, and what a desk does about a person, a badge or a place. */
export const guestCardCalls = {
  'guests.card': call(z.object({ id: uuidSchema }), guestCardSchema),
  'guests.page': call(
    guestFilterSchema.extend({
      offset: z.number().int().min(0),
      limit: atMost(500),
    }),
    z.object({ total: z.number().int(), guests: z.array(guestRowSchema) }),
  ),
  /** Where all guests come from, by name. */
  'guests.organisations': call(
    z.object({}),
    z.object({ organisations: z.array(organisationSchema) }),
  ),
  /** A colleague comes instead: the place stays, the person changes. */
  'guests.swap': call(
    z.object({
      id: uuidSchema,
      attendeeId: uuidSchema,
      name: nameSchema,
      organisation: personSchema.shape.organisation,
      jobTitle: personSchema.shape.jobTitle,
      email: personSchema.shape.email,
    }),
    attendeeSchema,
  ),
  'guests.enrol': call(
    z.object({
      id: uuidSchema,
      attendeeId: uuidSchema,
      listId: slugSchema,
      enrolled: z.boolean(),
      /** Whether staff gives a place that is not there. */
      overFull: z.boolean().optional(),
    }),
    z.object({ attendee: attendeeSchema, fromListId: slugSchema.nullable() }),
  ),
} as const
