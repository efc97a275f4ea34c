import { z } from 'zod'
import { exportKindSchema, memoryFileAnswerSchema, savedFileSchema } from '../model/export.ts'
import { localDateSchema, slugSchema, uuidSchema } from '../model/identifier.ts'
import { directionSchema } from '../model/verdict.ts'
import { call } from './call.ts'

/** Attendance out after the event, and what memory scanners recorded in. */
export const exportsCalls = {
  /** Asks the person where, and writes a file there. */
  'exports.save': call(
    z.object({
      kind: exportKindSchema,
      /** Null takes all lists, all days. */
      listId: slugSchema.nullable().default(null),
      day: localDateSchema.nullable().default(null),
      /** Whose certificate. */
      attendeeId: uuidSchema.optional(),
    }),
    savedFileSchema,
  ),
  /** Shows the file that was saved last in its folder, in the system's own window; whether it is still there. */
  'exports.show': call(z.object({}), z.object({ shown: z.boolean() })),
  /** Takes in what a memory scanner recorded; with `preview` it only says what the file holds. */
  'checkIn.memoryFile': call(
    z.object({
      preview: z.boolean().default(false),
      listId: slugSchema,
      direction: directionSchema,
      bytes: z.instanceof(Uint8Array),
    }),
    memoryFileAnswerSchema,
  ),
} as const
