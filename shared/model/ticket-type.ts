import { z } from 'zod'
import { localDateSchema, slugSchema } from './identifier.ts'

/** A kind of ticket: participant, speaker, crew, press, exhibitor, day ticket. */
export const ticketTypeSchema = z.object({
  id: slugSchema,
  name: z.string().min(1).max(80),
  /** Colour of the band on the badge, `#rrggbb`. */
  colour: z.string().regex(/^#[0-9a-f]{6}$/i),
  /** The days on which it admits; null admits on every day of the event. */
  validDays: z.array(localDateSchema).nullable(),
  /** What the desk hands out with it ("groen koord"); null for nothing. */
  handOut: z.string().max(80).nullable(),
})

export type TicketType = z.infer<typeof ticketTypeSchema>
