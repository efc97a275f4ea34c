import { z } from 'zod'

/** Media as a printer tells of it: its size and the edges that it leaves blank there, in mm. */
export const toldMediumSchema = z.object({
  width: z.number(),
  height: z.number(),
  margins: z.object({
    top: z.number(),
    right: z.number(),
    bottom: z.number(),
    left: z.number(),
  }),
})

export type ToldMedium = z.infer<typeof toldMediumSchema>

/** What a printer tells of its media by itself; an empty list where it does not tell. */
export type ToldMedia = {
  /** What lies in it now. */
  readonly ready: readonly ToldMedium[]
  /** All that it takes. */
  readonly known: readonly ToldMedium[]
  /** Sizes from and to which it takes any, in mm. */
  readonly ranges: readonly { readonly from: Size; readonly to: Size }[]
  /** Dots to the inch. */
  readonly dpi: readonly number[]
  /** False where it tells of the documents that it takes, and PDF is not among them. */
  readonly takesPdf?: boolean
}

type Size = { readonly width: number; readonly height: number }
