import { z } from 'zod'
import { instantSchema } from './identifier.ts'

/** When a date of the event begins, ends and admits (ISO 8601). */
const eventMomentsSchema = z.object({
  from: instantSchema,
  to: instantSchema,
  admission: instantSchema,
})

export type EventMoments = z.infer<typeof eventMomentsSchema>

/**
 * Further conditions of an entry: JSON-logic (jsonlogic.com) in pretix's vocabulary, and the moments that it calls by
 * name: those of the event, and those of each date of a series by its number.
 */
export const admissionRulesSchema = z.object({
  logic: z.json(),
  event: eventMomentsSchema.nullable(),
  dates: z.record(z.string(), eventMomentsSchema),
  /** By which days and times of day are counted, where it is not the venue's own. */
  timeZone: z.string().optional(),
})

export type AdmissionRules = z.infer<typeof admissionRulesSchema>
