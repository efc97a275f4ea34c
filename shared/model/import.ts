import { z } from 'zod'
import { instantSchema, uuidSchema } from './identifier.ts'

/** What a column of the organiser's file holds. */
export const columnMeaningSchema = z.enum([
  'first-name',
  'infix',
  'last-name',
  'full-name',
  'organisation',
  'job-title',
  'email',
  'phone',
  'note',
  'host',
  'pronunciation',
  'code',
  'ticket-type',
  'status',
  'valid-from',
  'valid-until',
  'record-key',
  'flagged',
  'extra',
  'ignored',
])

export type ColumnMeaning = z.infer<typeof columnMeaningSchema>

/** What is wrong with one row; the row is left out or taken with a remark, never lost in silence. */
export const importProblemSchema = z.object({
  /** Line of the file as a spreadsheet counts it, from 1; 0 for the file as a whole. */
  row: z.number().int().min(0),
  kind: z.enum([
    'no-name',
    'duplicate-code',
    'code-of-another-guest',
    'unknown-status',
    'bad-date',
    'too-many-cells',
    'too-long',
    'unclosed-quote',
    'unreadable-characters',
    'scientific-code',
  ]),
  /** Whether the row stays out; otherwise it comes in as the message says. */
  skipped: z.boolean(),
  /** The value at fault. */
  detail: z.string(),
})

export type ImportProblem = z.infer<typeof importProblemSchema>

export const importCountsSchema = z.object({
  rows: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  withdrawn: z.number().int(),
  unchanged: z.number().int(),
  skipped: z.number().int(),
})

/** What a file would do, shown before anything is written. */
export const importPreviewSchema = z.object({
  previewId: uuidSchema,
  fileName: z.string(),
  encoding: z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252']),
  delimiter: z.enum([';', ',', '\t', '|']),
  columns: z.array(z.object({ header: z.string(), meaning: columnMeaningSchema })),
  /** The first rows as they were read. */
  sample: z.array(z.array(z.string())),
  counts: importCountsSchema,
  /** The first five hundred; `problemCount` counts them all. */
  problems: z.array(importProblemSchema),
  problemCount: z.number().int(),
})

export type ImportPreview = z.infer<typeof importPreviewSchema>

/** How far a commit has come; `finishedAt` is set at its end. */
export const importProgressSchema = z.object({
  previewId: uuidSchema,
  state: z.enum(['writing', 'committed', 'canceled', 'failed']),
  rowsDone: z.number().int(),
  rowsTotal: z.number().int(),
  counts: importCountsSchema,
  finishedAt: instantSchema.nullable(),
  problem: z.enum(['disk-full', 'internal']).nullable(),
})

export type ImportProgress = z.infer<typeof importProgressSchema>
