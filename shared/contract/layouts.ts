import { z } from 'zod'
import { badgeLayoutSchema } from '../model/badge-layout.ts'
import { slugSchema, uuidSchema } from '../model/identifier.ts'
import { call, nothing } from './call.ts'

/** Who stands on the badge that the designer shows. */
const layoutSampleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ordinary') }),
  z.object({ kind: z.literal('longest') }),
  z.object({ kind: z.literal('missing') }),
  z.object({ kind: z.literal('guest'), attendeeId: uuidSchema }),
])

/** See `domain/badge/layout-warnings`; `element` is the element's number from 0. */
const elementWarningSchema = z.object({
  element: z.number().int(),
  warning: z.discriminatedUnion('type', [
    z.object({ type: z.literal('does-not-fit'), text: z.string(), size: z.number() }),
    z.object({ type: z.literal('glyph-missing'), characters: z.array(z.string()).readonly() }),
    z.object({ type: z.literal('qr-too-small'), module: z.number() }),
    z.object({ type: z.literal('qr-few-dots'), dots: z.number() }),
    z.object({ type: z.literal('qr-too-long') }),
    z.object({ type: z.literal('code-missing') }),
    z.object({ type: z.literal('personal-off') }),
    z.object({ type: z.literal('picture-refused') }),
    z.object({ type: z.literal('outside') }),
    z.object({ type: z.literal('outside-printable') }),
    z.object({ type: z.literal('name-too-small'), size: z.number() }),
  ]),
})

/** What of a file from elsewhere could not be taken over, by its name there. */
const layoutNoteSchema = z.object({
  kind: z.enum(['element', 'variable', 'typeface', 'italic', 'rotation', 'background', 'page']),
  name: z.string(),
})

/** The badge layouts of the open event, and the designer's pictures of them. */
export const layoutsCalls = {
  'layouts.all': call(
    nothing,
    z.object({
      layouts: z.array(badgeLayoutSchema),
      /** The layout that Balie brings; it is in use where none of the event is meant for a guest. */
      standard: badgeLayoutSchema,
      /** Labels of the organiser's own fields that a badge may show. */
      extraFields: z.array(z.string()),
    }),
  ),
  /** The id of the call is that of the entry. */
  'layouts.save': call(
    z.object({ id: uuidSchema, layout: badgeLayoutSchema }),
    z.object({ layoutId: slugSchema }),
  ),
  'layouts.remove': call(z.object({ id: uuidSchema, layoutId: slugSchema }), nothing),
  /** Reads a layout file (ours or pretix's) without keeping anything. */
  'layouts.read': call(
    z.object({ fileName: z.string().max(255), bytes: z.instanceof(Uint8Array) }),
    z.object({ layout: badgeLayoutSchema, notes: z.array(layoutNoteSchema).readonly() }),
  ),
  /** Writes a layout as a file where the person wants it; `saved` is false where he thought better of it. */
  'layouts.export': call(z.object({ layoutId: slugSchema }), z.object({ saved: z.boolean() })),
  /** The badge as it will be printed, as SVG in mm. */
  'layouts.draw': call(
    z.object({ layout: badgeLayoutSchema, sample: layoutSampleSchema }),
    z.object({
      svg: z.string(),
      guest: z.string(),
      warnings: z.array(elementWarningSchema).readonly(),
    }),
  ),
} as const
