import { z } from 'zod'

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

/** What a memory scanner's file amounted to. */
export const memoryFileAnswerSchema = z.object({
  rows: z.number().int(),
  admitted: z.number().int(),
  refused: z.number().int(),
  /** Read before from the same file or another. */
  repeated: z.number().int(),
  /** Lines without a code or a time that can be read, the first hundred. */
  unreadable: z.array(z.object({ row: z.number().int(), text: z.string() })),
})

export type MemoryFileAnswer = z.infer<typeof memoryFileAnswerSchema>
