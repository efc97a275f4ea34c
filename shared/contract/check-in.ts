import { z } from 'zod'
import { aheadPlaceSchema } from '../model/ahead.ts'
import { attendeeSchema, ticketSchema } from '../model/attendee.ts'
import { instantSchema, slugSchema, uuidSchema } from '../model/identifier.ts'
import { previousCheckInSchema, undoReasonSchema } from '../model/journal-entry.ts'
import { presenceSchema } from '../model/guest-card.ts'
import { ticketTypeSchema } from '../model/ticket-type.ts'
import {
  directionSchema,
  explanationSchema,
  overrideReasonSchema,
  overrideSchema,
  verdictSchema,
} from '../model/verdict.ts'
import { atMost, call, cutAt } from './call.ts'

/** Characters of a scan that are looked at: a code is far shorter, and what is longer is malformed. */
export const LONGEST_SCAN = 20_000

/** What became of the guest's badge in this scan. */
const scanBadgeSchema = z.object({
  jobId: uuidSchema.nullable(),
  /** When and where the badge came out or was claimed earlier, null when this is the first. */
  earlier: z.object({ at: instantSchema, desk: z.string() }).nullable(),
  /** The box and the number of a badge that was printed ahead, to be handed out now. */
  lies: aheadPlaceSchema.optional(),
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
const recentScanSchema = z.object({
  id: uuidSchema,
  listId: slugSchema,
  at: instantSchema,
  direction: directionSchema,
  verdict: verdictSchema,
  /** Why, where there is more to say than the verdict. */
  explanation: explanationSchema.nullable(),
  /** What staff may still set aside, where this laptop gave the answer. */
  overridable: z.array(overrideSchema),
  attendeeId: uuidSchema.nullable(),
  /** The guest's full name, or what was scanned. */
  label: z.string(),
  undone: z.boolean(),
  /** Whether it was made on this laptop's screen: what came from a stick, from paper or another scanner was not. */
  isHere: z.boolean(),
})

/** One of the reasons that the desk has a digit for; any other text counts as `other`. */
const anyUndoReason = z
  .string()
  .min(1)
  .max(200)
  .transform((text) => undoReasonSchema.safeParse(text).data ?? ('other' as const))

/** Scans, and taking one back. */
export const checkInCalls = {
  'checkIn.scan': call(
    z.object({
      id: uuidSchema,
      listId: slugSchema,
      /** What the scanner, the camera or the person gave, as it came. */
      raw: cutAt(LONGEST_SCAN),
      /** What the scanner's key positions say, where the desk's keyboard layout garbled them: the second choice. */
      otherReading: cutAt(LONGEST_SCAN).optional(),
      direction: directionSchema,
      /** The guest, chosen by hand instead of by a code. */
      attendeeId: uuidSchema.optional(),
      overrideUnpaid: z.boolean().optional(),
      overrides: z.array(overrideSchema).max(6).optional(),
      overrideReason: overrideReasonSchema.optional(),
      answers: z.record(z.string().max(64), z.string().max(2000)).optional(),
      /** Whether the caller can also ask what need not be answered. */
      asksOptional: z.boolean().optional(),
    }),
    scanAnswerSchema,
  ),
  'checkIn.undo': call(
    z.object({ id: uuidSchema, checkInId: uuidSchema, reason: anyUndoReason }),
    z.object({
      checkInId: uuidSchema,
      attendee: attendeeSchema.nullable(),
      /** How the guest stands on that list from now on; left out where the list is not known. */
      presence: presenceSchema.optional(),
    }),
  ),
  'checkIn.recent': call(
    z.object({ limit: atMost(500) }),
    z.object({ scans: z.array(recentScanSchema) }),
  ),
} as const
