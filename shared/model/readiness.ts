import { z } from 'zod'
import { instantSchema } from './identifier.ts'
import { printProblemSchema } from './print-job.ts'

/** What is looked at before the doors open, in the order of the page. */
const readinessSubjects = [
  'guests',
  'lists',
  'data',
  'changes',
  'desks',
  'clock',
  'scanner',
  'camera',
  'printer',
  'media',
  'badges',
  'labels',
  'disk',
  'power',
  'sleep',
  'rest',
  'lock',
  'paper',
] as const

/** What was found; each has a sentence of its own, and one that says what to do where something is. */
const readinessFindings = [
  'guests-none',
  'guests-loaded',
  'guests-some-canceled',
  'lists-none',
  'lists-empty',
  'lists-filled',
  'data-overtaken',
  'data-old',
  'data-fresh',
  'source-none',
  'source-problem',
  'source-unsent',
  'source-waiting',
  'source-done',
  'list-problem',
  'list-newer',
  'list-same',
  'desks-alone',
  'desks-none',
  'desks-away',
  'desks-together',
  'clock-practice',
  'clock-behind',
  'clock-off',
  'clock-after',
  'clock-far',
  'clock-zone',
  'clock-before',
  'clock-right',
  'scanner-never',
  'scanner-earlier',
  'scanner-today',
  'camera-never',
  'camera-earlier',
  'camera-today',
  'printer-not-needed',
  'printer-none',
  'printer-problem',
  'printer-never',
  'printer-earlier',
  'printer-today',
  'media-differs',
  'media-fits',
  'badges-flawed',
  'badges-whole',
  'labels-uncounted',
  'labels-few',
  'labels-short',
  'labels-enough',
  'disk-unknown',
  'disk-full',
  'disk-little',
  'disk-enough',
  'power-battery',
  'power-mains',
  'sleep-away',
  'sleep-not-kept',
  'sleep-kept',
  'sleep-later',
  'rest-never',
  'rest-after',
  'rest-windows',
  'rest-macos',
  'rest-linux',
  'lock-never',
  'lock-after',
  'lock-windows',
  'lock-macos',
  'lock-linux',
  'paper-failed',
  'paper-none',
  'paper-old',
  'paper-overtaken',
  'paper-made',
] as const

/** The pages on which a flaw is mended. */
const mendingPages = [
  'scanner',
  'badges',
  'events',
  'import',
  'lists',
  'printers',
  'settings',
] as const

/** One line of the page. */
export const readinessLineSchema = z.object({
  subject: z.enum(readinessSubjects),
  finding: z.enum(readinessFindings),
  /** `todo` keeps the doors shut, `warning` is to be known. */
  state: z.enum(['ok', 'warning', 'todo']),
  /** Where it is mended; null for what is not in Balie. */
  page: z.enum(mendingPages).nullable(),
  /** What the sentence tells: a number, words, a moment. */
  count: z.number(),
  text: z.string(),
  moment: instantSchema.nullable(),
  /** What the printer says. */
  problem: printProblemSchema.nullable(),
})

export type ReadinessLine = z.infer<typeof readinessLineSchema>

const countSchema = z.object({ id: z.string(), name: z.string(), guests: z.number().int() })

/** How ready a laptop is for the doors to open. */
export const readinessSchema = z.object({
  at: instantSchema,
  lines: z.array(readinessLineSchema),
  /** Guests loaded, by ticket type and by the list that admits them. */
  types: z.array(countSchema),
  lists: z.array(countSchema),
})

export type Readiness = z.infer<typeof readinessSchema>
