import { z } from 'zod'
import { nameSchema } from './attendee.ts'
import { presenceSchema } from './guest-card.ts'
import { instantSchema, slugSchema, uuidSchema } from './identifier.ts'
import { verdictSchema } from './verdict.ts'

/** A line of a tick list; its number is the guest's in one numbering of the whole event, null for who came later. */
export const tickRowSchema = nameSchema.extend({
  id: uuidSchema,
  number: z.number().int().positive().nullable(),
  organisation: z.string(),
  /** Whose guest an open place is meant for; empty where that is not known, or is nobody's business. */
  host: z.string(),
  ticketType: z.string(),
  codes: z.array(z.string()),
  /** Names of the lists with places on which the guest has one. */
  enrolments: z.array(z.string()),
  presence: presenceSchema,
  at: instantSchema.nullable(),
})

export type TickRow = z.infer<typeof tickRowSchema>

/** One way in which the guests were numbered, for as long as nobody came in between. */
export const numberingSchema = z.object({
  number: z.number().int().positive(),
  /** Since when paper bears it. */
  from: instantSchema,
})

export type Numbering = z.infer<typeof numberingSchema>

/** How the paper fallback of the open event stands. */
export const paperStateSchema = z.object({
  /** When the tick lists were last made, null when never. */
  madeAt: instantSchema.nullable(),
  making: z.boolean(),
  /** Why the last ones were not made. */
  problem: z.enum(['disk-full', 'not-writable', 'failed']).nullable(),
  /** The lists of which there is paper. */
  lists: z.array(z.object({ listId: slugSchema, guests: z.number().int() })),
})

export type PaperState = z.infer<typeof paperStateSchema>

const tickedGuestSchema = nameSchema.extend({
  id: uuidSchema,
  organisation: z.string(),
  verdict: verdictSchema,
})

/** What becomes of ticks, or became: guests checked in, those who were in already, and who is refused. */
export const ticksAnswerSchema = z.object({
  admitted: z.number().int(),
  already: z.array(tickedGuestSchema),
  refused: z.array(tickedGuestSchema),
})

export type TicksAnswer = z.infer<typeof ticksAnswerSchema>
