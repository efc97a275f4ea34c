import { z } from 'zod'
import { slugSchema } from './identifier.ts'

const millimetres = z.number().min(0).max(1000)

const box = z.object({
  /** Left, top, width and height in millimetres from the badge's top left corner. */
  x: millimetres,
  y: millimetres,
  width: millimetres,
  height: millimetres,
})

const ink = z.string().regex(/^#[0-9a-f]{6}$/i)

/** Text, fitted into its box: from `size` down to `minimumSize` points, on at most `lines` lines. */
const textElement = box.extend({
  type: z.literal('text'),
  /** Text with placeholders: `{firstName}`, `{infix}`, `{lastName}`, `{organisation}`, `{jobTitle}`,
   * `{ticketType}`, `{eventName}`, `{eventDays}`, `{code}`, or an extra field's label. */
  text: z.string().max(500),
  size: z.number().min(4).max(200),
  minimumSize: z.number().min(4).max(200),
  lines: z.number().int().min(1).max(6),
  weight: z.enum(['regular', 'semibold', 'bold']),
  align: z.enum(['left', 'center', 'right']),
  vertical: z.enum(['top', 'middle', 'bottom']),
  /** `#rrggbb`, or `on-band` for the colour that reads best on the ticket type's colour. */
  colour: z.union([ink, z.literal('on-band')]),
})

const bandElement = box.extend({ type: z.literal('ticket-type-band') })

const boxElement = box.extend({ type: z.literal('box'), colour: ink })

/** A QR code of the guest's code, square in its box. */
const qrElement = box.extend({
  type: z.literal('qr'),
  content: z.enum(['ticket-code']),
  errorCorrection: z.enum(['L', 'M', 'Q', 'H']),
})

export const badgeElementSchema = z.discriminatedUnion('type', [
  textElement,
  bandElement,
  boxElement,
  qrElement,
])

export type BadgeElement = z.infer<typeof badgeElementSchema>

/** How a badge looks: its size and its elements, in the order in which they are drawn. */
export const badgeLayoutSchema = z.object({
  /** Version of this file format. */
  version: z.literal(1),
  id: slugSchema,
  name: z.string().min(1).max(80),
  width: millimetres,
  height: millimetres,
  elements: z.array(badgeElementSchema).max(100),
})

export type BadgeLayout = z.infer<typeof badgeLayoutSchema>
