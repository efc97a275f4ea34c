import { z } from 'zod'
import { personSchema, ticketSchema } from './attendee.ts'
import { slugSchema, uuidSchema } from './identifier.ts'

/** One attendee as a source has it: the part without anything that points at a person. */
export const sourceRowSchema = z.object({
  attendeeId: uuidSchema,
  tickets: z.array(ticketSchema.omit({ code: true })),
  enrolments: z.array(slugSchema),
  unnamed: z.boolean(),
  flagged: z.boolean(),
})

export type SourceRow = z.infer<typeof sourceRowSchema>

/** The personal part of a source row; `codes` are the ticket codes in the order of the row's tickets. */
export const sourcePersonSchema = personSchema.extend({ codes: z.array(z.string().max(512)) })

export type SourcePerson = z.infer<typeof sourcePersonSchema>
