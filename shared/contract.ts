import { z } from 'zod'
import { attendeeSchema, nameSchema, personSchema, ticketSchema } from './model/attendee.ts'
import { checkInListSchema } from './model/check-in-list.ts'
import { eventDescriptionSchema } from './model/event.ts'
import { instantSchema, slugSchema, uuidSchema } from './model/identifier.ts'
import { importPreviewSchema, importProgressSchema } from './model/import.ts'
import {
  badgeReasonSchema,
  editedFieldsSchema,
  previousCheckInSchema,
  undoReasonSchema,
} from './model/journal-entry.ts'
import { paymentSchema } from './model/payment.ts'
import { printJobSchema, printProblemSchema } from './model/print-job.ts'
import {
  mediaSchema,
  labelSchema,
  printerDriverSchema,
  printerSchema,
  settingsSchema,
} from './model/settings.ts'
import { ticketTypeSchema } from './model/ticket-type.ts'
import {
  directionSchema,
  explanationSchema,
  overrideSchema,
  verdictSchema,
} from './model/verdict.ts'

const nothing = z.object({})

const eventFileSchema = z.object({
  id: uuidSchema,
  description: eventDescriptionSchema.nullable(),
  /** `ready`, or why it cannot be opened as it is. */
  state: z.enum([
    'ready',
    'newer',
    'damaged',
    'not-an-event',
    'live-copy',
    'read-only',
    'not-readable',
    'disk-full',
  ]),
})

const openEventSchema = z.object({
  id: uuidSchema,
  description: eventDescriptionSchema,
  ticketTypes: z.array(ticketTypeSchema),
  attendees: z.number().int(),
  /** When guests last came in, null when none did. */
  dataFrom: instantSchema.nullable(),
})

/** What became of the guest's badge in this scan. */
const scanBadgeSchema = z.object({
  jobId: uuidSchema.nullable(),
  /** When and where the badge came out or was claimed earlier, null when this is the first. */
  earlier: z.object({ at: instantSchema, desk: z.string() }).nullable(),
})

/** The desk's answer to one scan. */
export const scanAnswerSchema = z.object({
  id: uuidSchema,
  listId: slugSchema,
  at: instantSchema,
  direction: directionSchema,
  verdict: verdictSchema,
  explanation: explanationSchema.nullable(),
  /** What belongs to the explanation: a moment, a list's name, the code as it was read. */
  detail: z.string(),
  attendee: attendeeSchema.nullable(),
  ticket: ticketSchema.nullable(),
  ticketType: ticketTypeSchema.nullable(),
  /** The earlier entry that made this one `used`. */
  previous: previousCheckInSchema.nullable(),
  /** What staff may set aside by scanning again with it. */
  overridable: z.array(overrideSchema),
  /** Who is meant, where several guests hold the code. */
  candidates: z.array(attendeeSchema),
  handOut: z.array(z.string()),
  badge: scanBadgeSchema.nullable(),
})

export type ScanAnswer = z.infer<typeof scanAnswerSchema>

/** One line of the list of recent scans on this desk. */
export const recentScanSchema = z.object({
  id: uuidSchema,
  listId: slugSchema,
  at: instantSchema,
  direction: directionSchema,
  verdict: verdictSchema,
  attendeeId: uuidSchema.nullable(),
  /** The guest's full name, or what was scanned. */
  label: z.string(),
  undone: z.boolean(),
})

const printerStateSchema = z.object({
  printerId: uuidSchema.nullable(),
  name: z.string(),
  /** `none` when no printer is chosen. */
  state: z.enum(['none', 'idle', 'printing', 'stopped', 'not-answering']),
  problem: printProblemSchema.nullable(),
  detail: z.string(),
})

const call = <Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) => ({
  input,
  output,
})

/** One of the reasons that the desk has a digit for; any other text counts as `other`. */
const anyUndoReason = z
  .string()
  .min(1)
  .max(200)
  .transform((text) => undoReasonSchema.safeParse(text).data ?? ('other' as const))

/** Every call that the renderer may make: what goes in is checked at the border, what comes out is typed. */
export const calls = {
  'app.info': call(
    nothing,
    z.object({
      version: z.string(),
      now: instantSchema,
      simulatedClock: z.boolean(),
      /** The language that the command line asked for, before the settings' own. */
      language: z.enum(['nl', 'en']),
    }),
  ),
  'settings.get': call(nothing, settingsSchema),
  'settings.change': call(
    settingsSchema
      .pick({ language: true, deskName: true, cameraId: true, volume: true, lastListId: true })
      .partial(),
    settingsSchema,
  ),
  'events.all': call(nothing, z.object({ events: z.array(eventFileSchema) })),
  'events.create': call(
    z.object({ id: uuidSchema, description: eventDescriptionSchema }),
    openEventSchema,
  ),
  'events.open': call(
    z.object({ id: uuidSchema, acceptLiveCopy: z.boolean().optional() }),
    openEventSchema,
  ),
  'events.openDemo': call(nothing, openEventSchema),
  'events.current': call(nothing, openEventSchema.nullable()),
  'lists.all': call(nothing, z.object({ lists: z.array(checkInListSchema) })),
  'checkIn.scan': call(
    z.object({
      id: uuidSchema,
      listId: slugSchema,
      /** What the scanner, the camera or the person gave, as it came. */
      raw: z.string().max(20_000),
      /** What the scanner's key positions say, where the desk's keyboard layout garbled them: the second choice. */
      otherReading: z.string().max(20_000).optional(),
      direction: directionSchema,
      /** The guest, chosen by hand instead of by a code. */
      attendeeId: uuidSchema.optional(),
      overrideUnpaid: z.boolean().optional(),
      overrides: z.array(overrideSchema).max(3).optional(),
      answers: z.record(z.string().max(64), z.string().max(2000)).optional(),
    }),
    scanAnswerSchema,
  ),
  'checkIn.undo': call(
    z.object({ id: uuidSchema, checkInId: uuidSchema, reason: anyUndoReason }),
    z.object({ checkInId: uuidSchema, attendee: attendeeSchema.nullable() }),
  ),
  'checkIn.recent': call(
    z.object({ limit: z.number().int().min(1).max(500) }),
    z.object({ scans: z.array(recentScanSchema) }),
  ),
  'attendees.search': call(
    z.object({ text: z.string().max(5_000), limit: z.number().int().min(1).max(100) }),
    z.object({ attendees: z.array(attendeeSchema) }),
  ),
  'attendees.get': call(z.object({ id: uuidSchema }), attendeeSchema),
  /** A guest without a ticket: registered, and checked in on the list in the same moment. */
  'attendees.register': call(
    nameSchema.extend({
      id: uuidSchema,
      listId: slugSchema,
      ticketType: slugSchema,
      organisation: personSchema.shape.organisation,
      payment: paymentSchema,
    }),
    scanAnswerSchema,
  ),
  'attendees.edit': call(
    z.object({
      id: uuidSchema,
      attendeeId: uuidSchema,
      fields: editedFieldsSchema.pick({
        name: true,
        organisation: true,
        jobTitle: true,
        note: true,
      }),
    }),
    attendeeSchema,
  ),
  'stats.summary': call(
    z.object({ listId: slugSchema }),
    z.object({ expected: z.number().int(), present: z.number().int() }),
  ),
  'journal.page': call(
    z.object({ after: z.number().int().min(0), limit: z.number().int().min(1).max(1_000) }),
    z.object({
      entries: z.array(
        z.object({
          position: z.number().int(),
          id: uuidSchema,
          writer: uuidSchema,
          seq: z.number().int(),
          clock: z.string(),
          at: instantSchema,
          operator: z.string(),
          type: z.string(),
          v: z.number().int(),
          body: z.unknown(),
          simulated: z.boolean(),
        }),
      ),
    }),
  ),
  'imports.preview': call(
    z.object({ fileName: z.string().min(1).max(255), bytes: z.instanceof(Uint8Array) }),
    importPreviewSchema,
  ),
  'imports.commit': call(z.object({ previewId: uuidSchema }), importProgressSchema),
  'imports.cancel': call(z.object({ previewId: uuidSchema }), nothing),
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

export type CallName = keyof typeof calls
export type CallInput<Name extends CallName> = z.input<(typeof calls)[Name]['input']>
export type ParsedInput<Name extends CallName> = z.output<(typeof calls)[Name]['input']>
export type CallOutput<Name extends CallName> = z.output<(typeof calls)[Name]['output']>

/** Every event that main pushes to the page. */
export const events = {
  /** Something in the journal changed: counters, lists or guests are to be asked again. */
  'journal.changed': z.object({ types: z.array(z.string()) }),
  'printing.jobChanged': printJobSchema,
  'printing.printerChanged': printerStateSchema,
  'imports.progress': importProgressSchema,
  'events.opened': openEventSchema,
} as const

export type EventName = keyof typeof events
export type EventPayload<Name extends EventName> = z.output<(typeof events)[Name]>
