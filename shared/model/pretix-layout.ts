import { z } from 'zod'

/** Numbers come as JSON numbers or as texts ("12.50"), by pretix's own schema `pdf-layout`. */
const number = z.union([z.number(), z.string().regex(/^-?[0-9]+(\.[0-9]+)?$/)]).transform(Number)

/** One element of a pretix layout, in mm from the page's left bottom corner; fields by its schema `pdf-layout`. */
const pretixElementSchema = z.object({
  type: z.string().max(40),
  left: number.default(0),
  bottom: number.default(0),
  page: number.optional(),
  content: z.string().max(200).optional(),
  text: z.string().max(2_000).optional(),
  text_i18n: z.record(z.string(), z.string()).optional(),
  /** Of codes. */
  size: number.optional(),
  width: number.optional(),
  height: number.optional(),
  /** In points. */
  fontsize: number.optional(),
  fontfamily: z.string().max(80).optional(),
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  align: z.enum(['left', 'center', 'right']).optional(),
  verticalalign: z.enum(['top', 'middle', 'bottom']).optional(),
  /** Red, green, blue from 0 to 255, and an alpha that pretix ignores. */
  color: z.array(z.number()).min(3).max(4).optional(),
  /** Whether the place is the text's top and not its bottom. */
  downward: z.boolean().optional(),
  /** Degrees clockwise. */
  rotation: number.optional(),
})

export type PretixElement = z.infer<typeof pretixElementSchema>

/** A layout as pretix's API gives it (`badgelayouts`), or its elements alone as its editor exports them. */
export const pretixLayoutSchema = z.object({
  name: z.string().max(200).default(''),
  layout: z.array(pretixElementSchema).max(100),
  /** Page sizes in mm, where the server tells them. */
  size: z.array(z.object({ width: number, height: number })).optional(),
  background: z.unknown().optional(),
})

export type PretixLayout = z.infer<typeof pretixLayoutSchema>
