import { z } from 'zod'
import { instantSchema } from './identifier.ts'

/** What keeps a desk away: it has another event or another version, or nobody answers at its address. */
const deskProblemSchema = z.enum(['not-reached', 'other-event', 'other-version', 'garbled'])

/** Another desk of the open event, as this one sees it. */
const otherDeskSchema = z.object({
  /** Its name, or its address as long as it has told none. */
  name: z.string(),
  /** Where it listens; null where it cannot be called from here. */
  address: z.string().nullable(),
  together: z.boolean(),
  /** Since when it is together with this one, or away; null where it was never met since the start. */
  since: instantSchema.nullable(),
  problem: deskProblemSchema.nullable(),
  /** Minutes by which its clock runs ahead of this one's, negative where it lags behind; null where that is below two. */
  clockAhead: z.number().int().nullable(),
})

export type OtherDesk = z.infer<typeof otherDeskSchema>
export type DeskProblem = z.infer<typeof deskProblemSchema>

/** How the desks of the open event stand together. */
export const desksStateSchema = z.object({
  /** Whether this desk works together with others. */
  isOn: z.boolean(),
  /** Where others find this laptop, a network each; empty where it cannot listen. */
  addresses: z.array(z.string()),
  desks: z.array(otherDeskSchema),
  /** Entries that others have and this desk does not yet. */
  behind: z.number().int(),
  /** Whether the disk of this laptop has no room for what others have. */
  isFull: z.boolean(),
})

export type DesksState = z.infer<typeof desksStateSchema>

/** The desks of an event that this laptop works together with. */
export const storedDesksSchema = z.object({
  addresses: z
    .array(
      z.object({
        address: z.string().max(100),
        name: z.string().max(60),
        /** Which laptop was met there last, where it said so. */
        laptop: z.string().max(60).optional(),
      }),
    )
    .max(64),
})

export type StoredDesks = z.infer<typeof storedDesksSchema>
