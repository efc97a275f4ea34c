import { z } from 'zod'
import { aheadPlaceSchema } from '../model/ahead.ts'
import { nameSchema } from '../model/attendee.ts'
import { checkInListSchema } from '../model/check-in-list.ts'
import { presenceSchema } from '../model/guest-card.ts'
import { instantSchema, localDateSchema, slugSchema, uuidSchema } from '../model/identifier.ts'
import { ticketTypeSchema } from '../model/ticket-type.ts'
import { verdictSchema } from '../model/verdict.ts'
import { call, nothing } from './call.ts'

/** How one list stands now. */
const listStateSchema = z.object({
  listId: slugSchema,
  expected: z.number().int(),
  present: z.number().int(),
  capacity: z.number().int().nullable(),
  /** Places given away by enrolment; 0 on an open list. */
  given: z.number().int(),
  /** Places that are left to give, null where there is no end of them. */
  left: z.number().int().nullable(),
})

const personOnListSchema = nameSchema.extend({
  id: uuidSchema,
  organisation: z.string(),
  phone: z.string(),
  presence: presenceSchema,
  at: instantSchema.nullable(),
})

const personInsideSchema = nameSchema.extend({
  id: uuidSchema,
  organisation: z.string(),
  phone: z.string(),
  /** The words of what was filled in about help that this guest needs. */
  needs: z.array(z.string()),
  lastSeen: z.object({ listId: slugSchema, at: instantSchema }),
})

const remoteListSchema = z.object({ remote: z.number().int(), name: z.string() })

const tieOfListSchema = z.object({
  tiedTo: remoteListSchema.nullable(),
  /** Empty where the list is the system's own, or none is connected. */
  choices: z.array(remoteListSchema),
  /** Accepted entries on the list that nobody undid. */
  checkIns: z.number().int(),
})

const group = z.array(uuidSchema).min(1).max(300)

/** Lists as they stand, who is on them, and what is done with many guests at once. */
export const listsCalls = {
  'lists.states': call(nothing, z.object({ states: z.array(listStateSchema) })),
  'lists.state': call(z.object({ listId: slugSchema }), listStateSchema),
  'lists.people': call(
    z.object({ listId: slugSchema }),
    z.object({ people: z.array(personOnListSchema) }),
  ),
  /** Makes a list or changes it: the last definition stands. */
  'lists.define': call(z.object({ id: uuidSchema, list: checkInListSchema }), checkInListSchema),
  /** Takes a list away on which nobody was scanned. */
  'lists.remove': call(z.object({ id: uuidSchema, listId: slugSchema }), nothing),
  /** Sets on which days of the event a kind of ticket admits; null for each of them. */
  'lists.setTicketDays': call(
    z.object({
      id: uuidSchema,
      ticketTypeId: slugSchema,
      validDays: z.array(localDateSchema).min(1).max(62).nullable(),
    }),
    ticketTypeSchema,
  ),
  /** To which list of the registration system one of Balie's own is tied, to which it may be, and what would go there. */
  'lists.tieOf': call(z.object({ listId: slugSchema }), tieOfListSchema),
  /** From now on what is scanned on a list goes to that one too, and so does what was scanned before; null unties it. */
  'lists.tie': call(
    z.object({ id: uuidSchema, listId: slugSchema, remote: z.number().int().nullable() }),
    tieOfListSchema,
  ),
  /** Gives the places of those who have not come free. */
  'lists.release': call(
    z.object({ id: uuidSchema, listId: slugSchema }),
    z.object({ released: z.number().int() }),
  ),
  /** Who may be in the building now: an estimate, by what was scanned today. */
  'lists.evacuation': call(
    nothing,
    z.object({ at: instantSchema, people: z.array(personInsideSchema) }),
  ),
  /** Gives the badges of a group to somebody who collects them; nobody is checked in. */
  'guests.handOut': call(
    z.object({ id: uuidSchema, attendeeIds: group, collectedBy: z.string().max(200) }),
    z.object({
      handedOut: z.number().int(),
      printing: z.number().int(),
      /** Where the badges lie that were printed ahead. */
      boxes: z.array(aheadPlaceSchema.extend({ attendeeId: uuidSchema })),
    }),
  ),
  'guests.checkInGroup': call(
    z.object({ id: uuidSchema, listId: slugSchema, attendeeIds: group }),
    z.object({ results: z.array(z.object({ attendeeId: uuidSchema, verdict: verdictSchema })) }),
  ),
} as const
