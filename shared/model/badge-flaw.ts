import { z } from 'zod'
import { uuidSchema } from './identifier.ts'

/** What of a badge a text is, as far as the layout tells. */
const badgePartSchema = z.enum(['name', 'organisation', 'job-title', 'other'])

/** What is wrong with one guest's badge, without a word of what stands on it. */
const badgeFlawSchema = z.discriminatedUnion('kind', [
  /** A text is set smaller than its layout allows, to keep it whole; the size in points. */
  z.object({ kind: z.literal('too-small'), part: badgePartSchema, size: z.number() }),
  /** Characters that the typeface does not have: boxes stand in their places. */
  z.object({
    kind: z.literal('letters-missing'),
    part: badgePartSchema,
    characters: z.array(z.string()),
  }),
  /** The QR code cannot hold what it is to say. */
  z.object({ kind: z.literal('code-too-long') }),
  /** A picture of the layout, which another desk made, may not be drawn. */
  z.object({ kind: z.literal('picture-missing') }),
])

export const badgeFlawsSchema = z.array(badgeFlawSchema)

export type BadgePart = z.infer<typeof badgePartSchema>
export type BadgeFlaw = z.infer<typeof badgeFlawSchema>

/** A guest whose badge is not as it should be. */
const flawedBadgeSchema = z.object({
  attendeeId: uuidSchema,
  guest: z.string(),
  flaws: badgeFlawsSchema,
})

export type FlawedBadge = z.infer<typeof flawedBadgeSchema>

/** How many badges were looked at, and those that are not as they should be, by last name; the first of them named. */
export const checkedBadgesSchema = z.object({
  checked: z.number().int(),
  count: z.number().int(),
  flawed: z.array(flawedBadgeSchema).max(200),
})

export type CheckedBadges = z.infer<typeof checkedBadgesSchema>
