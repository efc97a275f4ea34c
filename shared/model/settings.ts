import { z } from 'zod'
import { uuidSchema } from './identifier.ts'

/** Size in millimetres of one badge or label as the printer takes it. */
export const mediaSchema = z.object({
  width: z.number().min(10).max(500),
  height: z.number().min(10).max(500),
})

export const printerDriverSchema = z.enum(['ipp', 'zpl', 'brother-ql', 'system', 'pdf'])

/** A printer that this laptop can use. */
export const printerSchema = z.object({
  id: uuidSchema,
  name: z.string().min(1).max(120),
  driver: printerDriverSchema,
  /** `ipp://host:631/printers/queue`, or null for the PDF folder. */
  address: z.string().max(500).nullable(),
  mediaMm: mediaSchema,
  dpi: z.number().int().min(72).max(1200).nullable(),
})

export type Printer = z.infer<typeof printerSchema>

/** What belongs to one laptop and travels nowhere. */
export const settingsSchema = z.object({
  version: z.literal(1).default(1),
  language: z.enum(['nl', 'en']).default('nl'),
  deskName: z.string().max(60).default(''),
  /** This laptop, made at its first start: only its own print jobs are its to print. */
  laptopId: uuidSchema.nullable().default(null),
  printers: z.array(printerSchema).default([]),
  printerId: uuidSchema.nullable().default(null),
  /** The camera's label and id as the browser names it; null for the first. */
  cameraId: z.string().nullable().default(null),
  volume: z.number().min(0).max(1).default(0.8),
  lastEventId: uuidSchema.nullable().default(null),
  lastListId: z.string().nullable().default(null),
})

export type Settings = z.infer<typeof settingsSchema>
