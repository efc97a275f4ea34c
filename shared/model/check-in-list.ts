import { z } from 'zod'
import { admissionRulesSchema } from './admission-rules.ts'
import { instantSchema, localDateSchema, slugSchema } from './identifier.ts'

/** A question that the desk asks before an entry counts. */
const listQuestionSchema = z.object({
  id: slugSchema,
  text: z.string().min(1).max(300),
  required: z.boolean(),
  /** What an answer looks like; any text where it is left out. */
  kind: z
    .enum(['number', 'yes', 'choice', 'choices', 'date', 'time', 'moment', 'country', 'phone'])
    .optional(),
  /** What may be chosen; an answer is the id, or several ids with commas between them. */
  choices: z.array(z.object({ id: slugSchema, text: z.string().max(200) })).optional(),
  /** Ticket types whose holders are asked; all where it is left out. */
  ticketTypes: z.array(slugSchema).optional(),
  /** The name of the particular under which an answer is known; who has answered is not asked again. */
  particular: z.string().max(80).optional(),
})

/** What is being checked: the entrance, a day, a session, a working visit, a dinner. */
export const checkInListSchema = z.object({
  id: slugSchema,
  name: z.string().min(1).max(120),
  kind: z.enum(['reception', 'day', 'session', 'visit', 'dinner', 'other']),
  place: z.string().max(120).nullable(),
  /** The day it belongs to; null when it spans the event. */
  day: localDateSchema.nullable(),
  /** First and last moment at which an entry is in time, both inclusive; null is unbounded. */
  opensAt: instantSchema.nullable(),
  closesAt: instantSchema.nullable(),
  /** Ticket types that it admits; null admits all. */
  ticketTypes: z.array(slugSchema).nullable(),
  entries: z.enum(['once', 'once-a-day', 'unlimited']),
  /** Whether somebody who went out may come in again. */
  reentryAfterExit: z.boolean(),
  /** Whether the desk may admit an unpaid guest, and one who comes before `opensAt`. */
  admitUnpaid: z.boolean(),
  admitEarly: z.boolean(),
  /** Seats; null is unlimited. */
  capacity: z.number().int().positive().nullable(),
  /** Whether only enrolled guests are admitted. */
  byEnrolment: z.boolean(),
  prints: z.enum(['never', 'first-time', 'always']),
  /** Local time at which everybody inside counts as gone, such as `18:00`; null for never. */
  automaticExitAt: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .nullable(),
  /** What an enrolled guest gets at the reception ("dinerbandje"); null for nothing. */
  handOut: z.string().max(80).nullable(),
  /** Questions that must or may be answered before an entry counts. */
  questions: z.array(listQuestionSchema),
  /** Whether a ticket that is not on the list admits where another one of its holder is; true where it is left out. */
  matchesOthers: z.boolean().optional(),
  /** Further conditions that a registration system gives; none where it is left out. */
  rules: admissionRulesSchema.optional(),
  /** Place in menus, ascending. */
  position: z.number().int(),
})

export type ListQuestion = z.infer<typeof listQuestionSchema>
export type CheckInList = z.infer<typeof checkInListSchema>
