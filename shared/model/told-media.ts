import { z } from 'zod'

const size = { width: z.number(), height: z.number() }

/** Media as a printer tells of it: its size and the edges that it leaves blank there, in mm. */
export const toldMediumSchema = z.object({
  ...size,
  margins: z.object({
    top: z.number(),
    right: z.number(),
    bottom: z.number(),
    left: z.number(),
  }),
})

export type ToldMedium = z.infer<typeof toldMediumSchema>

/** What a printer tells of its media by itself; an empty list where it does not tell. */
export const toldMediaSchema = z.object({
  /** What lies in it now. */
  ready: z.array(toldMediumSchema),
  /** All that it takes. */
  known: z.array(toldMediumSchema),
  /** Sizes from and to which it takes any, in mm. */
  ranges: z.array(z.object({ from: z.object(size), to: z.object(size) })),
  /** Dots to the inch. */
  dpi: z.array(z.number()),
  /** False where it tells of the documents that it takes, and PDF is not among them. */
  takesPdf: z.boolean().optional(),
})

export type ToldMedia = z.infer<typeof toldMediaSchema>
