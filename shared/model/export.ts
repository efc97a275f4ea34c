import { z } from 'zod'
import { instantSchema } from './identifier.ts'

/** What can be taken out of an event as a file. */
export const exportKindSchema = z.enum([
  'attendance-csv',
  'attendance-xlsx',
  'attendance-pdf',
  'journal',
  'day-report',
  'certificate',
  /** Everybody's certificates in one file. */
  'certificates',
  /** What desks changed, for the organiser to take over. */
  'changes-csv',
  'changes-xlsx',
])

export type ExportKind = z.infer<typeof exportKindSchema>

/** What became of a wish for a file. */
export const savedFileSchema = z.object({
  /** False where the person closed the question where to save. */
  saved: z.boolean(),
  fileName: z.string(),
  /** Lines in it: people, entries. */
  rows: z.number().int(),
})

const linesSchema = z.array(z.object({ row: z.number().int(), text: z.string() }))

/** What a memory scanner's file amounts to, before (`preview`) or after it is taken in. */
export const memoryFileAnswerSchema = z.object({
  preview: z.boolean(),
  rows: z.number().int(),
  /** When the first and the last of them were scanned, null where none counts. */
  first: instantSchema.nullable(),
  last: instantSchema.nullable(),
  admitted: z.number().int(),
  refused: z.number().int(),
  /** Read before from the same file or another. */
  repeated: z.number().int(),
  /** Lines without a code or a time that can be read, the first hundred. */
  unreadable: linesSchema,
  /** Lines of which cannot be told which cell is the code and which the time, the first hundred. */
  unclear: linesSchema,
  /** Lines with a time in the future or on a day without the event, the first hundred: they count for nothing. */
  impossible: linesSchema,
})

export type MemoryFileAnswer = z.infer<typeof memoryFileAnswerSchema>
