import { z } from 'zod'
import { attendeeSchema, nameSchema } from './attendee.ts'
import { instantSchema, slugSchema, uuidSchema } from './identifier.ts'
import { directionSchema, verdictSchema } from './verdict.ts'

/** How a guest was known before and after, each nothing, one text or (of tickets, in their order) an id or status each. */
const fieldChangeSchema = z.object({
  field: z.enum(['name', 'organisation', 'jobTitle', 'ticketType', 'ticketStatus']),
  before: z.array(z.string()),
  after: z.array(z.string()),
})

export type FieldChange = z.infer<typeof fieldChangeSchema>

/** Something that happened to one guest, at which desk and by whom. */
const guestHistoryItemSchema = z.object({
  id: uuidSchema,
  at: instantSchema,
  desk: z.string(),
  operator: z.string(),
  what: z.enum([
    'scanned',
    'undone',
    'registered',
    'edited',
    'swapped',
    'source-changed',
    'enrolled',
    'unenrolled',
    'code-added',
    'code-revoked',
    'badge-requested',
    'badge-asked-again',
    'badge-settled',
    'badge-handed-out',
    'joined',
    'parted',
    'told-apart',
    'erased',
  ]),
  listId: slugSchema.nullable(),
  direction: directionSchema.nullable(),
  verdict: verdictSchema.nullable(),
  /** The reason, the outcome, the fields that changed, the file or who collected, as the kind has it. */
  detail: z.string(),
  /** What it changed of how the guest is known. */
  changes: z.array(fieldChangeSchema),
  /** Whether this check-in was taken back. */
  undone: z.boolean(),
})

export type GuestHistoryItem = z.infer<typeof guestHistoryItemSchema>

/** Whether a guest has been on a list: not yet, inside now, or gone again. */
export const presenceSchema = z.enum(['expected', 'present', 'left'])

export type Presence = z.infer<typeof presenceSchema>

/** Two desks let a guest in on a list where one entry counts: when and where, oldest first. */
export const doubleAdmissionSchema = z.object({
  listId: slugSchema,
  admissions: z.array(z.object({ id: uuidSchema, at: instantSchema, desk: z.string() })),
})

/** As much of a guest as tells him from another of his name. */
export const alikeGuestSchema = nameSchema.extend({
  id: uuidSchema,
  organisation: z.string(),
  email: z.string(),
})

export type AlikeGuest = z.infer<typeof alikeGuestSchema>

/** A guest who counts as another since somebody said so. */
const joinedGuestSchema = alikeGuestSchema.extend({
  codes: z.array(z.string()),
  at: instantSchema,
  desk: z.string(),
  operator: z.string(),
})

/** Everything that a desk knows of one guest. */
export const guestCardSchema = z.object({
  attendee: attendeeSchema,
  /** When and where the badge was claimed that counts now, null when none was. */
  badge: z.object({ at: instantSchema, desk: z.string() }).nullable(),
  /**
   * By which code the paper of the badge checks in: its own, which can be revoked, that of the ticket, which cannot
   * without the e-ticket, or by none.
   */
  codeOnBadge: z.enum(['badge', 'ticket', 'none']),
  handOut: z.array(z.string()),
  /** Whether this laptop is connected to a registration system that does not know this guest. */
  staysHere: z.boolean(),
  /** The lists on which the guest has been or has a place. */
  lists: z.array(
    z.object({
      listId: slugSchema,
      enrolled: z.boolean(),
      presence: presenceSchema,
      at: instantSchema.nullable(),
    }),
  ),
  /** Where desks that could not reach each other both let the guest in. */
  doubles: z.array(doubleAdmissionSchema),
  /** Who else this guest is, since a person said so. */
  joined: z.array(joinedGuestSchema),
  /** Who may well be the same guest. */
  alike: z.array(alikeGuestSchema),
  /** Newest first. */
  history: z.array(guestHistoryItemSchema),
})

export type GuestCard = z.infer<typeof guestCardSchema>

/** One line of the list of all guests. */
export const guestRowSchema = nameSchema.extend({
  id: uuidSchema,
  organisation: z.string(),
  jobTitle: z.string(),
  ticketTypes: z.array(slugSchema),
  /** What keeps the first ticket from admitting, null when nothing does. */
  problem: z.enum(['unpaid', 'unapproved', 'canceled', 'blocked', 'withdrawn']).nullable(),
  unnamed: z.boolean(),
  host: z.string(),
  flagged: z.boolean(),
  presence: presenceSchema,
  /** When the guest last came or went. */
  at: instantSchema.nullable(),
})

export type GuestRow = z.infer<typeof guestRowSchema>

const guestSortSchema = z.enum(['name', 'organisation', 'arrived'])

export type GuestSort = z.infer<typeof guestSortSchema>

/** Where guests come from: by its folded name, as most of them spell it, and how many they are. */
export const organisationSchema = z.object({
  key: z.string(),
  name: z.string(),
  guests: z.number().int(),
})

export type Organisation = z.infer<typeof organisationSchema>

/** Which guests of the list of all are wanted. */
export const guestFilterSchema = z.object({
  /** Only those whom that list admits, and as they stand there; null is everybody, on any list. */
  listId: slugSchema.nullable(),
  ticketType: slugSchema.nullable(),
  /** The key of an organisation; null is all, and the empty text those who have none. */
  organisation: z.string().max(1_000).nullable(),
  state: z.enum(['all', 'expected', 'present', 'left', 'problem']),
  text: z.string().max(5_000),
  sort: guestSortSchema,
  descending: z.boolean(),
})

export type GuestFilter = z.infer<typeof guestFilterSchema>
