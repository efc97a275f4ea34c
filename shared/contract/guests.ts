import { z } from 'zod'
import { attendeeSchema, nameSchema, personSchema } from '../model/attendee.ts'
import { presenceSchema } from '../model/guest-card.ts'
import { slugSchema, uuidSchema } from '../model/identifier.ts'
import { editedFieldsSchema } from '../model/journal-entry.ts'
import { paymentSchema } from '../model/payment.ts'
import { scanAnswerSchema } from './check-in.ts'
import { atMost, call, cutAt } from './call.ts'

/** Who is expected: found, registered and corrected. */
export const guestsCalls = {
  'attendees.search': call(
    z.object({
      text: cutAt(5_000),
      limit: atMost(100),
      /** The list for which it is asked who came. */
      listId: slugSchema.optional(),
    }),
    z.object({
      attendees: z.array(attendeeSchema),
      /** How they stand on the list, by their ids; nothing of those whom it does not expect. */
      presences: z.record(uuidSchema, presenceSchema).optional(),
    }),
  ),
  'attendees.get': call(z.object({ id: uuidSchema }), attendeeSchema),
  /** A guest without a ticket: registered, and checked in on the list in the same moment. */
  'attendees.register': call(
    nameSchema.extend({
      id: uuidSchema,
      listId: slugSchema,
      ticketType: slugSchema,
      organisation: personSchema.shape.organisation,
      payment: paymentSchema,
    }),
    scanAnswerSchema,
  ),
  'attendees.edit': call(
    z.object({
      id: uuidSchema,
      attendeeId: uuidSchema,
      fields: editedFieldsSchema.pick({
        name: true,
        organisation: true,
        jobTitle: true,
        note: true,
        pronunciation: true,
        email: true,
        phone: true,
        host: true,
      }),
    }),
    attendeeSchema,
  ),
} as const
