import { z } from 'zod'
import { dateOrInstantSchema, slugSchema, uuidSchema } from './identifier.ts'

/** A name in its Dutch parts: "Anneke", "van der", "Heijden-de Jong". */
export const nameSchema = z.object({
  firstName: z.string().max(200),
  infix: z.string().max(40),
  lastName: z.string().max(200),
})

export type Name = z.infer<typeof nameSchema>

/** A field that the organiser added; sensitive ones (diet, health) never stand on the stage. */
export const extraFieldSchema = z.object({
  label: z.string().min(1).max(80),
  value: z.string().max(500),
  sensitive: z.boolean(),
  /** Whether the desk is to see it at each scan; not where it is left out. */
  atDesk: z.boolean().optional(),
})

export type ExtraField = z.infer<typeof extraFieldSchema>

/** What is known of a person and can point at one: kept apart, so that erasing leaves no trace. */
export const personSchema = nameSchema.extend({
  pronunciation: z.string().max(200),
  organisation: z.string().max(200),
  jobTitle: z.string().max(200),
  email: z.string().max(254),
  phone: z.string().max(40),
  /** For the desk: "Let op: spreker, bel gastvrouw Marloes". */
  note: z.string().max(500),
  /** The guest whom this one accompanies (+1), or the host to be alerted. */
  host: z.string().max(200),
  extra: z.array(extraFieldSchema).max(60),
})

export type Person = z.infer<typeof personSchema>

export const ticketStatusSchema = z.enum([
  'confirmed',
  'unpaid',
  'unapproved',
  'canceled',
  'withdrawn',
])

export type TicketStatus = z.infer<typeof ticketStatusSchema>

/** What an attendee holds; `type` is the id of a ticket type. */
export const ticketSchema = z.object({
  id: uuidSchema,
  code: z.string().max(512),
  type: slugSchema,
  status: ticketStatusSchema,
  blocked: z.boolean(),
  validFrom: dateOrInstantSchema.nullable(),
  validUntil: dateOrInstantSchema.nullable(),
})

export type Ticket = z.infer<typeof ticketSchema>

/** A person at this event, as all sources and desks together have it now. */
export const attendeeSchema = personSchema.extend({
  id: uuidSchema,
  tickets: z.array(ticketSchema),
  /** Ids of the lists on which the attendee has a place. */
  enrolments: z.array(slugSchema),
  /** A ticket without a person yet ("n.t.b."): the first scan asks the name. */
  unnamed: z.boolean(),
  /** A minister or a threatened person: on no second screen, alerts the host. */
  flagged: z.boolean(),
  /** No longer in the latest file of the source. */
  withdrawn: z.boolean(),
})

export type Attendee = z.infer<typeof attendeeSchema>
