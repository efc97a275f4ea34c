import { z } from 'zod'

const offset = z.number().min(-25).max(25)

/** What a person set for one printer after looking at what came out of it. */
export const printerTuningSchema = z.object({
  /** By how much the picture is moved on the media as it comes out, to the right and down, in mm. */
  offsetMm: z.object({ x: offset, y: offset }).default({ x: 0, y: 0 }),
  /** Darkness from 0 to 30 as ZPL has it; null leaves it to the printer. */
  darkness: z.number().int().min(0).max(30).nullable().default(null),
  /** Whether it cuts after each label; null leaves it to the printer. */
  cut: z.boolean().nullable().default(null),
  /** How often each badge comes out. */
  copies: z.number().int().min(1).max(5).default(1),
})

export type PrinterTuning = z.infer<typeof printerTuningSchema>

/** The labels that are left in a printer, as far as Balie counts along. */
export const labelCounterSchema = z.object({
  left: z.number().int().min(0).max(100_000),
  /** From so many on the desk is warned. */
  warnAt: z.number().int().min(0).max(10_000),
})

export type LabelCounter = z.infer<typeof labelCounterSchema>
