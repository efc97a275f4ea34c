import { z } from 'zod'
import { checkedBadgesSchema } from '../model/badge-flaw.ts'
import { driverKindSchema } from '../model/driver-kind.ts'
import { uuidSchema } from '../model/identifier.ts'
import { badgeReasonSchema } from '../model/journal-entry.ts'
import { sightedPrinterSchema } from '../model/found-printer.ts'
import { printJobSchema, printProblemSchema, printStateSchema } from '../model/print-job.ts'
import { labelCounterSchema, printerTuningSchema } from '../model/printer-tuning.ts'
import { driverNameSchema, mediaSchema, labelSchema, printerSchema } from '../model/settings.ts'
import { toldMediumSchema } from '../model/told-media.ts'
import { call, nothing } from './call.ts'

/** What the lamp of the printer in use shows. */
export const printerStateSchema = z.object({
  printerId: uuidSchema.nullable(),
  name: z.string(),
  /** `none` when no printer is chosen. */
  state: z.enum(['none', 'idle', 'printing', 'stopped', 'not-answering']),
  problem: printProblemSchema.nullable(),
  detail: z.string(),
  /** The printer that a person chose, while the standby prints in its place, and what is wrong with it. */
  standsInFor: z
    .object({
      printerId: uuidSchema,
      name: z.string(),
      problem: printProblemSchema.nullable(),
    })
    .nullable(),
  /** The labels that are left, where they are counted. */
  labels: labelCounterSchema.nullable(),
  /** A person told the badges to wait. */
  isPaused: z.boolean(),
})

/** See `domain/media-findings`; sizes in mm. */
const mediaFindingSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('layout-larger'),
    layout: z.string(),
    size: z.object({ width: z.number(), height: z.number() }),
  }),
  z.object({
    kind: z.literal('layout-smaller'),
    layout: z.string(),
    size: z.object({ width: z.number(), height: z.number() }),
  }),
  z.object({ kind: z.literal('head-narrower'), widest: z.number() }),
  z.object({ kind: z.literal('no-roll') }),
  z.object({ kind: z.literal('no-pdf') }),
  z.object({ kind: z.literal('size-unknown') }),
  z.object({
    kind: z.literal('other-media'),
    ready: z.object({ width: z.number(), height: z.number() }),
  }),
  z.object({ kind: z.literal('in-margin'), layout: z.string(), margin: z.number() }),
])

/** How one printer is, in use or not. */
const oneStateSchema = z.object({
  printerId: uuidSchema,
  state: z.enum(['idle', 'printing', 'stopped', 'not-answering']),
  problem: printProblemSchema.nullable(),
  detail: z.string(),
  /** Whether it tells that a badge came out; otherwise a badge ends as "sent". */
  tellsTheEnd: z.boolean(),
  /** What does not fit on its media. */
  findings: z.array(mediaFindingSchema),
  /** The media in use as the printer itself tells of them, null where it does not. */
  medium: toldMediumSchema.nullable(),
  /** Dots to the inch, as the printer tells. */
  dpi: z.array(z.number()),
})

const printerFields = {
  name: z.string().min(1).max(120),
  mediaMm: mediaSchema,
  label: labelSchema.optional(),
  tuning: printerTuningSchema.optional(),
  identity: z.string().max(500).optional(),
}

/** Printers, badges and the jobs on their way. */
export const printingCalls = {
  'printing.printers': call(
    nothing,
    z.object({
      /** The kinds of printers that a person can add, in the order in which they are offered. */
      kinds: z.array(driverKindSchema),
      printers: z.array(printerSchema),
      printerId: uuidSchema.nullable(),
      standbyId: uuidSchema.nullable(),
    }),
  ),
  /** `unknown-driver` for a kind that there is not, `bad-address` for an address that no printer of the kind has. */
  'printing.addPrinter': call(
    z.object({
      ...printerFields,
      driver: driverNameSchema,
      address: z.string().max(500).optional(),
      dpi: z.number().int().min(72).max(1200).optional(),
    }),
    z.object({ id: uuidSchema }),
  ),
  /** Changes what is given of a printer; what is left out stays. */
  'printing.changePrinter': call(
    z.object({
      id: uuidSchema,
      change: z
        .object({
          ...printerFields,
          address: z.string().max(500).nullable(),
          dpi: z.number().int().min(72).max(1200).nullable(),
          labels: labelCounterSchema.nullable(),
          /** The certificate that the printer has now is the one to know it by. */
          trustsCertificate: z.literal(true),
        })
        .partial(),
    }),
    nothing,
  ),
  /** Its waiting badges wait for another printer; what it may have printed becomes a question. */
  'printing.removePrinter': call(z.object({ id: uuidSchema }), nothing),
  'printing.choosePrinter': call(z.object({ id: uuidSchema.nullable() }), nothing),
  /** Chooses the printer that takes over while the chosen one cannot print. */
  'printing.chooseStandby': call(z.object({ id: uuidSchema.nullable() }), nothing),
  /** Asks every printer of this laptop how it is. */
  'printing.printerStates': call(nothing, z.object({ states: z.array(oneStateSchema) })),
  /** Looks for printers at print servers, in the operating system and on the network, as long as it takes. */
  'printing.findPrinters': call(
    z.object({ server: z.string().max(253).optional() }),
    z.object({
      found: z.array(sightedPrinterSchema),
      problems: z.array(z.enum(['server-unreachable', 'not-a-server', 'system', 'network'])),
    }),
  ),
  /** Prints a test badge or a page of rulers, and follows it for some seconds. */
  'printing.proof': call(
    z.object({ printerId: uuidSchema, kind: z.enum(['test', 'calibration']) }),
    z.object({
      state: printStateSchema,
      problem: printProblemSchema.nullable(),
      detail: z.string(),
    }),
  ),
  /** Lets all badges of this laptop wait, or go on. */
  'printing.pause': call(z.object({ isPaused: z.boolean() }), nothing),
  /** Lets a badge go to another printer; `too-late` for one that may have come out. */
  'printing.move': call(z.object({ jobId: uuidSchema, printerId: uuidSchema }), nothing),
  /** Lets all badges that wait go to one printer, also those that a stopped printer gives back; how many went. */
  'printing.moveAll': call(
    z.object({ printerId: uuidSchema }),
    z.object({ moved: z.number().int() }),
  ),
  'printing.status': call(nothing, printerStateSchema),
  'printing.jobs': call(nothing, z.object({ jobs: z.array(printJobSchema) })),
  'printing.reprint': call(
    z.object({ id: uuidSchema, attendeeId: uuidSchema, reason: badgeReasonSchema }),
    /** `isOpen` for one that was asked for before and has yet to come out: no second one is made. */
    z.object({ jobId: uuidSchema, isOpen: z.boolean() }),
  ),
  'printing.retry': call(z.object({ jobId: uuidSchema }), nothing),
  'printing.cancel': call(z.object({ jobId: uuidSchema }), nothing),
  /** The person's answer to "did it come out?". */
  'printing.resolve': call(z.object({ jobId: uuidSchema, cameOut: z.boolean() }), nothing),
  /** Looks at the badges of all guests as the printer in use would print them. */
  'badges.check': call(nothing, checkedBadgesSchema),
  'badges.preview': call(z.object({ attendeeId: uuidSchema }), z.object({ svg: z.string() })),
} as const
