import { z } from 'zod'
import { aheadEntryKinds } from './ahead-entries.ts'
import { nameSchema, personSchema } from './attendee.ts'
import { checkInListSchema } from './check-in-list.ts'
import { badgeLayoutSchema } from './badge-layout.ts'
import { eventDescriptionSchema } from './event.ts'
import { identityEntryKinds } from './identity-entries.ts'
import { instantSchema, localDateSchema, slugSchema, uuidSchema } from './identifier.ts'
import { pairEntryKinds } from './pair-entries.ts'
import { paymentMethodSchema } from './payment.ts'
import { sourcePersonSchema, sourceRowSchema } from './source-row.ts'
import { ticketTypeSchema } from './ticket-type.ts'
import {
  directionSchema,
  explanationSchema,
  overrideReasonSchema,
  overrideSchema,
  verdictSchema,
} from './verdict.ts'

/** Why a person asks for something out of the ordinary; one digit on the keyboard each. */
export const badgeReasonSchema = z.enum([
  'first-time',
  'always',
  'jam',
  'spelling',
  'lost',
  'other',
])
export const undoReasonSchema = z.enum(['mistake', 'wrong-person', 'left', 'other'])

/** An earlier entry of the same guest on the same list. */
export const previousCheckInSchema = z.object({
  id: uuidSchema,
  at: instantSchema,
  desk: z.string(),
})

/** The fields of a person that a desk may correct, each a register of its own; the name is one. */
export const editedFieldsSchema = z
  .object({ name: nameSchema })
  .extend(personSchema.omit({ firstName: true, infix: true, lastName: true }).shape)
  .partial()

export type EditedFields = z.infer<typeof editedFieldsSchema>

const nothing = z.null()

/** At most so many guests are named by one entry that says when they were seen. */
export const SEEN_AT_ONCE = 500

const readGuestsSchema = z.object({
  sourceId: slugSchema,
  guests: z.array(uuidSchema).max(SEEN_AT_ONCE),
})

/** The registration system that said so, and when by its own clock, which all desks share. */
const saidSchema = z.object({ sourceId: slugSchema, at: instantSchema })

/** The import that brought a definition, and takes it away again when it is undone; or the system that has it so. */
const broughtBy = { revisionId: uuidSchema.optional(), said: saidSchema.optional() }

/** The registration system that told of something, and the device there that did it, as a desk's name. */
const toldBySchema = z.object({ id: slugSchema, desk: z.string().min(1).max(120) })

/**
 * Every entry that this version projects: its body holds ids and facts, `personal` what points at a
 * person, by the id of the attendee whom it concerns.
 */
export const entryKinds = {
  'desk-named': { body: z.object({ name: z.string().max(60) }), personal: nothing },
  'event-described': {
    body: z.object({ description: eventDescriptionSchema, secret: z.string() }),
    personal: nothing,
  },
  /** From that day on every laptop asks to delete the event. */
  'deletion-planned': { body: z.object({ date: localDateSchema }), personal: nothing },
  'ticket-type-defined': {
    body: z.object({ ticketType: ticketTypeSchema, ...broughtBy }),
    personal: nothing,
  },
  'list-defined': { body: z.object({ list: checkInListSchema, ...broughtBy }), personal: nothing },
  /** It is gone until it is defined again. */
  'definition-removed': {
    body: z.object({ kind: z.enum(['list', 'ticket-type']), id: slugSchema }),
    personal: nothing,
  },
  /** To which list of a registration system, by its number, scans on one of Balie's own go; null for none. */
  'list-tied': {
    body: z.object({
      listId: slugSchema,
      sourceId: slugSchema,
      remote: z.number().int().nullable(),
    }),
    personal: nothing,
  },
  'layout-defined': {
    /** Without a layout it is taken away. */
    body: z.object({ layoutId: slugSchema, layout: badgeLayoutSchema.nullable() }),
    personal: nothing,
  },
  rows: {
    body: z.object({
      sourceId: slugSchema,
      revisionId: uuidSchema,
      chunk: z.number().int().min(0),
      rows: z.array(sourceRowSchema).max(200),
    }),
    personal: sourcePersonSchema,
  },
  'revision-committed': {
    body: z.object({
      sourceId: slugSchema,
      revisionId: uuidSchema,
      chunks: z.number().int().min(0),
      /** SHA-256 over the ids of the chunks in order, hexadecimal. */
      hash: z.string(),
      /** `full` withdraws the source's rows that it lacks; `partial` only adds and changes. */
      scope: z.enum(['full', 'partial']),
      label: z.string().max(255),
      rows: z.number().int().min(0),
      /** The revision of the source that this one was compared with, null for its first; earlier versions did not say. */
      basedOn: uuidSchema.nullable().optional(),
    }),
    personal: nothing,
  },
  /** What was written of a revision before it was stopped; nothing personal of it stays. */
  'revision-abandoned': { body: z.object({ revisionId: uuidSchema }), personal: nothing },
  /** The source was seen to hold still what that revision brought: it is as fresh as this entry. */
  'revision-confirmed': { body: z.object({ revisionId: uuidSchema }), personal: nothing },
  'revision-undone': { body: z.object({ revisionId: uuidSchema }), personal: nothing },
  /**
   * A guest as a registration system has him. The id is made from the source, the guest and what is said of him, so that
   * desks which read the same write the same entry; when that held stands apart, in `guests-seen`.
   */
  'guest-read': {
    body: sourceRowSchema.extend({ sourceId: slugSchema }),
    personal: sourcePersonSchema,
  },
  /** The source held these `guest-read` entries still, at a moment of its own clock. */
  'guests-seen': {
    body: readGuestsSchema.extend({ at: instantSchema }),
    personal: nothing,
  },
  /** A person let go of a source and of these `guest-read` entries of it. */
  'guests-let-go': { body: readGuestsSchema, personal: nothing },
  /** Which laptop reads the guests of a source from now on, null for none; the latest by clock stands. */
  'source-taken': {
    body: z.object({ sourceId: slugSchema, laptop: z.string().min(1).max(100).nullable() }),
    personal: nothing,
  },
  'attendee-registered': {
    /** Without a payment where an earlier version wrote it. */
    body: sourceRowSchema.extend({ payment: paymentMethodSchema.optional() }),
    /** `paymentReference` is the order that the invoice belongs to. */
    personal: sourcePersonSchema.extend({ paymentReference: z.string().max(120).optional() }),
  },
  'attendee-edited': {
    body: z.object({ attendeeId: uuidSchema, fields: z.array(z.string().max(40)) }),
    personal: editedFieldsSchema,
  },
  'person-swapped': { body: z.object({ attendeeId: uuidSchema }), personal: editedFieldsSchema },
  enrolled: {
    body: z.object({ attendeeId: uuidSchema, listId: slugSchema, enrolled: z.boolean() }),
    personal: nothing,
  },
  'code-added': {
    body: z.object({ attendeeId: uuidSchema, codeId: uuidSchema }),
    personal: z.object({ code: z.string().max(512) }),
  },
  'code-revoked': {
    body: z.object({ attendeeId: uuidSchema, codeId: uuidSchema }),
    personal: nothing,
  },
  scanned: {
    body: z.object({
      listId: slugSchema,
      direction: directionSchema,
      verdict: verdictSchema,
      explanation: explanationSchema.nullable(),
      attendeeId: uuidSchema.nullable(),
      ticketId: uuidSchema.nullable(),
      previous: previousCheckInSchema.nullable(),
      overrides: z.array(overrideSchema),
      /** Why staff set something aside; not there where nothing was, or an earlier version wrote it. */
      overrideReason: overrideReasonSchema.optional(),
      /** Whether the guest's badge was claimed by this scan; the claim's id is the entry's. */
      claimsBadge: z.boolean(),
      /** Entries of the guest on this list that the desk knew of when it let him in again; not there where it knew none. */
      knew: z.array(uuidSchema).optional(),
      /** Not there for a scan of Balie's own desks. */
      toldBy: toldBySchema.optional(),
    }),
    /** Keyed by the attendee, or by the empty text when nobody was found. */
    personal: z.object({ raw: z.string().max(512), answers: z.record(z.string(), z.string()) }),
  },
  'check-in-undone': {
    body: z.object({
      checkInId: uuidSchema,
      attendeeId: uuidSchema,
      reason: undoReasonSchema,
      toldBy: toldBySchema.optional(),
    }),
    personal: nothing,
  },
  'badge-requested': {
    body: z.object({
      attendeeId: uuidSchema,
      reason: badgeReasonSchema,
      toldBy: toldBySchema.optional(),
    }),
    personal: nothing,
  },
  /** A badge that has yet to come out was asked for once more: no second one is made of it. */
  'badge-asked-again': {
    body: z.object({ attendeeId: uuidSchema, requestId: uuidSchema, reason: badgeReasonSchema }),
    personal: nothing,
  },
  'badge-settled': {
    body: z.object({
      attendeeId: uuidSchema,
      requestId: uuidSchema,
      outcome: z.enum(['printed', 'sent', 'failed', 'canceled']),
      printer: z.string().max(120),
      toldBy: toldBySchema.optional(),
    }),
    personal: nothing,
  },
  /** A badge that was given away without checking its guest in, as to a colleague who collects for a group. */
  'badge-handed-out': {
    body: z.object({ attendeeId: uuidSchema }),
    personal: z.object({ collectedBy: z.string().max(200) }),
  },
  /** What a shift leaves for the next; the text stands under the empty subject, and comes once. */
  'desk-noted': {
    body: z.object({ noteId: uuidSchema, done: z.boolean() }),
    personal: z.object({ text: z.string().max(500) }),
  },
  ...aheadEntryKinds,
  /** What a registration system says of codes that are no guest's, by their hashes. */
  'codes-stated': {
    body: z.object({
      sourceId: slugSchema,
      codes: z
        .array(
          z.object({
            /** SHA-256 of the code in upper case, hexadecimal. */
            hash: z.string().regex(/^[0-9a-f]{64}$/),
            state: z.enum(['revoked', 'blocked', 'unblocked']),
            /** Since when, by the system's own clock; earlier versions did not write it. */
            at: instantSchema.optional(),
          }),
        )
        .max(200),
    }),
    personal: nothing,
  },
  /** The public keys by which a registration system's signed codes are known (base64 of PEM). */
  'source-keys-stated': {
    body: z.object({
      sourceId: slugSchema,
      keys: z.array(z.string().max(2_000)).max(20),
      said: saidSchema.optional(),
    }),
    personal: nothing,
  },
  ...identityEntryKinds,
  ...pairEntryKinds,
} as const

export type EntryType = keyof typeof entryKinds

export type EntryBody<Type extends EntryType> = z.infer<(typeof entryKinds)[Type]['body']>

export type EntryPersonal<Type extends EntryType> = z.infer<(typeof entryKinds)[Type]['personal']>

/** The version of the bodies that this program writes and projects. */
export const ENTRY_VERSION = 1

/** One line of the journal as it is stored and passed on: the body is verbatim JSON text. */
export const journalEntrySchema = z.object({
  id: uuidSchema,
  writer: uuidSchema,
  /** 1, 2, 3 ... for each writer, without gaps at the writer. */
  seq: z.number().int().positive(),
  /** Hybrid logical clock, fixed width: orders entries, tells no time of day. */
  clock: z.string().regex(/^[0-9a-f]{18}$/),
  at: instantSchema,
  operator: z.string().max(120),
  type: z.string().min(1).max(60),
  v: z.number().int().positive(),
  body: z.string(),
  /** Verbatim JSON text by attendee id (or the empty text); empty when nothing is personal. */
  personal: z.record(z.string(), z.string()),
  simulated: z.boolean(),
})

export type JournalEntry = z.infer<typeof journalEntrySchema>
