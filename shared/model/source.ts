import { z } from 'zod'
import { instantSchema, uuidSchema } from './identifier.ts'

/** The registration system of an event; its token is kept apart. */
export const sourceAddressSchema = z.object({
  kind: z.literal('pretix'),
  url: z.string().max(500),
  organizer: z.string().min(1).max(100),
  event: z.string().min(1).max(100),
})

export type SourceAddress = z.infer<typeof sourceAddressSchema>

/** Why the last exchange ended early. */
export const sourceProblemSchema = z.enum([
  'unreachable',
  'certificate',
  'proxy',
  'not-pretix',
  'unauthorized',
  'forbidden',
  'not-found',
  'refused',
  'busy',
  'server-error',
  'bad-answer',
  'no-token',
  'disk-full',
])

export type SourceProblem = z.infer<typeof sourceProblemSchema>

/** Something that happened at the desks and that the registration system did not take. */
const unsentSchema = z.object({
  entryId: uuidSchema,
  /** `change` stands for what pretix has no place for: walk-ins, corrections, swaps. */
  kind: z.enum(['check-in', 'refused-scan', 'undo', 'badge', 'change']),
  /** The system's own word for why (`invalid`, `canceled`), or ours. */
  reason: z.string().max(200),
  guest: z.string().max(500),
  at: instantSchema,
  /** When Balie sends it again by itself; null where a person has to put it right. */
  dueAt: instantSchema.nullable(),
})

export type Unsent = z.infer<typeof unsentSchema>

/** Something that the system defines and this version cannot read. */
const unreadDefinitionSchema = z.object({
  kind: z.enum(['list', 'item', 'date', 'question']),
  name: z.string(),
  /** What is strange about it, by the system's names of fields; empty where all is. */
  fields: z.array(z.string()),
  /** Whether the desks have it as it was when it could be read. */
  stands: z.boolean(),
})

export type UnreadDefinition = z.infer<typeof unreadDefinitionSchema>

/** How the exchange with the registration system stands. */
export const sourceStateSchema = z.object({
  address: sourceAddressSchema.nullable(),
  /** Whether the token is known; without a safe place for it, it is asked again after a restart. */
  hasToken: z.boolean(),
  tokenIsKept: z.boolean(),
  /** The desk that reads the guests; null where none does, or nobody said so. */
  holder: z.object({ isHere: z.boolean(), desk: z.string(), since: instantSchema }).nullable(),
  busy: z.boolean(),
  /** When guests were last read to the end. */
  pulledAt: instantSchema.nullable(),
  /** Entries of the journal that are still to be sent. */
  waiting: z.number().int(),
  /** By how many ms this laptop's clock is ahead of the system's; null for not known. */
  clockAhead: z.number().nullable(),
  problem: sourceProblemSchema.nullable(),
  /** When the next exchange begins by itself; null while none is planned. */
  nextAt: instantSchema.nullable(),
  /** Guests of this system who are in the event. */
  guests: z.number().int(),
  /** Names of lists of Balie's own: what is scanned on them never goes to the system. */
  ownLists: z.array(z.string()),
  /** Names of lists of another event of the system: nothing of them goes to this one. */
  otherLists: z.array(z.string()),
  /** Names of lists that the system has no more: it takes no scans of them. */
  goneLists: z.array(z.string()),
  /** Whether the system takes orders of this event for a test: those do not come. */
  isInTestMode: z.boolean(),
  /** Orders that this version cannot read, by their codes. */
  unread: z.array(z.string()),
  /** Lists and the like that this version cannot read; each comes by itself as soon as it can be read. */
  unreadDefinitions: z.array(unreadDefinitionSchema),
  /** Lists whose rules hold words that this version does not know: whom they concern is not admitted. */
  strangeRules: z.array(z.object({ list: z.string(), words: z.array(z.string()) })),
  /** Lists that ask at which gate a guest comes in, where this desk is none of those that they name. */
  gatedLists: z.array(z.object({ list: z.string(), gates: z.array(z.string()) })),
  /** Codes that another import holds too, which are ambiguous at the desk; null for none. */
  doubles: z.object({ label: z.string(), codes: z.number().int() }).nullable(),
  /** Fields that a source changed after a desk had corrected them; the desk's stand. */
  clashes: z.number().int(),
  /** How much waits for a person; the list may be shorter. */
  unsentByHand: z.number().int(),
  /** How much of that only the organiser can take over. */
  changesByHand: z.number().int(),
  unsent: z.array(unsentSchema).max(1_000),
})

export type SourceState = z.infer<typeof sourceStateSchema>

/** What one exchange did. */
export const syncReportSchema = z.object({
  /** Guests that came new or changed, and those that were read. */
  pulled: z.object({ read: z.number().int(), changed: z.number().int() }),
  pushed: z.number().int(),
  /** What the system refused in this exchange; it stays on the list of what was not sent. */
  refused: z.number().int(),
  problem: sourceProblemSchema.nullable(),
})

export type SyncReport = z.infer<typeof syncReportSchema>
