import { z } from 'zod'
import { uuidSchema } from '../model/identifier.ts'
import { importPreviewSchema, importProgressSchema } from '../model/import.ts'
import { call, nothing } from './call.ts'

/** Guests from a file. */
export const importsCalls = {
  'imports.preview': call(
    z.object({ fileName: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }),
    importPreviewSchema,
  ),
  'imports.commit': call(z.object({ previewId: uuidSchema }), importProgressSchema),
  'imports.cancel': call(z.object({ previewId: uuidSchema }), nothing),
} as const
