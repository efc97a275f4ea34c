import { z } from 'zod'
import { instantSchema, localDateSchema, uuidSchema } from './identifier.ts'

/** Where badges of a practice go: into files that are thrown away with it, or to the printer that is in use. */
const practiceBadgesSchema = z.enum(['files', 'printer'])

export type PracticeBadges = z.infer<typeof practiceBadgesSchema>

/** The moment at which practising is to begin, on the clock at the venue, and what becomes of badges. */
export const practiceWishSchema = z.object({
  day: localDateSchema,
  /** Such as `08:30`. */
  time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  badges: practiceBadgesSchema,
})

export type PracticeWish = z.infer<typeof practiceWishSchema>

/** What a copy knows of itself that was made to practise on. */
export const practiceSchema = z.object({
  /** The event that it is a copy of. */
  eventId: uuidSchema,
  /** The moment at which its clock began. */
  from: instantSchema,
  badges: practiceBadgesSchema,
  /** The word that stands on each of its badges. */
  mark: z.string().min(1).max(40),
})

export type Practice = z.infer<typeof practiceSchema>
