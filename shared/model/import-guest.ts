import { z } from 'zod'
import { instantSchema, uuidSchema } from './identifier.ts'

/** One guest of a preview, and what changes. */
export const importGuestSchema = z.object({
  attendeeId: uuidSchema,
  name: z.string(),
  /** Who brings the guest along or receives him; a place without a name is known by it. */
  host: z.string(),
  organisation: z.string(),
  changes: z.array(
    z.object({
      /** A field of the person, `tickets`, `enrolments`, or the label of an extra field. */
      field: z.string(),
      before: z.string(),
      after: z.string(),
      /** What the desk made of it, which stands; null where the desk did nothing. */
      desk: z.string().nullable(),
    }),
  ),
})

export type ImportGuest = z.infer<typeof importGuestSchema>

export const importGuestKindSchema = z.enum([
  'added',
  'changed',
  'withdrawn',
  'unchanged',
  'clashes',
])

export type ImportGuestKind = z.infer<typeof importGuestKindSchema>

/** An import that was made earlier. */
export const earlierImportSchema = z.object({
  revisionId: uuidSchema,
  label: z.string(),
  at: instantSchema,
  rows: z.number().int(),
  undone: z.boolean(),
  /** When a file was last found to hold the same still; null for never. */
  confirmedAt: instantSchema.nullable(),
  /** The file that another laptop loaded for the same list, unknown to this one, and that it took the place of. */
  overtook: z.string().nullable(),
})

export type EarlierImport = z.infer<typeof earlierImportSchema>
