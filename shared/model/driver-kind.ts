import { z } from 'zod'
import { driverNameSchema, mediaSchema } from './settings.ts'

/**
 * What a driver says of its printers, to whoever chooses one, fills its form in or lays a badge out for it. Texts are
 * keys of messages.
 */
export const driverKindSchema = z.object({
  driver: driverNameSchema,
  /** Text: what a person reads for it. */
  name: z.string(),
  /** Text: an example beside the field of the address; null where there is no address to enter. */
  addressHelp: z.string().nullable(),
  /** Usual sizes of its media in mm, the most usual first; none where a page is as large as its badge. */
  media: z.array(mediaSchema),
  /** Whether badges come out on labels, on which they may lie turned. */
  isLabelPrinter: z.boolean(),
  /** Dots an inch of a printer that neither tells nor was asked. */
  usualDpi: z.number(),
  /** The dots an inch from which a person chooses; none where nobody need say. */
  dpis: z.array(z.number().int()),
  /** The models from which a person chooses, where printers of one language differ; `name` is a text. */
  models: z.array(z.object({ model: z.string(), name: z.string() })),
  /** Whether it may have a roll that it cuts after each badge, in place of labels that were cut before. */
  tape: z.boolean(),
  /** Whether these can be set from here. */
  darkness: z.boolean(),
  cutter: z.boolean(),
  copies: z.boolean(),
})

export type DriverKind = z.infer<typeof driverKindSchema>
