import { z } from 'zod'
import { languageSchema } from './language.ts'
import { slugSchema } from './identifier.ts'

/** A kiosk as `settings.json` keeps it, so that it comes back after the plug was pulled. */
export const storedKioskSchema = z.object({ listId: slugSchema })

/** What the page of a kiosk needs to begin; of guests it is told nothing. */
export const kioskStateSchema = z.object({
  /** Empty where no event could be opened: then everybody is sent to the desk. */
  eventName: z.string(),
  listName: z.string(),
  /** The event's own, as `Europe/Amsterdam`; null without an event. */
  timeZone: z.string().nullable(),
  /** The language to which each guest's choice goes back. */
  language: languageSchema,
  cameraId: z.string().nullable(),
  cameraMirror: z.boolean(),
  scannerPrefixes: z.array(z.string()),
  volume: z.number(),
  deskName: z.string(),
})

export type KioskState = z.infer<typeof kioskStateSchema>

/** Where a guest's badge is: none is due, on its way, out of the printer, got earlier, or to be got at the desk. */
export const kioskBadgeSchema = z.enum(['none', 'coming', 'out', 'had', 'desk'])

export type KioskBadge = z.infer<typeof kioskBadgeSchema>

/** All that a public screen is told of a check-in: why somebody is to go to the desk is not for everybody's eyes. */
export const kioskAnswerSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('welcome'), name: z.string(), badge: kioskBadgeSchema }),
  z.object({ outcome: z.literal('already') }),
  z.object({ outcome: z.literal('desk') }),
  /** Too many wrong addresses were typed: none is looked for, for a while. */
  z.object({ outcome: z.literal('paused') }),
])

export type KioskAnswer = z.infer<typeof kioskAnswerSchema>
