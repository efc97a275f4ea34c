import { z } from 'zod'
import { attendeeSchema } from '../model/attendee.ts'
import { alikeGuestSchema } from '../model/guest-card.ts'
import { uuidSchema } from '../model/identifier.ts'
import { call } from './call.ts'

/** One person who is several guests: said by a person, and taken back. */
export const joinGuestsCalls = {
  /** Both are one guest, who is shown as the one that is kept. */
  'guests.join': call(
    z.object({ id: uuidSchema, keep: uuidSchema, other: uuidSchema }),
    attendeeSchema,
  ),
  /** `other`, one of those who count as the guest, is somebody else after all. */
  'guests.part': call(
    z.object({ id: uuidSchema, attendeeId: uuidSchema, other: uuidSchema }),
    attendeeSchema,
  ),
  /** Two who look alike are two. */
  'guests.tellApart': call(
    z.object({ id: uuidSchema, one: uuidSchema, other: uuidSchema }),
    z.object({}),
  ),
  /** Guests who may well be one, of whom nobody has said that they are two; the first so many, and how many there are. */
  'guests.alike': call(
    z.object({}),
    z.object({
      total: z.number().int(),
      pairs: z.array(z.object({ one: alikeGuestSchema, other: alikeGuestSchema })),
    }),
  ),
} as const
