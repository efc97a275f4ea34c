import { z } from 'zod'
import { localDateSchema } from './identifier.ts'

/** What an event is: one register, the last description by clock stands. */
export const eventDescriptionSchema = z.object({
  name: z.string().min(1).max(200),
  /** First and last day at the venue, both inclusive. */
  firstDay: localDateSchema,
  lastDay: localDateSchema,
  /** IANA time zone of the venue; days and windows are reckoned in it. */
  timeZone: z.string().min(1).max(100).refine(isTimeZone),
  place: z.string().max(200),
  /** Whether ticket codes are the same in upper and lower case. */
  codesIgnoreCase: z.boolean(),
})

export type EventDescription = z.infer<typeof eventDescriptionSchema>

/** No day can be reckoned in a zone that nobody knows, and then nothing at the desk works. */
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
