import { z } from 'zod'
import { uuidSchema } from '../model/identifier.ts'
import { importChoicesSchema, importPreviewSchema, importProgressSchema } from '../model/import.ts'
import {
  earlierImportSchema,
  importGuestKindSchema,
  importGuestSchema,
} from '../model/import-guest.ts'
import { call, nothing } from './call.ts'

const named = z.object({ previewId: uuidSchema })

/** Guests from a file. */
export const importsCalls = {
  'imports.preview': call(
    z.object({ fileName: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }),
    importPreviewSchema,
  ),
  /** Reads the file of a preview anew, as a person says that it is meant. */
  'imports.adjust': call(named.extend({ choices: importChoicesSchema }), importPreviewSchema),
  /** The guests of a preview, by what happens to them. */
  'imports.guests': call(
    named.extend({
      kind: importGuestKindSchema,
      text: z.string().max(200).default(''),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(500),
    }),
    z.object({ total: z.number().int(), guests: z.array(importGuestSchema) }),
  ),
  /** The cells of a row with a problem. */
  'imports.row': call(
    named.extend({ row: z.number().int().min(1) }),
    z.object({ cells: z.array(z.string()) }),
  ),
  'imports.commit': call(
    named.extend({ acceptWithdrawn: z.number().int().min(0).optional() }),
    importProgressSchema,
  ),
  'imports.cancel': call(named, nothing),
  /** The files that were loaded before, latest first. */
  'imports.earlier': call(nothing, z.object({ imports: z.array(earlierImportSchema) })),
  'imports.undo': call(z.object({ id: uuidSchema, revisionId: uuidSchema }), nothing),
} as const
