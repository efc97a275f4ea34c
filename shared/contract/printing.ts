import { z } from 'zod'
import { uuidSchema } from '../model/identifier.ts'
import { badgeReasonSchema } from '../model/journal-entry.ts'
import { printJobSchema, printProblemSchema } from '../model/print-job.ts'
import { mediaSchema, labelSchema, printerDriverSchema, printerSchema } from '../model/settings.ts'
import { call, nothing } from './call.ts'

/** What the lamp of the chosen printer shows. */
export const printerStateSchema = z.object({
  printerId: uuidSchema.nullable(),
  name: z.string(),
  /** `none` when no printer is chosen. */
  state: z.enum(['none', 'idle', 'printing', 'stopped', 'not-answering']),
  problem: printProblemSchema.nullable(),
  detail: z.string(),
})

/** Printers, badges and the jobs on their way. */
export const printingCalls = {
  'printing.printers': call(
    nothing,
    z.object({ printers: z.array(printerSchema), printerId: uuidSchema.nullable() }),
  ),
  'printing.addPrinter': call(
    z.object({
      name: z.string().min(1).max(120),
      driver: printerDriverSchema,
      address: z.string().max(500).optional(),
      mediaMm: mediaSchema,
      dpi: z.number().int().min(72).max(1200).optional(),
      label: labelSchema.optional(),
    }),
    z.object({ id: uuidSchema }),
  ),
  'printing.choosePrinter': call(z.object({ id: uuidSchema.nullable() }), nothing),
  'printing.status': call(nothing, printerStateSchema),
  'printing.jobs': call(nothing, z.object({ jobs: z.array(printJobSchema) })),
  'printing.reprint': call(
    z.object({ id: uuidSchema, attendeeId: uuidSchema, reason: badgeReasonSchema }),
    z.object({ jobId: uuidSchema }),
  ),
  'printing.retry': call(z.object({ jobId: uuidSchema }), nothing),
  'printing.cancel': call(z.object({ jobId: uuidSchema }), nothing),
  /** The person's answer to "did it come out?". */
  'printing.resolve': call(z.object({ jobId: uuidSchema, cameOut: z.boolean() }), nothing),
  'badges.preview': call(z.object({ attendeeId: uuidSchema }), z.object({ svg: z.string() })),
} as const
