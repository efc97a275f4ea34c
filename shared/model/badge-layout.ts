import { z } from 'zod'
import { slugSchema } from './identifier.ts'

const millimetres = z.number().min(0).max(1000)

/** What every element has: its box, seen as it stands on the badge, however its inside is turned. */
const common = z.object({
  /** Left, top, width and height in millimetres from the top left corner of its face. */
  x: millimetres,
  y: millimetres,
  width: millimetres,
  height: millimetres,
  /** Degrees clockwise by which what is in the box is turned. */
  rotation: z.union([z.literal(0), z.literal(90), z.literal(180), z.literal(270)]).default(0),
  /** The face of a folded badge on which it stands. */
  face: z.enum(['front', 'back']).default('front'),
  /** Ticket types on whose badges it stands; null for all. */
  showFor: z.array(slugSchema).max(100).nullable().default(null),
})

const ink = z.string().regex(/^#[0-9a-f]{6}$/i)

/** Text, fitted into its box: from `size` down to `minimumSize` points, on at most `lines` lines. */
const textElement = common.extend({
  type: z.literal('text'),
  /** Text with placeholders in braces (see `fill-template`): `{firstName}`, `{organisation}`, `{sessions}`, or an
   * extra field's label. */
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

const bandElement = common.extend({ type: z.literal('ticket-type-band') })

/** A rectangle: filled, or where `border` is above 0 (in mm) only its edge. */
const boxElement = common.extend({
  type: z.literal('box'),
  colour: ink,
  border: z.number().min(0).max(20).default(0),
})

/** A line along the longer side of its box, through its middle. */
const lineElement = common.extend({
  type: z.literal('line'),
  colour: ink,
  /** In mm. */
  thickness: z.number().min(0.05).max(20),
})

/** The largest picture file in a layout, in bytes: layouts travel between desks. */
export const LARGEST_PICTURE = 500_000

/** Bytes of a layout file beyond which it is not looked into at all. */
export const LARGEST_LAYOUT_FILE = 20_000_000

/** A picture that was checked on its way in (see `domain/badge/accept-picture`), as large as fits in its box. */
const pictureElement = common.extend({
  type: z.literal('picture'),
  format: z.enum(['png', 'jpeg', 'svg']),
  /** The file in Base64. */
  data: z.string().max(Math.ceil(LARGEST_PICTURE / 3) * 4),
  /** Its own size, in pixels or user units, for its proportions. */
  pixels: z.object({ width: z.number().positive(), height: z.number().positive() }),
})

/** A QR code, square in its box. */
const qrElement = common.extend({
  type: z.literal('qr'),
  content: z.enum(['ticket-code', 'badge-code', 'url', 'vcard']),
  /** The address of a `url`, with placeholders; each value is written as an address needs it. */
  url: z.string().max(500).default(''),
  /** Whether it may hold what points at a person; without it such a code is left out. */
  personal: z.boolean().default(false),
  errorCorrection: z.enum(['L', 'M', 'Q', 'H']),
})

const badgeElementSchema = z.discriminatedUnion('type', [
  textElement,
  bandElement,
  boxElement,
  lineElement,
  pictureElement,
  qrElement,
])

export type BadgeElement = z.infer<typeof badgeElementSchema>

/** The version of the file format that this program writes; 1 lacked all that has a default here. */
export const LAYOUT_VERSION = 2

/** How a badge looks: its size and its elements, in the order in which they are drawn. */
export const badgeLayoutSchema = z.object({
  /** Version of this file format. */
  version: z
    .union([z.literal(1), z.literal(LAYOUT_VERSION)])
    .transform((): typeof LAYOUT_VERSION => LAYOUT_VERSION),
  id: slugSchema,
  name: z.string().min(1).max(80),
  /** Size of one face, in mm. */
  width: z.number().min(10).max(1000),
  height: z.number().min(10).max(1000),
  /**
   * `double`: a second face below the first, upside down, the fold between them. `quarter`: two by two faces folded
   * twice, the front at the right below and the back at its left.
   */
  fold: z.enum(['none', 'double', 'quarter']).default('none'),
  /** Whether the back of a folded badge shows the front once more instead of its own elements. */
  sameBack: z.boolean().default(true),
  /** The edge that the printer leaves blank, in mm. */
  margin: z.number().min(0).max(50).default(0),
  /** Who gets it: guests with these ticket types, or on these lists; nobody named and not standard: nobody. */
  ticketTypes: z.array(slugSchema).max(100).default([]),
  lists: z.array(slugSchema).max(100).default([]),
  /** Whether all get it for whom no other layout is meant. */
  standard: z.boolean().default(false),
  elements: z.array(badgeElementSchema).max(100),
})

export type BadgeLayout = z.infer<typeof badgeLayoutSchema>

/** A layout as it may stand in a file: without what has a default. */
export type BadgeLayoutInput = z.input<typeof badgeLayoutSchema>
